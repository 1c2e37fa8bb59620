/** Every golden folder: what an author wrote, and the course or the mistakes that come of it. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {formatProblem} from '../../src/build/problem.ts';
import {compileGolden, golden, INPUT, OUTPUT} from './golden-case.ts';

for (const name of readdirSync(INPUT).filter(one => !one.startsWith('good_') && one !== 'course')) {
  test(`an author reads of ${name.replaceAll('_', ' ')}`, () => {
    const {problems} = compileGolden(name);
    const text = `${problems.map(formatProblem).join('\n')}\n`;
    assert.equal(text, golden(name, 'problems.txt', text));
    assert.notEqual(problems.length, 0, 'the case shows no problem');
  });
}

for (const name of readdirSync(INPUT).filter(one => one.startsWith('good_'))) {
  test(`the build compiles ${name.slice('good_'.length).replaceAll('_', ' ')}`, () => {
    const {course, problems} = compileGolden(name);
    assert.deepEqual(problems.map(formatProblem), []);
    const step = course.outline.steps.m1_l1_begin;
    assert.ok(step);
    const shown = {
      step,
      items: [...step.items, ...(step.equivalentItems ?? [])].map(id => course.outline.items[id]),
      ...Object.fromEntries(
        Object.entries(course.texts).map(([language, {lessons}]) => [language, lessons.m1_l1_begin]),
      ),
    };
    const text = `${JSON.stringify(shown, null, 2)}\n`;
    assert.equal(text, golden(name, 'lesson.json', text));
  });
}

test('the small course compiles without a word', () => {
  const {course, problems} = compileGolden('course');
  assert.deepEqual(problems.map(formatProblem), []);
  const {hash, ...outline} = course.outline;
  assert.match(hash, /^[0-9a-f]{16}$/);
  const text = `${JSON.stringify({...course, outline}, null, 2)}\n`;
  assert.equal(text, golden('course', 'course.json', text));
});

test('every golden result belongs to a case', () => {
  for (const name of readdirSync(OUTPUT)) assert.ok(existsSync(join(INPUT, name)), name);
});
