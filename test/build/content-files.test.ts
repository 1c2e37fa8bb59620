/** A content file says the same whatever editor or system wrote it; one that is no text is named. */
import assert from 'node:assert/strict';
import {readFileSync, renameSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {compileCourse} from '../../src/build/compile-course.ts';
import {CourseReader} from '../../src/build/course-source.ts';
import {formatProblem} from '../../src/build/problem.ts';
import {withCourse} from './golden-case.ts';

const compile = (dir: string) => compileCourse(dir, {version: '1.0.0', today: '2026-02-01'});
const LESSON = join('m1_eerste', 'm1_l1_begin.nl.md');

test('the line ends and marks of Windows change nothing, not in the list of ids either', () => {
  withCourse(dir => {
    const before = compile(dir);
    for (const {file} of [...new CourseReader(dir).read().source.files, {file: 'modules/ids.lock'}]) {
      const path = join(dir, file.replace('modules/', ''));
      writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    const after = compile(dir);
    assert.deepEqual(after.problems, []);
    assert.deepEqual(after.course, before.course);
  });
});

for (const [encoding, bytes] of [
  ['Latin-1', Buffer.from('Een idee in een caf\u00e9.\n', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffEen idee.\n', 'utf16le')],
] as const) {
  test(`a file in ${encoding} is not shown to learners with its letters lost`, () => {
    // Of the terms a lesson names one, which is not said to be unknown then.
    for (const path of ['m1_eerste/m1_l1_begin.nl.md', 'glossary.nl.yaml'])
      withCourse(dir => {
        const text = readFileSync(join(dir, path));
        writeFileSync(join(dir, path), Buffer.concat([text, bytes]));
        assert.deepEqual(compile(dir).problems.map(formatProblem), [
          `modules/${path}  not a text in UTF-8. Save it as UTF-8 in your editor.`,
        ]);
      });
  });
}

test('a link to a file elsewhere is named, and not followed', () => {
  withCourse(dir => {
    renameSync(join(dir, LESSON), join(dir, '..', 'elsewhere.md'));
    symlinkSync(join(dir, '..', 'elsewhere.md'), join(dir, LESSON));
    assert.deepEqual(compile(dir).problems.map(formatProblem), [
      'modules/m1_eerste/m1_l1_begin.nl.md  a link to another file. Put the file itself here: not every machine follows links.',
    ]);
  });
});
