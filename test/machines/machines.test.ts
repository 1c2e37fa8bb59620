import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type AnyStateMachine, createActor, initialTransition, type SnapshotFrom, transition} from 'xstate';
import {createCaseMachine} from '../../src/machines/case.machine.ts';
import {courseMachine} from '../../src/machines/course.machine.ts';
import type {CourseEvent} from '../../src/machines/events.ts';
import {testMachine} from '../../src/machines/test.machine.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {drawTest} from '../../src/model/test-draw.ts';
import {smallChart, smallCourse} from '../model/small-course.ts';

const settings = {...DEFAULT_SETTINGS, passMark: 75};

/** Sends events through pure transitions; returns the last snapshot and the facts that were told. */
function play<M extends AnyStateMachine>(machine: M, input: unknown, events: readonly object[]) {
  let [snapshot, actions] = initialTransition(machine, input as never) as [SnapshotFrom<M>, {type: string}[]];
  const facts: unknown[] = [];
  const told = (list: readonly {type: string}[]) =>
    facts.push(
      ...list
        .filter(one => one.type === 'xstate.emit')
        .map(one => (one as unknown as {params: {event: unknown}}).params.event),
    );
  told(actions);
  for (const event of events) {
    [snapshot, actions] = transition(machine, snapshot as never, event as never) as unknown as [
      SnapshotFrom<M>,
      {type: string}[],
    ];
    told(actions);
  }
  return {snapshot, facts};
}
const course = (...events: CourseEvent[]) => play(courseMachine, {outline: smallCourse, settings}, events);
const answer = (item: string, ...response: string[]): CourseEvent => ({
  type: 'answer.submitted',
  item,
  response,
  latency: 1,
});

describe('the course machine', () => {
  it('takes an answer, tells it as a fact and knows it from then on', () => {
    const {snapshot, facts} = course({...answer('M1_A1_choice', 'b'), confidence: 3} as CourseEvent);
    assert.deepEqual(facts, [{type: 'answer.given', item: 'M1_A1_choice', response: ['b'], latency: 1, confidence: 3}]);
    assert.equal(snapshot.context.learner.answers.M1_A1_choice?.tries, 1);
  });

  it('refuses what does not fit, and tells nothing', () => {
    const {snapshot} = course();
    const refused: CourseEvent[] = [
      answer('M1_A1_choice', 'z'),
      answer('elsewhere', 'a'),
      answer('T_LO1_K1', 'a'),
      {type: 'step.opened', step: 'm2_l1'},
      {type: 'step.finished', step: 'm1_l1'},
      {type: 'equivalent.taken', step: 'm1_l1'},
      {type: 'profile.chosen', role: 'kok', region: 'noord', language: 'nl'},
      {type: 'profile.chosen', role: 'onderwijs', region: 'noord', language: 'fr'},
      {type: 'evaluation.submitted', question: 'a', rating: 6},
      {type: 'evaluation.submitted', question: 'toString', rating: 1},
      {type: 'course.completed', day: 1},
      {type: 'course.passed', day: 1},
      {type: 'case.progressed', act: {type: 'reply.chosen', case: 'CASE_SMALL', node: 'n01', reply: 'a'}},
      {type: 'test.progressed', act: {type: 'test.handed_in', attempt: 1, day: 1}},
    ];
    assert.deepEqual(
      refused.filter(event => snapshot.can(event)),
      [],
    );
    assert.deepEqual(course(...refused).facts, []);
    assert.deepEqual(course(...refused).snapshot.context.learner, snapshot.context.learner);
  });

  it('goes to an open step and home again, without a fact', () => {
    const {snapshot, facts} = course({type: 'step.opened', step: 'm1_l1'});
    assert.deepEqual(snapshot.context.place, {at: 'step', step: 'm1_l1'});
    assert.equal(snapshot.value, 'step');
    assert.deepEqual(facts, []);
    assert.equal(course({type: 'step.opened', step: 'm1_l1'}, {type: 'home.opened'}).snapshot.value, 'home');
  });

  it('lets a step be finished once everything it asks is answered', () => {
    const asked = [answer('M1_A1_choice', 'a'), answer('M1_A2_choices', 'a', 'b')];
    const finish: CourseEvent = {type: 'step.finished', step: 'm1_l1'};
    assert.deepEqual(course(...asked.slice(0, 1), finish).facts.length, 1);
    assert.deepEqual(course(...asked, finish).facts.at(-1), {type: 'step.seen', step: 'm1_l1'});
  });

  it('takes facts of earlier sessions as they were, also where today would judge otherwise', () => {
    const {snapshot} = course(
      {type: 'step.finished', step: 'm4_test', earlier: true},
      {type: 'course.passed', day: 7, earlier: true},
      {type: 'course.completed', day: 8, earlier: true},
      {type: 'course.completed', day: 9, earlier: true},
    );
    assert.ok(snapshot.context.learner.seen.has('m4_test'));
    assert.deepEqual([snapshot.context.learner.passed, snapshot.context.learner.completed], [7, 8]);
  });

  it('keeps role and region where the settings lock them', () => {
    const locked = {...settings, role: 'onderwijs', region: 'zuid'};
    const [snapshot] = initialTransition(courseMachine, {outline: smallCourse, settings: locked});
    const profile = {type: 'profile.chosen', role: 'onderwijs', region: 'zuid', language: 'nl'} as const;
    assert.ok(snapshot.can(profile));
    assert.ok(!snapshot.can({...profile, role: 'gemeente_balie'}));
    assert.ok(!snapshot.can({...profile, region: 'noord'}));
  });
});

