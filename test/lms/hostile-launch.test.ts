/** Whatever an LMS, a parent frame or an address says at launch: the port opens with legal words, or says that there is no LMS. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readLaunch} from '../../src/lms/cmi5-client.ts';
import type {Launch, LmsPort, Report} from '../../src/model/port.ts';
import {cmi5Port} from './cmi5-trial.ts';
import {interactions} from './course-run.ts';
import {portOf} from './scorm-trial.ts';
import {createWindow} from './window.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const UUID = '6f2c1c0e-8d7a-4b4e-9d35-0f1a2b3c4d5e';
/** Anything that JavaScript can hand over, and what a template or a parser would stumble on. */
const anything = fc.oneof(
  fc.anything({withNullPrototype: true, withBigInt: true, withDate: true}),
  fc.constantFrom(
    MARKUP,
    '1e999',
    '-1',
    'NaN',
    '4294967295',
    '{"__proto__":{"a":1}}',
    'javascript:alert(1)',
    '\u0000',
    '\ud800',
  ),
  fc.string({unit: 'binary', maxLength: 5000}),
  fc.constant({toString: 1, valueOf: 1}),
);

const report: Report = {
  state: 'O1record',
  location: 'm1_l1',
  progress: 0.5,
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  objectives: {LO1: 0.5},
  interactions: interactions.slice(0, 3),
  seconds: 60,
};

/** Every field is of its own kind: nothing of the LMS goes further in unread. */
function assertLegal(launch: Launch): void {
  for (const text of [launch.learnerKey, launch.learnerName, launch.state, launch.language])
    assert.equal(typeof text, 'string');
  assert.ok(['normal', 'review', 'browse'].includes(launch.mode));
  assert.equal(typeof launch.credit, 'boolean');
  assert.ok(['unknown', 'incomplete', 'completed'].includes(launch.completion));
  assert.ok(['unknown', 'passed', 'failed'].includes(launch.success));
  assert.ok(launch.passMark === null || (launch.passMark >= 0 && launch.passMark <= 100), String(launch.passMark));
  for (const at of Object.values(launch.untold ?? {})) assert.equal(typeof at, 'number');
}
/** Opens, tells an answer, and leaves: none of it throws, and none of it goes on for ever. */
async function opens(port: LmsPort): Promise<void> {
  assertLegal(await port.start());
  await port.write(report);
  port.finish(report, 'explicit');
}

for (const [standard, prefix, name] of [
  ['scorm12', 'LMS', 'API'],
  ['scorm2004', '', 'API_1484_11'],
] as const) {
  test(`${standard}: an LMS that answers anything to anything`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(anything), fc.boolean(), async (answers, begins) => {
        const answer = () => answers.next().value;
        const api = Object.fromEntries(
          ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString'].map(
            method => [`${prefix}${method}`, method === 'Initialize' && begins ? () => 'true' : answer],
          ),
        );
        await opens(portOf(standard, createWindow({extra: {[name]: api}})));
      }),
    );
  });
}

test('scorm: a parent frame that may not be looked into, or holds something else by that name', async () => {
  const foreign = new Proxy(
    {},
    {
      get: () => {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    },
  );
  await opens(portOf('scorm12', createWindow({extra: {parent: foreign, top: foreign}})));
  await fc.assert(
    fc.asyncProperty(anything, async API => {
      await opens(portOf('scorm12', createWindow({extra: {API}})));
    }),
  );
});

test('cmi5: launch data, preferences and a record of anything', async () => {
  const body = fc.oneof(fc.jsonValue(), fc.constant({toString: 1, valueOf: 1}), fc.constant('<!doctype html>'));
  const document = fc.oneof(
    body,
    fc.dictionary(
      fc.constantFrom('launchMode', 'masteryScore', 'returnURL', 'languagePreference', 'state', 'completion', 'untold'),
      fc.oneof(body, fc.constantFrom('Review', '0.8', '7', 'javascript:alert(1)', 'completed')),
    ),
  );
  const search = new URLSearchParams({
    endpoint: 'https://lms.invalid/xapi/',
    fetch: 'https://lms.invalid/fetch',
    actor: JSON.stringify({name: {toString: 1, valueOf: 1}}),
    registration: UUID,
    activityId: 'https://lms.invalid/course',
  });
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(document), async documents => {
      const fetch = async (url: string | URL | Request) => {
        if (String(url).endsWith('/fetch')) return Response.json({'auth-token': 'x'});
        return new Response(JSON.stringify(documents.next().value) ?? '', {headers: {ETag: '"1"'}});
      };
      const port = cmi5Port(createWindow({search: `?${search}`, fetch}));
      await opens(port);
      assert.ok(port.returnUrl === null || /^https?:/i.test(port.returnUrl));
    }),
    {numRuns: 50},
  );
});

test('query string: any text is a whole launch or none', () => {
  const parameter = fc.tuple(
    fc.constantFrom('endpoint', 'fetch', 'actor', 'registration', 'activityId', 'x'),
    fc.oneof(fc.string({unit: 'binary'}), fc.json(), fc.constantFrom(UUID, MARKUP, '%', '%zz')),
  );
  const query = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(parameter).map(list => `?${list.map(([key, value]) => `${key}=${value}`).join('&')}`),
  );
  fc.assert(
    fc.property(query, search => {
      const launch = readLaunch(search);
      if (!launch) return;
      assert.equal(typeof launch.actor, 'object');
      for (const text of [launch.endpoint, launch.fetch, launch.registration, launch.activityId]) assert.ok(text);
    }),
    {numRuns: 2000},
  );
});

test('query string: a launch that leads nowhere opens without an LMS', async () => {
  const search = `?endpoint=%&fetch=:&actor={}&activityId=a&registration=${UUID}`;
  await opens(cmi5Port(createWindow({search, fetch: () => Promise.reject(new TypeError('nobody there'))})));
});
