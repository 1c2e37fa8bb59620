/** Acts from elsewhere, told to a course that goes on: what the learner has here stays as it is. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createActor} from 'xstate';
import {courseMachine} from '../../src/machines/course.machine.ts';
import type {Act} from '../../src/model/facts.ts';
import {applyAct, emptyLearner, type Learner} from '../../src/model/learner.ts';
import {outcomeOf} from '../../src/model/outcome.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {tellCourse} from '../../src/player/copies.ts';
import {smallCourse} from '../model/small-course.ts';

const items = Object.values(smallCourse.items)
  .filter(({kind, use}) => kind === 'test' && !use)
  .slice(0, 12)
  .map(({id}) => id);
const [first = '', second = ''] = items;
const answer = (item: string, option: string): Act => ({type: 'answer.given', item, response: [option], latency: 1});
const drawn = (attempt: number, seed: number): Act => ({type: 'test.drawn', attempt, seed, items});

const right = (item: string): Act => answer(item, smallCourse.items[item]?.key?.[0] ?? '');
const end: readonly Act[] = [
  {type: 'test.handed_in', attempt: 1, day: 20_000},
  {type: 'course.passed', day: 20_000},
  {type: 'course.completed', day: 20_001},
];
/** What an LMS would be told of a learner. */
function outcome(learner: Learner) {
  const {success, completion, score} = outcomeOf(smallCourse, DEFAULT_SETTINGS, learner);
  return [success, completion, score];
}

/** The learner after a course in which `here` was done was told of `elsewhere`. */
function told(here: readonly Act[], elsewhere: readonly Act[]): Learner {
  const learner = here.reduce((learner, act) => applyAct(smallCourse, learner, act), emptyLearner());
  const input = {outline: smallCourse, settings: DEFAULT_SETTINGS};
  const snapshot = courseMachine.resolveState({value: 'home', context: {...input, learner, place: {at: 'home'}}});
  const course = createActor(courseMachine, {input, snapshot}).start();
  tellCourse(course, elsewhere);
  return course.getSnapshot().context.learner;
}
const testsOf = ({tests}: Learner) =>
  tests.map(({seed, handedIn, answers}) => [seed, handedIn, answers[first]?.response[0], answers[second]?.response[0]]);

test('another attempt changes no answer of the test that is under way', () => {
  const other: Act[] = [drawn(1, 9), answer(first, 'b'), answer(second, 'b')];
  const here = [drawn(1, 8), answer(first, 'a')];
  assert.deepEqual(testsOf(told(here, other)), [[8, null, 'a', undefined]]);
  const handedIn: Act = {type: 'test.handed_in', attempt: 1, day: 20_000};
  assert.deepEqual(testsOf(told(here, [...other, handedIn])), [[8, null, 'a', undefined]]);
});

test('the same attempt brings the answers that are lacking, and another one after those that were handed in', () => {
  const elsewhere = [drawn(1, 8), answer(first, 'b'), answer(second, 'b')];
  assert.deepEqual(testsOf(told([drawn(1, 8), answer(first, 'a')], elsewhere)), [[8, null, 'a', 'b']]);
  const done: Act[] = [drawn(1, 7), answer(first, 'a'), {type: 'test.handed_in', attempt: 1, day: 20_000}];
  assert.deepEqual(testsOf(told(done, elsewhere)), [
    [7, 20_000, 'a', undefined],
    [8, null, 'b', 'b'],
  ]);
});

test('a lesson that was practised while a test was under way elsewhere is not practised twice', () => {
  const here = [answer('M1_A1_choice', 'a')];
  const {answers} = told(here, [drawn(1, 9), answer(first, 'a'), answer('M1_A1_choice', 'b')]);
  assert.deepEqual([answers.M1_A1_choice?.tries, answers.M1_A1_choice?.last.response], [1, ['a']]);
});

test('what is left of a journal passes nobody without a test, and completes nobody without the steps', () => {
  assert.deepEqual(outcome(told([], end)), ['unknown', 'incomplete', null]);
  // The answers of the test are there, the steps are not.
  const tested = told([], [drawn(1, 7), ...items.map(right), ...end]);
  assert.deepEqual([...outcome(tested), tested.passed], ['passed', 'incomplete', 100, 20_000]);
});

test('a whole journal passes and completes as of the days on which that was', () => {
  const steps = Object.keys(smallCourse.steps).map((step): Act => ({type: 'step.seen', step}));
  const profile: Act = {type: 'profile.set', role: 'onderwijs', region: '', language: 'nl'};
  const {passed, completed} = told([], [profile, ...steps, drawn(1, 7), ...items.map(right), ...end]);
  assert.deepEqual([passed, completed], [20_000, 20_001]);
});
