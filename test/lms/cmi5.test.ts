/** The cmi5 adapter, over HTTP, with a real record store behind a strict LMS. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {LmsPort, Report} from '../../src/model/port.ts';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';
import {type Cmi5Behaviour, Cmi5Lms, type Fault, type Resource} from './cmi5-lms.ts';
import {type Statement, verbOf} from './cmi5-rules.ts';
import {cmi5Port, cmi5Window} from './cmi5-trial.ts';
import {interactions, stateOf} from './course-run.ts';
import {createWindow, until} from './window.ts';

let store: RecordStore;
before(async () => {
  store = await startRecordStore();
});
after(() => store.close());

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

async function withLms(behaviour: Cmi5Behaviour, work: (lms: Cmi5Lms) => Promise<void>): Promise<void> {
  const lms = await Cmi5Lms.open(store.endpoint, behaviour);
  try {
    await work(lms);
    assert.deepEqual(lms.violations, []);
  } finally {
    lms.close();
  }
}
async function open(lms: Cmi5Lms): Promise<LmsPort> {
  const port = cmi5Port(cmi5Window(lms));
  await port.start();
  return port;
}
const verbs = (lms: Cmi5Lms): string[] => lms.accepted.map(one => verbOf(one));

test('a launch reads learner, mode, pass mark, language and the address to return to', () =>
  withLms({masteryScore: 0.75, languagePreference: 'en-GB,nl', returnURL: 'https://lms.example/back'}, async lms => {
    const port = cmi5Port(cmi5Window(lms));
    const {learnerKey, ...launch} = await port.start();
    assert.deepEqual(launch, {
      standard: 'cmi5',
      learnerName: 'Anna de Vries',
      mode: 'normal',
      credit: true,
      state: '',
      completion: 'unknown',
      success: 'unknown',
      passMark: 75,
      language: 'en-GB,nl',
      untold: {},
    });
    assert.match(learnerKey, /^[0-9a-f]{16}$/);
    assert.equal(port.returnUrl, 'https://lms.example/back');
  }));

test('an address to return to that is code is not kept', () =>
  withLms({returnURL: 'javascript:alert(1)'}, async lms => {
    assert.equal((await open(lms)).returnUrl, null);
  }));

test('a page that was not launched by cmi5, or by nonsense, runs without an LMS', async () => {
  const nonsense = '?endpoint=nowhere&fetch=x&actor={}&registration=1&activityId=y';
  for (const search of [
    '',
    '?endpoint=x',
    `${nonsense.replace('{}', '{')}`,
    nonsense,
    '?actor=null&endpoint=a&fetch=b&registration=c&activityId=d',
  ]) {
    const port = cmi5Port(createWindow({search, fetch: globalThis.fetch}));
    assert.equal((await port.start()).standard, 'browser', search);
    const result = await port.write(report());
    assert.deepEqual([result.ok, !result.ok && result.retry], [false, false]);
  }
});

test('where the LMS cannot be reached, the learner is known all the same', () =>
  withLms(
    {fault: (resource, _, __, {launches}) => (resource === 'fetch' && launches === 1 ? 500 : null)},
    async lms => {
      const closed = await cmi5Port(cmi5Window(lms)).start();
      const opened = await cmi5Port(cmi5Window(lms)).start();
      assert.deepEqual([closed.standard, opened.standard], ['browser', 'cmi5']);
      assert.equal(closed.learnerKey, opened.learnerKey);
    },
  ));

test('an answer is told with its question, options and key, and is confirmed by the server', () =>
  withLms({}, async lms => {
    const port = await open(lms);
    assert.deepEqual(await port.write(report({interactions: interactions.slice(0, 1)})), {ok: true, confirmed: true});
    const answered = lms.accepted.find(one => verbOf(one) === 'answered') as Statement;
    const {definition} = answered.object;
    assert.equal(definition?.interactionType, 'choice');
    assert.deepEqual(definition?.correctResponsesPattern, ['b']);
    assert.deepEqual(definition?.choices, [
      {id: 'a', description: {nl: 'Nee'}},
      {id: 'b', description: {nl: 'Ja'}},
    ]);
    assert.match(JSON.stringify(definition?.description), /Vraag 0\?/);
    assert.deepEqual(answered.result, {response: 'b', success: true, score: {scaled: 1}, duration: 'PT12.35S'});
    assert.deepEqual(answered.context.contextActivities?.parent, [{id: lms.activityId}]);
  }));

test('statements come in order: initialized first, passed before completed, terminated last', () =>
  withLms({masteryScore: 0.8}, async lms => {
    const port = await open(lms);
    await port.write(report({interactions: interactions.slice(0, 2)}));
    await port.write(report(passed));
    port.finish(report(passed), 'explicit');
    await until(() => verbs(lms).includes('terminated'), 'terminated');
    assert.deepEqual(verbs(lms), [
      'initialized',
      'answered',
      'answered',
      'progressed',
      'passed',
      'completed',
      'terminated',
    ]);
  }));

test('a failed test is told on leaving, because a session has one verdict and the learner may try again', () =>
  withLms({}, async lms => {
    const failed = {score: 40, success: 'failed'} as const;
    const port = await open(lms);
    await port.write(report(failed));
    assert.ok(!verbs(lms).includes('failed'));
    port.finish(report(failed), 'pagehide');
    await until(() => verbs(lms).includes('terminated'), 'terminated');
    assert.deepEqual(verbs(lms).slice(-2), ['failed', 'terminated']);
    // The same verdict is not told twice; a pass afterwards is.
    const again = await open(lms);
    await again.write(report(failed));
    await again.write(report(passed));
    again.finish(report(passed), 'explicit');
    await until(() => verbs(lms).filter(verb => verb === 'terminated').length === 2, 'the second end');
    assert.equal(verbs(lms).filter(verb => verb === 'failed').length, 1);
    assert.equal(verbs(lms).filter(verb => verb === 'passed').length, 1);
  }));

test('a result that the statements could not carry is told by the next session', () =>
  withLms(
    {fault: (resource, _, n, {launches}) => (resource === 'statements' && launches === 1 && n > 1 ? 503 : null)},
    async lms => {
      const port = await open(lms);
      const result = await port.write(report(passed));
      assert.deepEqual([result.ok, !result.ok && result.retry, lms.stored?.state], [false, true, stateOf(1)]);
      const again = await open(lms);
      assert.equal((await again.write(report(passed))).ok, true);
      assert.deepEqual(verbs(lms), ['initialized', 'initialized', 'passed', 'completed']);
    },
  ));

test('what cmi5 defines waits until it is taken, and nothing comes before initialized', () =>
  withLms(
    {
      fault: (resource, _, n, {accepted}) =>
        resource === 'statements' && (n <= 3 || (accepted.length === 2 && n < 8)) ? 403 : null,
    },
    async lms => {
      const port = await open(lms);
      while (!(await port.write(report({interactions: interactions.slice(0, 1)}))).ok);
      while (!(await port.write(report(passed))).ok);
      assert.deepEqual(verbs(lms).slice(0, 2), ['initialized', 'answered']);
      assert.deepEqual(verbs(lms).slice(-2), ['passed', 'completed']);
    },
  ));

test('an answer that the record holds and no statement told is told by the next session, as of its own time', () =>
  withLms(
    {fault: (resource, _, n, {launches}) => (resource === 'statements' && launches === 1 && n > 1 ? 500 : null)},
    async lms => {
      const port = await open(lms);
      const [answer] = interactions;
      assert.ok(answer);
      await port.write(report({interactions: [answer]}));
      const {untold} = await cmi5Port(cmi5Window(lms)).start();
      assert.deepEqual(untold, {[answer.id]: answer.at});
    },
  ));

test('another session that wrote meanwhile is not overwritten, neither by what is done next nor on leaving', () =>
  withLms({}, async lms => {
    const one = await open(lms);
    await one.write(report());
    const [key] = [...lms.documents.keys()];
    assert.ok(key);
    lms.documents.set(key, JSON.stringify({state: 'of somebody else'}));
    const result = await one.write(report({state: stateOf(2)}));
    assert.deepEqual([result.ok, !result.ok && result.retry, !result.ok && result.code], [false, false, 'conflict']);
    const next = await one.write(report({state: stateOf(3)}));
    assert.equal(!next.ok && next.code, 'conflict');
    one.finish(report({state: stateOf(4)}), 'explicit');
    await until(() => verbs(lms).includes('terminated') && lms.open === 0, 'terminated');
    assert.equal(lms.stored?.state, 'of somebody else');
  }));

/** A course that is left while a report is on its way: it has been stored, and the answer to it has not come yet. */
async function leaveDuring(resource: Resource, nth: number, work: (left: Left) => Promise<void>): Promise<void> {
  const late = (one: Resource, method: string, n: number, {launches}: Cmi5Lms): Fault =>
    launches === 1 && one === resource && method !== 'GET' && n === nth ? 'late' : null;
  await withLms({fault: late}, async lms => {
    const port = await open(lms);
    await port.prepare();
    await until(() => lms.isInitialized, 'initialized');
    const [one, two] = interactions;
    assert.ok(one && two);
    const running = port.write(report({...passed, interactions: [one]}));
    const isStored = () => (resource === 'record' ? lms.stored !== null : verbs(lms).includes('completed'));
    await until(isStored, 'the report that is on its way');
    const last = report({...passed, seconds: 9, state: stateOf(2), interactions: [one, two]});
    port.finish(last, 'explicit');
    await work({lms, running, last});
  });
}
interface Left {
  readonly lms: Cmi5Lms;
  readonly running: Promise<unknown>;
  /** What the course was left with. */
  readonly last: Report;
}
const told = (lms: Cmi5Lms, id: string | undefined): number =>
  lms.accepted.filter(({object}) => object.id === `${lms.activityId}/q/${id}`).length;

