import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ReactiveController} from 'lit';
import {assign, createActor, setup} from 'xstate';
import {ActorController} from '../../src/ui/actor-controller.ts';

/** An element's side of the contract, with the updates that it was asked for. */
function follower() {
  const machine = setup({types: {context: {} as {count: number}, events: {} as {type: 'added'}}}).createMachine({
    context: {count: 0},
    on: {added: {actions: assign({count: ({context}) => context.count + 1})}},
  });
  const actor = createActor(machine).start();
  const host = {
    updates: 0,
    controllers: [] as ReactiveController[],
    addController: (one: ReactiveController) => void host.controllers.push(one),
    removeController: () => {},
    requestUpdate: () => void host.updates++,
    updateComplete: Promise.resolve(true),
  };
  const followed = new ActorController(
    host,
    () => actor,
    ({context}: ReturnType<typeof actor.getSnapshot>) => context.count,
  );
  return {actor, host, followed};
}

test('an element follows its actor from when it is there until it is gone', () => {
  const {actor, host, followed} = follower();
  followed.hostConnected();
  actor.send({type: 'added'});
  assert.deepEqual([followed.value, host.updates], [1, 1]);
  followed.hostDisconnected();
  actor.send({type: 'added'});
  assert.equal(host.updates, 1);
  followed.hostConnected();
  assert.equal(followed.value, 2);
});

test('an element that is gone is not held by an update that was pending, nor by a load that ends later', () => {
  const {actor, host, followed} = follower();
  followed.hostConnected();
  followed.hostDisconnected();
  followed.hostUpdate();
  actor.send({type: 'added'});
  assert.deepEqual([followed.value, host.updates], [1, 0]);
  actor.send({type: 'added'});
  assert.deepEqual([followed.value, host.updates], [2, 0]);
});
