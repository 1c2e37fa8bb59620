import assert from 'node:assert/strict';
import {appendFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {compileCourse} from '../../src/build/compile-course.ts';
import {edit, withCourse} from './golden-case.ts';

test('a case that an expert must still confirm as a whole says so to the learner, until somebody has', () => {
  withCourse(dir => {
    const isOpen = () =>
      compileCourse(dir, {version: '1.0.0', today: '2026-02-01'}).course.texts.nl?.cases.CASE_SAM?.verify;
    assert.equal(isOpen(), undefined);
    appendFileSync(join(dir, 'cases', 'CASE_SAM.nl.yaml'), 'verify: true\nquestion: E01\n');
    assert.equal(isOpen(), true);
    edit(join(dir, 'questions.yaml'), 'owner: jurist}', 'owner: jurist, confirmed: {by: Iemand, date: 2026-01-15}}');
    assert.equal(isOpen(), undefined);
  });
});
