import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {initialTransition, transition} from 'xstate';
import {createCaseMachine} from '../../src/machines/case.machine.ts';
import {courseMachine} from '../../src/machines/course.machine.ts';
import type {Act, Fact} from '../../src/model/facts.ts';
import {applyAct, emptyLearner} from '../../src/model/learner.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {drawTest} from '../../src/model/test-draw.ts';
import {actsOf} from '../../src/record/acts.ts';
import {newActs, readCopy, writeCopy} from '../../src/record/copy.ts';
import {cover, isCovered, merge} from '../../src/record/facts.ts';
import {eventOf, replay} from '../../src/record/replay.ts';
import {resumeCase, resumeTest} from '../../src/record/resume.ts';
import {notInRecord} from '../../src/record/unite.ts';
import {smallChart, smallCourse} from '../model/small-course.ts';
import {arbitraryFacts, arbitraryLater, learnerOf} from './arbitrary-course.ts';

const facts = arbitraryFacts(smallCourse);

describe('replay', () => {
  it('takes and drops what the course machine itself would, and comes to the same learner', () => {
    fc.assert(
      fc.property(facts, acts => {
        let [snapshot] = initialTransition(courseMachine, {outline: smallCourse, settings: DEFAULT_SETTINGS});
        const refused: Act[] = [];
        for (const act of acts) {
          const event = eventOf(snapshot.context.learner, act);
          if (snapshot.can(event)) [snapshot] = transition(courseMachine, snapshot, event);
          else refused.push(act);
        }
        const replayed = replay(smallCourse, DEFAULT_SETTINGS, emptyLearner(), acts);
        assert.deepEqual(replayed.learner, snapshot.context.learner);
        assert.deepEqual(replayed.dropped, refused);
      }),
      {numRuns: 30},
    );
  });

  it('leaves the learner it begins with as it was, and gives that one back where nothing fits', () => {
    fc.assert(
      fc.property(facts, facts, (earlier, acts) => {
        const from = learnerOf(smallCourse, earlier);
        const before = structuredClone(from);
        const {learner} = replay(smallCourse, DEFAULT_SETTINGS, from, acts);
        assert.deepEqual(from, before);
        const step: Act = {type: 'step.seen', step: 'gone_from_the_course'};
        assert.equal(replay(smallCourse, DEFAULT_SETTINGS, learner, [step]).learner, learner);
      }),
      {numRuns: 30},
    );
  });

  it('never takes back completed or passed, whatever became of the course', () => {
    fc.assert(
      fc.property(facts, arbitraryLater(smallCourse), (acts, later) => {
        const before = learnerOf(smallCourse, acts);
        const after = learnerOf(later, acts);
        assert.deepEqual([after.completed, after.passed], [before.completed, before.passed]);
      }),
    );
  });

  it('comes to the same learner from the acts of a learner', () => {
    fc.assert(
      fc.property(facts, acts => {
        const learner = learnerOf(smallCourse, acts);
        const again = learnerOf(smallCourse, actsOf(learner));
        const tries = (one: typeof learner) => Object.values(one.answers).map(({tries}) => tries > 1);
        assert.deepEqual({...again, answers: {}}, {...learner, answers: {}});
        assert.deepEqual(tries(again), tries(learner));
      }),
    );
  });
});

describe('merging', () => {
  const parts = facts.chain(all => fc.tuple(fc.constant(all), fc.subarray([...all]), fc.subarray([...all])));

  it('is a union: any order, any repetition, nothing doubled, nothing lost', () => {
    fc.assert(
      fc.property(parts, ([all, a, b]) => {
        assert.deepEqual(merge(a, b), merge(b, a));
        assert.deepEqual(merge(merge(a, b), a), merge(a, b));
        assert.deepEqual(merge(a, merge(b, all)), merge(merge(a, b), all));
        assert.deepEqual(merge(a, b, all), [...all]);
      }),
    );
  });

  it('covers what a record has, and no more', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (all, n) => {
        const known = all.slice(0, n % (all.length + 1));
        const covered = cover(new Map(), known);
        assert.deepEqual(
          all.filter(fact => isCovered(covered, fact)),
          known,
        );
      }),
    );
  });

  it('keeps a note that the record had no room for', () => {
    const note: Fact = {
      type: 'note.written',
      item: 'M2_A4_reflect',
      text: 'lang',
      shared: false,
      session: 4,
      sequence: 1,
    };
    const record = {covered: cover(new Map(), [note]), missing: []};
    assert.deepEqual(notInRecord([note], record, emptyLearner()), [note]);
    assert.deepEqual(notInRecord([note], record, applyAct(smallCourse, emptyLearner(), note)), []);
  });
});

