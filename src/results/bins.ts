/** The two scales on which sums count. */
import {BANDS, TIME_BINS} from './sums.ts';

/** Band of a share, 0 to 4. One division of whole numbers, so that every engine finds the same band. */
export function bandOf(part: number, whole: number): number {
  return Math.min(BANDS - 1, Math.floor((BANDS * part) / whole));
}

/** Bin of seconds, 0 to 11. */
export function timeBin(seconds: number): number {
  return seconds < 1 ? 0 : Math.min(TIME_BINS - 1, 1 + Math.floor(Math.log2(seconds)));
}
