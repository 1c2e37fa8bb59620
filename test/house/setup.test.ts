/** Before a command begins: how it is started, whether it must build first, and whether its words are right. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {needsShell, ROOT} from '../../scripts/setup.mjs';
import {isStale} from '../../scripts/stale.mjs';

test('on Windows npm needs a shell, and a program named by its path has spaces that a shell would cut', () => {
  assert.equal(needsShell('npm', 'win32'), true);
  assert.equal(needsShell('C:\\Program Files\\nodejs\\node.exe', 'win32'), false);
  for (const command of ['npm', '/usr/bin/node']) assert.equal(needsShell(command, 'linux'), false);
});

test('what is built is stale after a change of its sources, and a link to nowhere among them is no fault', () => {
  const root = mkdtempSync(join(tmpdir(), 'stale-'));
  try {
    for (const folder of ['src', 'modules', 'scorm', 'scripts', 'dist']) mkdirSync(join(root, folder));
    const files = ['package-lock.json', 'package.json', 'rollup.config.mjs', 'tsconfig.json', 'dist/.built'];
    for (const file of files) writeFileSync(join(root, file), '');
    symlinkSync(join(root, 'nowhere'), join(root, 'src', '.#main.ts'));
    const later = Date.now() / 1000 + 60;
    utimesSync(join(root, 'dist/.built'), later, later);
    assert.equal(isStale(root), false);
    utimesSync(join(root, 'src'), later + 1, later + 1);
    assert.equal(isStale(root), true);
  } finally {
    rmSync(root, {recursive: true});
  }
});

for (const [script, words, said] of [
  ['scripts/serve.ts', ['--port', '-1'], /--port/],
  ['scripts/serve.ts', ['--port', '70000'], /from 0 to 65535, not "70000"/],
  ['scripts/serve.ts', ['--prot', '1'], /--prot/],
  ['scripts/release/release.ts', ['--ouput', 'x'], /--ouput/],
] as const) {
  test(`${script} ${words.join(' ')} gets the usage and exit code 2`, () => {
    const {status, stderr} = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.match(stderr, said);
    assert.match(stderr, /^npm (?:start|run release) -- \[--/m);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.equal(status, 2);
  });
}
