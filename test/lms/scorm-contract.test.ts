/** What an LMS is asked, how often and in what order; and what happens after the end. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {LmsPort, Report} from '../../src/model/port.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {interactions, slots, stateOf} from './course-run.ts';
import type {Standard} from './grammar.ts';
import {portOf} from './scorm-trial.ts';
import {type Behaviour, StrictLms} from './strict-lms.ts';
import {createWindow, type TestWindow, until} from './window.ts';

const BUDGET = {scorm12: 11, scorm2004: 14} as const;
const API = {scorm12: 'API', scorm2004: 'API_1484_11'} as const;
const STATUS = {scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status'} as const;
const RAW = {scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw'} as const;
const EXIT = {scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit'} as const;
const report = (more: Partial<Report> = {}): Report => ({
  state: stateOf(1),
  location: 'm1_l1',
  progress: 0.1,
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  objectives: {},
  interactions: [],
  seconds: 5,
  ...more,
});
const passed = {score: 90, success: 'passed', completion: 'completed', progress: 1} as const;

interface Opened {
  readonly lms: StrictLms;
  readonly win: TestWindow;
  readonly port: LmsPort;
}
/** A started port, its idle work done. */
async function open(
  standard: Standard,
  behaviour: Behaviour = {},
  settings = {},
  lms = new StrictLms(standard, behaviour),
): Promise<Opened> {
  const win = createWindow({extra: {[API[standard]]: lms.launch()}});
  const port = portOf(standard, win, {settings: {...DEFAULT_SETTINGS, ...settings}});
  await port.start();
  await port.prepare();
  await until(() => lms.calls.some(({element}) => element === 'cmi.interactions._count'), 'the idle work');
  return {lms, win, port};
}
let loads = 0;
/** A page of the LMS, loaded anew; and the course in a frame of it. */
const pageOf = (standard: Standard, lms: Pick<StrictLms, 'launch'>): TestWindow =>
  createWindow({extra: {[API[standard]]: lms.launch(), performance: {timeOrigin: ++loads}}});
const frameOf = (parent: TestWindow, storage?: Storage): TestWindow =>
  createWindow({extra: {parent}, ...(storage && {storage: () => storage})});
const named = (lms: StrictLms, end: string): number => lms.calls.filter(({name}) => name.endsWith(end)).length;