for (const [resource, nth] of [
  ['statements', 2],
  ['record', 1],
] as const) {
  test(`leaving while the ${resource} are on their way: what is new is told, once, and the session ends`, () =>
    leaveDuring(resource, nth, async ({lms}) => {
      await until(() => verbs(lms).includes('terminated'), 'terminated');
      assert.deepEqual([told(lms, interactions[0]?.id), told(lms, interactions[1]?.id)], [1, 1]);
      assert.equal(verbs(lms).filter(verb => verb === 'passed' || verb === 'completed').length, 2);
    }));

  test(`leaving while the ${resource} are on their way: the record is the one that the course was left with`, () =>
    leaveDuring(resource, nth, async ({lms, running, last}) => {
      await until(() => verbs(lms).includes('terminated'), 'terminated');
      lms.release();
      await running;
      await until(() => lms.open === 0 && lms.stored?.state === last.state, 'the last record');
    }));
}

test('after the end nothing is sent any more', () =>
  withLms({}, async lms => {
    const port = await open(lms);
    await port.write(report());
    port.finish(report({state: stateOf(2)}), 'explicit');
    await until(() => verbs(lms).includes('terminated') && lms.open === 0, 'terminated');
    const {requests} = lms;
    assert.equal((await port.write(report())).ok, false);
    assert.equal(port.finish(report(), 'explicit').ok, false);
    assert.equal(lms.requests, requests);
  }));

test('the log of requests holds no token, name or answer', () =>
  withLms({}, async lms => {
    const port = await open(lms);
    await port.write(report({interactions}));
    assert.doesNotMatch(JSON.stringify(port.calls), /Anna|l-1|token |record of facts|lang=nl|Basic/);
    assert.ok(port.calls.length > 5);
  }));
