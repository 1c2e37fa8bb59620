import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {emptyLearner} from '../../src/model/learner.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {budgetOf, LIMITS} from '../../src/record/budget.ts';
import {decode} from '../../src/record/codec.ts';
import {replay} from '../../src/record/replay.ts';
import {realCourse} from './real-course.ts';
import type {Golden} from './write-golden.ts';

const outline = realCourse();
const folder = new URL('./golden/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

describe('the record of the whole course', () => {
  it('fits in SCORM 1.2 whoever makes it, and is near what it must hold', () => {
    const {worstCase, ratio} = budgetOf(outline);
    assert.ok(worstCase <= LIMITS.scorm12, `${worstCase} characters`);
    assert.ok(ratio <= 1.5, `ratio ${ratio}`);
  });
});

describe('records of earlier releases', () => {
  assert.ok(files.length > 0, 'no golden files');
  for (const name of files) {
    const {version, records} = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden;
    for (const {name: what, state, expected} of records) {
      it(`of ${version} open in this one: ${what}`, () => {
        const decoded = decode(outline, state);
        assert.ok(decoded.ok && decoded.missing.length === 0, JSON.stringify(decoded).slice(0, 80));
        const {learner, dropped} = replay(outline, DEFAULT_SETTINGS, emptyLearner(), decoded.acts);
        assert.deepEqual([learner.completed, learner.passed], [expected.completed, expected.passed]);
        const left = (all: readonly string[], has: (id: string) => boolean, kept: (id: string) => boolean) =>
          all.filter(id => has(id) && !kept(id));
        assert.deepEqual(
          left(
            expected.steps,
            id => id in outline.steps,
            id => learner.seen.has(id),
          ),
          [],
        );
        assert.deepEqual(
          left(
            expected.plays,
            id => id in outline.cases,
            id => id in learner.plays,
          ),
          [],
        );
        const lost = left(
          expected.answers,
          id => id in outline.items,
          id => id in learner.answers,
        );
        // An item that was changed asks again, and is counted as dropped.
        assert.ok(lost.length <= dropped.length, `${lost.length} answers gone without being counted`);
      });
    }
  }
});
