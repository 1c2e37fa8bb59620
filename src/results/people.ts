/** How many people stand behind answers: one of them gives many, and not everybody in a class comes to every part. */
import type {ItemSums} from './sums.ts';

/**
 * At least so many people gave these answers. Who answered as many as are asked (`asked`; null where that differs) is in `full` once
 * per question; who answered more, in practice, or fewer is seen in the question that most answered.
 */
export function peopleBehind(items: readonly ItemSums[], asked: number | null, learners: number): number {
  const full = items.reduce((sum, one) => sum + one.full.n, 0);
  const most = Math.max(0, ...items.map(({n}) => n));
  return Math.min(learners, Math.max(most, asked ? Math.floor(full / asked) : 0));
}
