/** The generator of a kind of activity: what it writes compiles, lints, and works; a name that cannot be is refused. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {findBrowser} from '../../scripts/browser.mjs';
import {needsShell} from '../../scripts/setup.mjs';
import {copyOfProject} from '../project-copy.ts';

const copy = copyOfProject();
const env = {...process.env, CHROME_PATH: findBrowser(), NODE_TEST_CONTEXT: undefined};

function run(command: string, ...args: string[]): {status: number | null; said: string} {
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    env,
    shell: needsShell(command),
  });
  return {status, said: stdout + stderr};
}
const generate = (...words: string[]) => run(process.execPath, '--import', 'tsx', 'scripts/new/new.ts', ...words);
function succeeds(command: string, ...args: string[]): void {
  const {status, said} = run(command, ...args);
  assert.equal(status, 0, said);
}

const REFUSED: readonly [words: string[], said: RegExp][] = [
  [['activity'], /"": a kind is one English word/],
  [['activity', 'Compare'], /one English word of 3 to 20 small letters/],
  [['activity', '../x'], /one English word/],
  [['activity', 'choice'], /"choice" is a kind already/],
  [['activity', 'situation'], /"situation" is a kind already/],
  [['activity', 'map'], /hide JavaScript's own/],
  [['activity', 'directory'], /oo-directory is in src\/ui\/directory\/directory\.ts/],
  [['lesson', 'one'], /What can be made is: activity/],
];
for (const [words, said] of REFUSED) {
  test(`npm run new -- ${words.join(' ')} is refused`, () => {
    const refused = generate(...words);
    assert.equal(refused.status, 2);
    assert.match(refused.said, said);
    assert.doesNotMatch(refused.said, /^\s+at /m);
  });
}

test('a new kind', async t => {
  before(() => succeeds(process.execPath, '--import', 'tsx', 'scripts/new/new.ts', 'activity', 'compare'));
  await t.test('compiles', () => succeeds('npx', 'tsc', '--noEmit'));
  await t.test('has nothing that lint finds', () => succeeds('npx', 'biome', 'check', '--error-on-warnings'));
  await t.test('is explained to authors, with its mistake', () => {
    const guide = readFileSync(join(copy, 'docs/author.md'), 'utf8');
    assert.match(guide, /### `compare`[\s\S]*nothing is right\. Mark what is right/);
  });
  await t.test('comes out of the compiler', () => {
    const lesson = JSON.parse(readFileSync(join(copy, 'test/content/output/good_compare/lesson.json'), 'utf8'));
    assert.deepEqual(lesson.items[0].key, ['a']);
  });
  await t.test('is given to a screen reader as recorded', () =>
    succeeds(process.execPath, '--import', 'tsx', '--test', '--test-name-pattern=compare', 'test/ui/aria.test.ts'),
  );
  await t.test('is answered by the keyboard in a browser', () =>
    succeeds('npx', 'wtr', '--files', 'test/ui/compare.browser.test.ts'),
  );
  await t.test('is not made twice', () => assert.match(generate('activity', 'compare').said, /is a kind already/));
  assert.ok(existsSync(join(copy, 'src/ui/activities/compare/compare.ts')));
});