describe('resuming', () => {
  const machine = createCaseMachine(smallChart);
  const input = {variant: 'b', role: 'onderwijs', seed: 3};
  const path = [
    {node: 'n01', reply: 'a'},
    {node: 'n02', reply: 'a'},
  ];

  it('shows the last reaction again, for nobody knows whether it was read', () => {
    const snapshot = resumeCase(machine, input, {...input, path, ending: null});
    assert.deepEqual(snapshot.value, {n02: 'reaction_a'});
    assert.equal(snapshot.context.path.length, 2);
  });

  it('stands at the ending of a play that ended', () => {
    const whole = [...path, {node: 'n03', reply: 'a'}];
    const snapshot = resumeCase(machine, input, {...input, path: whole, ending: 'open'});
    assert.equal(snapshot.context.ending, 'open');
  });

  it('stops where the case was changed under the play', () => {
    const moved = [
      {node: 'n01', reply: 'a'},
      {node: 'n03', reply: 'a'},
    ];
    assert.equal(resumeCase(machine, input, {...input, path: moved, ending: null}).context.path.length, 1);
    const gone = [{node: 'n01', reply: 'q'}];
    assert.deepEqual(resumeCase(machine, input, {...input, path: gone, ending: null}).value, {n01: 'asking'});
  });

  it('brings a test back with its answers, at the first open item', () => {
    const {items} = drawTest(smallCourse, {seed: 4, role: ''});
    const test = {outline: smallCourse, attempt: 1, seed: 4, items};
    const fresh = resumeTest(test, {answers: {}, handedIn: null});
    const [first = '', second = ''] = fresh.context.order;
    const answers = {[first]: {response: ['a'], latency: 2}, [second]: {response: ['gone'], latency: 2}};
    const snapshot = resumeTest(test, {answers, handedIn: null});
    assert.deepEqual(Object.keys(snapshot.context.answers), [first]);
    assert.equal(snapshot.context.index, 1);
    assert.equal(resumeTest(test, {answers, handedIn: 20_000}).status, 'done');
  });
});

describe('a copy', () => {
  it('brings everything but completed and passed to a new device', () => {
    fc.assert(
      fc.property(facts, acts => {
        const learner = learnerOf(smallCourse, acts);
        const copy = readCopy(smallCourse, writeCopy(smallCourse, learner));
        assert.ok(copy.ok);
        const there = learnerOf(smallCourse, newActs(emptyLearner(), copy.acts));
        assert.deepEqual(there.seen, learner.seen);
        assert.deepEqual(there.plays, learnerOf(smallCourse, copy.acts).plays);
        assert.deepEqual(Object.keys(there.answers).sort(), Object.keys(learner.answers).sort());
        assert.deepEqual([there.completed, there.passed], [null, null]);
      }),
    );
  });

  it('adds nothing that is there already', () => {
    fc.assert(
      fc.property(facts, acts => {
        const learner = learnerOf(smallCourse, acts);
        assert.deepEqual(newActs(learner, actsOf(learner)), []);
      }),
    );
  });

  it('of something else is refused, and says why', () => {
    const copy = JSON.parse(writeCopy(smallCourse, emptyLearner()));
    const open = (parts: object) => readCopy(smallCourse, JSON.stringify({...copy, ...parts}));
    assert.deepEqual(readCopy(smallCourse, 'no json'), {ok: false, reason: 'not_a_copy'});
    assert.deepEqual(readCopy(smallCourse, 'null'), {ok: false, reason: 'not_a_copy'});
    assert.deepEqual(open({format: 'x'}), {ok: false, reason: 'not_a_copy'});
    assert.deepEqual(open({course: 'other'}), {ok: false, reason: 'other_course'});
    assert.deepEqual(open({state: `O9${copy.state.slice(2)}`}), {ok: false, reason: 'newer'});
    assert.deepEqual(open({state: copy.state.slice(1)}), {ok: false, reason: 'damaged'});
  });

  it('holds no name, only what was done', () => {
    assert.deepEqual(Object.keys(JSON.parse(writeCopy(smallCourse, emptyLearner()))), [
      'format',
      'course',
      'version',
      'state',
    ]);
  });
});
