/** What the player may expect of any port: one suite for all four adapters, each in front of an LMS of its standard. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {createBrowserPort} from '../../src/lms/browser.ts';
import {createCmi5Port} from '../../src/lms/cmi5.ts';
import type {PortOptions} from '../../src/lms/options.ts';
import {createScorm12Port} from '../../src/lms/scorm12.ts';
import {createScorm2004Port} from '../../src/lms/scorm2004.ts';
import type {LmsPort, Report, Standard} from '../../src/model/port.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';
import {Cmi5Lms} from './cmi5-lms.ts';
import {verbOf} from './cmi5-rules.ts';
import {interactions, slots, stateOf} from './course-run.ts';
import {StrictLms} from './strict-lms.ts';
import {createWindow, until} from './window.ts';

const options: PortOptions = {course: 'ogen_open', settings: DEFAULT_SETTINGS, slots: () => slots};
const CREATE: Record<Standard, (win: Window, options: PortOptions) => LmsPort> = {
  scorm12: createScorm12Port,
  scorm2004: createScorm2004Port,
  cmi5: createCmi5Port,
  browser: createBrowserPort,
};
const report = (more: Partial<Report> = {}): Report => ({
  state: stateOf(1),
  location: 'm1_l1',
  progress: 0.1,
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  objectives: {},
  interactions: interactions.slice(0, 3),
  seconds: 5,
  ...more,
});

let store: RecordStore;
let cmi5: Cmi5Lms;
const opened: Cmi5Lms[] = [];
before(async () => {
  store = await startRecordStore();
});
after(() => {
  store.close();
  for (const lms of opened) lms.close();
});

/** Windows of one learner in one LMS, a launch each. */
async function launches(standard: Standard): Promise<() => Window> {
  if (standard === 'browser') return () => createWindow();
  if (standard === 'cmi5') {
    cmi5 = await Cmi5Lms.open(store.endpoint);
    opened.push(cmi5);
    return () => createWindow({search: cmi5.launch(), fetch: globalThis.fetch});
  }
  const lms = new StrictLms(standard);
  lms.handedIn = true;
  return () => createWindow({extra: {[standard === 'scorm12' ? 'API' : 'API_1484_11']: lms.launch()}});
}
/** The last words may still be on their way. */
const settled = (standard: Standard): Promise<void> =>
  standard === 'cmi5'
    ? until(() => cmi5.accepted.some(one => verbOf(one) === 'terminated') && cmi5.open === 0, 'the end')
    : Promise.resolve();

for (const standard of ['scorm12', 'scorm2004', 'cmi5', 'browser'] as const) {
  const isKept = standard !== 'browser';

  test(`${standard}: what was written is there at the next launch, for the same learner`, async () => {
    const next = await launches(standard);
    const port = CREATE[standard](next(), options);
    const first = await port.start();
    assert.deepEqual([port.standard, first.standard, first.state], [standard, standard, '']);
    assert.equal((await port.write(report())).ok, isKept);
    assert.equal(port.finish(report({state: stateOf(2)}), 'pagehide').ok, isKept);
    await settled(standard);
    const second = await CREATE[standard](next(), options).start();
    assert.equal(second.state, isKept ? stateOf(2) : '');
    assert.equal(second.learnerKey, first.learnerKey);
    assert.notEqual(
      (await CREATE[standard](next(), {...options, course: 'other'}).start()).learnerKey,
      first.learnerKey,
    );
  });

  test(`${standard}: passed and completed are there at the next launch, and stay`, async () => {
    const next = await launches(standard);
    const port = CREATE[standard](next(), options);
    await port.start();
    await port.write(report({completion: 'completed', success: 'passed', score: 90, progress: 1}));
    await port.write(report({completion: 'incomplete', success: 'failed', score: 40}));
    port.finish(report(), 'explicit');
    await settled(standard);
    const {completion, success} = await CREATE[standard](next(), options).start();
    assert.deepEqual([completion, success], isKept ? ['completed', 'passed'] : ['unknown', 'unknown']);
  });

  test(`${standard}: nothing works before the start or after the end, and nothing throws`, async () => {
    const next = await launches(standard);
    const port = CREATE[standard](next(), options);
    assert.equal((await port.write(report())).ok, false);
    assert.equal(port.finish(report(), 'pagehide').ok, false);
    await port.start();
    await port.write(report());
    port.finish(report(), 'explicit');
    for (const result of [await port.write(report()), port.finish(report(), 'explicit')]) {
      assert.deepEqual([result.ok, !result.ok && result.retry], [false, false]);
    }
    await settled(standard);
  });

  test(`${standard}: a page that is left at once ends, and says that nothing was told`, async () => {
    const next = await launches(standard);
    const port = CREATE[standard](next(), options);
    await port.start();
    assert.equal(port.finish(report(), 'pagehide').ok, false);
    assert.equal((await port.write(report())).ok, false);
    assert.equal((await CREATE[standard](next(), options).start()).state, '');
  });

  test(`${standard}: a window without an LMS gives a course without an LMS, whose writes are refused for good`, async () => {
    const port = CREATE[standard](createWindow(), options);
    const launch = await port.start();
    assert.deepEqual([launch.standard, launch.mode, launch.credit, launch.state], ['browser', 'normal', true, '']);
    const result = await port.write(report());
    assert.deepEqual([result.ok, !result.ok && result.retry, !result.ok && result.code], [false, false, 'no-lms']);
    assert.equal(port.finish(report(), 'explicit').ok, false);
  });
}
