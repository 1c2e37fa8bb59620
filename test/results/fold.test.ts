/** The fold against the same sums written out the slow way, and what filters choose. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {ImportedAttempt} from '../../src/model/attempts.ts';
import {chooseAttempts} from '../../src/results/choose-attempts.ts';
import {fold} from '../../src/results/fold.ts';
import {type Frame, type FrameItem, frameOfData} from '../../src/results/frame.ts';
import {addSums, type Sums} from '../../src/results/sums.ts';
import {attempt, columnsOf} from './columns.ts';
import {toyItem} from './toy-item.ts';

const ITEMS = ['Q0', 'Q1', 'Q2', 'Q3'];
/** Four questions in a fixed set, two of them on an objective, and one that stands alone. */
const frame: Frame = {
  course: 'toy@1',
  items: new Map([...ITEMS, 'ALONE'].map(id => [id, item(id)])),
  latest: new Map(ITEMS.map(id => [`${id}_laatst`, id])),
  sets: new Map([['lessons', {size: 4, isFixed: true}]]),
  cases: [],
  boosterIds: new Set(),
  mastery: 0.8,
};
function item(id: string): FrameItem {
  return toyItem(id, {set: id === 'ALONE' ? null : 'lessons', objectives: id === 'Q3' ? [] : ['LO1']});
}

const answered = fc.record(
  {
    item: fc.constantFrom(...ITEMS, 'ALONE', 'Q1_laatst', 'STRANGE'),
    response: fc.constantFrom('a', 'b', 'c'),
    credit: fc.option(fc.constantFrom(0, 500, 1000)),
    confidence: fc.option(fc.constantFrom(1, 2, 3)),
    latencySeconds: fc.option(fc.constantFrom(0, 3, 24, 5000)),
  },
  {noNullPrototype: true},
);
const list = fc
  .array(fc.uniqueArray(answered, {selector: one => one.item, maxLength: 7}), {maxLength: 25})
  .map(all =>
    all.map((answers, i) =>
      attempt(`${i}`, answers, {score: i % 3 === 0 ? null : (i * 7) % 101, organisation: `O${i % 3}`}),
    ),
  );

/** What the fold should say of one question, from its definition. */
function slowly(attempts: readonly ImportedAttempt[], id: string) {
  const creditOf = (one: ImportedAttempt, of: string) => {
    const found = one.answers.find(answer => answer.item === of);
    return found ? (found.credit ?? (of === 'STRANGE' ? null : found.response === 'a' ? 1000 : 0)) : null;
  };
  const given = attempts.filter(one => one.answers.some(answer => answer.item === id));
  const scored = given.flatMap(one => creditOf(one, id) ?? []);
  const full = given.filter(one => frame.items.get(id)?.set && ITEMS.every(of => creditOf(one, of) !== null));
  const pairs = full.map(one => {
    const x = creditOf(one, id) ?? 0;
    return {x, y: ITEMS.reduce((sum, of) => sum + (creditOf(one, of) ?? 0), 0) - x};
  });
  const sum = (of: (pair: {x: number; y: number}) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    n: given.length,
    scored: scored.length,
    x: scored.reduce((a, b) => a + b, 0),
    xx: scored.reduce((a, b) => a + b * b, 0),
    full: {
      n: full.length,
      x: sum(p => p.x),
      xx: sum(p => p.x ** 2),
      y: sum(p => p.y),
      yy: sum(p => p.y ** 2),
      xy: sum(p => p.x * p.y),
    },
  };
}

test('sums of every question are what they are by definition', () => {
  fc.assert(
    fc.property(list, attempts => {
      const {items} = fold(columnsOf(attempts), frame, {rule: 'all'}).counts;
      for (const id of [...ITEMS, 'ALONE', 'STRANGE']) {
        const wanted = slowly(attempts, id);
        const {n, scored, x, xx, full} = items[id] ?? slowly([], id);
        assert.deepEqual({n, scored, x, xx, full}, wanted, id);
        const counted = Object.values(items[id]?.responses ?? {})
          .flat()
          .reduce((a, b) => a + b, 0);
        assert.equal(counted, n, 'every answer is in one cell');
        assert.equal(items[id]?.confidence.reduce((a, b) => a + b, 0) ?? 0, scored);
      }
    }),
  );
});

test('sums of parts add up to the sums of the whole, exactly', () => {
  fc.assert(
    fc.property(list, attempts => {
      const columns = columnsOf(attempts);
      const whole = fold(columns, frame, {rule: 'first'});
      const parts = columns.organisations.map(organisation => fold(columns, frame, {rule: 'first', organisation}));
      const none = fold(columnsOf([]), frame, {rule: 'first'});
      const sorted = (sums: Sums) => JSON.parse(JSON.stringify(sums, keysInOrder));
      assert.deepEqual(sorted(parts.reduce(addSums, none)), sorted(whole));
    }),
  );
});

