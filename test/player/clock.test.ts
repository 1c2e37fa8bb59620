/** A clock may be wrong: what happened later still comes later, and nobody waits for a day that a wrong clock named. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptyLearner} from '../../src/model/learner.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {mayDrawTest} from '../../src/model/test-result.ts';
import {dayOf, sessionAt} from '../../src/player/clock.ts';
import {decode, encode, LIMITS} from '../../src/record/codec.ts';
import {smallCourse} from '../model/small-course.ts';

const NOW = Date.UTC(2026, 10, 27);
const DAY = 86_400_000;

test('a session comes after all that are known, also when the clock was set back', () => {
  const first = sessionAt(NOW, []);
  const second = sessionAt(NOW + DAY, [first]);
  assert.ok(second > first);
  assert.equal(sessionAt(NOW - DAY, [first, second]), second + 1);
  assert.equal(sessionAt(0, []), 1);
});

test('a clock that is a century ahead gives sessions that a record can name, and later ones after them', () => {
  const ahead = sessionAt(NOW + 36_500 * DAY, []);
  const next = sessionAt(NOW, [ahead]);
  const covered = new Map([
    [ahead, 3],
    [next, 2],
  ]);
  const read = decode(
    smallCourse,
    encode(smallCourse, {learner: emptyLearner(), covered, place: ''}, LIMITS.scorm12).text,
  );
  assert.deepEqual(read.ok && read.covered, covered);
});

test('a test that was handed in while the clock was ahead keeps nobody waiting', () => {
  const taken = {attempt: 1, seed: 1, items: [], answers: {}, handedIn: dayOf(NOW + 400 * DAY)};
  const learner = {...emptyLearner(), tests: [taken]};
  for (const waitHours of [0, 24]) {
    assert.equal(mayDrawTest({...DEFAULT_SETTINGS, waitHours}, learner, dayOf(NOW)), true);
  }
});
