/** Figures of a test that draws its questions: against the definition, a published table, and the rule of too few. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {drawnReliability} from '../../src/results/drawn-set.ts';
import {fold} from '../../src/results/fold.ts';
import type {Frame} from '../../src/results/frame.ts';
import {passedOf} from '../../src/results/passed.ts';
import {testQuality} from '../../src/results/test-quality.ts';
import {attempt, columnsOf} from './columns.ts';
import {toyItem} from './toy-item.ts';

const BANK = Array.from({length: 9}, (_, i) => `T_LO1_K${i}`);
const SIZE = 4;
const frame: Frame = {
  course: 'toy@1',
  items: new Map(BANK.map(id => [id, toyItem(id, {kind: 'test', set: 'test', options: ['a', 'b']})])),
  latest: new Map(),
  sets: new Map([['test', {size: SIZE, isFixed: false}]]),
  cases: [],
  boosterIds: new Set(),
  mastery: 0.8,
};
type Row = readonly {readonly item: string; readonly credit: number}[];
const qualityOf = (rows: readonly Row[], more = {}) => {
  const attempts = rows.map((answers, i) =>
    attempt(
      String(i),
      answers.map(one => ({...one, response: one.credit === 1000 ? 'a' : 'b'})),
      {status: i % 4 === 0 ? 'failed' : 'passed', ...more},
    ),
  );
  return testQuality(fold(columnsOf(attempts), frame, {rule: 'first'}), frame);
};

/** A learner's draw of four questions out of nine, with what each earned. */
const drawn = fc
  .tuple(
    fc.shuffledSubarray(BANK, {minLength: SIZE, maxLength: SIZE}),
    fc.array(fc.constantFrom(0, 1000), {minLength: SIZE, maxLength: SIZE}),
  )
  .map(([ids, credits]): Row => ids.map((id, i) => ({item: id, credit: credits[i] ?? 0})));

test('the coefficient is that of the analysis of variance over the rows themselves', () => {
  fc.assert(
    fc.property(fc.array(drawn, {minLength: 30, maxLength: 60}), rows => {
      const scores = rows.map(row => row.map(({credit}) => credit / 1000));
      const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
      const grand = mean(scores.flat());
      const between = scores.reduce((sum, row) => sum + SIZE * (mean(row) - grand) ** 2, 0) / (rows.length - 1);
      const within =
        scores.flatMap(row => row.map(one => (one - mean(row)) ** 2)).reduce((sum, one) => sum + one, 0) /
        (rows.length * (SIZE - 1));
      const {coefficient, error} = qualityOf(rows);
      assert.equal(coefficient.n, rows.length);
      if (between > 1e-9) assert.ok(Math.abs((coefficient.value ?? Number.NaN) - (1 - within / between)) < 1e-9);
      assert.ok(Math.abs((error.value ?? Number.NaN) - Math.sqrt(SIZE * within)) < 1e-9);
    }),
    {numRuns: 60},
  );
});

test('the table of Shrout & Fleiss (1979), five times over, gives their mean squares', () => {
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const rows = Array.from({length: 5}, () => table).flat();
  const items = [0, 1, 2, 3].map(q => {
    const full = {n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0};
    for (const row of rows) {
      const x = (row[q] ?? 0) * 1000;
      const y = row.reduce((sum, one) => sum + one * 1000, 0) - x;
      full.n += 1;
      full.x += x;
      full.xx += x * x;
      full.y += y;
      full.yy += y * y;
      full.xy += x * y;
    }
    return {full};
  });
  const {coefficient, error} = drawnReliability(items, 4);
  // They give BMS = 11.24 over 5 and WMS = 6.26 over 18 degrees of freedom.
  const [between, within] = [(11.24 * 5 * 5) / 29, (6.26 * 18 * 5) / 90];
  assert.ok(Math.abs((coefficient.value ?? 0) - (1 - within / between)) < 0.002, String(coefficient.value));
  assert.ok(Math.abs((error.value ?? 0) - Math.sqrt(4 * within)) < 0.002);
});

test('too few learners give no figure, and unfinished tests do not count', () => {
  const row: Row = BANK.slice(0, SIZE).map((id, i) => ({item: id, credit: i % 2 ? 1000 : 0}));
  const few = qualityOf(Array.from({length: 9}, () => row));
  assert.deepEqual([few.coefficient.value, few.error.value, few.passed.value], [null, null, null]);
  assert.deepEqual([few.items.length, few.items[8]?.facility.n, few.items[0]?.facility.value], [9, 0, null]);
  const enough = qualityOf(Array.from({length: 30}, (_, i) => (i < 10 ? row.slice(0, 3) : row)));
  assert.deepEqual([enough.coefficient.n, enough.coefficient.value], [20, null]);
  assert.equal(enough.items[1]?.facility.value, 1);
  assert.deepEqual([enough.passed.n, enough.passed.value], [30, 22 / 30]);
});

test('of a course that is not known no score is a pass', () => {
  const attempts = Array.from({length: 20}, (_, i) => attempt(String(i), [{item: 'X', response: 'a'}], {score: 90}));
  const sums = fold(columnsOf(attempts), {...frame, course: ''}, {rule: 'first'});
  assert.deepEqual(passedOf(sums, {...frame, course: ''}), {passed: 0, n: 0, by: 'score'});
  assert.deepEqual(passedOf(sums, frame), {passed: 20, n: 20, by: 'score'});
  const kept = {...sums, counts: {...sums.counts, scores: {...sums.counts.scores, tens: new Array(10).fill(0)}}};
  assert.deepEqual(
    passedOf(kept, frame),
    {passed: 0, n: 0, by: 'score'},
    'a region is told how many, not which scores',
  );
});

test('where an export tells scores only, the pass mark decides who passed', () => {
  const scores = Array.from({length: 20}, (_, i) => (i < 5 ? 79.9 : i < 10 ? 80 : 100));
  const attempts = scores.map((score, i) => attempt(String(i), [{item: 'T_LO1_K0', response: 'a'}], {score}));
  const {passed} = testQuality(fold(columnsOf(attempts), frame, {rule: 'first'}), frame);
  assert.deepEqual([passed.n, passed.value], [20, 0.75]);
});

test('invented learners are counted as such', () => {
  const row: Row = BANK.slice(0, SIZE).map(id => ({item: id, credit: 1000}));
  assert.equal(qualityOf([row, row], {simulated: true}).simulated, 2);
});
