/** One figure of the benchmark. Every room of `test/bench` returns these from `measure()`; `npm run bench` gathers and judges them. */
export interface Measure {
  /** What was measured, in a few words; unique in its room. `thing: what` puts things side by side: `empty page: first paint`. */
  readonly name: string;
  readonly value: number;
  /** `ms`, `s`, `KiB`, `MB`, `characters`, `x` (a ratio of two figures of the same run); empty for what is counted. */
  readonly unit: string;
  /** The most it may be; none where the figure is only told. */
  readonly limit?: number;
  /** One sentence a reader needs to judge it: what it is compared with, how many times it was taken. */
  readonly note?: string;
}

/** Median of the milliseconds that one call takes, after `warm` calls that are not counted. */
export async function median(times: number, act: () => unknown, warm = 5): Promise<number> {
  for (let i = 0; i < warm; i++) await act();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** How often something is done: fewer times in `npm run bench -- --quick`, for a machine that is busy anyway. */
export function times(full: number, quick: number): number {
  return process.env.BENCH_QUICK === '1' ? quick : full;
}

/** The middle one; the lower of the two where their number is even. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
