/** Runs every stage of the tests, in the order in which a mistake is cheapest to find, and counts. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {needsShell, ROOT} from './setup.mjs';

const OUT = join(ROOT, 'dist', 'test');
const full = process.argv.includes('--full');
const env = {...process.env, ...(full && {FULL: '1', FUZZ_RUNS: '100000'})};

interface Count {
  passed: number;
  failed: number;
}
interface Stage {
  readonly name: string;
  run(): Count;
}

/** A command that is right or wrong as a whole. */
function check(name: string, command: string, ...args: string[]): Stage {
  return {name, run: () => (spawn(command, args) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1})};
}

/** Files for node's own test runner. */
function node(name: string, ...files: readonly string[]): Stage {
  return {
    name,
    run() {
      const tap = join(OUT, `${name}.tap`);
      const reporters = [
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${tap}`,
      ];
      // Node would run one file at a time on two processors; a third file works while others wait for a browser or a server.
      const concurrency = `--test-concurrency=${Math.max(3, availableParallelism() - 1)}`;
      const status = spawn(process.execPath, ['--import', 'tsx', '--test', concurrency, ...reporters, ...files]);
      return counted(tap, /^# pass (\d+)/m, /^# (?:fail|cancelled) (\d+)/gm, status);
    },
  };
}

/** Files for the browser. */
function browser(): Stage {
  return {
    name: 'browser',
    run() {
      const status = spawn('npx', ['wtr']);
      return counted(join(OUT, 'browser.txt'), /^(\d+) passed/m, /(\d+) failed/gm, status);
    },
  };
}

/** Counts what a runner wrote; one that could not begin wrote nothing. */
function counted(report: string, pass: RegExp, fail: RegExp, status: number): Count {
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const passed = Number(pass.exec(text)?.[1] ?? 0);
  const failed = [...text.matchAll(fail)].reduce((sum, found) => sum + Number(found[1]), 0);
  // A stage that ends badly, or in which nothing ran, has failed whatever it counted.
  return {passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed};
}

function spawn(command: string, args: readonly string[]): number {
  return spawnSync(command, args, {cwd: ROOT, stdio: 'inherit', env, shell: needsShell(command)}).status ?? 1;
}

rmSync(OUT, {recursive: true, force: true});
mkdirSync(OUT, {recursive: true});
const all = readdirSync(join(ROOT, 'test'), {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts') && !file.includes('node_modules'))
  .map(file => join('test', file))
  .sort();
/** Builds everything once more to compare: in the full run, and in `.ci/run`. */
const RELEASE = join('test', 'e2e', 'release.test.ts');
const endToEnd = all.filter(file => file.startsWith(join('test', 'e2e')));
const stages: readonly Stage[] = [
  check('types', 'npx', 'tsc', '--noEmit'),
  check('lint', 'npx', 'biome', 'check', '--error-on-warnings'),
  check('dead code', 'npx', 'knip'),
  check('content', 'npm', 'run', '--silent', 'check'),
  // Before the tests of pages, which would each build their own.
  check('packages', 'npm', 'run', '--silent', 'build'),
  node('unit', ...all.filter(file => !endToEnd.includes(file))),
  browser(),
  node('end-to-end', ...endToEnd.filter(file => full || file !== RELEASE)),
];

const started = Date.now();
let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const stage of stages) {
  console.log(`\n=== ${stage.name} ===`);
  const from = Date.now();
  const count = stage.run();
  passed += count.passed;
  failed += count.failed;
  summary.push(
    `${stage.name.padEnd(12)} ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - from) / 1000)} s)`,
  );
}
console.log(
  `\n${summary.join('\n')}\nTook ${Math.round((Date.now() - started) / 1000)} s.\n${passed} passed, ${failed} failed`,
);
process.exit(failed === 0 ? 0 : 1);
