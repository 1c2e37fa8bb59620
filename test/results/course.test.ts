/** Results of the real course: its frame, its words, routes through its cases, and the command line on real files. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createActor} from 'xstate';
import {MODULES, today, version} from '../../src/build/cli/project.ts';
import {compileCourse} from '../../src/build/compile-course.ts';
import {createCaseMachine} from '../../src/machines/case.machine.ts';
import type {CaseChart} from '../../src/model/case-chart.ts';
import {decisionId, interactionSlots} from '../../src/model/interactions.ts';
import {pathOf} from '../../src/results/case-path.ts';
import {fold} from '../../src/results/fold.ts';
import {frameOf} from '../../src/results/frame.ts';
import {itemWords, responseWords} from '../../src/results/item-words.ts';
import {attempt, columnsOf} from './columns.ts';

const {course} = compileCourse(MODULES, {version, today});
const {outline, charts, booster} = course;
const frame = frameOf(outline, charts, booster);
const editions = [booster, course].flatMap(one => (one ? [one] : []));
const words = new Map(editions.flatMap(one => [...itemWords(one.outline, one.texts.nl ?? assert.fail())]));

test('every id that the course tells an LMS is known to its frame', () => {
  // `CASE_…` keeps the place of a case that this edition does not have: nobody answers it.
  const ids = editions
    .flatMap(one => interactionSlots(one.outline))
    .map(({id}) => id.replace(/_zeker$/, ''))
    .filter(id => !id.startsWith('CASE_'));
  const gone = new Set(outline.lock.filter(entry => entry.gone).map(({path}) => path));
  const unknown = ids.filter(
    id => !frame.items.has(id) && !frame.latest.has(id) && !gone.has(id.replace(/_laatst$/, '')),
  );
  assert.ok(ids.length > 200);
  assert.deepEqual(unknown, []);
});

test('every question has words, and every option of a question with options its text and explanation', () => {
  for (const {id, kind, options} of frame.items.values()) {
    if (kind === 'reflect' || kind === 'evaluation') continue;
    const found = words.get(id);
    assert.ok(found?.question, id);
    for (const option of options)
      assert.ok(found.options[option]?.text && found.options[option]?.explanation, `${id} ${option}`);
  }
});

test('a response is told in the words of its options', () => {
  const sort = Object.values(outline.items).find(({kind}) => kind === 'sort') ?? assert.fail();
  const text = responseWords(sort.key?.join(',') ?? '', words.get(sort.id));
  assert.doesNotMatch(text, /(^|; )[a-z]( →|;|$)/);
  assert.match(text, / → /);
});

/** Plays a case with chosen replies and tells what the machine did. */
function played(chart: CaseChart, variant: string, role: string, choose: (replies: number, turn: number) => number) {
  const actor = createActor(createCaseMachine(chart), {input: {variant, role, seed: 1}}).start();
  for (let turn = 0; turn < 100; turn++) {
    const {node, ending} = actor.getSnapshot().context;
    if (ending !== null) break;
    const replies = chart.nodes[node]?.replies ?? [];
    actor.send({type: 'reply.chosen', reply: replies[choose(replies.length, turn)]?.id ?? ''});
    actor.send({type: 'reaction.read'});
  }
  const {path, ending} = actor.getSnapshot().context;
  return {path, ending};
}

test('a route is found again from its replies, as the machine of the case played it', () => {
  let sure = 0;
  let tried = 0;
  for (const one of frame.cases) {
    const {chart, roles} = one;
    for (const variant of chart.variants.length > 0 ? chart.variants : ['']) {
      for (const role of roles) {
        for (let seed = 0; seed < 60; seed++) {
          const {path, ending} = played(chart, variant, role, (count, turn) => (seed * 7 + turn * (seed + 3)) % count);
          if (new Set(path.map(({node}) => node)).size < path.length) continue;
          const found = pathOf(chart, roles, new Map(path.map(({node, reply}) => [node, reply])));
          tried += 1;
          assert.deepEqual(
            found.steps.map(({node, reply}) => [node, reply]),
            path.map(({node, reply}) => [node, reply]),
          );
          assert.ok(
            found.ending === ending || found.ending === '?',
            `${chart.id} ${variant}: ${found.ending} is not ${ending}`,
          );
          if (found.ending === ending) sure += 1;
        }
      }
    }
  }
  assert.ok(tried > 300, `${tried} routes`);
  assert.ok(sure > 0.7 * tried, `of ${sure} of ${tried} the ending is sure`);
});

