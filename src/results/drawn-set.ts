/**
 * Reliability of a test that draws its questions for every learner. Alpha wants the same questions for all; here they are
 * nested in learners, and a hard draw is part of the error.
 */
import {type Figure, figure} from './strength.ts';
import type {ItemSums} from './sums.ts';

const THOUSAND = 1000;

export interface DrawnReliability {
  /** Index of dependability, Φ: 0 to 1; below 0 where learners differ less than chance. */
  readonly coefficient: Figure;
  /** Absolute standard error of measurement, in points of the test (a question is 1). */
  readonly error: Figure;
}

/**
 * One-way analysis of variance, questions within learners: Φ = 1 − MS_within / MS_between and SEM = √(k · MS_within). Over attempts
 * that answered all `size` (k) questions. Their sums come back from those per question: every attempt is counted in k questions.
 * As ICC(1,k) of Shrout & Fleiss (1979). Where all questions are equally hard it comes near alpha; else it is lower. Source: Brennan
 * (2001), Generalizability Theory, the i:p design.
 */
export function drawnReliability(items: readonly Pick<ItemSums, 'full'>[], size: number): DrawnReliability {
  const total = (of: (full: ItemSums['full']) => number): number => items.reduce((sum, {full}) => sum + of(full), 0);
  const n = size > 0 ? Math.round(total(({n: count}) => count) / size) : 0;
  const nothing = figure(null, n, 'indicative');
  if (size < 2 || n < 3) return {coefficient: nothing, error: nothing};
  const points = total(({x}) => x) / THOUSAND;
  const squares = total(({xx}) => xx) / THOUSAND ** 2;
  const totals = total(({xx, xy, yy}) => xx + 2 * xy + yy) / size / THOUSAND ** 2;
  const within = (squares - totals / size) / (n * (size - 1));
  const between = (totals - points ** 2 / n) / (size * (n - 1));
  return {
    coefficient: figure(between > 0 ? 1 - within / between : null, n, 'indicative'),
    error: figure(Math.sqrt(Math.max(0, within) * size), n, 'indicative'),
  };
}
