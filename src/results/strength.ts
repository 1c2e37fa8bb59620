/** How much a number may be trusted: with few learners there is none to show. Limits from the width of 95% intervals. */

/**
 * What may be shown at this n: under 5 nothing (the trainer knows these people), under 10 counts, under 30 a share without
 * conclusions, under 100 everything marked as indicative, from there also automatic flags. Half-widths of a 95% interval of
 * a share of one half: 0.44 at 5, 0.31 at 10, 0.18 at 30, 0.10 at 100.
 */
export type Strength = 'none' | 'counts' | 'rough' | 'indicative' | 'firm';

export function strengthOf(n: number): Strength {
  if (n < 5) return 'none';
  if (n < 10) return 'counts';
  if (n < 30) return 'rough';
  return n < 100 ? 'indicative' : 'firm';
}

/** A statistic with what it rests on. */
export interface Figure {
  /** Null where it cannot be computed, or n is too small for it. */
  readonly value: number | null;
  /** What was counted: answers, attempts or learners. */
  readonly n: number;
  readonly strength: Strength;
  /** 95% interval. */
  readonly interval: readonly [number, number] | null;
}

/** A figure that is shown from a strength on. */
export function figure(value: number | null, n: number, from: Strength, interval: Figure['interval'] = null): Figure {
  const strength = strengthOf(n);
  const order: readonly Strength[] = ['none', 'counts', 'rough', 'indicative', 'firm'];
  const isShown = value !== null && Number.isFinite(value) && order.indexOf(strength) >= order.indexOf(from);
  return {value: isShown ? value : null, n, strength, interval: isShown ? interval : null};
}
