/** What is known of the learner at launch. */
import type {Fact} from '../model/facts.ts';
import {emptyLearner, type Learner} from '../model/learner.ts';
import type {Watermark} from '../record/facts.ts';

export interface OpenedRecord {
  readonly learner: Learner;
  /** What the LMS has: its interactions were sent in earlier sessions. */
  readonly recorded: Learner;
  /** Something that the LMS should have, whatever the learner does. */
  readonly hasNews: boolean;
  /** What the learner's state covers. */
  readonly covered: Watermark;
  /** All sessions that are known, those of the journal included. */
  readonly sessions: readonly number[];
  /** Step where the learner was, or ''. */
  readonly place: string;
  /** Facts of the journal that the learner has to decide about: the LMS took a record before and came back empty. */
  readonly asked: readonly Fact[];
  /** False when the record is of a later version of the course: it must not be written over. */
  readonly mayWrite: boolean;
}

/** Nothing: a first launch. It does not load the codec. */
export function newRecord(): OpenedRecord {
  const learner = emptyLearner();
  return {
    learner,
    recorded: learner,
    hasNews: false,
    covered: new Map(),
    sessions: [],
    place: '',
    asked: [],
    mayWrite: true,
  };
}
