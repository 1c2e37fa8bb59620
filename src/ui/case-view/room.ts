/** Hidden values said in words: a learner never sees a number during play. */
export type Level = 'none' | 'little' | 'some' | 'much' | 'most';
export type Trend = 'start' | 'grows' | 'shrinks' | 'stays';

/** How much of a value (0 to 10) there is. */
export function levelOf(value: number): Level {
  if (value <= 1) return 'none';
  if (value <= 3) return 'little';
  if (value <= 6) return 'some';
  return value <= 8 ? 'much' : 'most';
}

/** Where a value went at the last step; `start` before the first. */
export function trendOf(values: readonly number[]): Trend {
  const [before, now] = values.slice(-2);
  if (before === undefined || now === undefined) return 'start';
  if (now === before) return 'stays';
  return now > before ? 'grows' : 'shrinks';
}
