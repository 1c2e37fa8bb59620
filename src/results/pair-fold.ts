/** Per learner: the shares of two sets that are compared, earlier first. The two can be in different attempts. */
import type {Counts, PairSums} from './sums.ts';

const PAIRS = [
  ['start', 'test'],
  ['test', 'booster'],
] as const;
/** Questions of a set from which a share of it is believed. */
const ENOUGH = 4;

export class PairFold {
  /** Thousandths of each set per learner; -1 for none. */
  private readonly shares: readonly (readonly [set: string, shares: Int16Array])[];

  constructor(learners: number) {
    this.shares = [...new Set(PAIRS.flat())].map(set => [set, new Int16Array(learners).fill(-1)]);
  }

  /** An attempt of a learner: `total` gives the thousandths of a set in it, and over how many questions. */
  add(learner: number, total: (set: string) => {readonly points: number; readonly count: number}): void {
    for (const [set, shares] of this.shares) {
      const {points, count} = total(set);
      if (count >= ENOUGH) shares[learner] = Math.round(points / count);
    }
  }

  get sums(): Counts['pairs'] {
    const shares = new Map(this.shares);
    return Object.fromEntries(
      PAIRS.map(([before, after]) => [`${before}>${after}`, sumsOf(shares.get(before), shares.get(after))]),
    );
  }
}

function sumsOf(left: Int16Array | undefined, right: Int16Array | undefined): PairSums {
  const sums = {n: 0, a: 0, aa: 0, b: 0, bb: 0, ab: 0};
  left?.forEach((a, learner) => {
    const b = right?.[learner] ?? -1;
    if (a < 0 || b < 0) return;
    sums.n += 1;
    sums.a += a;
    sums.aa += a * a;
    sums.b += b;
    sums.bb += b * b;
    sums.ab += a * b;
  });
  return sums;
}
