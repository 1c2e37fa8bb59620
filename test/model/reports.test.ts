import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Act, Confidence} from '../../src/model/facts.ts';
import {interactionSlots, interactionsOf} from '../../src/model/interactions.ts';
import {applyAct, emptyLearner, type Learner} from '../../src/model/learner.ts';
import {nextVariant} from '../../src/model/plays.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {signalProfile} from '../../src/model/signal-profile.ts';
import {bestTest, mayDrawTest, objectiveShares, testResult} from '../../src/model/test-result.ts';
import {smallCourse} from './small-course.ts';

const after = (...acts: Act[]): Learner => acts.reduce((one, act) => applyAct(smallCourse, one, act), emptyLearner());
const answered = (item: string, response: string[], confidence?: Confidence): Act =>
  confidence
    ? {type: 'answer.given', item, response, latency: 2, confidence}
    : {type: 'answer.given', item, response, latency: 2};
const test = (attempt: number, answers: Record<string, string>, day: number | null = 100): Act[] => [
  {type: 'test.drawn', attempt, seed: 1, items: ['T_LO1_K1', 'T_LO1_K2', 'T_LO2_K1', 'T_LO2_K2']},
  ...Object.entries(answers).map(([item, option]) => answered(item, [option])),
  ...(day === null ? [] : [{type: 'test.handed_in', attempt, day} as const]),
];
const right = {T_LO1_K1: 'a', T_LO1_K2: 'b', T_LO2_K1: 'a', T_LO2_K2: 'b'};

describe('signalProfile', () => {
  const learner = after(
    answered('V1', ['s'], 2),
    answered('V2', ['z'], 3),
    answered('V2', ['s'], 1),
    answered('V6', ['g'], 1),
    answered('V7', ['s'], 3),
    answered('V8', ['z'], 3),
    answered('V9', ['z'], 1),
  );

  it('counts found, missed, false alarms and sure but wrong, on first answers', () => {
    const profile = signalProfile(smallCourse, learner);
    assert.equal(profile.asked, 6);
    assert.deepEqual(profile.found, ['V1']);
    assert.deepEqual(profile.missed, ['V2', 'V6']);
    assert.deepEqual(profile.falseAlarms, ['V7']);
    assert.deepEqual(profile.sureWrong, ['V2', 'V7']);
  });

  it('keeps other concern against no concern apart', () => {
    const profile = signalProfile(smallCourse, learner);
    assert.deepEqual(profile.left, ['V8', 'V9']);
    assert.deepEqual(profile.mixups, ['V8']);
  });

  it('tells misses per form, false alarms per look-alike and hits per level of sureness', () => {
    const profile = signalProfile(smallCourse, learner);
    assert.deepEqual(profile.forms, {sexual: {asked: 1, wrong: 0}, labour: {asked: 2, wrong: 2}});
    assert.deepEqual(profile.lookalikes.puberty, {asked: 1, wrong: 1});
    assert.deepEqual(profile.calibration, {
      1: {asked: 2, wrong: 1},
      2: {asked: 1, wrong: 0},
      3: {asked: 3, wrong: 2},
    });
  });

  it('can be asked of some situations only', () => {
    assert.equal(signalProfile(smallCourse, learner, ['V1', 'V2', 'V3']).asked, 2);
  });
});

describe('the final test', () => {
  const settings = {...DEFAULT_SETTINGS, passMark: 75};

  it('is passed from the pass mark on, rounded up to whole answers', () => {
    const three = {...right, T_LO2_K2: 'a'};
    const [attempt] = after(...test(1, three)).tests;
    assert.ok(attempt);
    assert.equal(testResult(smallCourse, settings, attempt).passed, true);
    assert.equal(testResult(smallCourse, {...settings, passMark: 76}, attempt).passed, false);
    assert.equal(testResult(smallCourse, settings, attempt).percent, 75);
    assert.deepEqual(testResult(smallCourse, settings, attempt).wrong, ['T_LO2_K2']);
    assert.deepEqual(testResult(smallCourse, settings, attempt).objectives, {
      LO1: {right: 2, asked: 2},
      LO2: {right: 1, asked: 2},
    });
  });

  it('counts an open item as wrong, and is not passed before it is handed in', () => {
    const {T_LO1_K1, ...rest} = right;
    const learner = after(...test(1, rest), ...test(2, right, null));
    assert.equal(T_LO1_K1, 'a');
    assert.deepEqual(
      learner.tests.map(one => testResult(smallCourse, settings, one).passed),
      [true, false],
    );
  });

  it('keeps the best, the earliest of equals', () => {
    const {tests} = after(...test(1, {}), ...test(2, right), ...test(4, right), ...test(5, right, null));
    assert.equal(bestTest(smallCourse, tests)?.attempt, 2);
  });

  it('may be made again when the waiting time is over and attempts are left', () => {
    const learner = after(...test(1, {}));
    assert.equal(mayDrawTest({...settings, waitHours: 25}, learner, 101), false);
    assert.equal(mayDrawTest({...settings, waitHours: 25}, learner, 102), true);
    assert.equal(mayDrawTest({...settings, attempts: 1}, learner, 102), false);
    assert.equal(mayDrawTest(settings, after(...test(1, {}, null)), 102), false);
  });

  it('counts in the share per objective beside the lessons', () => {
    const shares = objectiveShares(smallCourse, after(...test(1, right), answered('M1_A2_choices', ['a'])));
    assert.deepEqual(shares, {LO1: 2.5 / 3, LO2: 1});
  });

  it('lets a second draw of the same attempt keep the answers', () => {
    const items = ['T_LO1_K1', 'T_LO2_T1'];
    const learner = after(...test(1, {T_LO1_K1: 'a'}, null), {type: 'test.drawn', attempt: 1, seed: 1, items});
    assert.equal(learner.tests.length, 1);
    assert.deepEqual(learner.tests[0]?.items, items);
    assert.deepEqual(Object.keys(learner.tests[0]?.answers ?? {}), ['T_LO1_K1']);
  });
});

