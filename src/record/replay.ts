/** From stored acts back to a learner. Nothing is judged twice. */
import {type CourseContext, fits} from '../machines/course.machine.ts';
import type {CaseAct, CourseEvent, TestAct} from '../machines/events.ts';
import type {Act} from '../model/facts.ts';
import {applyAct, type Collections, type Learner, runningTest} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Settings} from '../model/settings.ts';

/** The learner of a replay is nobody else's yet: copied for each of a thousand acts, it would cost the square of their number. */
const OWN: Collections = {
  put(record, key, value) {
    Object.defineProperty(record, key, {value, enumerable: true, configurable: true, writable: true});
    return record;
  },
  add: (set, id) => (set as Set<string>).add(id),
};

export interface Replayed {
  readonly learner: Learner;
  /** Acts that do not fit this version of the course. */
  readonly dropped: readonly Act[];
}

/**
 * Folds acts into a learner, each only if the course machine would take it. It uses the machine's own guard and rule
 * instead of its `transition`, which costs fifty times as much (a test holds the two together). Where no act fits, the same
 * learner comes back.
 */
export function replay(outline: Outline, settings: Settings, from: Learner, acts: readonly Act[]): Replayed {
  const own: Learner = {
    ...from,
    answers: {...from.answers},
    seen: new Set(from.seen),
    equivalents: new Set(from.equivalents),
  };
  let learner = own;
  const dropped: Act[] = [];
  for (const act of acts) {
    const context: CourseContext = {outline, settings, learner, place: {at: 'home'}};
    if (fits(context, eventOf(learner, act))) learner = applyAct(outline, learner, act, OWN);
    else dropped.push(act);
  }
  return {learner: learner === own ? from : learner, dropped};
}

/** The event that makes the course machine take an act of an earlier session. */
export function eventOf(learner: Learner, act: Act): CourseEvent {
  switch (act.type) {
    case 'session.opened':
      return act;
    case 'profile.set':
      return {...act, type: 'profile.chosen', earlier: true};
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
