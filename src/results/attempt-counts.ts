/** How many attempts there are, how far they came and how well. */
import {type AttemptColumns, STATUSES} from '../lms-exports/attempts.ts';
import type {Counts} from './sums.ts';

/** Counts of the attempts at these places. */
export function attemptCounts(
  columns: AttemptColumns,
  attempts: Uint32Array,
): Pick<Counts, 'learners' | 'attempts' | 'simulated' | 'statuses' | 'scores'> {
  const scores = {n: 0, x: 0, xx: 0, tens: new Array<number>(10).fill(0)};
  const statuses: Record<string, number> = {};
  let simulated = 0;
  const learners = new Set<number>();
  for (const attempt of attempts) {
    learners.add(columns.learner[attempt] as number);
    const status = STATUSES[(columns.status[attempt] as number) - 1] ?? 'unknown';
    statuses[status] = (statuses[status] ?? 0) + 1;
    simulated += columns.simulated[attempt] as number;
    const score = columns.score[attempt] as number;
    if (Number.isNaN(score)) continue;
    const tenths = Math.round(score * 10);
    scores.n += 1;
    scores.x += tenths;
    scores.xx += tenths * tenths;
    const ten = Math.min(9, Math.floor(tenths / 100));
    scores.tens[ten] = (scores.tens[ten] ?? 0) + 1;
  }
  return {learners: learners.size, attempts: attempts.length, simulated, statuses, scores};
}
