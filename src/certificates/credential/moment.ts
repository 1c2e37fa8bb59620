/** Moments in credentials are whole seconds in UTC; days on paper are days in the Netherlands. */

/** `2026-11-23T13:00:00Z`, as `dateTimeStamp` of VC 2.0 wants; whole seconds, so that it equals `nbf` and `exp`. */
export function toStamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Seconds since 1970, as JWT counts. */
export function toSeconds(stamp: string): number {
  return Date.parse(stamp) / 1000;
}

export const STAMP = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The stamp of a day or of a stamp; null for another form, and for a day that its month does not have. */
export function stampOf(text: string): string | null {
  if (!DAY.test(text) && !STAMP.test(text)) return null;
  const stamp = toStamp(Date.parse(text));
  // JavaScript takes 30 February for 2 March.
  return stamp.slice(0, 10) === text.slice(0, 10) ? stamp : null;
}

const dutchDay = new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/Amsterdam', dateStyle: 'short'});
const spoken = new Intl.DateTimeFormat('nl-NL', {timeZone: 'Europe/Amsterdam', dateStyle: 'long'});

/** The Dutch calendar day, `YYYY-MM-DD`: a course finished at half past midnight counts for the day it was here. */
export function dayOf(milliseconds: number): string {
  return dutchDay.format(milliseconds);
}

/** `23 november 2026`. */
export function spokenDay(stamp: string): string {
  return spoken.format(Date.parse(stamp));
}

/** The same moment so many years later; 29 February becomes 1 March. */
export function yearsLater(milliseconds: number, years: number): number {
  const date = new Date(milliseconds);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime();
}
