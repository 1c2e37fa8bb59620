/** From stored acts back to a learner, a case in the middle of a conversation, a test half made. Nothing is judged twice. */
import {type AnyStateMachine, initialTransition, type SnapshotFrom, transition} from 'xstate';
import type {CaseInput, CaseMachine, CaseSnapshot} from '../machines/case.machine.ts';
import {type CourseContext, fits} from '../machines/course.machine.ts';
import type {CaseAct, CourseEvent, TestAct} from '../machines/events.ts';
import {type TestInput, type TestSnapshot, testMachine} from '../machines/test.machine.ts';
import type {Act} from '../model/facts.ts';
import {applyAct, type Learner, type Play, runningTest, type TestAttempt} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Settings} from '../model/settings.ts';

export interface Replayed {
  readonly learner: Learner;
  /** Acts that do not fit this version of the course. */
  readonly dropped: readonly Act[];
}

/**
 * Folds acts into a learner, each only if the course machine would take it. It uses the machine's own guard and rule
 * instead of its `transition`, which costs fifty times as much (a test holds the two together).
 */
export function replay(outline: Outline, settings: Settings, from: Learner, acts: readonly Act[]): Replayed {
  let learner = from;
  const dropped: Act[] = [];
  for (const act of acts) {
    const context: CourseContext = {outline, settings, learner, place: {at: 'home'}};
    if (fits(context, eventOf(learner, act))) learner = applyAct(outline, learner, act);
    else dropped.push(act);
  }
  return {learner, dropped};
}

/** The event that makes the course machine take an act of an earlier session. */
export function eventOf(learner: Learner, act: Act): CourseEvent {
  switch (act.type) {
    case 'session.opened':
      return act;
    case 'profile.set':
      return {...act, type: 'profile.chosen'};
    case 'step.seen':
      return {type: 'step.finished', step: act.step, earlier: true};
    case 'equivalent.taken':
    case 'course.completed':
    case 'course.passed':
      return {...act, earlier: true};
    case 'answer.given':
      return runningTest(learner)?.items.includes(act.item)
        ? {type: 'test.progressed', act}
        : {...act, type: 'answer.submitted'};
    case 'note.written':
      return {...act, type: 'note.submitted'};
    case 'evaluation.given':
      return {...act, type: 'evaluation.submitted'};
    case 'case.started':
    case 'reply.chosen':
    case 'case.ended':
      return {type: 'case.progressed', act: act satisfies CaseAct};
    case 'test.drawn':
    case 'test.handed_in':
      return {type: 'test.progressed', act: act satisfies TestAct};
  }
}

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
