/**
 * The two sums queries on a real cluster of two shards against the fold. Where ClickHouse is not installed this is skipped and
 * said; with `REQUIRE_CLICKHOUSE` (as `.ci/run` sets it) that is a failure.
 */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {AttemptTable} from '../../src/lms-exports/attempt-table.ts';
import {type AttemptColumns, attemptAt} from '../../src/lms-exports/attempts.ts';
import {answerRows} from '../../src/results/answer-rows.ts';
import {chooseAttempts} from '../../src/results/choose-attempts.ts';
import {ClickHouse, ClickHouseError} from '../../src/results/clickhouse.ts';
import {fold} from '../../src/results/fold.ts';
import type {Frame, FrameItem} from '../../src/results/frame.ts';
import type {ItemSums} from '../../src/results/sums.ts';
import {Chance} from '../../src/simulate/chance.ts';
import {type Cluster, isInstalled, startCluster} from './cluster.ts';
import {attempt} from './columns.ts';
import {toyItem} from './toy-item.ts';

const skip = isInstalled() ? false : 'ClickHouse is not installed: apt-get install clickhouse-server';
if (skip && process.env.REQUIRE_CLICKHOUSE) throw new Error('ClickHouse is required here and is not installed');

const QUESTIONS = 40;
const ATTEMPTS = 25_000;
const COURSE = "toy'@1\\";

/** Half the questions in a fixed set, half in a set of which nobody gets all, two that stand alone. */
const frame: Frame = {
  course: COURSE,
  items: new Map(Array.from({length: QUESTIONS}, (_, q) => [`Q${q}`, item(q)])),
  latest: new Map(Array.from({length: QUESTIONS}, (_, q) => [`Q${q}_laatst`, `Q${q}`])),
  sets: new Map([
    ['lessons', {size: 20, isFixed: true}],
    ['test', {size: 12, isFixed: false}],
  ]),
  cases: [],
  boosterIds: new Set(),
  mastery: 0.8,
};
function item(q: number): FrameItem {
  const set = q < 20 ? 'lessons' : q < 38 ? 'test' : null;
  return toyItem(`Q${q}`, {set, objectives: []});
}

/** A million answers: missing ones, partial credit, no credit, times, confidence, second attempts, odd texts. */
function manyAnswers(attempts: number): AttemptColumns {
  const chance = new Chance('a million answers');
  const next = () => chance.next();
  const table = new AttemptTable();
  const odd = ["a'\\b", 'tab\there', 'line\nbreak', '日本', ''];
  for (let i = 0; i < attempts; i++) {
    const ability = next();
    const answers = Array.from({length: QUESTIONS}, (_, q) => {
      const right = next() < 0.3 + 0.6 * ability;
      const response =
        next() < 0.001 ? (odd[i % odd.length] ?? '') : right ? 'a' : (['b', 'c', 'd'][Math.floor(next() * 3)] ?? 'b');
      const credit = next() < 0.02 ? null : next() < 0.05 ? Math.floor(next() * 1000) : right ? 1000 : 0;
      const confidence = (next() < 0.5 ? null : 1 + Math.floor(next() * 3)) as 1 | 2 | 3 | null;
      const latencySeconds = next() < 0.1 ? null : Math.round(next() * 20_000) / 100;
      const id = q === 5 && next() < 0.5 ? 'Q4_laatst' : `Q${q}`;
      return next() < 0.02 ? [] : [{item: id, response, credit, confidence, latencySeconds}];
    }).flat();
    const learner = `${Math.floor(i * 0.8)}`;
    const more = {
      attempt: 1 + (i % 2),
      score: Math.round(next() * 100),
      organisation: `Gemeente ${i % 7}`,
      cohort: i % 3 ? 'maart' : 'mei',
    };
    table.add(attempt(learner, answers, more), 'made');
  }
  return table.finish();
}

