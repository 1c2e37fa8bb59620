/** Counts that came from outside, checked field by field; anything else makes the whole invalid. */
import {BANDS, type Counts, NO_COUNTS, TIME_BINS} from './sums.ts';

type Check = (value: unknown) => boolean;

const isCount: Check = value => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isList =
  (length: number): Check =>
  value =>
    Array.isArray(value) && value.length === length && value.every(isCount);
const isRecord =
  (check: Check): Check =>
  value =>
    isPlain(value) && Object.keys(value).length <= 10_000 && Object.values(value).every(check);
const isShape =
  (shape: Readonly<Record<string, Check>>): Check =>
  value =>
    isPlain(value) &&
    Object.keys(value).length === Object.keys(shape).length &&
    Object.entries(shape).every(
      ([key, check]) => Object.hasOwn(value, key) && check((value as Record<string, unknown>)[key]),
    );
const numbers = (...names: readonly string[]) => isShape(Object.fromEntries(names.map(name => [name, isCount])));

const isItem = isShape({
  ...{n: isCount, scored: isCount, x: isCount, xx: isCount},
  full: numbers('n', 'x', 'xx', 'y', 'yy', 'xy'),
  responses: isRecord(isList(BANDS + 1)),
  seconds: isList(TIME_BINS),
  confidence: isList(8),
  sureWrong: isRecord(isCount),
  later: numbers('n', 'first', 'latest'),
});
const isCounts = isShape({
  ...{learners: isCount, attempts: isCount, simulated: isCount, statuses: isRecord(isCount)},
  scores: isShape({n: isCount, x: isCount, xx: isCount, tens: isList(NO_COUNTS.scores.tens.length)}),
  items: isRecord(isItem),
  pairs: isRecord(numbers('n', 'a', 'aa', 'b', 'bb', 'ab')),
  objectives: isRecord(isShape({n: isCount, reached: isCount, bands: isList(BANDS)})),
  cases: isRecord(isShape({plays: isCount, endings: isRecord(isCount), moves: isRecord(isCount)})),
});

/** The counts, or null when they are not of this form. */
export function countsIn(value: unknown): Counts | null {
  return isCounts(value) ? (value as Counts) : null;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
