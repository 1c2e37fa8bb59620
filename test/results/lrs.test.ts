/** Pulling from an LRS: a real one for what it does, a small server for what it refuses. */
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import {attemptsIn} from '../../src/lms-exports/attempts.ts';
import {Importer} from '../../src/results/importer.ts';
import {type LrsSource, OVERLAP, type PullOptions, pullStatements} from '../../src/results/lrs.ts';
import {LrsProblem} from '../../src/results/lrs-problem.ts';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';

let store: RecordStore;
before(async () => {
  store = await startRecordStore();
});
after(() => store.close());

const COURSE = 'https://ogenopen.example/nl';
const source = (more: Partial<LrsSource> = {}): LrsSource => ({
  endpoint: store.endpoint,
  user: 'u',
  password: 'p',
  ...more,
});

interface Statement {
  readonly id: string;
}
function answered(learner: string, item: string, more: object = {}): Statement {
  return {
    id: randomUUID(),
    ...{
      actor: {mbox: `mailto:${learner}@example.invalid`, name: learner},
      verb: {id: 'http://adlnet.gov/expapi/verbs/answered'},
    },
    object: {objectType: 'Activity', id: `${COURSE}/q/${item}`},
    result: {response: 'a', success: true},
    context: {contextActivities: {parent: [{id: COURSE}]}},
    timestamp: '2026-11-20T10:00:00.000Z',
    ...more,
  } as Statement;
}
async function put(statements: readonly Statement[]): Promise<void> {
  const response = await fetch(`${store.endpoint}statements`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Experience-API-Version': '1.0.3',
      Authorization: `Basic ${btoa('u:p')}`,
    },
    body: JSON.stringify(statements),
  });
  assert.equal(response.status, 200, await response.text());
}
async function pull(
  from: LrsSource,
  options: PullOptions = {},
): Promise<{ids: string[]; pages: number; cursor: string | null}> {
  const ids: string[] = [];
  let pages = 0;
  const steps = pullStatements(from, options);
  for (;;) {
    const step = await steps.next();
    if (step.done) return {ids, pages, cursor: step.value};
    pages += 1;
    ids.push(...step.value.map(one => (one as Statement).id));
  }
}

test('all pages come, in order, once each, and only of the course that was asked for', async () => {
  const ours = Array.from({length: 95}, (_, i) => answered(`l${i % 5}`, `Q${i}`));
  const other = answered('x', 'Q', {object: {id: 'https://other.example/q/1'}, context: {}});
  await put([...ours, other]);
  const {ids, pages, cursor} = await pull(source({activity: COURSE}), {limit: 10});
  assert.deepEqual(
    ids,
    ours.map(({id}) => id),
  );
  assert.equal(pages, 10);
  assert.ok(cursor && !Number.isNaN(Date.parse(cursor)));
});

test('a next pull goes back over the overlap, and the importer keeps every statement once', async () => {
  const first = await pull(source({activity: COURSE}));
  const late = answered('late', 'Q1');
  await put([late]);
  const next = await pull(source({activity: COURSE, cursor: first.cursor ?? ''}));
  assert.ok(next.ids.includes(late.id));
  assert.ok(next.ids.length > 1, 'what was stored in the overlap comes again');
  const future = new Date(Date.now() + 2 * OVERLAP).toISOString();
  assert.deepEqual((await pull(source({activity: COURSE, cursor: future}))).ids, []);

  const importer = new Importer();
  for (const cursor of ['', first.cursor ?? '']) {
    const steps = importer.lrs(source({activity: COURSE, ...(cursor ? {cursor} : {})}));
    while (!(await steps.next()).done);
  }
  const attempts = [...attemptsIn(importer.columns())];
  assert.equal(attempts.length, 6);
  assert.equal(
    attempts.reduce((sum, {answers}) => sum + answers.length, 0),
    96,
  );
});

test('a statement that was voided takes its answer along', async () => {
  const wrong = answered('void', 'Q1');
  const stays = answered('void', 'Q2');
  await put([wrong, stays]);
  await put([
    {
      id: randomUUID(),
      ...{actor: {mbox: 'mailto:admin@example.invalid'}, verb: {id: 'http://adlnet.gov/expapi/verbs/voided'}},
      object: {objectType: 'StatementRef', id: wrong.id},
    } as Statement,
  ]);
  const importer = new Importer();
  const steps = importer.lrs(source());
  while (!(await steps.next()).done);
  const mine = [...attemptsIn(importer.columns())].filter(({name}) => name === 'void');
  assert.deepEqual(
    mine.map(({answers}) => answers.map(({item}) => item)),
    [['Q2']],
  );
});

