/** What any source (LMS report, statements, local LMS) comes to; results and certificates read nothing else. */

/** One answer to one interaction. */
export interface ImportedAnswer {
  /** Interaction id as the course sent it, for example `M1_A1_bouwstenen`. */
  readonly item: string;
  /** Learner response in the canonical tokens of `Response`, joined with commas. */
  readonly response: string;
  /** The key where the source has it, in the same form. */
  readonly correct: string | null;
  /** Share earned in thousandths, 0 to 1000; null where nothing is right or wrong, or the source does not say. */
  readonly credit: number | null;
  /** 1 guess, 2 fairly sure, 3 sure; null where not asked or not in the source. */
  readonly confidence: 1 | 2 | 3 | null;
  readonly latencySeconds: number | null;
  /** Milliseconds since 1970, or null. */
  readonly at: number | null;
}

/** One attempt of one learner. Names are hostile text. */
export interface ImportedAttempt {
  /** Key of the learner inside this source: account, e-mail, id or full name, in that order of trust. */
  readonly learner: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string | null;
  readonly cohort: string | null;
  /** Counts from 1. */
  readonly attempt: number;
  /** Unique where the source has it (xAPI registration, own uuid); else null. */
  readonly attemptId: string | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly status: 'passed' | 'failed' | 'completed' | 'incomplete' | null;
  /** Percent, 0 to 100. */
  readonly score: number | null;
  /** Active time, where the source has it. */
  readonly seconds: number | null;
  readonly answers: readonly ImportedAnswer[];
  /** Made by `npm run simulate`: shown everywhere. */
  readonly simulated: boolean;
}

/** What happened to the rows of a file; shown after every import. */
export interface ImportReport {
  readonly source: string;
  readonly rows: number;
  readonly kept: number;
  /** Rows not used, with the reason and the first places. */
  readonly dropped: readonly {readonly reason: string; readonly count: number; readonly places: readonly string[]}[];
  /** Records that were in the file more than once, or were already there. */
  readonly merged: number;
  /** What the trainer can do to get more out of the LMS. */
  readonly advice: readonly string[];
  /** Nothing of the file could be used: why, and what to do. Null when it was read. */
  readonly refused: {readonly reason: string; readonly cure: string} | null;
  /** Headings of a table that nobody knows: the trainer can say which column is what (`ColumnMapping`). */
  readonly columns?: readonly string[];
}

/** What the columns of a table mean; a value is a heading. Kept by the trainer for the next time. */
export interface ColumnMapping {
  /** `answers`: a row is an answer. `attempts`: a row is an attempt, and every other column a question named by its heading. */
  readonly shape: 'answers' | 'attempts';
  readonly columns: Readonly<Partial<Record<MappedColumn, string>>>;
}
export type MappedColumn =
  | 'learner'
  | 'name'
  | 'email'
  | 'organisation'
  | 'cohort'
  | 'attempt'
  | 'started'
  | 'ended'
  | 'status'
  | 'score'
  | 'item'
  | 'response'
  | 'correct'
  | 'credit'
  | 'confidence'
  | 'seconds'
  | 'at';
