/** Another try from the middle of a play: an actor of its own that nobody listens to, so that nothing is recorded. */
import {createActor} from 'xstate';
import {type CaseInput, createCaseMachine} from '../../machines/case.machine.ts';
import type {CaseChart} from '../../model/case-chart.ts';
import type {CaseActor} from '../host.ts';

/** Starts a case and takes the given replies; stops short where one no longer fits. */
export function rehearse(
  chart: CaseChart,
  input: CaseInput,
  path: readonly {readonly node: string; readonly reply: string}[],
): CaseActor {
  const actor = createActor(createCaseMachine(chart), {input}).start();
  for (const {reply} of path) {
    const event = {type: 'reply.chosen', reply} as const;
    if (!actor.getSnapshot().can(event)) break;
    actor.send(event);
    actor.send({type: 'reaction.read'});
  }
  return actor;
}
