import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {edit, withCourse} from './golden-case.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function run(command: string, ...options: string[]) {
  const args = ['--import', 'tsx', `src/build/cli/${command}.ts`, ...options];
  return spawnSync(process.execPath, args, {cwd: ROOT, encoding: 'utf8'});
}

test('check says how many mistakes there are and exits with 1 when there is one', () => {
  withCourse(dir => {
    edit(join(dir, 'law.nl.yaml'), 'sources: [S1]', 'sources: [S2]');
    const {status, stdout, stderr} = run('check', '--dir', dir);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^modules\/law\.nl\.yaml:1:\d+ {2}\[0\]\.sources\[0\]: no source `S2`\. Did you mean `S1`\?$/m,
    );
    assert.match(stdout, /^1 errors, \d+ warnings, 0 to be confirmed$/m);
  });
});

test('check lists what an expert must confirm, by question, with file and line', () => {
  withCourse(dir => {
    edit(join(dir, 'law.nl.yaml'), 'sources: [S1]', 'sources: [S1], verify: true, question: E01');
    const {status, stdout} = run('check', '--dir', dir, '--to-verify');
    assert.equal(status, 0);
    assert.match(stdout, /^E01 {2}Klopt deze zin\? {2}\(jurist\)\n {2}modules\/law\.nl\.yaml:1 {2}wet$/m);
  });
});

test('a reader that stops before the end is no fault', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/cli/check.ts', '--audit'], {cwd: ROOT});
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', part => {
    said += part;
  });
  await once(child, 'close');
  assert.doesNotMatch(said, /EPIPE|^\s+at /m);
});

test('check prints every audit table', () => {
  withCourse(dir => {
    const {stdout} = run('check', '--dir', dir, '--audit');
    for (const title of [
      'Study load',
      'Simulated plays',
      'Objectives',
      'Case mix',
      'Situations',
      'Item bank',
      'Readability',
      'Record:',
    ]) {
      assert.match(stdout, new RegExp(`^${title}`, 'm'));
    }
    assert.match(stdout, /^CASE_SAM +\d/m);
  });
});

test('a wrong option gets the usage and exit code 2', () => {
  const {status, stderr} = run('check', '--audits');
  assert.equal(status, 2);
  assert.match(stderr, /npm run check -- /);
});

test('a folder that is not there is named, without a trace', () => {
  for (const command of ['check', 'ids', 'outline']) {
    const {status, stderr} = run(command, '--dir', 'no such folder');
    assert.equal(status, 2);
    assert.match(stderr, /^--dir: no folder no such folder\.$/m);
    assert.doesNotMatch(stderr, /^\s+at /m);
  }
});

test('ids appends numbers, and writes nothing while the content cannot be read', () => {
  withCourse(dir => {
    const lock = join(dir, 'ids.lock');
    const before = readFileSync(lock, 'utf8');
    edit(join(dir, 'm1_eerste', 'm1_l1_begin.nl.md'), '    explanation: Wachten helpt niemand.\n', '');
    const broken = run('ids', '--dir', dir);
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /Nothing was written/);
    assert.equal(readFileSync(lock, 'utf8'), before);

    edit(
      join(dir, 'm1_eerste', 'm1_l1_begin.nl.md'),
      '    text: Ik wacht af.\n',
      '    text: Ik wacht af.\n    explanation: Zo niet.\n',
    );
    edit(join(dir, 'm1_eerste', 'm1_l1_begin.nl.md'), 'A1_kiezen', 'A1_anders');
    const mended = run('ids', '--dir', dir);
    assert.equal(mended.stdout, '3 ids numbered, 3 marked as gone\n');
    const after = readFileSync(lock, 'utf8');
    assert.match(after, /^gone item A1_kiezen choice$/m);
    assert.ok(after.endsWith('item A1_anders choice\noption A1_anders/a\noption A1_anders/b\n'));
    assert.equal(run('check', '--dir', dir).status, 0);
  });
});

test('outline prints the compiled course as JSON, and nothing when the content is wrong', () => {
  withCourse(dir => {
    const {stdout} = run('outline', '--dir', dir);
    const outline = JSON.parse(stdout);
    assert.deepEqual(outline.items.A1_kiezen.key, ['a']);
    assert.deepEqual(outline.cases.CASE_SAM.nodes.s1, {n: 0, name: 'sam_begin', replies: ['a', 'b', 'c']});
    assert.equal(outline.charts.CASE_SAM.nodes.s2.replies[1].next[0].to, 's3');
    assert.equal(outline.lock[0].kind, 'role');
    edit(join(dir, 'law.nl.yaml'), 'sources: [S1]', 'sources: [S2]');
    const broken = run('outline', '--dir', dir);
    assert.equal(broken.status, 1);
    assert.equal(broken.stdout, '');
  });
});
