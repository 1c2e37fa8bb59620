/** Examples in the pages are read by what reads the real thing; a block of a language that nobody reads is refused. */
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {compileCourse} from '../../src/build/compile-course.ts';
import {CourseReader} from '../../src/build/course-source.ts';
import {declaredIds} from '../../src/build/declared-ids.ts';
import {parseLock, printLock, updateLock} from '../../src/build/lock-file.ts';
import {formatProblem} from '../../src/build/problem.ts';
import {readSourceFile} from '../../src/build/source-file.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {edit} from '../build/golden-case.ts';
import {type Block, pages, ROOT} from './pages.ts';

const temporary = mkdtempSync(join(tmpdir(), 'docs-'));
after(() => rmSync(temporary, {recursive: true}));

/** The only block of a language in a page. */
function blockIn(file: string, language: string): Block {
  const found = pages.find(page => page.file === file)?.blocks.filter(block => block.language === language) ?? [];
  assert.equal(found.length, 1, `${file} has one block of ${language}`);
  return found[0] as Block;
}

/** A copy of the course that is compiled after a change, with numbers for what is new. */
function errorsAfter(name: string, change: (dir: string) => void): string[] {
  const dir = join(temporary, name, 'modules');
  cpSync(join(ROOT, 'modules'), dir, {recursive: true});
  change(dir);
  const lock = join(dir, 'ids.lock');
  const {entries} = parseLock(readFileSync(lock, 'utf8'), lock);
  writeFileSync(lock, printLock(updateLock(entries, declaredIds(new CourseReader(dir).read().source)).entries));
  const {problems} = compileCourse(dir, {version: '1.0.0', today: '2026-11-24'});
  return problems.filter(({severity}) => severity === 'error').map(formatProblem);
}

test('every fenced block in the pages is read by a test', () => {
  const fenced = pages
    .filter(({file}) => file !== 'docs/author.md')
    .flatMap(({blocks}) => blocks.filter(({language}) => language))
    .map(({place, language}) => `${place.replace(/:\d+$/, '')} ${language}`);
  assert.deepEqual(fenced, [
    // Given to `npm run certificates` by commands.test.ts.
    'docs/certificates.md json',
    'docs/translator.md markdown',
    'modules/README.md markdown',
    'modules/regions/TEMPLATE.md yaml',
  ]);
});

test('the lesson of modules/README.md can be added as that page says', () => {
  const errors = errorsAfter('lesson', dir => {
    edit(
      join(dir, 'course.yaml'),
      '      - m3_l5_waarom_zwijgen\n',
      '      - m3_l5_waarom_zwijgen\n      - m3_l6_iets_nieuws\n',
    );
    edit(
      join(dir, 'course.yaml'),
      'minutes: 6.0\n    requires: [m0_start]\n    free: true\n    steps:\n      - m3_',
      'minutes: 7.2\n    requires: [m0_start]\n    free: true\n    steps:\n      - m3_',
    );
    writeFileSync(
      join(dir, 'm3_kwetsbaar_en_macht/m3_l6_iets_nieuws.nl.md'),
      blockIn('modules/README.md', 'markdown').text,
    );
  });
  assert.deepEqual(errors, []);
});

test('the table of settings in docs/administrator.md has every setting', () => {
  const code = new Set(pages.find(({file}) => file === 'docs/administrator.md')?.code);
  assert.deepEqual(
    Object.keys(DEFAULT_SETTINGS).filter(setting => !code.has(setting)),
    [],
  );
});

test('the translation of docs/translator.md has no error', () => {
  const errors = errorsAfter('translation', dir => {
    edit(join(dir, 'course.yaml'), 'languages: [nl]', 'languages: [nl, en]');
    writeFileSync(
      join(dir, 'm1_wat_is_het/m1_l1_drie_bouwstenen.en.md'),
      blockIn('docs/translator.md', 'markdown').text,
    );
  });
  assert.deepEqual(errors, []);
});

test('the region of modules/regions/TEMPLATE.md has every key and no other', () => {
  const path = 'regions/example_region.yaml';
  const {problems} = readSourceFile(path, `modules/${path}`, blockIn('modules/regions/TEMPLATE.md', 'yaml').text);
  assert.deepEqual(problems.map(formatProblem), []);
});
