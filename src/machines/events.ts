/** Events that the machines take. XState events are `noun.past-participle`; facts leave by `emit` (types of `src/model/facts.ts`). */
import type {ActOf, Confidence, Response} from '../model/facts.ts';
import type {Outline} from '../model/outline.ts';

/**
 * Sent to the course machine. `earlier` marks a fact of a stored record: it was true under the course of that day and is
 * not judged again by today's (new items are simply open, completed and passed are never taken back).
 */
export type CourseEvent =
  | {type: 'session.opened'; day: number; seed?: number}
  /** The whole outline is there; until then the course has the one that the first screen shows. */
  | {type: 'outline.loaded'; outline: Outline}
  | {type: 'profile.chosen'; role: string; region: string; language: string; earlier?: true}
  /** Go home, to the overview of the route. */
  | {type: 'home.opened'}
  /** Go to a step; refused while the step is closed. */
  | {type: 'step.opened'; step: string}
  /** The learner finished the screen: everything it asks is answered. */
  | {type: 'step.finished'; step: string; earlier?: true}
  | {type: 'equivalent.taken'; step: string; earlier?: true}
  | {type: 'answer.submitted'; item: string; response: Response; confidence?: Confidence; latency: number}
  | {type: 'note.submitted'; item: string; text: string; shared: boolean}
  | {type: 'evaluation.submitted'; question: string; rating: number}
  /** Facts of the case and test machines, told to the course by the composition root. */
  | {type: 'case.progressed'; act: CaseAct}
  | {type: 'test.progressed'; act: TestAct}
  /** Day on which the rule of completion was met; sent by the composition root when `isCompleted` turns true. */
  | {type: 'course.completed'; day: number; earlier?: true}
  | {type: 'course.passed'; day: number; earlier?: true};

export type CaseAct = ActOf<'case.started' | 'reply.chosen' | 'case.ended'>;
export type TestAct = ActOf<'test.drawn' | 'answer.given' | 'test.handed_in'>;

/** Sent to a case machine. `reaction.read` leads from a reaction to the next moment. */
export type CaseEvent = {type: 'reply.chosen'; reply: string} | {type: 'reaction.read'};

/** Sent to the test machine. */
export type TestEvent =
  | {type: 'item.shown'; index: number}
  | {type: 'answer.submitted'; item: string; response: Response; latency: number}
  | {type: 'test.handed_in'; day: number};