test('decisions in an import become moves, endings and questions with an expert’s answer', () => {
  const [one] = frame.cases;
  const caseOutline = outline.cases[one?.id ?? ''] ?? assert.fail();
  const {path, ending} = played(
    one?.chart ?? assert.fail(),
    caseOutline.variants[0] ?? '',
    caseOutline.roles[0] ?? '',
    () => 0,
  );
  const answers = path.map(({node, reply}) => ({item: decisionId(caseOutline, node), response: reply}));
  const {cases, items} = fold(columnsOf([attempt('ans', answers)]), frame, {rule: 'first'}).counts;
  const sums = cases[caseOutline.id] ?? assert.fail();
  assert.equal(sums.plays, 1);
  assert.deepEqual(
    Object.keys(sums.moves).map(move => move.split('/')[0]),
    path.map(({node}) => node),
  );
  assert.ok(Object.keys(sums.endings).every(id => id === ending || id === '?'));
  assert.equal(Object.keys(items).length, path.length);
});

const folder = mkdtempSync(join(tmpdir(), 'results-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(ROOT, 'test/lms-exports/fixtures');
function cli(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/results.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return {status, stdout, stderr};
}

/** A class of twelve in a Moodle report of this course: one question most are sure of and wrong about. */
function moodleReport(): string {
  const item = Object.values(outline.items).find(one => one.kind === 'situation' && one.confidence) ?? assert.fail();
  const [key = ''] = item.key ?? [];
  const wrong = item.options.find(option => option !== key) ?? assert.fail();
  const header = ['Naam', 'E-mailadres', 'Poging', 'Gestart op', 'Laatst bekeken op', 'Score', 'Ogen open'];
  const columns = [0, 1].flatMap(i => [`Vraag ${i}`, `Antwoord ${i}`, `Juist antwoord ${i}`, `Resultaat ${i}`]);
  const rows = Array.from({length: 12}, (_, i) => {
    const response = i < 8 ? wrong : key;
    const moments = ['maandag, 3 maart 2026, 14:05', 'maandag, 3 maart 2026, 15:05'];
    const answers = [
      item.id,
      response,
      key,
      response === key ? 'correct' : 'wrong',
      `${item.id}_zeker`,
      '3',
      '',
      'neutral',
    ];
    return [`<b>Lerende ${i}</b>`, `l${i}@example.invalid`, '1', ...moments, '70', '70', ...answers];
  });
  const path = join(folder, 'verslag.xls');
  writeFileSync(
    path,
    [[...header, ...columns], ...rows].map(row => row.map(cell => `"${cell}"`).join('\t')).join('\n'),
  );
  return path;
}

test('the command line tells what to talk about, with the question and the answer in words', () => {
  const html = join(folder, 'rapport.html');
  const shared = join(folder, 'tellingen.json');
  const {status, stdout, stderr} = cli(moodleReport(), '--report', html, '--share', 'Gemeente A', '--out', shared);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /12 deelnemers, 12 pogingen \(eerste poging van iedere deelnemer\)/);
  assert.match(stdout, /4 van 12 goed, 8 fout en zeker; wie zeker was, koos vaakst: \S+/);
  const page = readFileSync(html, 'utf8');
  assert.match(page, /Bespreek morgen/);
  assert.match(page, /Content-Security-Policy/);
  assert.doesNotMatch(page, /<script|Lerende|onerror/);
  const file = readFileSync(shared, 'utf8');
  assert.doesNotMatch(file, /Lerende|example\.invalid/);
  assert.equal(cli('--pool', shared).status, 1, 'one organisation is no region');
  writeFileSync(shared, file.replace('Gemeente A', '\\u001b]0;Gemeente A\\u0007'));
  assert.match(cli('--pool', shared, shared).stderr, /^\?\]0;Gemeente A\?: deed al mee$/m, 'no escape to the terminal');
});

test('figures as JSON are those of the file, and another course’s file says that it is another’s', () => {
  const {status, stdout} = cli(join(FIXTURES, 'moodle-interactions.txt'), '--json');
  assert.equal(status, 0);
  const {summary, notes} = JSON.parse(stdout);
  assert.equal(summary.learners, 3);
  assert.match(notes.join(), /niet van deze cursus/);
});

test('a file that cannot be read gives a reason, a cure and an exit code, and the others are read', () => {
  const bad = join(folder, 'kapot.xlsx');
  writeFileSync(bad, readFileSync(join(FIXTURES, 'moodle-interactions.xlsx')).subarray(0, 3000));
  const {status, stdout, stderr} = cli(bad, join(FIXTURES, 'moodle-basic.txt'));
  assert.equal(status, 1);
  assert.match(stderr, /kapot\.xlsx: .*niet compleet/);
  assert.match(stderr, /Wat te doen/);
  assert.match(stdout, /3 deelnemers/);
  assert.equal(cli('--rule', 'middle', bad).status, 2);
  assert.match(cli('--pool', folder).stderr, /bestand niet gevonden/);
  assert.match(cli(bad, '--report', join(folder, 'geen', 'map.html')).stderr, /map niet gevonden: .*geen/);
  assert.match(
    cli(bad, '--clickhouse', 'http://127.0.0.1:9', '--cluster', 'a b').stderr,
    /--cluster kent alleen letters/,
  );
  assert.equal(cli().status, 2);
});