for (const standard of ['scorm12', 'scorm2004'] as const) {
  test(`${standard}: opening takes at most 20 calls, one of them a commit`, async () => {
    const lms = new StrictLms(standard);
    const win = createWindow({extra: {[API[standard]]: lms.launch()}});
    const port = portOf(standard, win);
    await port.start();
    await port.write(report());
    assert.ok(lms.calls.length <= 20, String(lms.calls.length));
    assert.equal(named(lms, 'Commit'), 2);
    assert.equal(lms.server.get(EXIT[standard]), 'suspend');
    assert.equal(lms.server.get(STATUS[standard]), 'incomplete');
  });

  test(`${standard}: every first answer stays within ${BUDGET[standard]} calls and one commit`, async () => {
    for (const interaction of interactions) {
      const {lms, port} = await open(standard);
      lms.calls = [];
      const result = await port.write(report({interactions: [interaction], location: 'm3_l1', progress: 0.2}));
      assert.deepEqual(result, {ok: true, confirmed: false});
      assert.ok(lms.calls.length <= BUDGET[standard], `${interaction.id}: ${lms.calls.length}`);
      assert.equal(named(lms, 'Commit'), 1);
    }
  });

  test(`${standard}: what comes with an answer is told in the next quiet moment`, async () => {
    const {lms, port} = await open(standard);
    const [answer, sure] = interactions;
    assert.ok(answer && sure);
    lms.calls = [];
    await port.write(report({interactions: [answer, sure]}));
    assert.ok(lms.calls.length <= BUDGET[standard]);
    await until(() => [...lms.server.values()].includes(sure.id), 'the confidence');
    assert.deepEqual(lms.violations, []);
  });

  test(`${standard}: answering again changes the place that the answer has, also in a later session`, async () => {
    const {lms, port} = await open(standard);
    const first = interactions[0];
    const other = interactions[3];
    assert.ok(first && other);
    await port.write(report({interactions: [other]}));
    await port.write(report({interactions: [first]}));
    await port.write(report({interactions: [{...first, response: ['a'], result: 'incorrect', credit: 0}]}));
    const answer = standard === 'scorm12' ? 'student_response' : 'learner_response';
    assert.equal(lms.server.get(`cmi.interactions.1.${answer}`), 'a');
    port.finish(report(), 'pagehide');
    if (standard === 'scorm12') return;
    const again = await open(standard, {}, {}, lms);
    await again.port.write(report({interactions: [{...first, response: ['c']}]}));
    assert.equal(lms.server.get(`cmi.interactions.1.${answer}`), 'c');
    assert.equal(lms.server.get('cmi.interactions.2.id'), undefined);
  });

  test(`${standard}: a status is never lowered, not even by a report that knows less`, async () => {
    const {lms, port} = await open(standard);
    lms.handedIn = true;
    await port.write(report(passed));
    await port.write(report({...passed, success: 'failed', score: 40}));
    await port.write(report());
    port.finish(report(), 'explicit');
    const again = await open(standard, {}, {}, lms);
    await again.port.write(report({score: 20, success: 'failed'}));
    assert.deepEqual(lms.violations, []);
    assert.equal(lms.server.get(STATUS[standard]), standard === 'scorm12' ? 'passed' : 'completed');
    // An LMS that judges by the score would fail who has passed.
    assert.equal(lms.server.get(RAW[standard]), '90');
    await again.port.write(report({...passed, score: 95}));
    assert.equal(lms.server.get(RAW[standard]), '95');
  });

  test(`${standard}: the exit after completion is as the settings say`, async () => {
    for (const [setting, told] of [
      ['suspend', 'suspend'],
      ['normal', standard === 'scorm12' ? '' : 'normal'],
    ] as const) {
      const {lms, port} = await open(standard, {}, {exitAfterCompletion: setting});
      lms.handedIn = true;
      await port.write(report());
      assert.equal(lms.server.get(EXIT[standard]), 'suspend');
      port.finish(report(passed), 'explicit');
      assert.equal(lms.server.get(EXIT[standard]), told);
    }
  });

  test(`${standard}: a test that was not passed is failed or incomplete, as the settings say`, async () => {
    const element = standard === 'scorm12' ? STATUS.scorm12 : 'cmi.success_status';
    for (const [notPassed, told] of [
      ['failed', 'failed'],
      ['incomplete', standard === 'scorm12' ? 'incomplete' : undefined],
    ] as const) {
      const {lms, port} = await open(standard, {}, {notPassed});
      lms.handedIn = true;
      await port.write(report({score: 40, success: 'failed', completion: 'completed'}));
      assert.equal(lms.server.get(element), told);
    }
  });

  test(`${standard}: completing without a test is told although the test was failed`, async () => {
    const {lms, port} = await open(standard, {}, {completeWithoutTest: true});
    lms.handedIn = true;
    await port.write(report({score: 40, success: 'failed', completion: 'completed'}));
    assert.equal(lms.server.get(STATUS[standard]), 'completed');
  });

  test(`${standard}: after the end nothing is called any more`, async () => {
    const {lms, win, port} = await open(standard);
    await port.write(report({interactions: interactions.slice(0, 2)}));
    assert.equal(port.finish(report(), 'pagehide').ok, true);
    const calls = lms.calls.length;
    assert.deepEqual(port.finish(report(), 'explicit'), {
      ok: false,
      retry: false,
      code: 'finished',
      message: 'The session with the LMS is over.',
    });
    assert.equal((await port.write(report())).ok, false);
    // Longer than the quiet moment in which held-back interactions would be told.
    await new Promise(resolve => win.setTimeout(resolve, 4000));
    assert.equal(lms.calls.length, calls);
    assert.deepEqual(lms.violations, []);
  });

  test(`${standard}: a page that is reloaded after the end calls nothing any more, and keeps what is done for its learner`, async () => {
    const lms = new StrictLms(standard);
    const win = frameOf(pageOf(standard, lms));
    const port = portOf(standard, win);
    const {learnerKey} = await port.start();
    port.finish(report(), 'pagehide');
    const again = await portOf(standard, win).start();
    assert.deepEqual([again.standard, again.learnerKey], ['browser', learnerKey]);
    assert.deepEqual(lms.violations, []);
  });

  test(`${standard}: the next learner at the same tab, whose session does not begin, is not taken for the last one`, async () => {
    const lms = new StrictLms(standard);
    const win = frameOf(pageOf(standard, lms));
    const port = portOf(standard, win);
    const {learnerKey} = await port.start();
    port.finish(report(), 'pagehide');
    const ended = new StrictLms(standard).launch();
    const [initialize = ''] = Object.keys(ended).filter(name => name.endsWith('Initialize'));
    ended[initialize]?.('');
    const [finish = ''] = Object.keys(ended).filter(name => /Finish|Terminate/.test(name));
    ended[finish]?.('');
    const later = frameOf(pageOf(standard, {launch: () => ended}), win.sessionStorage);
    const other = await portOf(standard, later).start();
    assert.deepEqual([other.standard, other.learnerKey === learnerKey], ['browser', false]);
  });

  test(`${standard}: no navigation is asked for when the page merely goes away`, async () => {
    for (const how of ['pagehide', 'explicit'] as const) {
      const {lms, port} = await open(standard);
      port.finish(report(), how);
      const asked = lms.calls.filter(({element}) => element === 'adl.nav.request').map(({value}) => value);
      assert.deepEqual(asked, standard === 'scorm2004' && how === 'explicit' ? ['suspendAll'] : []);
    }
  });

  test(`${standard}: without a network nothing is handed over, and it is again when the network is back`, async () => {
    const {lms, win, port} = await open(standard);
    win.setOnline(false);
    lms.calls = [];
    const result = await port.write(report());
    assert.deepEqual([result.ok, !result.ok && result.retry, !result.ok && result.code], [false, true, 'offline']);
    assert.equal(lms.calls.length, 0);
    win.setOnline(true);
    assert.equal((await port.write(report())).ok, true);
    assert.match(lms.storedState, /record of facts/);
  });

  test(`${standard}: the call log holds sizes and codes, and neither names nor answers`, async () => {
    const {lms, port} = await open(standard);
    for (let i = 0; i < 30; i++) await port.write(report({interactions: interactions.slice(0, 9), seconds: i}));
    const text = JSON.stringify(port.calls);
    assert.ok(port.calls.length <= 200 && lms.calls.length > 200);
    assert.doesNotMatch(text, /Anna|Vries|l-1|record of facts|lang=nl/);
    assert.ok(
      port.calls.every(({element, result}) => !/response|pattern|description/.test(element) || result === 'true'),
    );
  });

  test(`${standard}: with the pass mark of the LMS, that one is read`, async () => {
    const element = standard === 'scorm12' ? 'cmi.student_data.mastery_score' : 'cmi.scaled_passing_score';
    for (const [value, mark] of [
      [standard === 'scorm12' ? '70' : '0.7', 70],
      ['', null],
      ['0', null],
      ['nonsense', null],
    ] as const) {
      const lms = new StrictLms(standard, {give: (name, given) => (name === element ? value : given)});
      const port = portOf(standard, createWindow({extra: {[API[standard]]: lms.launch()}}));
      assert.equal((await port.start()).passMark, mark);
    }
  });

  test(`${standard}: a fault at any call, one after the other, breaks no promise`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('answer', 'seen', 'handed in', 'passed'), {minLength: 1, maxLength: 6}),
        fc.nat(90),
        fc.constantFrom('throws' as const, 'fails' as const),
        async (acts, faultAt, fault) => {
          let calls = 0;
          const isFault = (): boolean => lms.launches === 1 && ++calls === faultAt;
          const lms: StrictLms = new StrictLms(standard, {
            before: () => {
              if (fault === 'throws' && isFault()) throw new Error('fault');
            },
            ...(fault === 'fails' ? {refuse: () => (isFault() ? '101' : null)} : {}),
          });
          await faultyRun(standard, lms, acts);
        },
      ),
      {numRuns: 150},
    );
  });
}

