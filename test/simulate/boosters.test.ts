import assert from 'node:assert/strict';
import {test} from 'node:test';
import {simulateClass} from '../../src/simulate/simulate-class.ts';
import {course} from './class.ts';

const MONTH = 30 * 86_400_000;

test('boosters are played to the end too: twelve situations, three questions, three cases, and then they are completed', () => {
  assert.ok(course.booster);
  const {outline} = course.booster;
  const settings = {completeWithoutTest: true};
  const done = [...simulateClass(course.booster, {n: 12, seed: 5, settings})].filter(({traits}) => traits.stamina >= 1);
  assert.ok(done.length > 0);
  for (const {learner, outcome} of done) {
    assert.deepEqual([outcome.completion, outcome.success], ['completed', 'unknown']);
    const answered = Object.keys(learner.answers).map(id => outline.items[id]);
    assert.equal(answered.filter(item => item?.kind === 'situation').length, 12);
    assert.equal(answered.filter(item => item?.kind === 'test').length, 3);
    assert.deepEqual(Object.keys(learner.plays).sort(), Object.keys(outline.cases).sort());
  }
  // One, three and six months after the start.
  for (const {startedAt, interactions} of done) {
    const months = interactions
      .filter(({id}) => /^B\d_A2_/.test(id))
      .map(({at}) => Math.floor((at - startedAt) / MONTH));
    assert.deepEqual([...new Set(months)], [1, 3, 6]);
  }
});

test('with the measurement before the start everybody answers its eight items once, before anything else', () => {
  const attempts = [...simulateClass(course, {n: 6, seed: 2, settings: {startMeasurement: true}})];
  const isStart = (id: string) => course.outline.items[id]?.use === 'start';
  for (const {learner, interactions} of attempts) {
    if (learner.seen.size < 4) continue;
    const scored = interactions.filter(({id}) => course.outline.items[id]?.key);
    assert.deepEqual(
      scored.slice(0, 8).map(({id}) => isStart(id)),
      Array.from({length: 8}, () => true),
    );
    assert.ok(Object.entries(learner.answers).every(([id, {tries}]) => !isStart(id) || tries === 1));
  }
});

test('a class knows more after the course than before it', () => {
  const attempts = [...simulateClass(course, {n: 40, seed: 2, settings: {startMeasurement: true}})];
  const share = (credits: readonly (number | null)[]) =>
    credits.reduce<number>((sum, one) => sum + (one ?? 0), 0) / Math.max(1, credits.length);
  const credits = (use: string | undefined) =>
    attempts.flatMap(({interactions}) =>
      interactions.flatMap(({id, credit}) => {
        const item = course.outline.items[id];
        return item?.kind === 'test' && item.use === use ? [credit] : [];
      }),
    );
  assert.ok(share(credits(undefined)) > share(credits('start')) + 0.05);
});
