import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptyLearner, type Learner} from '../../src/model/learner.ts';
import type {ItemOutline} from '../../src/model/outline.ts';
import {monthsLater} from '../../src/ui/boosters/months-later.ts';
import {planRound} from '../../src/ui/boosters/plan-round.ts';
import {emptyOutline} from './course-host.ts';

const situation = (id: string, index: number): ItemOutline => ({
  id,
  n: index,
  kind: 'situation',
  step: null,
  objectives: ['LO3'],
  options: ['s', 'z', 'g'],
  key: [index % 2 === 0 ? 's' : 'z'],
  confidence: true,
  ...(index < 12 && {use: 'booster' as const}),
  ...(index % 2 === 0 ? {form: 'labour' as const} : {lookalike: 'debt'}),
});
const question = (id: string, objective: string): ItemOutline => ({
  id,
  n: 0,
  kind: 'test',
  use: 'booster',
  step: 's1',
  objectives: [objective],
  options: ['a', 'b', 'c'],
  key: ['a'],
  confidence: false,
});
const situations = Array.from({length: 24}, (_, index) => situation(`v${index}`, index));
const lesson = {...question('L1', 'LO1'), kind: 'choice' as const};
const all = [
  ...situations,
  question('B1', 'LO1'),
  question('B2', 'LO2'),
  lesson,
  {...question('T1', 'LO1'), use: 'test' as const},
];
const caseOutline = (id: string) => ({
  id,
  n: 0,
  roles: [],
  objectives: [],
  variants: [],
  nodes: {},
  endings: [],
  expert: {},
  interludes: [],
});
const ROUNDS = ['CASE_B1', 'CASE_B2', 'CASE_B3'].map((one, index) => ({
  id: `r${index}`,
  months: [1, 3, 6][index] as number,
  case: one,
  followup: index === 2,
  minutes: 5,
}));
const outline = emptyOutline({
  boosters: ROUNDS,
  items: Object.fromEntries(all.map(item => [item.id, item])),
  steps: {
    s1: {
      id: 's1',
      n: 0,
      module: 'm',
      counted: true,
      items: ['L1'],
      cases: ['CASE_A'],
      views: [],
      draw: {id: 'd', n: 0, signal: 5, lookalike: 5},
    },
  },
  cases: Object.fromEntries(['CASE_A', 'CASE_B1', 'CASE_B2', 'CASE_B3'].map(id => [id, caseOutline(id)])),
});
const learner: Learner = {...emptyLearner(), seed: 11};

test('three rounds ask the twelve situations kept for them, in each as many signals as look-alikes', () => {
  const asked = ROUNDS.flatMap((_, index) => planRound(outline, learner, index).situations);
  assert.equal(asked.length, 12);
  assert.deepEqual(new Set(asked), new Set(situations.slice(0, 12).map(({id}) => id)));
  for (const round of [0, 4, 8]) {
    const signals = asked.slice(round, round + 4).filter(id => outline.items[id]?.key?.[0] === 's');
    assert.equal(signals.length, 2);
  }
});

test('every round has a small case of its own, never one of the lessons', () => {
  assert.deepEqual(
    ROUNDS.map((_, index) => planRound(outline, learner, index).case),
    ['CASE_B1', 'CASE_B2', 'CASE_B3'],
  );
});

test('the first question is on the weakest objective, and never from the final test', () => {
  const answer = {response: ['a'], latency: 0};
  const strong = {...learner, answers: {L1: {first: answer, last: answer, tries: 1}}};
  assert.equal(planRound(outline, strong, 0).weakest, 'LO2');
  const wrong = {response: ['b'], latency: 0};
  const weak = {...learner, answers: {L1: {first: wrong, last: wrong, tries: 1}}};
  assert.equal(planRound(outline, weak, 0).weakest, 'LO1');
  assert.deepEqual(
    [0, 1].map(index => planRound(outline, weak, index).question),
    ['B1', 'B2'],
  );
});

test('a course without boosters gives a round without them instead of failing', () => {
  assert.deepEqual(planRound(emptyOutline(), learner, 2), {situations: [], case: null, question: null, weakest: null});
});

test('a month later is the same day, or the last one of a shorter month', () => {
  const day = (year: number, month: number, date: number) => Date.UTC(year, month, date) / 86_400_000;
  assert.equal(monthsLater(day(2026, 10, 24), 1), day(2026, 11, 24));
  assert.equal(monthsLater(day(2026, 10, 30), 3), day(2027, 1, 28));
  assert.equal(monthsLater(day(2026, 7, 31), 6), day(2027, 1, 28));
});
