/**
 * A calendar file (iCalendar, RFC 5545) with whole-day events, made on the device. It holds dates and our own words, never a
 * learner's.
 */
interface CalendarEvent {
  /** Unique and stable: importing the file twice does not double the event. */
  readonly uid: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly title: string;
  readonly text: string;
}

/** The file's text. `now` is when it is made, in milliseconds since 1970. */
export function calendarOf(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ogen open//NL',
    ...events.flatMap(event => [
      'BEGIN:VEVENT',
      `UID:${event.uid}@ogen-open`,
      `DTSTAMP:${utcStamp(now)}`,
      `DTSTART;VALUE=DATE:${utcStamp(event.day * 86_400_000).slice(0, 8)}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** Offers the file to the learner. */
export function saveCalendar(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/calendar'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.ics`;
  link.click();
  URL.revokeObjectURL(url);
}

function utcStamp(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}

/** RFC 5545 3.3.11: backslash, semicolon, comma and line break are escaped. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** RFC 5545 3.1: no line is longer than 75 octets; the rest goes on a line that starts with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
