/** The course and its boosters come out of one content as two courses. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {type CompiledCourse, compileCourse} from '../../src/build/compile-course.ts';
import {emptyLearner} from '../../src/model/learner.ts';
import {drawSituations} from '../../src/model/situations.ts';
import {layoutOf} from '../../src/record/layout.ts';
import {planRound} from '../../src/ui/boosters/plan-round.ts';

const MODULES = fileURLToPath(new URL('../../modules', import.meta.url));
const {course} = compileCourse(MODULES, {version: '1.0.0', today: '2026-11-24'});
const booster = course.booster as CompiledCourse;
const situationsOf = (one: CompiledCourse) => Object.values(one.outline.items).filter(({kind}) => kind === 'situation');

test('the course itself has no step, lesson or title of the boosters', () => {
  const rounds = booster.outline.modules.map(({id}) => id);
  assert.ok(rounds.length > 0);
  for (const id of rounds) assert.ok(!course.outline.modules.some(module => module.id === id));
  for (const id of Object.keys(booster.outline.steps)) {
    assert.ok(!(id in course.outline.steps));
    for (const texts of Object.values(course.texts)) assert.ok(!(id in texts.lessons) && !(id in texts.course.steps));
  }
});

test('the booster is a course of its own: another id, no final test, its own cases, the survey as evaluation', () => {
  const {outline} = booster;
  assert.notEqual(outline.id, course.outline.id);
  assert.deepEqual(outline.test.draw, {});
  assert.ok(Object.values(outline.steps).every(step => !step.views.includes('test')));
  assert.deepEqual(Object.keys(outline.cases).sort(), course.outline.boosters?.map(round => round.case).sort());
  assert.deepEqual(outline.evaluation, course.outline.followup);
  assert.deepEqual(
    Object.values(outline.items).filter(({kind, use}) => kind === 'test' && use !== 'booster'),
    [],
  );
});

test('every step of the booster has its lesson, and every case its words and chart', () => {
  const {outline, charts, texts} = booster;
  for (const one of Object.values(texts)) {
    assert.deepEqual(Object.keys(one.lessons).sort(), Object.keys(outline.steps).sort());
    assert.deepEqual(Object.keys(one.cases).sort(), Object.keys(outline.cases).sort());
  }
  assert.deepEqual(Object.keys(charts).sort(), Object.keys(outline.cases).sort());
});

test('a round opens when the one before it is done', () => {
  const [first, second, third] = booster.outline.modules;
  assert.deepEqual([first?.requires, second?.requires, third?.requires], [[], [first?.id], [second?.id]]);
});

test('twelve situations are kept for the boosters, half of them look-alikes, and the course draws from the others', () => {
  const kept = situationsOf(course).filter(({use}) => use === 'booster');
  assert.equal(kept.length, 12);
  assert.equal(kept.filter(({key}) => key?.[0] === 's').length, 6);
  const forms = new Set(
    situationsOf(course)
      .filter(({use, form}) => use !== 'booster' && form)
      .map(({form}) => form),
  );
  assert.deepEqual([...forms].sort(), ['criminal', 'labour', 'service', 'sexual']);
});

test('one number says how long a round takes, and practice on the device asks the situations of the package', () => {
  const {boosters = []} = course.outline;
  assert.deepEqual(
    boosters.map(({minutes}) => minutes),
    booster.outline.modules.map(({minutes}) => minutes),
  );
  const words = Object.values(booster.texts).map(({course: {subtitle, promise}}) => `${subtitle} ${promise}`);
  const lesson = Object.values(course.texts).map(({lessons}) => JSON.stringify(lessons.m11_l4_opfrissen));
  for (const text of [...words, ...lesson]) assert.doesNotMatch(text, /minu/);
  for (let seed = 1; seed <= 20; seed++) {
    const learner = {...emptyLearner(), seed};
    for (const [index, {steps}] of booster.outline.modules.entries()) {
      const draw = steps.flatMap(id => booster.outline.steps[id]?.draw ?? [])[0];
      assert.ok(draw);
      const {situations} = planRound(course.outline, learner, index);
      assert.deepEqual(situations, drawSituations(booster.outline, seed, draw).core);
    }
  }
});

test('a record of the one is never read as a record of the other', () => {
  assert.notEqual(layoutOf(course.outline).key, layoutOf(booster.outline).key);
});