/** A server that answers as it is told, for what a friendly LRS never says. */
async function serving<T>(listener: RequestListener, use: (endpoint: string) => Promise<T>): Promise<T> {
  const server: Server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const problem = (reason: RegExp) => (error: unknown) =>
  error instanceof LrsProblem && reason.test(error.message) && error.cure.length > 10;
const json = (response: Parameters<RequestListener>[1], body: unknown, status = 200, headers = {}) =>
  response.writeHead(status, {'Content-Type': 'application/json', ...headers}).end(JSON.stringify(body));

test('wrong credentials, no right to read and a wrong address say what to do, and are not tried again', async () => {
  for (const [status, reason] of [
    [401, /kent deze naam/],
    [403, /mag je geen statements lezen/],
    [404, /geen LRS/],
  ] as const) {
    let asked = 0;
    await serving(
      (_, response) => {
        asked += 1;
        response.writeHead(status).end();
      },
      endpoint => assert.rejects(pull(source({endpoint})), problem(reason)),
    );
    assert.equal(asked, 1);
  }
});

test('an LRS that is busy is asked again after what it says, or after longer and longer', async () => {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  let asked = 0;
  const found = await serving(
    (_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, {'Retry-After': '7'}).end();
      else if (asked <= 3) response.writeHead(503).end();
      else json(response, {statements: [{id: 'x'}], more: ''});
    },
    endpoint => pull(source({endpoint}), {wait}),
  );
  assert.deepEqual(found.ids, ['x']);
  assert.deepEqual(waits, [7000, 2000, 4000]);
  await serving(
    (_, response) => response.writeHead(429).end(),
    endpoint => assert.rejects(pull(source({endpoint}), {wait}), problem(/blijft dat doen/)),
  );
});

test('the credentials go to nobody else: not by a redirect, not by a next page elsewhere, not without https', async () => {
  let elsewhere = 0;
  await serving(
    (_, response) => {
      elsewhere += 1;
      json(response, {statements: [], more: ''});
    },
    async other => {
      await serving(
        (_, response) => response.writeHead(302, {Location: other}).end(),
        endpoint =>
          assert.rejects(pull(source({endpoint}), {wait: async () => undefined}), problem(/niet te bereiken/)),
      );
      await serving(
        (_, response) => json(response, {statements: [], more: `${other}/more`}),
        endpoint => assert.rejects(pull(source({endpoint})), problem(/ander adres/)),
      );
    },
  );
  assert.equal(elsewhere, 0);
  await assert.rejects(pull(source({endpoint: 'http://lrs.example/xapi'})), problem(/niet beveiligd/));
  await assert.rejects(pull(source({endpoint: 'lrs'})), problem(/geen adres/));
});

test('a next page that expired is asked for again from the last statement that came', async () => {
  const asked: string[] = [];
  const found = await serving(
    ({url = ''}, response) => {
      asked.push(url);
      const isNew = url.includes('since=2026-11-20T10');
      if (url.includes('more')) return response.writeHead(404).end();
      return json(
        response,
        isNew
          ? {statements: [{id: 'b'}], more: ''}
          : {statements: [{id: 'a', stored: '2026-11-20T10:00:00.000Z'}], more: '/xapi/more/1'},
      );
    },
    endpoint => pull(source({endpoint})),
  );
  assert.deepEqual(found.ids, ['a', 'b']);
  assert.equal(asked.length, 3);
});

test('an LRS that sends in circles, or answers with something else, is left', async () => {
  await serving(
    (_, response) => json(response, {statements: [], more: '/xapi/more'}),
    endpoint => assert.rejects(pull(source({endpoint})), problem(/steeds naar dezelfde/)),
  );
  await serving(
    (_, response) => response.end('<html>'),
    endpoint => assert.rejects(pull(source({endpoint})), problem(/niet met JSON/)),
  );
  await serving(
    (_, response) => json(response, []),
    endpoint => assert.rejects(pull(source({endpoint})), problem(/geen statements/)),
  );
});

test('what goes wrong at an LRS becomes a report, with what came before it', async () => {
  const step = await serving(
    (_, response) => response.writeHead(401).end(),
    async endpoint => {
      const steps = new Importer().lrs(source({endpoint}));
      for (let one = await steps.next(); ; one = await steps.next()) if (one.done) return one.value;
    },
  );
  assert.match(step.report.refused?.reason ?? '', /401/);
});
