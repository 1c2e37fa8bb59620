/** Moments and durations, in every form that an export was seen to have. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {momentOf, secondsOf} from '../../src/lms-exports/moments.ts';

test('a moment in ISO 8601 is read to the millisecond, and one that does not exist is none', () => {
  const years = {min: new Date('1970-01-01T00:00:00Z'), max: new Date('2999-12-31T23:59:59Z'), noInvalidDate: true};
  fc.assert(fc.property(fc.date(years), date => momentOf(date.toISOString()) === date.getTime()));
  assert.equal(momentOf('2026-11-23T22:33:05Z'), Date.UTC(2026, 10, 23, 22, 33, 5));
  assert.equal(momentOf('2026-11-23T22:33:05.123+01:00'), Date.UTC(2026, 10, 23, 21, 33, 5, 123));
  for (const text of ['2026-13-01T00:00:00.000Z', '2026-11-23T25:00:00.000Z', '2026-1x-23T22:33:05.123Z', '-', ''])
    assert.equal(momentOf(text), null, text);
});

test('a moment in words or figures is that of this machine', () => {
  const evening = new Date(2026, 10, 23, 22, 33).getTime();
  const forms = ['Monday, 23 November 2026, 10:33 PM', 'maandag, 23 november 2026, 22:33', '23/11/26, 22:33'];
  for (const text of [...forms, '2026-11-23 22:33']) assert.equal(momentOf(text), evening, text);
  // Month first, as elsewhere: no other day is made of it.
  for (const text of ['11/23/2026', '11-23-26, 22:33', '31-02-2026', '2026-02-31 10:00', '2026-02-31T10:00:00.000Z'])
    assert.equal(momentOf(text), null, text);
});

test('seconds come from a number, a duration or a clock', () => {
  const forms = {'54.73': 54.73, '7,5': 7.5, 'PT1H5M30.25S': 3930.25, '0001:05:30.25': 3930.25, P1D: 86_400};
  for (const [text, seconds] of Object.entries(forms)) assert.equal(secondsOf(text), seconds, text);
  for (const text of ['', '-', 'PT', 'vijf']) assert.ok(!secondsOf(text), text);
});
