/** The table of attempts: nothing lost in columns, and every attempt once. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {AttemptTable} from '../../src/lms-exports/attempt-table.ts';
import {attemptsIn} from '../../src/lms-exports/attempts.ts';
import type {ImportedAnswer, ImportedAttempt} from '../../src/model/attempts.ts';

const moment = fc.option(fc.integer({min: 0, max: 2e12}));
const answer: fc.Arbitrary<ImportedAnswer> = fc.record(
  {
    item: fc.constantFrom('M1_A1', 'M1_A2', '__proto__', 'NOOR_n01', ''),
    response: fc.oneof(fc.constantFrom('a', 'a,b', ''), fc.string()),
    correct: fc.option(fc.constantFrom('a', 'b')),
    credit: fc.option(fc.integer({min: 0, max: 1000})),
    confidence: fc.option(fc.constantFrom(1, 2, 3)),
    latencySeconds: fc.option(fc.integer({min: 0, max: 8_640_000}).map(hundredths => hundredths / 100)),
    at: moment,
  },
  {noNullPrototype: true},
);
const attempt: fc.Arbitrary<ImportedAttempt> = fc.record(
  {
    learner: fc.string().map(id => `mail:${id}@x`),
    name: fc.string(),
    email: fc.constant(null),
    organisation: fc.option(fc.constantFrom('A', 'B')),
    cohort: fc.option(fc.constantFrom('maart', 'mei')),
    attempt: fc.integer({min: 1, max: 3}),
    attemptId: fc.option(fc.uuid()),
    startedAt: moment,
    endedAt: moment,
    status: fc.option(fc.constantFrom('passed', 'failed', 'completed', 'incomplete')),
    score: fc.option(fc.double({min: 0, max: 100, noNaN: true})),
    seconds: fc.option(fc.integer({min: 0, max: 1e5})),
    answers: fc.uniqueArray(answer, {selector: ({item}) => item}),
    simulated: fc.boolean(),
  },
  {noNullPrototype: true},
);
const attempts = fc.uniqueArray(attempt, {selector: ({learner}) => learner, maxLength: 30});

function tableOf(list: readonly ImportedAttempt[], source = 'a'): AttemptTable {
  const table = new AttemptTable();
  for (const one of list) table.add(one, source);
  return table;
}
const read = (table: AttemptTable) => [...attemptsIn(table.finish())];

test('what goes in comes out, to the last hundredth of a second', () => {
  fc.assert(fc.property(attempts, list => assert.deepEqual(read(tableOf(list)), list)));
});

test('the same attempts again, in any order, change nothing', () => {
  fc.assert(
    fc.property(attempts, fc.array(fc.nat()), (list, order) => {
      const table = tableOf(list);
      const again = [...list].sort((a, b) => (order[list.indexOf(a)] ?? 0) - (order[list.indexOf(b)] ?? 0));
      for (const one of again) table.add(one, 'a');
      assert.deepEqual(read(table), list);
      assert.equal(table.merged, list.length);
    }),
  );
});

test('an attempt that comes in pieces is one attempt', () => {
  fc.assert(
    fc.property(attempts, list => {
      const table = new AttemptTable();
      for (let i = 0; i < 5; i++) {
        for (const one of list) {
          const piece = one.answers.slice(i, i + 1);
          if (i === 0 || piece.length > 0) table.add({...one, answers: piece}, 'a');
        }
      }
      assert.deepEqual(read(table), list);
    }),
  );
});

const base: ImportedAttempt = {
  ...{
    learner: 'mail:ans@x.nl',
    name: 'Ans',
    email: 'ans@x.nl',
    organisation: null,
    cohort: null,
    attempt: 1,
    attemptId: null,
  },
  ...{startedAt: 1e12, endedAt: null, status: null, score: null, seconds: null, answers: [], simulated: false},
};
const given = (more: Partial<ImportedAnswer>): ImportedAnswer => ({
  ...{item: 'Q', response: 'a', correct: null, credit: null, confidence: null, latencySeconds: null, at: null, ...more},
});

test('one attempt in an LMS report and in statements becomes the richer of both', () => {
  const report: ImportedAttempt = {...base, score: 80, answers: [given({credit: 1000}), given({item: 'R', credit: 0})]};
  const statements: ImportedAttempt = {
    ...base,
    ...{learner: 'account:https://lms|ans', attemptId: 'r1', startedAt: 1e12 + 60_000, status: 'passed', seconds: 90},
    answers: [given({credit: 1000, confidence: 3, latencySeconds: 6, at: 5})],
  };
  for (const [first, second] of [
    [report, statements],
    [statements, report],
  ] as const) {
    const table = new AttemptTable();
    table.add(first, 'a');
    table.add(second, 'b');
    const [merged, ...rest] = read(table);
    assert.deepEqual(rest, []);
    assert.deepEqual([merged?.score, merged?.status, merged?.seconds, merged?.attemptId], [80, 'passed', 90, 'r1']);
    assert.deepEqual(
      [...(merged?.answers ?? [])].sort((a, b) => a.item.localeCompare(b.item)),
      [given({credit: 1000, confidence: 3, latencySeconds: 6, at: 5}), given({item: 'R', credit: 0})],
    );
  }
});

test('attempts that cannot be the same stay two: another id, or another day', () => {
  assert.equal(
    tableOf([
      {...base, attemptId: 'r1'},
      {...base, attemptId: 'r2'},
    ]).attempts,
    2,
  );
  assert.equal(tableOf([base, {...base, startedAt: 1e12 + 3 * 86_400_000}]).attempts, 2);
});

test('people known by name only are one person over two files only when they began at the same moment', () => {
  const named: ImportedAttempt = {...base, learner: 'name:Jan Jansen', name: 'Jan Jansen', email: null};
  const people = (second: ImportedAttempt) => {
    const table = new AttemptTable();
    table.add(named, 'one');
    table.add(second, 'two');
    return table.finish().learners.length;
  };
  assert.equal(people(named), 1);
  assert.equal(people({...named, startedAt: 1e12 + 1000}), 2);
  assert.equal(people({...named, learner: 'name:Jan Jansen#2'}), 2);
});

test('one id in two organisations is two people', () => {
  const id = (organisation: string) => ({...base, learner: 'id:7', email: null, organisation});
  assert.equal(tableOf([id('A'), id('B')]).finish().learners.length, 2);
});