function keysInOrder(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

test('first, last and best attempt are chosen by moment, else by number, and best by score', () => {
  const tries = [
    attempt('ans', [], {attempt: 2, score: 90, startedAt: 2e12}),
    attempt('ans', [], {attempt: 1, score: 40, startedAt: 1e12}),
    attempt('ans', [], {attempt: 3, score: 60, startedAt: 3e12}),
    attempt('bo', [], {attempt: 2}),
    attempt('bo', [], {attempt: 1}),
  ];
  const columns = columnsOf(tries);
  const chosen = (rule: 'first' | 'last' | 'best' | 'all') => [...chooseAttempts(columns, {rule})];
  assert.deepEqual(chosen('first'), [1, 4]);
  assert.deepEqual(chosen('last'), [2, 3]);
  assert.deepEqual(chosen('best'), [0, 3]);
  assert.deepEqual(chosen('all'), [0, 1, 2, 3, 4]);
});

test('a filter on an organisation or cohort that does not exist gives nothing, not everybody without one', () => {
  const columns = columnsOf([attempt('ans', [], {organisation: 'A', cohort: 'maart'}), attempt('bo', [])]);
  const count = (filter: object) => chooseAttempts(columns, {rule: 'first', ...filter}).length;
  assert.deepEqual(
    [count({}), count({organisation: 'A'}), count({organisation: 'B'}), count({cohort: 'mei'})],
    [2, 1, 0, 0],
  );
});

test('the latest response counts for the objective, the first for the question', () => {
  const answers = [
    {item: 'Q0', response: 'b', credit: 0},
    {item: 'Q0_laatst', response: 'a', credit: 1000},
    {item: 'Q1', response: 'a', credit: 1000},
    {item: 'Q2', response: 'a', credit: 1000},
  ];
  const {items, objectives} = fold(columnsOf([attempt('ans', answers)]), frame, {rule: 'first'}).counts;
  assert.deepEqual(items.Q0?.later, {n: 1, first: 0, latest: 1000});
  assert.equal(items.Q0?.x, 0);
  assert.deepEqual(objectives.LO1, {n: 1, reached: 1, bands: [0, 0, 0, 0, 1]});
});

test('answers to questions called like inherited names are only answers', () => {
  const columns = columnsOf([
    attempt(
      'ans',
      ['__proto__', 'constructor', 'toString'].map(item => ({item, response: '__proto__', credit: 1000})),
    ),
  ]);
  const {items} = fold(columns, frameOfData(columns), {rule: 'first'}).counts;
  assert.deepEqual(Object.keys(items), ['__proto__', 'constructor', 'toString']);
  assert.equal(Object.getPrototypeOf(items), Object.prototype);
});

test('boosters months later stand beside the first attempt at the course, and are paired with it', () => {
  const withBoosters: Frame = {
    ...frame,
    items: new Map(
      ['T0', 'T1', 'T2', 'T3', 'B0', 'B1', 'B2', 'B3'].map(id => [
        id,
        {...item(id), set: id.startsWith('T') ? 'test' : 'booster'},
      ]),
    ),
    sets: new Map([
      ['test', {size: 4, isFixed: true}],
      ['booster', {size: 4, isFixed: true}],
    ]),
    boosterIds: new Set(['B0', 'B1', 'B2', 'B3']),
  };
  const four = (letter: string, right: number) =>
    [0, 1, 2, 3].map(i => ({item: `${letter}${i}`, response: 'a', credit: i < right ? 1000 : 0}));
  const tries = [
    attempt('ans', four('T', 4), {startedAt: 1e12, score: 100, status: 'passed'}),
    attempt('ans', four('T', 1), {attempt: 2, startedAt: 1.1e12, score: 25}),
    attempt('ans', four('B', 3), {startedAt: 1.3e12, status: 'completed'}),
    attempt('bo', four('B', 2), {startedAt: 1.3e12}),
  ];
  const {pairs, attempts, learners, statuses, items} = fold(columnsOf(tries), withBoosters, {rule: 'first'}).counts;
  assert.deepEqual(pairs['test>booster'], {n: 1, a: 1000, aa: 1_000_000, b: 750, bb: 562_500, ab: 750_000});
  assert.deepEqual([attempts, learners, statuses], [1, 1, {passed: 1}], 'the course is counted, not its boosters');
  assert.deepEqual([items.T1?.n, items.B1?.n], [1, 2]);
});
