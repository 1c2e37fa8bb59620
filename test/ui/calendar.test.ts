import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {calendarOf} from '../../src/ui/boosters/calendar.ts';

const NOW = Date.UTC(2026, 10, 24, 9, 30, 5);
const event = {uid: 'booster-1', day: Date.UTC(2026, 11, 24) / 86_400_000, title: 'Opfrissen', text: 'Open de cursus.'};

test('a calendar holds a whole-day event with a stable id', () => {
  const lines = calendarOf([event], NOW).split('\r\n');
  assert.deepEqual(lines.slice(3, 10), [
    'BEGIN:VEVENT',
    'UID:booster-1@ogen-open',
    'DTSTAMP:20261124T093005Z',
    'DTSTART;VALUE=DATE:20261224',
    'SUMMARY:Opfrissen',
    'DESCRIPTION:Open de cursus.',
    'TRANSP:TRANSPARENT',
  ]);
});

test('commas, semicolons, backslashes and line breaks are escaped', () => {
  assert.match(calendarOf([{...event, title: 'a,b;c\\d\ne'}], NOW), /SUMMARY:a\\,b\\;c\\\\d\\ne\r\n/);
});

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 400}), text => {
      const plain = text.replaceAll(/[\r\n\\;,]/g, '');
      const file = calendarOf([{...event, text: plain}], NOW);
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(file.replaceAll('\r\n ', '').includes(`DESCRIPTION:${plain}\r\n`));
    }),
  );
});
