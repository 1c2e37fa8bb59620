import assert from 'node:assert/strict';
import {test} from 'node:test';
import {signalProfile} from '../../src/model/signal-profile.ts';
import {isSimulatedName} from '../../src/model/simulated.ts';
import {simulateClass} from '../../src/simulate/simulate-class.ts';
import {routesOf, strataOf} from '../../src/simulate/strata.ts';
import {attempts, course} from './class.ts';

test('every stratum and every item of the bank is drawn by somebody', () => {
  const strata = strataOf(course.outline, attempts);
  assert.ok(strata.length > 0);
  assert.deepEqual(
    strata.filter(({least}) => least === 0),
    [],
  );
});

test('every attempt at the test asks for the route of the own role, and the bank has roles whose routes differ', () => {
  const routes = routesOf(course.outline, attempts);
  assert.ok(routes.reduce((sum, one) => sum + one.attempts, 0) > 0);
  assert.deepEqual(
    routes.filter(({without}) => without > 0),
    [],
  );
  const onRoute = Object.values(course.outline.items).flatMap(({route}) => (route ? [route.join()] : []));
  assert.ok(new Set(onRoute).size > 1);
});

test('the same seed gives the same class, another seed another one', () => {
  const [first, second, other] = [3, 3, 4].map(seed => [...simulateClass(course, {n: 4, seed})]);
  assert.deepEqual(first, second);
  assert.notDeepEqual(
    first?.map(({interactions}) => interactions),
    other?.map(({interactions}) => interactions),
  );
});

test('one learner more leaves the others as they were', () => {
  const few = [...simulateClass(course, {n: 2, seed: 7})];
  assert.deepEqual(few, attempts.slice(0, 2));
});

test('every learner carries a name that says they are invented', () => {
  assert.ok(attempts.every(({traits}) => isSimulatedName(traits.name) && traits.email.endsWith('.invalid')));
});

test('a class holds people who pass, who fail and who stop', () => {
  const outcomes = new Set(attempts.map(({outcome}) => `${outcome.completion} ${outcome.success}`));
  for (const wanted of ['completed passed', 'incomplete failed', 'incomplete unknown']) assert.ok(outcomes.has(wanted));
});

test('who has a high criterion misses more signals, who has a low one raises more false alarms', () => {
  const sums = {careful: {missed: 0, falseAlarms: 0, asked: 0}, eager: {missed: 0, falseAlarms: 0, asked: 0}};
  for (const {traits, learner} of attempts) {
    const sum = traits.criterion > 0.3 ? sums.careful : traits.criterion < -0.3 ? sums.eager : undefined;
    const profile = signalProfile(course.outline, learner);
    if (!sum) continue;
    sum.missed += profile.missed.length;
    sum.falseAlarms += profile.falseAlarms.length;
    sum.asked += profile.asked;
  }
  const {careful, eager} = sums;
  assert.ok(careful.missed / careful.asked > eager.missed / eager.asked);
  assert.ok(careful.falseAlarms / careful.asked < eager.falseAlarms / eager.asked);
});

test('skill shows in the score: the better half of the class answers more of the test right', () => {
  const general = ({traits}: (typeof attempts)[number]) =>
    Object.values(traits.skill).reduce((sum, one) => sum + one, 0);
  const scored = attempts.filter(({outcome}) => outcome.score !== null).sort((a, b) => general(a) - general(b));
  const mean = (list: typeof attempts) => list.reduce((sum, {outcome}) => sum + (outcome.score ?? 0), 0) / list.length;
  const half = scored.length / 2;
  assert.ok(mean(scored.slice(half)) > mean(scored.slice(0, half)) + 5);
});