describe('a case machine', () => {
  const machine = createCaseMachine(smallChart);
  const input = {variant: 'a', role: 'onderwijs', seed: 1};
  const read = {type: 'reaction.read'};
  const say = (reply: string) => ({type: 'reply.chosen', reply});

  it('has a state of its own for every node, reaction and ending', () => {
    assert.deepEqual(Object.keys(machine.states), ['n01', 'n02', 'n03', 'ending_open', 'ending_closed', 'END']);
    assert.deepEqual(Object.keys(machine.states.n01?.states ?? {}), ['asking', 'reaction_a', 'reaction_b']);
  });

  it('tells the start, every decision and the end', () => {
    const {facts, snapshot} = play(machine, input, [say('a'), read, say('a'), read]);
    assert.deepEqual(facts, [
      {type: 'case.started', case: 'CASE_SMALL', variant: 'a', seed: 1},
      {type: 'reply.chosen', case: 'CASE_SMALL', node: 'n01', reply: 'a'},
      {type: 'reply.chosen', case: 'CASE_SMALL', node: 'n02', reply: 'a'},
      {type: 'case.ended', case: 'CASE_SMALL', ending: 'open'},
    ]);
    assert.equal(snapshot.status, 'done');
  });

  it('goes on by variant, flag and value', () => {
    const nodes = (variant: string, ...replies: string[]) =>
      play(
        machine,
        {...input, variant},
        replies.flatMap(reply => [say(reply), read]),
      ).snapshot.context;
    assert.deepEqual(
      nodes('b', 'a', 'a', 'a').path.map(moment => moment.node),
      ['n01', 'n02', 'n03'],
    );
    assert.deepEqual(
      nodes('a', 'b', 'b', 'b').path.map(moment => moment.node),
      ['n01', 'n02', 'n03'],
    );
    assert.equal(nodes('a', 'b', 'b', 'b').ending, 'closed');
    assert.equal(nodes('a', 'a', 'b').path.length, 2);
  });

  it('keeps hidden values between 0 and 10', () => {
    const {values} = play(machine, {...input, variant: 'b'}, [say('b'), read, say('a'), read, say('b')]).snapshot
      .context;
    assert.equal(values.trust, 0);
  });

  it('takes no second reply while the reaction shows, and none that the moment has not', () => {
    const {snapshot} = play(machine, input, [say('a')]);
    assert.ok(snapshot.hasTag('reacting'));
    assert.ok(!snapshot.can({type: 'reply.chosen', reply: 'b'}));
    assert.ok(!play(machine, input, []).snapshot.can({type: 'reply.chosen', reply: 'q'}));
  });

  it('comes to an end whatever is said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b'), {minLength: 3, maxLength: 3}),
        fc.constantFrom('a', 'b'),
        (said, variant) => {
          const {snapshot, facts} = play(
            machine,
            {...input, variant},
            said.flatMap(reply => [say(reply), read]),
          );
          assert.equal(snapshot.status, 'done');
          assert.equal(facts.length, snapshot.context.path.length + 2);
        },
      ),
    );
  });
});

describe('the test machine', () => {
  const {items} = drawTest(smallCourse, {seed: 9, role: ''});
  const input = {outline: smallCourse, attempt: 2, seed: 9, items};
  const give = (item: string, response: string) => ({type: 'answer.submitted', item, response: [response], latency: 3});
  const [first = '', second = ''] = items;

  it('tells the draw, every answer and the hand-in; an answer may change until then', () => {
    const {facts, snapshot} = play(testMachine, input, [
      give(first, 'a'),
      give(first, 'b'),
      {type: 'test.handed_in', day: 20_001},
      give(second, 'a'),
    ]);
    assert.deepEqual(facts, [
      {type: 'test.drawn', attempt: 2, seed: 9, items},
      {type: 'answer.given', item: first, response: ['a'], latency: 3},
      {type: 'answer.given', item: first, response: ['b'], latency: 3},
      {type: 'test.handed_in', attempt: 2, day: 20_001},
    ]);
    assert.deepEqual(snapshot.context.answers, {[first]: {response: ['b'], latency: 3}});
  });

  it('goes back and forth inside the draw, and not outside', () => {
    const {snapshot} = play(testMachine, input, [
      {type: 'item.shown', index: 3},
      {type: 'item.shown', index: 99},
    ]);
    assert.equal(snapshot.context.index, 3);
    assert.ok(!snapshot.can({type: 'answer.submitted', item: 'S_LO1', response: ['a'], latency: 1}));
    assert.ok(!snapshot.can({type: 'answer.submitted', item: first, response: ['q'], latency: 1}));
  });

  it('runs as an actor that tells its draw before anything else', () => {
    const actor = createActor(testMachine, {input});
    const told: string[] = [];
    actor.on('*', ({type}) => told.push(type));
    actor.start().send({type: 'test.handed_in', day: 1});
    assert.deepEqual(told, ['test.drawn', 'test.handed_in']);
  });
});
