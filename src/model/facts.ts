/** The learner's facts: the one source of truth. Screen, LMS, stored record and reports derive from this list. */

/**
 * What a learner answered, as tokens in a canonical order, for every kind of item:
 * choice `['b']` · choices, mark, scene `['a','c']` (sorted) · sort, match, rate `['a.x','b.y']` (sorted by source) ·
 * order `['c','a','b']` · estimate `['300']` · vignette `['s']` · test item `['b']` · reflect `[]` (its words are a note).
 */
export type Response = readonly string[];

/** How sure: 1 a guess, 2 fairly sure, 3 sure. */
export type Confidence = 1 | 2 | 3;

/**
 * Time from showing to answering, in eight classes with these lower bounds in seconds.
 * A class is what is kept; an exact time would cost more bits than it tells.
 */
export const LATENCY_CLASSES = [0, 3, 6, 12, 24, 48, 96, 192] as const;

interface Stamp {
  /**
   * Names the session: minutes from 2025-01-01 (UTC) to its start, or one more than the latest known one. With `sequence` it
   * names the fact, on every device; a merge of two lists is a union on this pair.
   */
  readonly session: number;
  /** Counts from 1 in a session. */
  readonly sequence: number;
}

/** What happened, without its stamp; machines emit these. Days count from 1970-01-01 (UTC). */
export type Act =
  /** `seed` (16 bits): the first one given is the learner's own, for every draw and display order outside cases and tests. */
  | {readonly type: 'session.opened'; readonly day: number; readonly seed?: number}
  | {readonly type: 'profile.set'; readonly role: string; readonly region: string; readonly language: string}
  | {readonly type: 'step.seen'; readonly step: string}
  | {readonly type: 'equivalent.taken'; readonly step: string}
  | {
      readonly type: 'answer.given';
      readonly item: string;
      readonly response: Response;
      readonly confidence?: Confidence;
      /** Index into `LATENCY_CLASSES`. */
      readonly latency: number;
    }
  | {readonly type: 'case.started'; readonly case: string; readonly variant: string; readonly seed: number}
  | {readonly type: 'reply.chosen'; readonly case: string; readonly node: string; readonly reply: string}
  | {readonly type: 'case.ended'; readonly case: string; readonly ending: string}
  /** The items are stored, so that a draw survives a new version of the bank. */
  | {readonly type: 'test.drawn'; readonly attempt: number; readonly seed: number; readonly items: readonly string[]}
  | {readonly type: 'test.handed_in'; readonly attempt: number; readonly day: number}
  | {readonly type: 'note.written'; readonly item: string; readonly text: string; readonly shared: boolean}
  | {readonly type: 'evaluation.given'; readonly question: string; readonly rating: number}
  | {readonly type: 'course.completed'; readonly day: number}
  | {readonly type: 'course.passed'; readonly day: number};

export type Fact = Act & Stamp;
export type ActOf<T extends Act['type']> = Extract<Act, {type: T}>;

/** Why a copy of the facts does not open: not a copy at all, of another course, of a later version, or damaged. */
export type CopyProblem = 'not_a_copy' | 'other_course' | 'newer' | 'damaged';
