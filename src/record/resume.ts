/** From a stored play or attempt back to its machine in the middle of it, through pure transitions: no fact is told again. */
import {type AnyStateMachine, initialTransition, type SnapshotFrom, transition} from 'xstate';
import type {CaseInput, CaseMachine, CaseSnapshot} from '../machines/case.machine.ts';
import {type TestInput, type TestSnapshot, testMachine} from '../machines/test.machine.ts';
import type {Play, TestAttempt} from '../model/learner.ts';

/**
 * A play as far as it still fits the case. Where the case was changed under the learner the play ends there and is asked
 * on from that moment. The last reaction shows again unless the play has ended.
 */
export function resumeCase(machine: CaseMachine, input: CaseInput, play: Play): CaseSnapshot {
  let snapshot = startOf(machine, input);
  const read = () => {
    if (snapshot.can({type: 'reaction.read'})) snapshot = step(machine, snapshot, {type: 'reaction.read'});
  };
  for (const {node, reply} of play.path) {
    read();
    const event = {type: 'reply.chosen', reply} as const;
    if (snapshot.context.node !== node || !snapshot.can(event)) return snapshot;
    snapshot = step(machine, snapshot, event);
  }
  if (play.ending !== null) read();
  return snapshot;
}

/** An attempt with the answers that still fit. */
export function resumeTest(
  input: TestInput,
  {answers, handedIn}: Pick<TestAttempt, 'answers' | 'handedIn'>,
): TestSnapshot {
  let snapshot = startOf(testMachine, input);
  for (const [item, {response, latency}] of Object.entries(answers)) {
    const event = {type: 'answer.submitted', item, response, latency} as const;
    if (snapshot.can(event)) snapshot = step(testMachine, snapshot, event);
  }
  const firstOpen = snapshot.context.order.findIndex(id => !snapshot.context.answers[id]);
  if (firstOpen > 0) snapshot = step(testMachine, snapshot, {type: 'item.shown', index: firstOpen});
  return handedIn === null ? snapshot : step(testMachine, snapshot, {type: 'test.handed_in', day: handedIn});
}

function startOf<M extends AnyStateMachine>(machine: M, input: unknown): SnapshotFrom<M> {
  return initialTransition(machine, input as never)[0] as SnapshotFrom<M>;
}

function step<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  event: never | object,
): SnapshotFrom<M> {
  return transition(machine, snapshot as never, event as never)[0] as SnapshotFrom<M>;
}
