/**
 * Sums: all that statistics need, and only numbers that add. Sums of groups added up are the sums of all of them together,
 * so organisations can be pooled without a learner's row leaving one (architecture, decision 9).
 */

/** Which of a learner's attempts count. Item analysis wants the first: later ones know the questions already. */
export type AttemptRule = 'first' | 'last' | 'best' | 'all';

/** Bands of equal width of the share of points in the set, 0 to 20% first; a sixth cell is for answers outside a set. */
export const BANDS = 5;
/** Seconds to answer: under 1, then doubling (1-2, 2-4, …); the last is 1,024 and more. */
export const TIME_BINS = 12;

/** Stands for all responses that are too rare to name. */
export const OTHERS = '*';

/** Over attempts that answered the whole set: `x` the question, `y` the rest of the set, in thousandths. */
export interface FullSums {
  readonly n: number;
  readonly x: number;
  readonly xx: number;
  readonly y: number;
  readonly yy: number;
  readonly xy: number;
}
export interface ItemSums {
  /** Answers. */
  readonly n: number;
  /** Answers that are right or wrong. */
  readonly scored: number;
  /** Sum, and sum of squares, of thousandths earned. */
  readonly x: number;
  readonly xx: number;
  readonly full: FullSums;
  /** Per response: five bands and none. */
  readonly responses: Readonly<Record<string, readonly number[]>>;
  readonly seconds: readonly number[];
  /** Scored answers by confidence (0 not asked or not told, 1 to 3), wrong and right: place 2 × level + right. */
  readonly confidence: readonly number[];
  /** Per response: wrong and sure (3) of it. */
  readonly sureWrong: Readonly<Record<string, number>>;
  /** Attempts with a later response: thousandths of the first and of the latest. */
  readonly later: {readonly n: number; readonly first: number; readonly latest: number};
}
/** Thousandths of two sets in attempts that did both. */
export interface PairSums {
  readonly n: number;
  readonly a: number;
  readonly aa: number;
  readonly b: number;
  readonly bb: number;
  readonly ab: number;
}
export interface CaseSums {
  /** First plays with at least one decision. */
  readonly plays: number;
  /** By ending; `open` where the path stops, `?` where it cannot be told. */
  readonly endings: Readonly<Record<string, number>>;
  /** `n01/a>n02`: how often that reply led to that node (or to `END`). */
  readonly moves: Readonly<Record<string, number>>;
}
/** The part that adds: numbers only, whatever the depth. */
export interface Counts {
  readonly learners: number;
  readonly attempts: number;
  /** Attempts made by `npm run simulate`. */
  readonly simulated: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Of attempts with a score: tenths of percents, and a count per ten percent. */
  readonly scores: {readonly n: number; readonly x: number; readonly xx: number; readonly tens: readonly number[]};
  readonly items: Readonly<Record<string, ItemSums>>;
  readonly pairs: Readonly<Record<string, PairSums>>;
  /** Attempts with enough answers on it, those that reached it, and a count per band. */
  readonly objectives: Readonly<
    Record<string, {readonly n: number; readonly reached: number; readonly bands: readonly number[]}>
  >;
  readonly cases: Readonly<Record<string, CaseSums>>;
}
export interface Sums {
  /** `Frame.course`. */
  readonly course: string;
  readonly rule: AttemptRule;
  readonly counts: Counts;
}

export const NO_COUNTS: Counts = {
  ...{learners: 0, attempts: 0, simulated: 0, statuses: {}},
  scores: {n: 0, x: 0, xx: 0, tens: new Array(10).fill(0)},
  ...{items: {}, pairs: {}, objectives: {}, cases: {}},
};

/** The sums of both. Throws when they are about another course or another attempt: those do not add. */
export function addSums(a: Sums, b: Sums): Sums {
  if (a.course !== b.course || a.rule !== b.rule) throw new Error('Sums of another course or attempt rule do not add.');
  return {...a, counts: added(a.counts, b.counts)};
}

/** A value of a record that may have been made by strangers: inherited names are none. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Numbers add, lists add place by place, records add key by key. */
function added<T>(a: T, b: T): T {
  if (typeof a === 'number') return (a + (b as number)) as T;
  if (Array.isArray(a)) return a.map((value, i) => added(value, (b as typeof a)[i])) as T;
  const [left, right] = [a, b] as Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const entries = [...keys].map(key => {
    const [x, y] = [own(left, key), own(right, key)];
    return [key, x === undefined ? y : y === undefined ? x : added(x, y)];
  });
  return Object.fromEntries(entries) as T;
}
