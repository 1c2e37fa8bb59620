/**
 * Sums to statistics. Pure; every function names its formula and where it comes from. `x` is a question, `X` the total of
 * its set, `y = X − x` the rest, S the number of attempts, k of questions. Values that S is too small for are null.
 */
import {probit} from './normal.ts';
import {covariance, fisher, wilson} from './spread.ts';
import {type Figure, figure} from './strength.ts';
import {type FullSums, type ItemSums, type PairSums, TIME_BINS} from './sums.ts';

const THOUSAND = 1000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Facility: mean share of the points, x̄ / x_max; for right or wrong the share that is right. Interval: Wilson (1927).
 * Source: Moodle, question statistics, calculator.php.
 */
export function facility({scored, x}: Pick<ItemSums, 'scored' | 'x'>): Figure {
  const share = scored === 0 ? null : x / (THOUSAND * scored);
  return figure(share, scored, 'rough', share === null ? null : wilson(share, scored));
}

/** Standard deviation of the points, 0 to 1: √(Σ(x − x̄)² / (S − 1)). Source: as facility. */
export function itemDeviation({scored, x, xx}: Pick<ItemSums, 'scored' | 'x' | 'xx'>): Figure {
  return figure(scored < 2 ? null : Math.sqrt(covariance(scored, x, x, xx)) / THOUSAND, scored, 'indicative');
}

/**
 * Discrimination: corrected item-total correlation, r(x, y) = cov(x, y) / √(var x · var y). This is Moodle's
 * "discrimination index" / 100, not the difference of the upper and lower 27%. Only over attempts that answered the whole
 * set. Null where everybody or nobody has it right. Interval: Fisher's z.
 */
export function discrimination({full}: Pick<ItemSums, 'full'>): Figure {
  const {n, x, xx, y, yy, xy} = full;
  const spread = n < 3 ? 0 : covariance(n, x, x, xx) * covariance(n, y, y, yy);
  const r = spread > 0 ? covariance(n, x, y, xy) / Math.sqrt(spread) : null;
  return figure(r, n, 'indicative', r === null ? null : fisher(r, n));
}

/**
 * Reliability, Cronbach's alpha: k / (k − 1) · (1 − Σ var x / var X); for right or wrong it is KR-20. Only where everybody
 * answered the same k questions, given here. Source: Moodle, quiz statistics, calculator.php (coefficient of internal
 * consistency).
 */
export function alpha(items: readonly Pick<ItemSums, 'full'>[]): Figure {
  const [first] = items;
  const n = first?.full.n ?? 0;
  const k = items.length;
  if (!first || k < 2 || n < 3 || items.some(({full}) => full.n !== n)) return figure(null, n, 'indicative');
  const whole = totalVariance(first.full);
  const parts = sum(items.map(({full}) => covariance(n, full.x, full.x, full.xx)));
  return figure(whole > 0 ? (k / (k - 1)) * (1 - parts / whole) : null, n, 'indicative');
}

/**
 * Standard error of measurement in points of the set (a question is 1): SD_X · √(1 − α). Source: as alpha ("standard
 * error"). Null where alpha is null or negative.
 */
export function measurementError(items: readonly Pick<ItemSums, 'full'>[]): Figure {
  const reliability = alpha(items);
  const full = items[0]?.full;
  if (!full || reliability.value === null || reliability.value < 0) return figure(null, reliability.n, 'indicative');
  const deviation = Math.sqrt(totalVariance(full)) / THOUSAND;
  return figure(deviation * Math.sqrt(1 - reliability.value), reliability.n, 'indicative');
}

/** Median seconds to answer, from the doubling bins, linear within the bin. */
export function medianSeconds({seconds}: Pick<ItemSums, 'seconds'>): Figure {
  const n = sum(seconds);
  let before = 0;
  for (let bin = 0; bin < TIME_BINS; bin++) {
    const here = seconds[bin] ?? 0;
    if (before + here >= n / 2 && here > 0) {
      const low = bin === 0 ? 0 : 2 ** (bin - 1);
      const width = bin === 0 ? 1 : low;
      return figure(low + (width * (n / 2 - before)) / here, n, 'rough');
    }
    before += here;
  }
  return figure(null, n, 'rough');
}

export interface LevelFigure {
  readonly level: 1 | 2 | 3;
  readonly n: number;
  readonly right: number;
  readonly share: Figure;
}
export interface Calibration {
  /** Answers with a level. */
  readonly n: number;
  readonly levels: readonly LevelFigure[];
  /** Mean belief minus share right: above 0 is overconfident. */
  readonly bias: Figure;
  /** Mean squared difference of belief and outcome: 0 is perfect (Brier 1950). */
  readonly brier: Figure;
}
/** Belief that a level stands for: middles of the ranges of certainty-based marking (Gardner-Medwin 1995): <67, 67-80, >80%. */
const BELIEF = {1: 0.5, 2: 0.735, 3: 0.9} as const;

