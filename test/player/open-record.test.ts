/** A record and a journal put together, where both know something: two devices, many sessions between, a record that was cut. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Act, Fact} from '../../src/model/facts.ts';
import {applyAct, emptyLearner, type Learner} from '../../src/model/learner.ts';
import type {Launch} from '../../src/model/port.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {NoticeBoard} from '../../src/player/notice-board.ts';
import {openRecord} from '../../src/player/open-record.ts';
import type {OpenedRecord} from '../../src/player/opened-record.ts';
import {encode, LIMITS} from '../../src/record/codec.ts';
import {cover} from '../../src/record/facts.ts';
import {type JournalNote, openJournal} from '../../src/record/journal.ts';
import {withoutPrivate} from '../../src/record/private.ts';
import {smallCourse} from '../model/small-course.ts';

const bank = Object.values(smallCourse.items).filter(({kind, use}) => kind === 'test' && !use);
const answer = (item: string, ...response: string[]): Act => ({type: 'answer.given', item, response, latency: 1});
const play = (seed: number): Act[] => [
  {type: 'case.started', case: 'CASE_SMALL', variant: 'a', seed},
  {type: 'reply.chosen', case: 'CASE_SMALL', node: 'n01', reply: 'a'},
  {type: 'case.ended', case: 'CASE_SMALL', ending: 'closed'},
];
/** An attempt at the test, all right or all wrong; not handed in without a day. */
const attempt = (number: number, seed: number, isRight: boolean, day?: number): Act[] => {
  const asked = bank.slice(0, 12);
  return [
    {type: 'test.drawn', attempt: number, seed, items: asked.map(({id}) => id)},
    ...asked.map(({id, key = []}) => answer(id, isRight ? (key[0] ?? '') : key[0] === 'a' ? 'b' : 'a')),
    ...(day ? [{type: 'test.handed_in', attempt: number, day} as const] : []),
  ];
};
const stamped = (session: number, ...acts: readonly Act[]): Fact[] =>
  acts.map((act, i) => ({...act, session, sequence: i + 1}));
const learnerOf = (acts: readonly Act[]): Learner =>
  acts.reduce((learner, act) => applyAct(smallCourse, learner, act), emptyLearner());
const recordOf = (facts: readonly Fact[]): string =>
  encode(smallCourse, {learner: learnerOf(facts), covered: cover(new Map(), facts), place: ''}, LIMITS.scorm12).text;

interface Opened {
  readonly record: OpenedRecord;
  readonly notices: readonly string[];
  /** What the device keeps. */
  readonly kept: readonly Fact[];
}

async function open(state: string, ...facts: readonly Fact[]): Promise<Opened> {
  return launch({state}, facts);
}

async function launch(
  more: Partial<Launch>,
  facts: readonly Fact[],
  note: JournalNote = {},
  outline = smallCourse,
): Promise<Opened> {
  const journal = await openJournal(undefined, 'k', 0);
  await journal.add(facts);
  await journal.note(note);
  const board = new NoticeBoard();
  const told: Launch = {
    standard: 'scorm12',
    learnerKey: 'k',
    learnerName: '',
    mode: 'normal',
    credit: true,
    state: '',
    completion: 'incomplete',
    success: 'unknown',
    passMark: null,
    language: '',
    ...more,
  };
  const record = await openRecord(outline, DEFAULT_SETTINGS, told, journal, await journal.read(), board);
  return {record, notices: board.list.map(({message}) => message), kept: await journal.read()};
}
const summary = ({answers, plays, tests}: Learner) => ({answers, plays: plays.CASE_SMALL?.length, tests: tests.length});

test('a device that was not used for many sessions doubles nothing of what the LMS has since', async () => {
  const here = stamped(1, answer('M1_A1_choice', 'a'), ...play(7), ...attempt(1, 9, false, 20_000));
  const later = [2, 3, 4, 5, 6, 7, 8].flatMap(session => stamped(session, answer('M1_A1_choice', 'b')));
  const state = recordOf([...here, ...later]);
  const {record, notices, kept} = await open(state, ...here);
  assert.deepEqual(notices, []);
  assert.deepEqual(summary(record.learner), summary(record.recorded));
  assert.deepEqual(record.learner.answers.M1_A1_choice?.last.response, ['b']);
  assert.deepEqual(kept, []);
});

test('what such a device alone has is brought back all the same', async () => {
  const here = stamped(1, answer('M1_A2_choices', 'a'), ...attempt(1, 9, true, 20_000));
  const later = [2, 3, 4, 5, 6, 7, 8].flatMap(session => stamped(session, answer('M1_A1_choice', 'b')));
  const {record, kept} = await open(recordOf(later), ...here);
  assert.deepEqual(record.learner.answers.M1_A2_choices?.first.response, ['a']);
  assert.equal(record.learner.tests.length, 1);
  assert.deepEqual(kept, here);
});

test('a test handed in on each of two devices is two attempts, and the better one counts', async () => {
  const here = stamped(100, ...attempt(1, 9, true, 20_000), {type: 'course.passed', day: 20_000});
  const there = stamped(200, ...attempt(1, 8, false, 20_001));
  const {record, notices} = await open(recordOf(there), ...here);
  assert.deepEqual(
    record.learner.tests.map(({attempt, seed, handedIn}) => [attempt, seed, handedIn]),
    [
      [1, 8, 20_001],
      [2, 9, 20_000],
    ],
  );
  assert.equal(record.learner.passed, 20_000);
  assert.deepEqual(notices, []);
});

