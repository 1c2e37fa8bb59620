/** Slips of the pen that every author makes, one at a time: what is said of each names its place and cure, and nothing else is said. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {parse} from 'yaml';
import {compileCourse} from '../../src/build/compile-course.ts';
import {formatProblem} from '../../src/build/problem.ts';
import {edit, withCourse} from './golden-case.ts';

interface Slip {
  readonly what: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly find: string;
  readonly replace: string;
  /** Everything that `npm run check` says. */
  readonly said: string;
}
const CASE = 'cases/CASE_SAM.nl.yaml';
/** Too long to be written out. */
const LONG: readonly Slip[] = [
  {
    what: 'a quotation in a quotation, and so on',
    file: 'm1_eerste/m1_l1_begin.nl.md',
    find: 'Je ziet iets',
    replace: `${'>'.repeat(5000)} Je ziet iets`,
    said: 'modules/m1_eerste/m1_l1_begin.nl.md:9:21  text nested more than 20 deep. Take some of the > or - out.',
  },
  {
    what: 'a condition of brackets alone',
    file: CASE,
    find: 'text_when: {if: promise',
    replace: `text_when: {if: '${'('.repeat(5000)}'`,
    said: `modules/${CASE}:45:21  nodes[1].text_when.if: more than 200 words (character 201 of '${'('.repeat(60)}'). Raise a flag earlier, and ask for that.`,
  },
  {
    what: 'more flags than can be proved',
    file: CASE,
    find: '[promise]',
    replace: `[promise, ${Array.from({length: 30}, (_, i) => `f${i}`).join(', ')}]`,
    said: `modules/${CASE}:11:8  flags: 1 hidden values and 31 flags are too many to prove. Leave out what no condition asks for.`,
  },
];
const SHORT = parse(readFileSync(new URL('slips.yaml', import.meta.url), 'utf8')) as readonly Slip[];

for (const {what, file, find, replace, said} of [...SHORT, ...LONG]) {
  test(`${what} is named with its place and cure`, () => {
    const problems = withCourse(dir => {
      edit(join(dir, file), find, replace);
      return compileCourse(dir, {version: '1.0.0', today: '2026-02-01'}).problems;
    });
    assert.equal(problems.map(formatProblem).join('\n'), said);
  });
}
