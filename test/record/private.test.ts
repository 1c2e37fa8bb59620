/** What stays on the device: not in the record, not forgotten with what the LMS has, and gone when the learner takes it away. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Act, Fact} from '../../src/model/facts.ts';
import {applyAct, emptyLearner} from '../../src/model/learner.ts';
import {cover} from '../../src/record/facts.ts';
import {privateFactsOf, withoutPrivate} from '../../src/record/private.ts';
import {notInRecord} from '../../src/record/unite.ts';
import {smallCourse} from '../model/small-course.ts';

const note = (text: string, shared = false): Act => ({type: 'note.written', item: 'M1_R1', text, shared});
const choice: Act = {type: 'equivalent.taken', step: 'm1_l1'};
const stamped = (...acts: readonly Act[]): readonly Fact[] =>
  acts.map((act, i) => ({...act, session: 9, sequence: i + 1}));
const learnerOf = (facts: readonly Act[]) =>
  facts.reduce((learner, act) => applyAct(smallCourse, learner, act), emptyLearner());
/** What a device still keeps after the LMS gave back a record of all these facts. */
const kept = (...acts: readonly Act[]): readonly Fact[] => {
  const facts = stamped(...acts);
  return notInRecord(facts, {covered: cover(new Map(), facts), missing: []}, withoutPrivate(learnerOf(facts)));
};

test('a note that is not shared is not in the record and stays on the device', () => {
  const facts = stamped(note('van mij'));
  assert.deepEqual(withoutPrivate(learnerOf(facts)).notes, {});
  assert.deepEqual(kept(note('van mij')), facts);
});

test('a note that is shared is in the record, and the device forgets it', () => {
  assert.equal(withoutPrivate(learnerOf([note('voor jou', true)])).notes.M1_R1?.text, 'voor jou');
  assert.deepEqual(kept(note('eerst'), note('voor jou', true)), []);
});

test('a note that was taken away does not come back', () => {
  assert.deepEqual(kept(note('van mij'), note('')), []);
});

test('the record tells that a step was done, not by which version', () => {
  const shown = withoutPrivate(learnerOf([choice]));
  assert.deepEqual([[...shown.seen], [...shown.equivalents]], [['m1_l1'], []]);
  assert.equal(kept(choice).length, 1);
});

test('what a record of an earlier version holds moves to the device, unless the device knows something newer', () => {
  const recorded = learnerOf([note('oud'), choice]);
  assert.deepEqual(
    privateFactsOf(recorded, []).map(({type, session, sequence}) => [type, session, sequence]),
    [
      ['note.written', 0, 1],
      ['equivalent.taken', 0, 2],
    ],
  );
  assert.deepEqual(privateFactsOf(recorded, stamped(note('nieuw'), choice)), []);
});
