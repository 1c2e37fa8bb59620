/** The beginning of a long course: the same size however long it is, and the whole opens as it was. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {packFront, unpackFront} from '../../src/model/front.ts';
import {emptyLearner} from '../../src/model/learner.ts';
import type {LockEntry, ModuleOutline, Outline, StepOutline} from '../../src/model/outline.ts';
import {packOutline, unpackOutline} from '../../src/model/pack.ts';
import {isOpen, nextStep} from '../../src/model/sequence.ts';
import type {RoleId} from '../../src/model/text.schema.ts';
import {smallCourse} from './small-course.ts';

/** `parts` modules of ten steps and of practice of one, in turn. `roles`: of the steps of the first module. */
function longCourse(parts: number, roles?: readonly RoleId[]): Outline {
  const modules: ModuleOutline[] = [];
  const steps: Record<string, StepOutline> = {};
  const lock: LockEntry[] = [];
  for (let i = 0; i < parts; i++) {
    const id = `p${i}`;
    const isPractice = i % 2 === 1;
    const own = Array.from({length: isPractice ? 1 : 10}, (_, n) => `${id}_s${n}`);
    modules.push({id, n: i, steps: own, requires: i > 0 ? [`p${i - 1}`] : [], free: isPractice, minutes: 5});
    lock.push({kind: 'module', path: id});
    for (const step of own) {
      const forRoles = i === 0 && roles ? {roles} : {};
      const parts = {counted: !isPractice, items: [], cases: [], views: [], ...forRoles};
      steps[step] = {id: step, n: lock.filter(({kind}) => kind === 'step').length, module: id, ...parts};
      lock.push({kind: 'step', path: step});
    }
  }
  return {...smallCourse, modules, steps, items: {}, cases: {}, lock};
}
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('the first screen knows as much of a course of a thousand parts as of one of twenty', () => {
  const packed = (parts: number) => JSON.stringify({...packFront(longCourse(parts)), further: null});
  assert.equal(packed(1000), packed(20));
});

test('what is beyond the first screen is told in numbers, and comes back with the whole', () => {
  const outline = longCourse(20);
  const front = unpackFront(copy(packFront(outline)));
  const beyond = outline.modules.slice(front.modules.length);
  assert.ok(beyond.length > 0);
  assert.deepEqual(front.further, {parts: beyond.length, minutes: beyond.length * 5});
  assert.deepEqual(unpackOutline(front, copy(packOutline(outline))), copy(outline));
});

test('a course that has its room on the first screen is there whole', () => {
  assert.equal(packFront(longCourse(4)).further, undefined);
});

test('everybody has a step to begin with, also where the first parts are for one role', () => {
  const outline = longCourse(20, ['onderwijs']);
  const other = {...emptyLearner(), profile: {role: 'zorg' as const, region: '', language: 'nl'}};
  const front = unpackFront(packFront(outline));
  for (const learner of [emptyLearner(), other]) {
    const next = nextStep(front, learner);
    assert.equal(next, nextStep(outline, learner));
    assert.ok(next !== null && isOpen(front, learner, next));
  }
  const oneSided = {...outline, steps: {...outline.steps}};
  const last = outline.modules.at(-2)?.steps[0] ?? '';
  for (const [id, step] of Object.entries(outline.steps)) {
    if (id !== last) oneSided.steps[id] = {...step, roles: ['onderwijs']};
  }
  assert.ok(last in unpackFront(packFront(oneSided)).steps);
});