describe('interactionsOf', () => {
  const started = (variant: string): Act => ({type: 'case.started', case: 'CASE_SMALL', variant, seed: 1});
  const reply = (node: string, id: string): Act => ({type: 'reply.chosen', case: 'CASE_SMALL', node, reply: id});
  const learner = after(
    answered('M1_A1_choice', ['a'], 3),
    answered('M1_A1_choice', ['b'], 1),
    answered('M2_A2_estimate', ['400']),
    answered('M2_A4_reflect', []),
    {type: 'note.written', item: 'M2_A4_reflect', text: 'Ik bel eerst.', shared: true},
    started('a'),
    reply('n01', 'b'),
    reply('n02', 'a'),
    {type: 'case.ended', case: 'CASE_SMALL', ending: 'closed'},
    started('b'),
    reply('n01', 'a'),
    ...test(1, {T_LO1_K1: 'c'}),
    ...test(2, {T_LO1_K1: 'a'}, null),
    {type: 'evaluation.given', question: 'b', rating: 10},
  );
  const list = interactionsOf(smallCourse, learner, 1234);
  const one = (id: string) => list.find(interaction => interaction.id === id);

  it('tells the first answer, the latest, and how sure the first was', () => {
    assert.deepEqual(one('M1_A1_choice')?.response, ['a']);
    assert.equal(one('M1_A1_choice')?.result, 'incorrect');
    assert.deepEqual(one('M1_A1_choice')?.correct, ['b']);
    assert.equal(one('M1_A1_choice')?.latencySeconds, 6);
    assert.deepEqual(one('M1_A1_choice_laatst')?.response, ['b']);
    assert.deepEqual(one('M1_A1_choice_zeker')?.response, ['3']);
    assert.equal(one('M1_A1_choice_zeker')?.type, 'likert');
  });

  it('tells every decision under a name that a trainer can read, of the first and the latest play', () => {
    assert.equal(one('SMALL_n01_small_start')?.result, 'incorrect');
    assert.deepEqual(one('SMALL_n02_small_middle')?.correct, ['a']);
    assert.deepEqual(one('SMALL_n01_small_start_laatst')?.response, ['a']);
  });

  it('gives the accepted range of an estimate', () => {
    assert.deepEqual(one('M2_A2_estimate')?.range, [350, 450]);
  });

  it('tells answers of a test only once it is handed in', () => {
    assert.deepEqual(one('T_LO1_K1')?.response, ['c']);
    assert.equal(one('T_LO1_K1_laatst'), undefined);
  });

  it('tells shared words and ratings, and nothing of words that were not shared', () => {
    assert.deepEqual(one('M2_A4_reflect')?.response, ['Ik bel eerst.']);
    assert.deepEqual(one('EVALUATIE_b')?.response, ['10']);
    const hidden = after({type: 'note.written', item: 'M2_A4_reflect', text: 'geheim', shared: false});
    assert.ok(!JSON.stringify(interactionsOf(smallCourse, hidden, 0)).includes('geheim'));
  });

  it('has ids that every standard takes, each once, and a fixed slot of that very id', () => {
    const slots = interactionSlots(smallCourse);
    assert.equal(new Set(slots.map(slot => slot.id)).size, slots.length);
    for (const interaction of list) {
      assert.match(interaction.id, /^[A-Za-z][A-Za-z0-9_]{0,63}$/);
      if (interaction.slot >= 0) assert.equal(slots[interaction.slot]?.id, interaction.id);
    }
  });

  it('keeps every slot when pieces leave the course and others come', () => {
    const {M1_A1_choice, ...items} = smallCourse.items;
    const lock = smallCourse.lock.map(entry =>
      entry.path === M1_A1_choice?.id ? {...entry, gone: true as const} : entry,
    );
    const later = {
      ...smallCourse,
      items,
      lock: [...lock, {kind: 'item', path: 'NEW', item: {kind: 'choice', confidence: false}} as const],
    };
    const [before, now] = [interactionSlots(smallCourse), interactionSlots(later)];
    assert.deepEqual(now.slice(0, before.length), before);
    assert.equal(now.length, before.length + 2);
  });
});

describe('nextVariant', () => {
  it('gives a second play the other variant', () => {
    const outline = smallCourse.cases.CASE_SMALL;
    assert.ok(outline);
    for (const seed of [1, 2, 3, 4, 5]) {
      const first = nextVariant(outline, emptyLearner(), seed);
      const learner = after({type: 'case.started', case: 'CASE_SMALL', variant: first, seed});
      assert.notEqual(nextVariant(outline, learner, seed + 1), first);
    }
  });
});