/** How well confidence fits knowledge, over one or more questions. */
export function calibration(items: readonly Pick<ItemSums, 'confidence'>[]): Calibration {
  const cell = (level: number, right: 0 | 1) => sum(items.map(({confidence}) => confidence[2 * level + right] ?? 0));
  const levels = ([1, 2, 3] as const).map(level => ({
    level,
    right: cell(level, 1),
    n: cell(level, 0) + cell(level, 1),
  }));
  const n = sum(levels.map(one => one.n));
  const mean = (of: (one: (typeof levels)[number]) => number) => (n === 0 ? null : sum(levels.map(of)) / n);
  return {
    n,
    levels: levels.map(one => ({...one, share: facility({scored: one.n, x: THOUSAND * one.right})})),
    bias: figure(
      mean(({level, n: count, right}) => BELIEF[level] * count - right),
      n,
      'indicative',
    ),
    brier: figure(
      mean(({level, n: count, right}) => right * (BELIEF[level] - 1) ** 2 + (count - right) * BELIEF[level] ** 2),
      n,
      'indicative',
    ),
  };
}

/** Sure but wrong: share of the answers with a level that were wrong at level 3. Butterfield & Metcalfe (2001): these can be mended best. */
export function sureButWrong({confidence}: Pick<ItemSums, 'confidence'>): Figure {
  const n = sum(confidence.slice(2));
  const wrong = confidence[6] ?? 0;
  return figure(n === 0 ? null : wrong / n, n, 'rough', n === 0 ? null : wilson(wrong / n, n));
}

export interface Detection {
  readonly signals: number;
  readonly hits: number;
  readonly noise: number;
  readonly falseAlarms: number;
  readonly hitRate: Figure;
  readonly falseAlarmRate: Figure;
  /** How well signals are told apart: z(H) − z(F). */
  readonly sensitivity: Figure;
  /** Leaning: −(z(H) + z(F)) / 2; above 0 says "signal" too seldom, below 0 too often. */
  readonly criterion: Figure;
}

/**
 * Signal detection over judgements. Rates for z are log-linear corrected, (hits + 0.5) / (signals + 1), so that none is 0 or
 * 1. Sources: Green & Swets (1966); Hautus (1995) for the correction; Macmillan & Creelman (2005) for c. What the figures rest
 * on are `people`: the judgements of one of them go together.
 */
export function detection(
  signals: number,
  hits: number,
  noise: number,
  falseAlarms: number,
  people: number,
): Detection {
  const z = (count: number, of: number) => probit((count + 0.5) / (of + 1));
  const [h, f] = [z(hits, signals), z(falseAlarms, noise)];
  const told = (value: number) => figure(signals > 0 && noise > 0 ? value : null, people, 'rough');
  return {
    ...{signals, hits, noise, falseAlarms},
    hitRate: told(hits / signals),
    falseAlarmRate: told(falseAlarms / noise),
    sensitivity: told(h - f),
    criterion: told(-(h + f) / 2),
  };
}

export interface Gain {
  /** Mean shares before and after. */
  readonly before: Figure;
  readonly after: Figure;
  readonly difference: Figure;
  /** Normalised gain: (after − before) / (1 − before), of the means. Source: Hake (1998). */
  readonly normalised: Figure;
  /** Difference in deviations of both: (b̄ − ā) / √((s²a + s²b) / 2), Cohen's d_av. Source: Lakens (2013). */
  readonly effect: Figure;
  /** after / before: of boosters, what is still there. */
  readonly kept: Figure;
}

/** Two sets in the same attempts: start against test, test against boosters. Interval of the difference: paired t, as normal. */
export function gain({n, a, aa, b, bb, ab}: PairSums): Gain {
  const [before, after] = [n === 0 ? null : a / n / THOUSAND, n === 0 ? null : b / n / THOUSAND];
  const difference = before === null || after === null ? null : after - before;
  const [va, vb] = n < 2 ? [0, 0] : [covariance(n, a, a, aa), covariance(n, b, b, bb)];
  const spread = n < 2 ? 0 : va + vb - 2 * covariance(n, a, b, ab);
  const error = n < 2 ? null : (1.96 * Math.sqrt(Math.max(0, spread) / n)) / THOUSAND;
  const interval = difference === null || error === null ? null : ([difference - error, difference + error] as const);
  const pooled = Math.sqrt((va + vb) / 2) / THOUSAND;
  return {
    before: figure(before, n, 'rough'),
    after: figure(after, n, 'rough'),
    difference: figure(difference, n, 'rough', interval),
    normalised: figure(difference === null || before === 1 ? null : difference / (1 - (before as number)), n, 'rough'),
    effect: figure(difference === null || pooled === 0 ? null : difference / pooled, n, 'indicative'),
    kept: figure(before === null || after === null || before === 0 ? null : after / before, n, 'rough'),
  };
}

/** Share of points before and after feedback on one question, over attempts that answered it again. */
export function improvement({later}: Pick<ItemSums, 'later'>): {readonly first: Figure; readonly latest: Figure} {
  const {n, first, latest} = later;
  return {first: facility({scored: n, x: first}), latest: facility({scored: n, x: latest})};
}

/** Share of attempts in which an objective was reached. */
export function mastery({n, reached}: {readonly n: number; readonly reached: number}): Figure {
  return facility({scored: n, x: THOUSAND * reached});
}

/** Variance of X = x + y. */
function totalVariance({n, x, xx, y, yy, xy}: FullSums): number {
  return covariance(n, x + y, x + y, xx + 2 * xy + yy);
}
