/** One class in several exports at once: each attempt once, and the figures of the course's own facts. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contentOf} from '../../src/build/content.ts';
import {attemptsIn} from '../../src/lms-exports/attempts.ts';
import {InteractionTexts} from '../../src/model/interaction-texts.ts';
import {fold} from '../../src/results/fold.ts';
import {frameOf} from '../../src/results/frame.ts';
import {Importer} from '../../src/results/importer.ts';
import {summarise} from '../../src/results/summary.ts';
import {importedAttempt} from '../../src/simulate/example-class.ts';
import {localExport} from '../../src/simulate/local-export.ts';
import {MoodleReports} from '../../src/simulate/moodle.ts';
import {statementsOf} from '../../src/simulate/statements.ts';
import {fileOf} from '../lms-exports/read-all.ts';
import {attempts, course} from '../simulate/class.ts';
import {columnsOf} from './columns.ts';

const frame = frameOf(course.outline, course.charts, course.booster);
const wanted = attempts.map(importedAttempt);
const texts = new InteractionTexts(contentOf(course));
const statements = (await Promise.all(attempts.map(one => statementsOf(course.outline, one, texts)))).flat();
const reports = new MoodleReports(course.outline, course.texts.nl?.course.title ?? '');
const exports = {
  interactions: reports.interactions(attempts),
  basic: reports.basic(attempts),
  local: JSON.stringify(localExport(attempts)),
  statements: statements.map(one => JSON.stringify(one)).join('\n'),
};

async function imported(...files: readonly string[]) {
  const importer = new Importer();
  const steps = importer.files(files.map(fileOf));
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done) return {columns: importer.columns(), sources: step.value};
  }
}

test('the same class in three exports, in any order, is one class with every answer once; and an LRS’s thrice too', async () => {
  for (const files of [
    [exports.interactions, exports.basic, exports.local],
    [exports.local, exports.basic, exports.interactions],
    [exports.statements, exports.statements, exports.statements],
  ]) {
    const {columns, sources} = await imported(...files);
    assert.deepEqual(
      sources.map(({report}) => report.refused),
      [null, null, null],
    );
    const found = [...attemptsIn(columns)];
    assert.equal(found.length, wanted.length);
    const answers = new Map(found.map(({name, answers: list}) => [name, list.length]));
    for (const {name, answers: list} of wanted) assert.equal(answers.get(name), list.length, name);
    assert.equal(
      sources.slice(1).reduce((sum, {report}) => sum + report.merged, 0),
      2 * wanted.length,
    );
  }
});

test('people whom a second source calls otherwise are counted twice, and the trainer is told', async () => {
  const {sources} = await imported(exports.interactions, exports.statements);
  assert.deepEqual(
    sources.map(({report}) => report.advice.some(text => /telt iedereen nu dubbel/.test(text))),
    [false, true],
  );
  const known = await imported(exports.interactions, exports.basic);
  assert.ok(known.sources.every(({report}) => !/dubbel/.test(report.advice.join())));
});

test('many situations judged by few people say nothing, and of seven people no conclusion', () => {
  const of = (count: number) =>
    summarise(fold(columnsOf(wanted.slice(0, count)), frame, {rule: 'first'}), frame, new Map());
  assert.deepEqual([of(7).score, typeof of(wanted.length).score], [null, 'number']);
  const [few, some, all] = [of(4), of(7), of(wanted.length)].map(({signals, calibration}) => ({
    ...{judged: signals.all.signals + signals.all.noise, seen: signals.all.hitRate.value},
    ...{apart: signals.all.sensitivity.value, sure: calibration.n},
  }));
  assert.deepEqual(few, {judged: 0, seen: null, apart: null, sure: 0});
  assert.ok((some?.judged ?? 0) > 30 && some?.seen === null && some.apart === null && some.sure === 0);
  assert.ok(all?.seen !== null && all?.apart !== null && (all?.sure ?? 0) > 0);
});

test('what three people of a large class said is not told as the class’s', () => {
  const isSituation = (item: string) => frame.items.get(item)?.signal != null;
  const told = (count: number) => {
    const attempts = wanted.map((one, i) =>
      i < count
        ? one
        : {
            ...one,
            answers: one.answers.filter(({item}) => !isSituation(item)).map(answer => ({...answer, confidence: null})),
          },
    );
    const sums = fold(columnsOf(attempts), frame, {rule: 'first'});
    return summarise(sums, frame, new Map());
  };
  const people = wanted.filter(({answers}) => answers.some(({item}) => isSituation(item))).length;
  const few = told(3);
  assert.ok(few.learners > 30);
  assert.deepEqual([few.signals.all.hits, few.signals.all.hitRate.value, few.calibration.n], [0, null, 0]);
  const {n} = told(wanted.length).signals.all.sensitivity;
  assert.ok(n > 0.8 * people && n <= people, `${n} of ${people}`);
});

test('figures from a Moodle report are those of the learners’ own facts, but for hundredths of credit', async () => {
  const {columns} = await imported(exports.interactions);
  const told = fold(columns, frame, {rule: 'first'}).counts;
  const own = fold(columnsOf(wanted), frame, {rule: 'first'}).counts;
  assert.deepEqual(Object.keys(told.items).sort(), Object.keys(own.items).sort());
  for (const [id, item] of Object.entries(own.items)) {
    const found = told.items[id] ?? assert.fail();
    assert.deepEqual(
      [found.n, found.scored, found.confidence, found.sureWrong],
      [item.n, item.scored, item.confidence, item.sureWrong],
      id,
    );
    assert.ok(Math.abs(found.x - item.x) <= 5 * item.n, id);
  }
  assert.deepEqual(told.cases, own.cases);
});

test('a class tells a story: what to talk about, signals, a test that measures, and routes that end', () => {
  const sums = fold(columnsOf(wanted), frame, {rule: 'first'});
  const {talk, signals, items, calibration, gains, cases} = summarise(sums, frame, new Map());
  assert.equal(talk.basis, 'sure');
  assert.ok((talk.points[0]?.sureWrong ?? 0) > 3);
  assert.ok((signals.all.sensitivity.value ?? 0) > 0.5);
  assert.ok(calibration.n > 500);
  assert.ok(gains['start>test']);
  const shares = items.filter(({set, facility}) => set === 'test' && facility.value !== null);
  assert.ok(shares.length > 20 && shares.every(({facility}) => (facility.value ?? 2) <= 1));
  for (const {plays, endings} of Object.values(cases)) {
    const known = Object.entries(endings).reduce((sum, [id, n]) => (id === '?' || id === 'open' ? sum : sum + n), 0);
    assert.ok(plays === 0 || known > plays / 2, `${known} of ${plays} routes end`);
  }
});
