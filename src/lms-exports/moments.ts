/** Moments and durations as LMSs write them. Reports of Moodle use the reader's language and time zone. */

const MONTHS: Readonly<Record<string, number>> = {
  jan: 0,
  feb: 1,
  mar: 2,
  maa: 2,
  mrt: 2,
  apr: 3,
  may: 4,
  mei: 4,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  oct: 9,
  okt: 9,
  nov: 10,
  dec: 11,
};

/**
 * Milliseconds since 1970, or null when it is no moment that we know, or a day that does not exist. Knows ISO 8601, `Monday, 23 November 2026, 10:33 PM`,
 * `maandag, 23 november 2026, 22:33`, `23/11/26, 22:33` (day first, as Moodle's nl and en do) and `2026-11-23 22:33:05`. A
 * text without a zone is in the zone of this machine.
 */
export function momentOf(text: string): number | null {
  if (text === '') return null;
  const exact = exactMoment(text);
  if (!Number.isNaN(exact)) return exact;
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(
    text.trim(),
  );
  if (iso) {
    const [year, month, day, hour, minute, second] = iso.slice(1, 7).map(part => Number(part ?? 0)) as Six;
    const here = local(year, month - 1, day, hour, minute, second);
    return here !== null && iso[7] ? orNull(Date.parse(text.trim().replace(' ', 'T'))) : here;
  }
  const named = /(\d{1,2})\.?\s+([a-zé]{3})[a-zé]*\.?\s+(\d{4})/i.exec(text);
  const short = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)\b/.exec(text);
  const date = named ?? short;
  if (!date) return null;
  const month = named ? MONTHS[(named[2] ?? '').toLowerCase()] : Number(date[2]) - 1;
  if (month === undefined) return null;
  const year = Number(date[3]) + ((date[3] ?? '').length === 2 ? 2000 : 0);
  const time = /(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*([ap]m)?/i.exec(text.slice(date.index + date[0].length));
  return local(year, month, Number(date[1]), hourOf(time), Number(time?.[2] ?? 0), Number(time?.[3] ?? 0));
}
type Six = [number, number, number, number, number, number];

/**
 * `2026-11-23T22:33:05.123Z`, digit by digit: three times as quick as a pattern and `Date.parse`, and a large export has
 * millions. NaN for any other form.
 */
function exactMoment(text: string): number {
  if (text.length !== 24 || text[10] !== 'T' || text[23] !== 'Z') return Number.NaN;
  const [month, day] = [digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60;
  if (!isReal) return Number.NaN;
  const at = Date.UTC(digits(text, 0, 4), month - 1, day, hour, minute, second, digits(text, 20, 23));
  return day <= 28 || new Date(at).getUTCDate() === day ? at : Number.NaN;
}

/** The number from one place up to another; NaN when anything but a digit is there. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = 10 * value + digit;
  }
  return value;
}

/** Seconds of `PT1H5M30.25S`, `HHHH:MM:SS.SS` or a plain number; null when it is none of these. */
export function secondsOf(text: string): number | null {
  const clean = text.trim();
  // A plain number, by far the most: neither of the two forms is worth trying.
  const number = numberOf(clean);
  if (number !== null || clean === '') return number;
  const iso = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
    clean,
  );
  if (iso) return sum(iso.slice(1), [86_400, 3600, 60, 1]);
  const span = /^(\d{1,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(clean);
  return span ? sum(span.slice(1), [3600, 60, 1]) : null;
}

/** A number with a point or a comma; null for anything else, for example `-`. */
export function numberOf(text: string): number | null {
  if (text === '') return null;
  const clean = text.trim().replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(clean) ? Number(clean) : null;
}

function hourOf(time: RegExpExecArray | null): number {
  const hour = Number(time?.[1] ?? 0);
  const half = time?.[4]?.toLowerCase();
  return half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
}

/** Null for a day that no month has: JavaScript would take the next one. */
function local(...parts: Six): number | null {
  const date = new Date(...parts);
  return date.getMonth() === parts[1] && date.getDate() === parts[2] ? orNull(date.getTime()) : null;
}

function sum(parts: readonly (string | undefined)[], units: readonly number[]): number {
  return parts.reduce((total, part, i) => total + Number(part ?? 0) * (units[i] ?? 0), 0);
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
