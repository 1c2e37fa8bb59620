/** The save light says what is known, and no more. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Saving, saveStateOf} from '../../src/player/save-state.ts';

const calm: Saving = {
  launch: {standard: 'scorm12', mode: 'normal', credit: true},
  mayWrite: true,
  isHeld: true,
  keeper: {isBusy: false, isDurable: true, acts: 1},
  loop: {isBusy: false, isClean: true},
  isCutOff: false,
};
const light = (more: Partial<Saving>) => saveStateOf({...calm, ...more});
const launch = (more: Partial<Saving['launch']>): Partial<Saving> => ({launch: {...calm.launch, ...more}});
const unkept = {keeper: {...calm.keeper, isDurable: false}};
const failed = {loop: {isBusy: false, isClean: false}};

test('stored is on this device and in the LMS; where the device keeps nothing, the LMS alone has it', () => {
  assert.equal(light({}), 'stored');
  assert.equal(light(unkept), 'handed_over');
});

test('what the LMS does not take is tried again, unless there is none to take it', () => {
  assert.equal(light(failed), 'device');
  for (const none of [launch({standard: 'browser'}), launch({credit: false}), {mayWrite: false}]) {
    assert.equal(light({...none, ...failed}), 'kept');
    assert.equal(light({...none, loop: undefined}), 'kept');
    assert.equal(light({...none, ...failed, ...unkept}), 'lost');
  }
  assert.equal(light({...failed, ...unkept}), 'lost');
});

test('where nothing is to be saved, nothing is said to be lost', () => {
  for (const more of [{}, failed, unkept, {...failed, ...unkept}]) {
    assert.equal(light({...more, isHeld: false}), 'looking');
    assert.equal(light({...more, ...launch({mode: 'review', credit: false})}), 'review');
    assert.equal(light({...more, ...launch({mode: 'browse'})}), 'preview');
  }
});

test('an answer is being saved until the device has it and the way to the LMS is there or known to be closed', () => {
  assert.equal(light({keeper: {...calm.keeper, isBusy: true}}), 'saving');
  assert.equal(light({loop: undefined}), 'saving');
  assert.equal(light({loop: undefined, isCutOff: true}), 'device');
  assert.equal(light({loop: undefined, keeper: {...calm.keeper, acts: 0}}), 'stored');
});
