import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Act} from '../../src/model/facts.ts';
import {applyAct, emptyLearner, type Learner} from '../../src/model/learner.ts';
import {
  canFinish,
  canTakeEquivalent,
  isCompleted,
  isOpen,
  missing,
  nextStep,
  progress,
  stepsFor,
} from '../../src/model/sequence.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {drawSituations} from '../../src/model/situations.ts';
import {smallCourse} from './small-course.ts';

const settings = {...DEFAULT_SETTINGS, passMark: 75};
const after = (...acts: Act[]): Learner => acts.reduce((one, act) => applyAct(smallCourse, one, act), emptyLearner());
const seen = (...steps: string[]) => steps.map((step): Act => ({type: 'step.seen', step}));
const answered = (id: string, ...response: string[]): Act => ({type: 'answer.given', item: id, response, latency: 0});
const profile: Act = {type: 'profile.set', role: 'onderwijs', region: 'noord', language: 'nl'};
const wholeTest = (right: number): Act[] => {
  const items = Object.values(smallCourse.items)
    .filter(one => one.kind === 'test' && !one.use)
    .slice(0, 8);
  return [
    {type: 'test.drawn', attempt: 1, seed: 1, items: items.map(one => one.id)},
    ...items.slice(0, right).map(one => answered(one.id, ...(one.key ?? []))),
    {type: 'test.handed_in', attempt: 1, day: 20_000},
  ];
};

describe('open steps', () => {
  it('open one after the other in a module that is not free', () => {
    assert.equal(isOpen(smallCourse, after(), 'm1_l1'), true);
    assert.equal(isOpen(smallCourse, after(), 'm1_l2'), false);
    assert.equal(isOpen(smallCourse, after(...seen('m1_l1')), 'm1_l2'), true);
  });

  it('do not wait for a step that does not count', () => {
    assert.equal(isOpen(smallCourse, after(...seen('m1_l1', 'm1_l2')), 'm2_l1'), true);
  });

  it('open in any order in a free module, once the modules it requires are done', () => {
    assert.equal(isOpen(smallCourse, after(...seen('m1_l1')), 'm3_draw'), false);
    const learner = after(...seen('m1_l1', 'm1_l2'));
    assert.deepEqual(
      ['m3_draw', 'm3_case', 'm4_test'].map(id => isOpen(smallCourse, learner, id)),
      [true, true, false],
    );
  });

  it('stay open once done, also when a requirement is added later', () => {
    assert.equal(isOpen(smallCourse, after(...seen('m4_test')), 'm4_test'), true);
  });

  it('are only those of the role', () => {
    const ids = (learner: Learner) => stepsFor(smallCourse, learner).map(step => step.id);
    assert.ok(!ids(after()).includes('m2_l2'));
    assert.ok(ids(after(profile)).includes('m2_l2'));
    assert.equal(isOpen(smallCourse, after(...seen('m1_l1', 'm1_l2')), 'm2_l2'), false);
  });

  it('do not exist under a name that no step has', () => {
    assert.equal(isOpen(smallCourse, after(), 'toString'), false);
  });
});

describe('finishing a step', () => {
  it('asks for every answer but own words', () => {
    const start = seen('m1_l1', 'm1_l2');
    assert.deepEqual(missing(smallCourse, settings, after(...start), 'm2_l1'), [
      'M2_A1_order',
      'M2_A2_estimate',
      'M2_A3_rate',
    ]);
    const acts = ['M2_A1_order', 'M2_A2_estimate', 'M2_A3_rate'].map(id => answered(id));
    assert.equal(canFinish(smallCourse, settings, after(...start, ...acts), 'm2_l1'), true);
  });

  it('asks for one case that came to an end', () => {
    const started: Act = {type: 'case.started', case: 'CASE_SMALL', variant: 'a', seed: 1};
    assert.deepEqual(missing(smallCourse, settings, after(started), 'm3_case'), ['CASE_SMALL']);
    const ended: Act = {type: 'case.ended', case: 'CASE_SMALL', ending: 'open'};
    assert.deepEqual(missing(smallCourse, settings, after(started, ended), 'm3_case'), []);
  });

  it('asks for the situations drawn with the seed of the learner', () => {
    const opened: Act = {type: 'session.opened', day: 1, seed: 77};
    const {core} = drawSituations(smallCourse, 77, {signal: 3, lookalike: 3});
    assert.deepEqual(new Set(missing(smallCourse, settings, after(opened), 'm3_draw')), new Set(core));
    const acts = core.map(id => answered(id, 's'));
    assert.deepEqual(missing(smallCourse, settings, after(opened, ...acts), 'm3_draw'), []);
  });

  it('counts the reading version the same, once its question is answered', () => {
    const start = seen('m1_l1', 'm1_l2');
    assert.equal(canTakeEquivalent(smallCourse, after(...start), 'm2_l1'), false);
    assert.equal(canTakeEquivalent(smallCourse, after(...start, answered('M2_R1_reading', 'a')), 'm2_l1'), true);
    assert.equal(canTakeEquivalent(smallCourse, after(...start), 'm1_l1'), false);
    const taken: Act = {type: 'equivalent.taken', step: 'm2_l1'};
    const counted = 7;
    assert.equal(progress(smallCourse, after(profile, ...start, taken)), 3 / counted);
  });
});

describe('completion', () => {
  const everything = [profile, ...seen('m1_l1', 'm1_l2', 'm2_l1', 'm2_l2', 'm3_case', 'm3_draw', 'm4_test')];

  it('needs every counted step and a passed test', () => {
    assert.equal(isCompleted(smallCourse, settings, after(...everything)), false);
    assert.equal(isCompleted(smallCourse, settings, after(...wholeTest(5), ...everything)), false);
    assert.equal(isCompleted(smallCourse, settings, after(...wholeTest(6), ...everything)), true);
    assert.equal(isCompleted(smallCourse, settings, after(...wholeTest(6), ...everything.slice(0, -1))), false);
  });

  it('needs no test where the settings say so', () => {
    const without = {...settings, completeWithoutTest: true};
    assert.equal(
      isCompleted(smallCourse, without, after(...everything.filter(act => act !== everything.at(-1)))),
      true,
    );
  });

  it('needs the evaluation where the settings say so, words excepted', () => {
    const strict = {...settings, evaluationRequired: true};
    const rated = (question: string): Act => ({type: 'evaluation.given', question, rating: 3});
    const acts = [...wholeTest(8), ...everything];
    assert.equal(isCompleted(smallCourse, strict, after(...acts, rated('a'))), false);
    assert.equal(isCompleted(smallCourse, strict, after(...acts, rated('a'), rated('b'))), true);
  });

  it('is never taken back', () => {
    assert.equal(isCompleted(smallCourse, settings, after({type: 'course.completed', day: 9})), true);
    assert.equal(progress(smallCourse, after({type: 'course.completed', day: 9})), 1);
  });
});

describe('the next step', () => {
  it('is the first open one that is not done, round to the beginning', () => {
    assert.equal(nextStep(smallCourse, after()), 'm1_l1');
    const learner = after(...seen('m1_l1', 'm1_l2', 'm3_case'));
    assert.equal(nextStep(smallCourse, learner, 'm3_case'), 'm3_draw');
    assert.equal(nextStep(smallCourse, learner, 'm3_draw'), 'm1_extra');
  });

  it('is nothing when all is done', () => {
    const all = Object.keys(smallCourse.steps);
    assert.equal(nextStep(smallCourse, after(...seen(...all))), null);
  });
});
