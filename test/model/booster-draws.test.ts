import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {bankItemsOf} from '../../src/model/bank-items.ts';
import {applyAct, emptyLearner, type Learner} from '../../src/model/learner.ts';
import type {Outline, StepOutline} from '../../src/model/outline.ts';
import {withSettings} from '../../src/model/route.ts';
import {missing, stepsFor} from '../../src/model/sequence.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {drawSituations} from '../../src/model/situations.ts';
import {objectiveShares} from '../../src/model/test-result.ts';
import {item, smallCourse} from './small-course.ts';

const seed = fc.integer({min: 1, max: 0xffff});
const step = (id: string, parts: Partial<StepOutline>): StepOutline => ({
  id,
  n: 0,
  module: 'm1',
  counted: true,
  items: [],
  cases: [],
  views: [],
  ...parts,
});
const call = (id: string, objective: string) =>
  item({
    id,
    kind: 'test',
    options: ['a', 'b', 'c'],
    key: ['a'],
    level: 'T',
    use: 'booster',
    objectives: [objective],
  });
const calls = ['LO1', 'LO1', 'LO2', 'LO2', 'LO3', 'LO3'].map((objective, i) => call(`C${i}`, objective));
const starts = ['LO1', 'LO2'].map(objective =>
  item({id: `S_${objective}`, kind: 'test', options: ['a', 'b'], key: ['a'], use: 'start', objectives: [objective]}),
);
const steps = [
  step('start', {views: ['start_measurement'], setting: 'startMeasurement'}),
  step('r1', {views: ['who_to_call']}),
  step('r2', {views: ['who_to_call']}),
  step('r3', {views: ['who_to_call']}),
];
const course: Outline = {
  ...smallCourse,
  objectives: ['LO1', 'LO2', 'LO3'],
  modules: [{id: 'm1', n: 0, steps: steps.map(({id}) => id), requires: [], free: true, minutes: 1}],
  steps: Object.fromEntries(steps.map(one => [one.id, one])),
  items: Object.fromEntries([...calls, ...starts].map(one => [one.id, one])),
};
const learnerOf = (n: number): Learner => applyAct(course, emptyLearner(), {type: 'session.opened', day: 1, seed: n});
const answered = (learner: Learner, id: string, option: string): Learner =>
  applyAct(course, learner, {type: 'answer.given', item: id, response: [option], latency: 0});
const asked = (learner: Learner, round: string) => bankItemsOf(course, learner, course.steps[round] as StepOutline);

describe('situations kept for the boosters', () => {
  const kept = ['V1', 'V2', 'V3', 'V7', 'V8', 'V9'];
  const reserved: Outline = {
    ...smallCourse,
    items: Object.fromEntries(
      Object.entries(smallCourse.items).map(([id, one]) => [id, kept.includes(id) ? {...one, use: 'booster'} : one]),
    ),
  };
  const isSituation = (id: string) => reserved.items[id]?.kind === 'situation';

  it('are never drawn in a lesson, and each in one round only', () => {
    fc.assert(
      fc.property(seed, n => {
        const {core, rest} = drawSituations(reserved, n, {signal: 3, lookalike: 3});
        assert.equal(core.length, 6);
        assert.deepEqual(
          core.filter(id => kept.includes(id)),
          [],
        );
        assert.deepEqual([...rest.slice(0, 6)].sort(), kept);
        assert.deepEqual([...core, ...rest].sort(), Object.keys(reserved.items).filter(isSituation).sort());
        const rounds = [1, 2, 3].map(round => drawSituations(reserved, n, {signal: 1, lookalike: 1, round}).core);
        assert.deepEqual(rounds.flat().sort(), kept);
        for (const round of rounds) assert.equal(round.filter(id => reserved.items[id]?.key?.[0] === 's').length, 1);
      }),
    );
  });
});

describe('questions about whom to call', () => {
  it('come one a round, never one twice, and stay the same when they are answered', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.constantFrom('a', 'b'), {minLength: 3, maxLength: 3}), (n, options) => {
        let learner = learnerOf(n);
        const all: string[] = [];
        for (const round of ['r1', 'r2', 'r3']) {
          const before = asked(learner, round);
          assert.equal(before.length, 1);
          for (const id of before) learner = answered(learner, id, options[all.push(id) - 1] as string);
          assert.deepEqual(asked(learner, round), before);
        }
        assert.equal(new Set(all).size, 3);
      }),
    );
  });

  it('give the next round first to the objective that went worst', () => {
    fc.assert(
      fc.property(seed, n => {
        let learner = learnerOf(n);
        const [wrong] = asked(learner, 'r1') as [string];
        learner = answered(learner, wrong, 'b');
        const [next] = asked(learner, 'r2') as [string];
        assert.notEqual(next, wrong);
        assert.equal(course.items[next]?.objectives[0], course.items[wrong]?.objectives[0]);
      }),
    );
  });

  it('are asked before the screen can be finished', () => {
    const learner = learnerOf(9);
    assert.deepEqual(missing(course, DEFAULT_SETTINGS, learner, 'r1'), asked(learner, 'r1'));
    const done = asked(learner, 'r1').reduce((one, id) => answered(one, id, 'c'), learner);
    assert.deepEqual(missing(course, DEFAULT_SETTINGS, done, 'r1'), []);
  });
});

describe('the measurement before the start', () => {
  it('is part of the route only where the settings want it', () => {
    const route = (startMeasurement: boolean) =>
      stepsFor(withSettings(course, {...DEFAULT_SETTINGS, startMeasurement}), emptyLearner()).map(({id}) => id);
    assert.deepEqual(route(false), ['r1', 'r2', 'r3']);
    assert.deepEqual(route(true), ['start', 'r1', 'r2', 'r3']);
  });

  it('asks every item that is kept for it', () => {
    assert.deepEqual([...missing(course, DEFAULT_SETTINGS, learnerOf(3), 'start')].sort(), ['S_LO1', 'S_LO2']);
  });

  it('says nothing about what was learned', () => {
    const learner = answered(answered(learnerOf(3), 'S_LO1', 'b'), 'C2', 'a');
    assert.deepEqual(objectiveShares(course, learner), {LO2: 1});
  });
});