/** Plays acts on an LMS with a fault; what was called stored is there at the next launch. */
async function faultyRun(standard: Standard, lms: StrictLms, acts: readonly string[]): Promise<void> {
  const win = createWindow({extra: {[API[standard]]: lms.launch()}});
  const port = portOf(standard, win);
  const launch = await port.start();
  let last = report();
  let lastResult: Awaited<ReturnType<LmsPort['write']>> | undefined;
  for (const [index, act] of acts.entries()) {
    if (act === 'handed in' || act === 'passed') lms.handedIn = true;
    last = {
      ...last,
      state: stateOf(index + 1),
      seconds: index,
      ...(act === 'answer' ? {interactions: interactions.slice(index, index + 1)} : {}),
      ...(act === 'handed in' ? {score: 50} : {}),
      ...(act === 'passed' ? passed : {}),
    };
    lastResult = await port.write(last);
  }
  const result = port.finish(last, 'pagehide');
  // A fault makes writes fail; what follows from it (a type that is missing) is not ours to answer for.
  assert.deepEqual(
    lms.violations.filter(one => /while the session|falls from|before a test/.test(one)),
    [],
  );
  if (launch.standard === 'browser') return;
  const next = await portOf(standard, createWindow({extra: {[API[standard]]: lms.launch()}})).start();
  if (result.ok || lastResult?.ok) assert.equal(next.state, last.state);
}

