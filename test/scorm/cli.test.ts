/** The packager refuses what it cannot do with a sentence and exit code 1, and leaves what there was. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compileCourse} from '../../src/build/compile-course.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');

/** What lies in `dist`, and what lies half built in it. */
function built(): readonly string[] {
  const packages = join(DIST, 'packages');
  const stages = existsSync(DIST) ? readdirSync(DIST).filter(name => name.startsWith('.stage-')) : [];
  return [...stages, ...(existsSync(packages) ? readdirSync(packages).sort() : [])];
}
function run(...args: string[]): {status: number | null; stderr: string} {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scorm/cli.ts', ...args], {cwd: ROOT, encoding: 'utf8'});
}

const REFUSED: readonly [args: string[], said: RegExp][] = [
  [['--standard', 'scorm13'], /--standard: no "scorm13"\.[\s\S]*one of scorm12, scorm2004-3rd/],
  [['--preset', 'blackbird'], /no "blackbird"; there are cornerstone, docebo, generic/],
  [['--speed', 'fast'], /--speed[\s\S]*npm run package/],
];
for (const [args, said] of REFUSED) {
  test(`${args.join(' ')} is refused with what can be chosen`, () => {
    const before = built();
    const {status, stderr} = run(...args);
    assert.equal(status, 1);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.deepEqual(built(), before);
  });
}

const {course} = compileCourse(join(ROOT, 'modules'), {version: '0.0.0', today: '2026-11-24'});
test('a draft is not published, and every open fact is named with its place', {skip: !course.outline.draft}, () => {
  const before = built();
  const {status, stderr} = run('--publish');
  assert.equal(status, 1);
  assert.match(stderr, /^modules\/\S+:\d+:\d+ {2}.*(?:confirmed|review)/m);
  assert.deepEqual(built(), before);
});
