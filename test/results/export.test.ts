/** What leaves the page: pseudonyms, CSV, the matrix for R; and the list to talk about. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import {attemptsIn} from '../../src/lms-exports/attempts.ts';
import {answersCsv, matrixCsv} from '../../src/results/csv.ts';
import {fold} from '../../src/results/fold.ts';
import {frameOfData} from '../../src/results/frame.ts';
import {pseudonymised, pseudonymKeyOf, pseudonymOf} from '../../src/results/pseudonyms.ts';
import {OTHERS} from '../../src/results/sums.ts';
import {talkList} from '../../src/results/talk-list.ts';
import {fileOf, readAll} from '../lms-exports/read-all.ts';
import {attempt, columnsOf} from './columns.ts';

const class1 = columnsOf([
  attempt(
    'ans',
    [
      {
        item: 'Q1',
        response: 'a',
        correct: 'a',
        credit: 1000,
        confidence: 3,
        latencySeconds: 12,
        at: Date.UTC(2026, 1, 2),
      },
      {item: 'Q2', response: '=1+1', credit: 0},
    ],
    {
      ...{
        learner: 'mail:ans@example.invalid',
        name: '=HYPERLINK("http://x","Ans")',
        email: 'ans@example.invalid',
        organisation: 'A',
        score: 50,
      },
    },
  ),
  attempt('bo', [{item: 'Q1', response: 'b', correct: 'a', credit: 500}], {
    name: '-bo',
    organisation: '@B',
    cohort: 'x;"y"\nz',
  }),
]);

test('no cell of a CSV is a formula, and the file reads back as it was', async () => {
  const text = answersCsv(class1, {rule: 'first'}, true);
  const cells = Papa.parse<string[]>(text.replace('\ufeff', ''), {delimiter: ';'}).data.flat();
  assert.deepEqual(
    cells.filter(cell => /^[=+\-@\t\r]/.test(cell)),
    [],
  );
  const {attempts, report} = await readAll(fileOf(text));
  assert.equal(report.source, 'Antwoorden (eigen CSV)');
  assert.deepEqual(attempts, [...attemptsIn(class1)]);
});

test('whatever a learner is called, no cell is a formula and every cell stays in its place', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ';', '\n', '');
  const word = fc.tuple(start, fc.string({unit: 'grapheme', maxLength: 40})).map(([first, rest]) => first + rest);
  fc.assert(
    fc.property(word, word, (name, organisation) => {
      const columns = columnsOf([attempt('ans', [{item: 'Q1', response: 'a', credit: 0}], {name, organisation})]);
      const text = answersCsv(columns, {rule: 'first'}, true);
      const [head = [], row = [], ...more] = Papa.parse<string[]>(text.replace('\ufeff', ''), {
        delimiter: ';',
        skipEmptyLines: true,
      }).data;
      assert.deepEqual([row.length, more.length], [head.length, 0]);
      assert.deepEqual(
        row.filter(cell => /^[=+\-@\t\r]/.test(cell)),
        [],
      );
    }),
  );
});

test('without names nothing in the CSV says who it is', () => {
  const text = answersCsv(class1, {rule: 'first'}, false);
  assert.doesNotMatch(text, /ans|bo|HYPERLINK|example/i);
  assert.match(text, /id:1;/);
});

test('the matrix for R has 1 for full credit, 0 for less and NA for what was not asked', () => {
  const lines = matrixCsv(class1, frameOfData(class1), {rule: 'first'}).split('\n');
  assert.deepEqual(lines, ['learner,Q1,Q2', '1,1,0', '2,0,NA']);
});

test('a pseudonym is the HMAC of RFC 4231 cut to 128 bits, the same for the same key and another for another', async () => {
  // RFC 4231, test case 2.
  const key = await pseudonymKeyOf(new TextEncoder().encode('Jefe'));
  assert.equal(await pseudonymOf(key, 'what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c7');
  const other = await pseudonymKeyOf(new TextEncoder().encode('Jeff'));
  assert.notEqual(await pseudonymOf(other, 'what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c7');
});

test('pseudonymised columns hold no name, address or account', async () => {
  const withId = columnsOf([
    attempt('ans', [], {learner: 'account:https://lms|ans', name: 'Ans', email: 'ans@x.nl', attemptId: 'local:ans'}),
  ]);
  const columns = await pseudonymised(withId, await pseudonymKeyOf(new Uint8Array(32)));
  assert.doesNotMatch(JSON.stringify(columns), /ans/i);
});

const many = (count: number, answer: object) => Array.from({length: count}, () => answer);
function classOf(answers: readonly (readonly object[])[]) {
  const rows = Array.from({length: Math.max(...answers.map(one => one.length))}, (_, i) =>
    attempt(
      `${i}`,
      answers.flatMap(one => (one[i] ? [one[i]] : [])),
    ),
  );
  return columnsOf(rows);
}

test('what many are sure of and wrong about comes first, with the wrong answer most of them gave', () => {
  const right = {credit: 1000, response: 'a'};
  const columns = classOf([
    [
      ...many(4, {item: 'FEW', credit: 0, response: 'b', confidence: 3}),
      ...many(6, {item: 'FEW', ...right, confidence: 3}),
    ],
    [
      ...many(3, {item: 'MANY', credit: 0, response: 'c', confidence: 3}),
      ...many(2, {item: 'MANY', credit: 0, response: 'b', confidence: 3}),
      ...many(9, {item: 'MANY', ...right, confidence: 3}),
    ],
    [
      ...many(9, {item: 'UNSURE', credit: 0, response: 'b', confidence: 1}),
      ...many(1, {item: 'UNSURE', ...right, confidence: 1}),
    ],
    [...many(8, {item: 'NO_LEVEL', credit: 0, response: 'd'}), ...many(2, {item: 'NO_LEVEL', ...right})],
    many(4, {item: 'TOO_FEW', credit: 0, response: 'd', confidence: 3}),
    many(10, {item: 'ALL_RIGHT', ...right, confidence: 3}),
  ]);
  const frame = frameOfData(columns);
  const {basis, points} = talkList(fold(columns, frame, {rule: 'first'}), frame);
  assert.equal(basis, 'sure');
  assert.deepEqual(
    points.map(({item, sureWrong, popular}) => [item, sureWrong, popular?.response, popular?.n]),
    [
      ['MANY', 5, 'c', 3],
      ['FEW', 4, 'b', 4],
      ['UNSURE', 0, 'b', 9],
      ['NO_LEVEL', null, 'd', 8],
    ],
  );
});

test('what only one person had wrong is not talked about, and one answer of one person is not what many chose', () => {
  const right = {credit: 1000, response: 'a'};
  const columns = classOf([
    [{item: 'ONE', credit: 0, response: 'b', confidence: 3}, ...many(9, {item: 'ONE', ...right, confidence: 3})],
    [
      {item: 'SURE', credit: 0, response: 'b', confidence: 3},
      ...many(4, {item: 'SURE', credit: 0, response: 'c', confidence: 1}),
      ...many(5, {item: 'SURE', ...right, confidence: 1}),
    ],
    [
      ...['b', 'c', 'd'].map(response => ({item: 'SPREAD', credit: 0, response})),
      ...many(7, {item: 'SPREAD', ...right}),
    ],
  ]);
  const frame = frameOfData(columns);
  const {points} = talkList(fold(columns, frame, {rule: 'first'}), frame);
  assert.deepEqual(
    points.map(({item, popular}) => [item, popular]),
    [
      ['SURE', {response: 'c', n: 4, amongSure: false}],
      ['SPREAD', null],
    ],
  );
});

test('answers that were put together for being rare are not the answer that most gave', () => {
  const columns = classOf([
    [
      ...many(6, {item: 'A', credit: 0, response: OTHERS}),
      ...many(5, {item: 'A', credit: 0, response: 'b'}),
      ...many(9, {item: 'A', credit: 1000, response: 'a'}),
    ],
  ]);
  const frame = frameOfData(columns);
  const [point] = talkList(fold(columns, frame, {rule: 'first'}), frame).points;
  assert.deepEqual(point?.popular, {response: 'b', n: 5, amongSure: false});
});

test('without any confidence the list goes by wrong share, and says so', () => {
  const columns = classOf([
    [...many(6, {item: 'A', credit: 0, response: 'b'}), ...many(14, {item: 'A', credit: 1000, response: 'a'})],
    [...many(5, {item: 'B', credit: 0, response: 'b'}), ...many(3, {item: 'B', credit: 1000, response: 'a'})],
  ]);
  const frame = frameOfData(columns);
  const {basis, points} = talkList(fold(columns, frame, {rule: 'first'}), frame);
  assert.deepEqual([basis, points.map(({item}) => item)], ['wrong', ['B', 'A']]);
});
