/** What the simulation writes is read by the readers of real exports, and comes back as the same answers. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contentOf} from '../../src/build/content.ts';
import type {ImportedAnswer, ImportedAttempt} from '../../src/model/attempts.ts';
import {InteractionTexts} from '../../src/model/interaction-texts.ts';
import {packAttempts, unpackAttempts} from '../../src/model/packed-attempts.ts';
import {exampleClass, importedAttempt} from '../../src/simulate/example-class.ts';
import {localExport} from '../../src/simulate/local-export.ts';
import {MoodleReports} from '../../src/simulate/moodle.ts';
import {statementsOf} from '../../src/simulate/statements.ts';
import {fileOf, readAll} from '../lms-exports/read-all.ts';
import {attempts, course} from './class.ts';

const wanted = attempts.map(importedAttempt);

/** Standards keep parts of a credit in two decimals, and reports of Moodle no times. */
function asTold(answers: readonly ImportedAnswer[], withTimes: boolean): readonly unknown[] {
  return [...answers]
    .sort((a, b) => (a.item < b.item ? -1 : 1))
    .map(({item, response, credit, confidence, latencySeconds}) => ({
      item,
      response,
      credit: credit === null ? null : Math.round(credit / 10),
      confidence,
      ...(withTimes ? {latencySeconds} : {}),
    }));
}

function sameAnswers(found: readonly ImportedAttempt[], withTimes: boolean): void {
  const byName = new Map(found.map(attempt => [attempt.name, attempt]));
  assert.equal(found.length, wanted.length);
  for (const attempt of wanted) {
    const read = byName.get(attempt.name);
    assert.deepEqual(asTold(read?.answers ?? [], withTimes), asTold(attempt.answers, withTimes), attempt.name);
    assert.equal(read?.simulated, true);
  }
}

test('the local LMS export is read back with every answer', async () => {
  const {attempts: found, report} = await readAll(fileOf(JSON.stringify(localExport(attempts))));
  assert.deepEqual(report.dropped, []);
  sameAnswers(found, true);
  assert.deepEqual(
    found.map(({status, score, seconds}) => ({status, score, seconds})),
    wanted.map(({status, score, seconds}) => ({status, score, seconds})),
  );
});

test('the cmi5 statements are read back with every answer and the moment it was given', async () => {
  const texts = new InteractionTexts(contentOf(course));
  const all = await Promise.all(attempts.map(attempt => statementsOf(course.outline, attempt, texts)));
  const lines = all.flat().map(one => JSON.stringify(one));
  const asked = all.flat().filter(({verb}) => (verb as {id: string}).id.endsWith('/answered'));
  const named = asked.filter(({object}) => (object as {definition: {description?: unknown}}).definition.description);
  assert.ok(named.length > asked.length / 2, 'questions go along in words');
  const {attempts: found, report} = await readAll(fileOf(`${lines.join('\n')}\n`));
  assert.deepEqual([report.dropped, report.merged], [[], 0]);
  sameAnswers(found, true);
  const moments = ({answers}: ImportedAttempt) => new Map(answers.map(({item, at}) => [item, at]));
  const [first] = wanted;
  assert.deepEqual(
    moments(found.find(({name}) => name === first?.name) as ImportedAttempt),
    moments(first as ImportedAttempt),
  );
});

test("Moodle's interactions report is read back with every answer, and holds nothing that Moodle does not write", async () => {
  const text = new MoodleReports(course.outline, 'Ogen open').interactions(attempts);
  const {attempts: found, report} = await readAll(fileOf(text));
  assert.equal(report.source, 'Moodle: SCORM-interacties');
  assert.deepEqual([report.dropped, report.advice], [[], []]);
  sameAnswers(found, false);
  const [header = '', ...rows] = text.trimEnd().split('\n');
  assert.equal(rows.length, attempts.length);
  const known =
    /^(Name|Attempt|Score|"(Email address|Started on|Last accessed on|Ogen open|(Question|Response|Right answer|Result) \d+)")$/;
  assert.deepEqual(
    header.split('\t').filter(cell => !known.test(cell)),
    [],
  );
});

test('a fixed place of the interactions report is the same question for everybody', () => {
  const text = new MoodleReports(course.outline, 'Ogen open').interactions(attempts);
  const [, ...rows] = text
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'));
  const fixed = rows.map(cells => [7, 11, 407, 807].map(place => cells[place]));
  for (const ids of fixed) assert.deepEqual(ids, fixed[0]);
});

test("Moodle's basic report is read back with the scores", async () => {
  const {attempts: found} = await readAll(fileOf(new MoodleReports(course.outline, 'Ogen open').basic(attempts)));
  assert.deepEqual(
    found.map(({name, score, simulated}) => ({name, score, simulated})),
    wanted.map(({name, score}) => ({name, score: score ?? 0, simulated: true})),
  );
});

test('the example class is packed and unpacked without loss but for the moments of single answers', () => {
  const example = exampleClass(course);
  assert.equal(example.length, 60);
  const unpacked = unpackAttempts(JSON.parse(JSON.stringify(packAttempts(example))));
  const plain = (list: readonly ImportedAttempt[]) =>
    list.map(({answers, ...rest}) => ({
      ...rest,
      answers: answers.map(answer => ({...answer, at: null})).sort((a, b) => (a.item < b.item ? -1 : 1)),
    }));
  assert.deepEqual(plain(unpacked), plain(example));
});