const inOrder = (items: Readonly<Record<string, ItemSums>>) =>
  JSON.parse(
    JSON.stringify(items, (_, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ),
  );

/** As docs/clickhouse.md has it. */
const COORDINATOR = `<coordinator><password>secret</password><networks><ip>127.0.0.1</ip></networks><profile>reader</profile>
<quota>default</quota><allow_databases><database>ogen_region</database></allow_databases></coordinator>`;

let cluster: Cluster;
let columns: AttemptColumns;
const client = (url: string) => new ClickHouse({url, cluster: cluster.name});

before(async () => {
  if (skip) return;
  cluster = await startCluster(COORDINATOR);
  for (const {url} of [cluster.router, ...cluster.shards]) await client(url).init();
  columns = manyAnswers(ATTEMPTS);
});
after(() => cluster?.close());

test('a million answers give the same sums on two shards as in the fold', {skip}, async () => {
  const server = client(cluster.router.url);
  const rows = columns.code.length;
  assert.ok(rows > 970_000, `${rows} answers`);
  assert.equal(await server.ingest(COURSE, answerRows(columns, frame), 1), rows);
  for (const filter of [
    {rule: 'first'},
    {rule: 'all'},
    {rule: 'last', organisation: 'Gemeente 3', cohort: 'mei'},
  ] as const) {
    const found = await server.items(COURSE, filter);
    // The table knows which attempt is a learner's first over everything, and so must the fold.
    assert.deepEqual(inOrder(found), inOrder(foldOf(filter)), JSON.stringify(filter));
  }
  for (const {url} of cluster.shards) {
    const [[part] = []] = await client(url).rows('SELECT count() FROM ogen_open.answers_local');
    assert.ok(Number(part) > rows / 3, `a shard holds ${part} of ${rows}`);
  }
});

/** The fold with the attempt rule over everything and then the filter, as the rows have it. */
function foldOf({
  rule,
  ...filter
}: {
  readonly rule: 'first' | 'last' | 'best' | 'all';
  readonly organisation?: string;
  readonly cohort?: string;
}) {
  const one = rule === 'all' || Object.keys(filter).length === 0 ? columns : only(columns, rule);
  return fold(one, frame, {...filter, rule: one === columns ? rule : 'all'}).counts.items;
}

function only(all: AttemptColumns, rule: 'first' | 'last' | 'best'): AttemptColumns {
  const table = new AttemptTable();
  for (const place of chooseAttempts(all, {rule})) table.add(attemptAt(all, place), 'made');
  return table.finish();
}

test('the same import again, in part or whole, changes nothing; a later one replaces', {skip}, async () => {
  const server = client(cluster.router.url);
  const before = await server.items(COURSE, {rule: 'first'});
  const some = [...answerRows(columns, frame)].slice(0, 150_000);
  await server.ingest(COURSE, some, 1);
  assert.deepEqual(inOrder(await server.items(COURSE, {rule: 'first'})), inOrder(before));
  const row = some.find(one => one.first === 1 && one.x === 0 && one.item === 'Q0') ?? assert.fail();
  await server.ingest(COURSE, [{...row, x: 1000}], 2);
  const changed = await server.items(COURSE, {rule: 'first'});
  assert.equal(changed.Q0?.x, (before.Q0?.x ?? 0) + 1000);
  assert.equal(changed.Q0?.n, before.Q0?.n);
  await server.ingest(COURSE, [row], 3);
});

test('a coordinator’s views leave small groups out on the server', {skip}, async () => {
  const server = client(cluster.router.url);
  const group = (org: string, count: number, responseOf: (i: number) => string, simulated = 0) =>
    Array.from({length: count}, (_, i) => {
      const response = responseOf(i);
      const x = response === 'a' ? 1000 : 0;
      return {
        ...{
          org,
          cohort: '',
          learner: `${org}${i}`,
          attempt: '1',
          first: 1,
          last: 1,
          best: 1,
          simulated,
          item: 'V',
          response,
          x,
        },
        ...{later: -1, total: x, full: 0, band: 5, confidence: 0, bin: 12},
      };
    });
  const halves = (i: number) => (i % 2 ? 'a' : 'b');
  const put = (rows: ReturnType<typeof group>) => server.ingest('views', rows, 1);
  const items = () =>
    server.rows(`SELECT organisations, answers, facility FROM ogen_open.region_items WHERE course = 'views'`);
  const responses = () =>
    server.rows(`SELECT response, answers FROM ogen_open.region_responses WHERE course = 'views' ORDER BY response`);
  await put([
    ...group('A', 20, halves),
    ...group('B', 20, halves),
    ...group('klein', 9, () => 'b'),
    ...group('verzonnen', 50, () => 'b', 1),
  ]);
  assert.deepEqual([await items(), await responses()], [[], []], 'two organisations are too few');
  await put(group('C', 24, i => (i < 3 ? 'c' : 'a')));
  assert.deepEqual(await items(), [['3', '64', String((20 + 21) / 64)]]);
  assert.deepEqual(await responses(), [], 'C has three who said c, and so says nothing of responses');
  await put(group('D', 30, i => (i < 10 ? 'd' : halves(i))));
  assert.deepEqual(await responses(), [
    ['a', '30'],
    ['b', '30'],
  ]);
  await server.publish();
  const coordinator = async (query: string) => {
    const headers = {Authorization: `Basic ${btoa('coordinator:secret')}`};
    return (await fetch(cluster.router.url, {method: 'POST', body: query, headers})).text();
  };
  assert.equal(await coordinator("SELECT answers FROM ogen_region.items WHERE course = 'views'"), '94\n');
  for (const table of ['answers', 'answers_local', 'region_items']) {
    assert.match(await coordinator(`SELECT count() FROM ogen_open.${table}`), /Access denied/);
  }
  await put(group('reus', 900, halves));
  assert.deepEqual(await items(), [], 'one organisation weighs more than four fifths');
});

test('a shard that is gone gives an error, never a part of the answer', {skip}, async () => {
  const server = client(cluster.router.url);
  await cluster.shards[1]?.stop();
  await assert.rejects(server.items(COURSE, {rule: 'first'}), ClickHouseError);
  await assert.rejects(server.ingest(COURSE, [...answerRows(columns, frame)].slice(0, 1000), 1), ClickHouseError);
});
