/** Shares in words, by the limits of `strength.ts`: no percentage of fewer than ten. */
import {strengthOf} from '../strength.ts';

const PERCENT = new Intl.NumberFormat('nl-NL', {style: 'percent', maximumFractionDigits: 0});

/** `34%`; '' where only counts may be shown. */
export function percentOf(count: number, n: number): string {
  const strength = strengthOf(n);
  return strength === 'none' || strength === 'counts' ? '' : PERCENT.format(count / n);
}

/** `34% van 67`, or `2 van 7`. */
export function shareOf(count: number, n: number): string {
  return `${percentOf(count, n) || count} van ${n}`;
}
