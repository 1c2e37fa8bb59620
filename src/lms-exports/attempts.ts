/** All attempts, in columns: what an `AttemptTable` comes to. Plain arrays only, so that it can go from a worker to a page. */
import type {ImportedAnswer, ImportedAttempt} from '../model/attempts.ts';

export const STATUSES = ['passed', 'failed', 'completed', 'incomplete'] as const;

export interface Person {
  readonly name: string;
  readonly email: string | null;
}

/** Unknown numbers are NaN, -1 for a number of a word or a credit, 0 for confidence and status. */
export interface AttemptColumns {
  /** Key per learner; a pseudonym after `pseudonymised`. */
  readonly learners: readonly string[];
  /** Who the learners are; empty after `pseudonymised`. */
  readonly people: readonly Person[];
  readonly organisations: readonly string[];
  readonly cohorts: readonly string[];
  readonly items: readonly string[];
  /** Keys of answers, as texts. */
  readonly keys: readonly string[];
  /** A code is an item with a response to it. */
  readonly codeItem: Uint32Array;
  readonly codeResponse: readonly string[];

  // Per attempt, in order of arrival.
  readonly learner: Uint32Array;
  readonly number: Uint32Array;
  readonly attemptId: readonly (string | null)[];
  readonly organisation: Int32Array;
  readonly cohort: Int32Array;
  readonly startedAt: Float64Array;
  readonly endedAt: Float64Array;
  /** 0 unknown, else index in `STATUSES` plus 1. */
  readonly status: Uint8Array;
  readonly score: Float64Array;
  readonly attemptSeconds: Float64Array;
  readonly simulated: Uint8Array;

  // Per answer: those of attempt i are from `from[i]` up to `from[i + 1]`.
  readonly from: Uint32Array;
  readonly code: Uint32Array;
  readonly key: Int32Array;
  readonly credit: Int16Array;
  readonly confidence: Uint8Array;
  readonly seconds: Float32Array;
  readonly at: Float64Array;
}

/** One attempt as an object again. */
export function attemptAt(columns: AttemptColumns, i: number): ImportedAttempt {
  const learner = columns.learner[i] as number;
  const person = columns.people[learner];
  const status = STATUSES[(columns.status[i] as number) - 1];
  return {
    learner: columns.learners[learner] ?? '',
    name: person?.name ?? '',
    email: person?.email ?? null,
    organisation: columns.organisations[columns.organisation[i] as number] ?? null,
    cohort: columns.cohorts[columns.cohort[i] as number] ?? null,
    attempt: columns.number[i] as number,
    attemptId: columns.attemptId[i] ?? null,
    startedAt: orNull(columns.startedAt[i]),
    endedAt: orNull(columns.endedAt[i]),
    status: status ?? null,
    score: orNull(columns.score[i]),
    seconds: orNull(columns.attemptSeconds[i]),
    answers: Array.from(range(columns, i), place => answerAt(columns, place)),
    simulated: columns.simulated[i] === 1,
  };
}

/** All attempts as objects, one by one. */
export function* attemptsIn(columns: AttemptColumns): Generator<ImportedAttempt> {
  for (let i = 0; i < columns.learner.length; i++) yield attemptAt(columns, i);
}

function answerAt(columns: AttemptColumns, place: number): ImportedAnswer {
  const code = columns.code[place] as number;
  const credit = columns.credit[place] as number;
  const seconds = orNull(columns.seconds[place]);
  return {
    item: columns.items[columns.codeItem[code] as number] ?? '',
    response: columns.codeResponse[code] ?? '',
    correct: columns.keys[columns.key[place] as number] ?? null,
    credit: credit < 0 ? null : credit,
    confidence: (columns.confidence[place] || null) as ImportedAnswer['confidence'],
    // Standards write hundredths; four bytes hold them to a day.
    latencySeconds: seconds === null ? null : Math.round(seconds * 100) / 100,
    at: orNull(columns.at[place]),
  };
}

function* range({from}: AttemptColumns, i: number): Generator<number> {
  for (let place = from[i] as number; place < (from[i + 1] as number); place++) yield place;
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
