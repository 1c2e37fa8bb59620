/** Who passed, from what an export tells of it. */
import type {Frame} from './frame.ts';
import {own, type Sums} from './sums.ts';

export interface Passed {
  readonly passed: number;
  /** Attempts of which it is known. */
  readonly n: number;
  /** `score`: the export has scores only, as Moodle's report of interactions; the pass mark of the course decides. */
  readonly by: 'status' | 'score';
}

/** By status; where no attempt passed or failed, by the pass mark of a course that we know. */
export function passedOf({counts: {statuses, scores}}: Sums, {course, mastery}: Frame): Passed {
  const [passed = 0, failed = 0] = ['passed', 'failed'].map(status => own(statuses, status));
  if (passed + failed > 0) return {passed, n: passed + failed, by: 'status'};
  // Scores are kept per ten percent: a pass mark between two of them cannot be read from it.
  const from = Math.round(mastery * 1000) / 100;
  if (course === '' || !Number.isInteger(from)) return {passed: 0, n: 0, by: 'score'};
  // Not `scores.n`: what an organisation kept to itself is not in the tens.
  return {passed: total(scores.tens.slice(from)), n: total(scores.tens), by: 'score'};
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0);
}