test('fixed places are filled in quiet moments, with ids and types, up to the last one', async () => {
  const {lms, port} = await open('scorm12', {}, {fixedSlots: true});
  const filled = (): number => lms.calls.filter(({element}) => /interactions\.\d+\.type$/.test(element)).length;
  await until(() => filled() === slots.length, 'all places');
  lms.calls = [];
  const last = interactions.at(-2);
  assert.ok(last);
  await port.write(report({interactions: [last]}));
  assert.ok(lms.calls.length <= BUDGET.scorm12, String(lms.calls.length));
  assert.equal(lms.server.get(`cmi.interactions.${last.slot}.student_response`), 'c');
  assert.deepEqual(lms.violations, []);
});

test('in a Moodle that lost the commit with the result, the light does not turn green before a new launch told it', async () => {
  const lms = new StrictLms('scorm12', {sendsChangesOnly: true, commit: n => (n === 2 ? 'fail' : 'store')});
  lms.handedIn = true;
  const {port} = await open('scorm12', {}, {fixedSlots: true}, lms);
  assert.equal((await port.write(report(passed))).ok, false);
  const second = await port.write(report(passed));
  assert.deepEqual([second.ok, !second.ok && second.code], [false, 'reopen']);
  port.finish(report(passed), 'pagehide');
  assert.equal(lms.server.get(STATUS.scorm12), 'incomplete');
  const again = await open('scorm12', {}, {fixedSlots: true}, lms);
  assert.deepEqual(await again.port.write(report(passed)), {ok: true, confirmed: false});
  assert.equal(lms.server.get(STATUS.scorm12), 'passed');
  assert.deepEqual(lms.violations, []);
});
