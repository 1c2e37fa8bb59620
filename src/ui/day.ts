/** Days as people write them, and how long ago they were. Days count from 1970-01-01 (UTC). */

/** `2026-11-24` as '24 november 2026'. */
export function longDay(day: string | number, language: string): string {
  const date = typeof day === 'number' ? new Date(day * 86_400_000) : new Date(day);
  return new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(date);
}

/** Whole days from `YYYY-MM-DD` to `today`. */
export function daysSince(day: string, today: number): number {
  return today - Math.floor(Date.parse(day) / 86_400_000);
}