test('a test under way on another device goes on after the one that was handed in here', async () => {
  const here = stamped(100, ...attempt(1, 9, true, 20_000));
  const there = stamped(200, ...attempt(1, 8, false));
  const {record, notices} = await open(recordOf(there), ...here);
  assert.deepEqual(
    record.learner.tests.map(({attempt, seed, handedIn, answers}) => [
      attempt,
      seed,
      handedIn,
      Object.keys(answers).length,
    ]),
    [
      [1, 9, 20_000, 12],
      [2, 8, null, 12],
    ],
  );
  assert.deepEqual(notices, []);
});

test('two tests under way go on with the one of the LMS, and the learner is told what was left out, and not of a new version', async () => {
  const here = stamped(100, ...attempt(1, 9, true));
  const there = stamped(200, ...attempt(1, 8, false));
  const {record, notices} = await open(recordOf(there), ...here);
  assert.deepEqual(
    record.learner.tests.map(({seed}) => seed),
    [8],
  );
  assert.deepEqual(notices, ['two-devices']);
});

test('a record of which the end was cut off doubles nothing of what it still has', async () => {
  const here = stamped(1, answer('M1_A1_choice', 'b'), ...play(7), {type: 'course.passed', day: 20_000});
  const {record, notices} = await open(recordOf(here).slice(0, -4), ...here);
  assert.deepEqual(notices, ['record-damaged']);
  assert.equal(record.learner.answers.M1_A1_choice?.tries, 1);
  assert.equal(record.learner.plays.CASE_SMALL?.length, 1);
  assert.equal(record.learner.passed, 20_000);
});

test('a record that is written after a damaged one does not claim what another device may have alone', async () => {
  const elsewhere = stamped(1, answer('M1_A1_choice', 'b'), ...play(7));
  const {record} = await open(recordOf(elsewhere).slice(0, -4));
  assert.deepEqual([...record.covered], []);
});

test('passing on each of two devices is no answer that does not fit', async () => {
  const here = stamped(100, {type: 'course.passed', day: 20_000}, {type: 'course.completed', day: 20_000});
  const there = stamped(200, {type: 'course.passed', day: 20_001}, {type: 'course.completed', day: 20_001});
  const {record, notices} = await open(recordOf(there), ...here);
  assert.deepEqual([notices, record.learner.passed], [[], 20_001]);
});

test('an LMS that does not answer has not lost anything: its learner goes on, and is not asked', async () => {
  const here = stamped(100, answer('M1_A1_choice', 'b'));
  const closed = await launch({standard: 'browser'}, here, {handedOver: true, place: 'm2_l1'});
  assert.deepEqual(closed.notices, []);
  assert.deepEqual(closed.record.learner.answers.M1_A1_choice?.first.response, ['b']);
  assert.equal(closed.record.place, 'm2_l1');
  const empty = await launch({}, here, {handedOver: true});
  assert.deepEqual(empty.notices, ['lms-empty']);
  // Where the LMS remembers the place, what was noted without it does not overrule that.
  const later = await launch({state: recordOf(stamped(200, answer('M1_A3_sort', 'a.x')))}, here, {place: 'm2_l1'});
  assert.notEqual(later.record.place, 'm2_l1');
});

test('an answer that the course of today does not offer any more is told as that, wherever it was given', async () => {
  const {M1_A1_choice: item} = smallCourse.items;
  assert.ok(item);
  const renewed = {...item, options: item.options.filter(id => id !== 'b')};
  const outline = {...smallCourse, items: {...smallCourse.items, M1_A1_choice: renewed}};
  const given = stamped(100, answer('M1_A1_choice', 'b'));
  const there = await launch({state: recordOf(given)}, [], {}, outline);
  const here = await launch({state: recordOf(stamped(99, answer('M1_A3_sort', 'a.x')))}, given, {}, outline);
  assert.deepEqual([there.notices, here.notices], [['record-partly-read'], ['record-partly-read']]);
});

test('a language that is not offered any more takes neither role nor region away', async () => {
  const profile = {role: 'onderwijs', region: 'zuid', language: 'en'};
  const state = recordOf(stamped(100, {type: 'profile.set', ...profile}));
  const {record, notices} = await launch({state}, [], {}, {...smallCourse, languages: ['nl']});
  assert.deepEqual([record.learner.profile, notices], [profile, []]);
});

test('what never leaves the device is no news for the LMS', async () => {
  const mine: Act = {type: 'note.written', item: 'M2_A4_reflect', text: 'van mij', shared: false};
  const here = stamped(100, answer('M1_A1_choice', 'b'), mine);
  const shared = recordOf(stamped(100, answer('M1_A1_choice', 'b'), {...mine, shared: true}));
  const learner = withoutPrivate(learnerOf(here));
  const covered = cover(new Map(), here);
  const {record, kept} = await open(encode(smallCourse, {learner, covered, place: ''}, LIMITS.scorm12).text, ...here);
  assert.deepEqual([record.hasNews, kept], [false, here.slice(1)]);
  const taken = await open(shared, ...here, ...stamped(101, mine));
  assert.equal(taken.record.hasNews, true);
});
