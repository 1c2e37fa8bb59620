/** Numbers, moments and durations as the standards spell them. Pure; the strictest reading of every clause. */

/**
 * A decimal with a point and at most `digits` decimals, never an exponent.
 * @spec SCORM 2004 RTE 4.1.1.7 real(10,7); SCORM 1.2 RTE 3.4.3 CMIDecimal
 */
export function decimal(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** Hundredths of seconds, never negative: both standards allow two decimals, Moodle refuses three. */
const hundredths = (seconds: number): number => Math.max(0, Math.round(seconds * 100));
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * `HHHH:MM:SS.SS`, at most `9999:59:59.99`. Two decimals always: Moodle adds `2:03.4` as `2:03.04`.
 * @spec SCORM 1.2 RTE 3.4.3 CMITimespan
 */
export function timespan12(seconds: number): string {
  const total = Math.min(hundredths(seconds), 9999 * 360_000 + 59 * 6000 + 5999);
  const hours = String(Math.floor(total / 360_000)).padStart(4, '0');
  const minutes = two(Math.floor(total / 6000) % 60);
  return `${hours}:${minutes}:${two(Math.floor(total / 100) % 60)}.${two(total % 100)}`;
}

/**
 * ISO 8601 duration with at most two decimals, for example `PT1H5M30.25S`.
 * @spec SCORM 2004 RTE 4.1.1.7 timeinterval(second,10,2); xAPI 1.0.3 Data 4.6
 */
export function duration(seconds: number): string {
  const total = hundredths(seconds);
  const hours = Math.floor(total / 360_000);
  const minutes = Math.floor(total / 6000) % 60;
  const rest = decimal((total % 6000) / 100);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest}S`;
}

const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(2038, 0, 1) - 1000;

/**
 * `YYYY-MM-DDThh:mm:ss.00Z`: a zone without a fraction and three decimals are both refused by ADL and Moodle.
 * Years outside 1970 to 2037 are moved to the nearest one that is legal.
 * @spec SCORM 2004 RTE 4.1.1.7 time(second,10,0)
 */
export function timestamp2004(at: number): string {
  const legal = Math.min(Math.max(Number.isFinite(at) ? at : FIRST, FIRST), LAST);
  return `${new Date(legal).toISOString().slice(0, 19)}.00Z`;
}

/**
 * Plain text on one line of at most `limit` UTF-16 units: LMSs count those, and Moodle refuses line breaks.
 * Never cuts a character in two.
 */
export function oneLine(text: string, limit: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we remove.
  const flat = text.replace(/[\u0000-\u001f\u007f\u2028\u2029\s]+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}
