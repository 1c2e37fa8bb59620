import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {CourseCompiler} from '../../src/build/compile-course.ts';
import {contentOf} from '../../src/build/content.ts';
import {compileGolden, edit, withCourse} from './golden-case.ts';

const OPTIONS = {version: '1.0.0', today: '2026-02-01'};
const MODULES = 20;
const STEPS = 50;

/** Adds a thousand lessons with an activity each to the small course. */
function addLessons(dir: string): void {
  const modules = Array.from({length: MODULES}, (_, m) => {
    mkdirSync(join(dir, `g${m}`));
    const steps = Array.from({length: STEPS}, (_, s) => {
      const step = `g${m}_s${s}`;
      writeFileSync(join(dir, `g${m}`, `${step}.nl.md`), lesson(step));
      return step;
    });
    return `  - {id: g${m}, title: {nl: G}, summary: {nl: G}, minutes: 0, free: true, steps: [${steps.join(', ')}]}`;
  });
  edit(join(dir, 'course.yaml'), 'modules:\n', `modules:\n${modules.join('\n')}\n`);
}

function lesson(step: string): string {
  return `---
id: ${step}
title: Stap
objectives: [LO1]
---
Dit is ${step}. Je kijkt goed en je vraagt advies.

\`\`\`choice
id: A_${step}
prompt: Wat doe je?
options:
  - {id: a, text: Vragen., correct: true, explanation: Goed zo.}
  - {id: b, text: Wachten., explanation: Niet goed.}
\`\`\`
`;
}

test('after one edit of a course of a thousand steps only that file is parsed again', () => {
  withCourse(dir => {
    addLessons(dir);
    const compiler = new CourseCompiler(dir, OPTIONS);
    const before = compiler.compile();
    assert.equal(Object.keys(before.course.outline.steps).length, MODULES * STEPS + 4);
    const file = join(dir, 'g3', 'g3_s7.nl.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Je kijkt', 'Je kijkt goed'));
    const after = compiler.compile();
    assert.notEqual(after.source.lessons.get('g3_s7'), before.source.lessons.get('g3_s7'));
    assert.equal(after.source.lessons.get('g3_s8'), before.source.lessons.get('g3_s8'));
    assert.match(JSON.stringify(after.course.texts.nl?.lessons.g3_s7), /Je kijkt goed/);
  });
});

test('mistakes go away with their cause', () => {
  withCourse(dir => {
    const compiler = new CourseCompiler(dir, OPTIONS);
    assert.equal(compiler.compile().hasErrors, false);
    edit(join(dir, 'm1_eerste', 'm1_l1_begin.nl.md'), 'claim:twijfel', 'claim:twijfl');
    assert.equal(compiler.compile().hasErrors, true);
    edit(join(dir, 'm1_eerste', 'm1_l1_begin.nl.md'), 'claim:twijfl', 'claim:twijfel');
    assert.deepEqual(compiler.compile().problems, []);
  });
});

test('the hash changes with any word, and with nothing else', () => {
  withCourse(dir => {
    const hash = () => new CourseCompiler(dir, OPTIONS).compile().course.outline.hash;
    const before = hash();
    assert.equal(hash(), before);
    edit(join(dir, 'glossary.nl.yaml'), 'De volgorde', 'De goede volgorde');
    assert.notEqual(hash(), before);
  });
});

test('the loaders give the texts of the language, Dutch where there is no other, and refuse an unknown id', async () => {
  const content = contentOf(compileGolden('course').course);
  assert.equal((await content.loadLesson('m1_l1_begin', 'nl')).title, 'Begin');
  assert.equal((await content.loadLesson('m1_l1_begin', 'pl')).title, 'Begin');
  assert.equal((await content.loadCase('CASE_SAM', 'nl')).nodes.s2?.textWhen?.text, 'Je zei dat je zweeg.');
  assert.equal((await content.loadSituations('nl')).v02?.options.s?.explanation, 'Er is geen dwang te zien.');
  assert.equal((await content.loadSituations('nl')).v02?.options.z?.explanation, 'Melden kan. Hij kan weg.');
  assert.equal((await content.loadRegion('landelijk')).contacts[0]?.phone, '112');
  await assert.rejects(content.loadLesson('m9_weg', 'nl'), /m9_weg/);
});

test('a draft is a course in which a fact is open', () => {
  assert.equal(compileGolden('course').course.outline.draft, false);
  assert.equal(compileGolden('good_a_confirmed_question').course.outline.draft, false);
  assert.equal(compileGolden('a_publication_that_is_not_ready').course.outline.draft, true);
});
