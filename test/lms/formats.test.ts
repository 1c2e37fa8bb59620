/** Whatever comes in, what goes out is legal in the strictest reading of the standard. The grammar is that of the test LMS. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decimal, duration, oneLine, timespan12, timestamp2004} from '../../src/lms/formats.ts';
import {learnerKey} from '../../src/lms/learner-key.ts';
import {stamp, unstamp} from '../../src/lms/quirks.ts';
import {
  pattern12,
  pattern2004,
  response12,
  response2004,
  result12,
  result2004,
  type2004,
} from '../../src/lms/responses.ts';
import type {Interaction} from '../../src/model/port.ts';
import {wrongWrite} from './grammar.ts';

const seconds = fc.double({min: -10, max: 4e7, noNaN: true});
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const pair = fc.tuple(letter, fc.constantFrom(...'abcdefgh12345')).map(([from, to]) => `${from}.${to}`);
const source = (one: string): string => one.slice(0, 1);
const words = fc.string({unit: 'grapheme', maxLength: 5000});
const tokens: Record<Interaction['type'], fc.Arbitrary<readonly string[]>> = {
  choice: fc.uniqueArray(letter, {maxLength: 26}),
  matching: fc.uniqueArray(pair, {maxLength: 26, selector: source}),
  sequencing: fc.uniqueArray(letter, {minLength: 3, maxLength: 26}),
  numeric: fc.double({min: -99_999, max: 99_999, noNaN: true}).map(value => [String(value)]),
  likert: fc.integer({min: 0, max: 10}).map(value => [String(value)]),
  'fill-in': fc.oneof(words, fc.constantFrom('{lang=nl}', 'a[,]b', 'x[.]y\r\nz', '')).map(text => [text]),
};
const interaction = fc.constantFrom(...(Object.keys(tokens) as Interaction['type'][])).chain(type =>
  fc.record({
    type: fc.constant(type),
    response: tokens[type],
    correct: fc.option(tokens[type]),
    result: fc.constantFrom('correct' as const, 'incorrect' as const, 'neutral' as const),
    credit: fc.option(fc.double({min: 0, max: 1, noNaN: true})),
    latencySeconds: seconds,
    at: fc.integer({min: -1e12, max: 4e12}),
    description: words,
    slot: fc.nat(),
    id: fc.constant('M1_A1'),
    objectives: fc.constant<string[]>([]),
  }),
);

/** Asserts that the strict LMS takes a value, if there is one. */
function legal(standard: 'scorm12' | 'scorm2004', field: string, value: string | null, type = ''): void {
  if (value !== null) assert.equal(wrongWrite(standard, `cmi.interactions.0.${field}`, value, type), null);
}

test('every interaction is legal in SCORM 1.2', () => {
  fc.assert(
    fc.property(interaction, one => {
      legal('scorm12', 'type', one.type);
      legal('scorm12', 'student_response', response12(one), one.type);
      legal('scorm12', 'correct_responses.0.pattern', pattern12(one), one.type);
      legal('scorm12', 'result', result12(one));
      legal('scorm12', 'latency', timespan12(one.latencySeconds));
    }),
    {numRuns: 1000},
  );
});

test('every interaction is legal in SCORM 2004', () => {
  fc.assert(
    fc.property(interaction, one => {
      const type = type2004(one);
      legal('scorm2004', 'type', type);
      legal('scorm2004', 'learner_response', response2004(one), type);
      legal('scorm2004', 'correct_responses.0.pattern', pattern2004(one), one.type);
      legal('scorm2004', 'result', result2004(one));
      legal('scorm2004', 'latency', duration(one.latencySeconds));
      legal('scorm2004', 'timestamp', timestamp2004(one.at));
      legal('scorm2004', 'description', oneLine(one.description, 250));
    }),
    {numRuns: 1000},
  );
});

test('a choice, a match and an order can be read back from the response', () => {
  fc.assert(
    fc.property(interaction, one => {
      if (!['choice', 'matching', 'sequencing'].includes(one.type)) return;
      assert.deepEqual(response12(one)?.split(',') ?? [], one.response);
      assert.deepEqual(response2004(one)?.replaceAll('[.]', '.').split('[,]') ?? [], one.response);
    }),
  );
});

test('values are spelled as in the standards', () => {
  assert.deepEqual(
    [decimal(66.666666), decimal(80), decimal(0.00001), decimal(-0.001), decimal(1e-7, 7)],
    ['66.67', '80', '0', '0', '0.0000001'],
  );
  assert.deepEqual([timespan12(123.4), timespan12(4e9)], ['0000:02:03.40', '9999:59:59.99']);
  assert.deepEqual([duration(0), duration(59.999), duration(3930.25)], ['PT0S', 'PT1M0S', 'PT1H5M30.25S']);
  assert.equal(timestamp2004(Date.UTC(2026, 10, 24, 9, 30, 1, 987)), '2026-11-24T09:30:01.00Z');
  assert.equal(timestamp2004(Date.UTC(2050, 0, 1)), '2037-12-31T23:59:59.00Z');
});

/** No half of a surrogate pair: those cannot be encoded. */
const isWhole = (text: string): boolean => new TextDecoder().decode(new TextEncoder().encode(text)) === text;

test('a cut never leaves half a character', () => {
  assert.equal(oneLine('ab🙂cd', 4), 'ab…');
  fc.assert(
    fc.property(words, fc.integer({min: 1, max: 300}), (text, limit) => {
      const cut = oneLine(text, limit);
      assert.ok(cut.length <= limit);
      assert.ok(isWhole(cut) || !isWhole(text));
    }),
  );
});

test('a stamp comes off as it was put on, and a foreign record is left alone', () => {
  fc.assert(
    fc.property(fc.nat(1295), fc.nat(1295), fc.string({minLength: 1}), (counter, length, state) => {
      assert.deepEqual(unstamp(stamp({counter, length, state})), {counter, length, state});
    }),
  );
  assert.deepEqual(unstamp('{"page":3}'), {counter: -1, length: 0, state: '{"page":3}'});
  assert.equal(unstamp('').state, '');
});

test('the key of a journal tells learners, courses and their parts apart, and holds no name', () => {
  const keys = [learnerKey('a', 'bc'), learnerKey('ab', 'c'), learnerKey('a', 'bd'), learnerKey('abc')];
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, /^[0-9a-f]{16}$/);
});
