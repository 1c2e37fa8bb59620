/** What `npm start` and `npm test` need, set up by themselves. Plain JavaScript: it runs before anything is installed. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findBrowser} from './browser.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MARK = join(ROOT, 'node_modules', '.ogen-open-lock');

/**
 * Runs a command with its output on ours; ends the process with its exit code when it fails.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = process.env) {
  const {status, error} = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (error) console.error(`Could not run ${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Ends with a plain sentence when Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Ogen open needs Node 20.19 or newer; this is ${process.versions.node}. Install it from nodejs.org or with a version manager.`,
  );
  process.exit(1);
}

/** `npm ci`, only when modules are missing or are not those of the lock file. */
export function ensureModules() {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === hash) return;
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(MARK, hash);
}

/** Path of a Chromium for the tests; installs one where that can be done without asking. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH) {
    console.error(
      `CHROME_PATH names ${process.env.CHROME_PATH}, which is not there. Correct it, or unset it to let the tests find a browser.`,
    );
    process.exit(1);
  }
  console.log('No Chrome or Chromium found; installing one for the tests …');
  const installed = installWithApt() ?? installWithPlaywright();
  if (installed) return installed;
  console.error(
    'The tests need Chrome or Chromium and none could be installed. Install it yourself:\n' +
      '  Debian, Ubuntu: sudo apt-get install chromium\n  macOS: brew install --cask google-chrome\n  Windows: winget install Google.Chrome\n' +
      'or set CHROME_PATH to the program, and run npm test again.',
  );
  return process.exit(1);
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('  apt-get install chromium');
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  spawnSync('apt-get', ['update', '-qq'], {stdio: 'inherit', env});
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {stdio: 'inherit', env});
  return findBrowser();
}

function installWithPlaywright() {
  console.log('  playwright-core install chromium');
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  if (spawnSync(process.execPath, [cli, 'install', 'chromium'], {stdio: 'inherit'}).status !== 0) return undefined;
  const ask = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))";
  const path = spawnSync(process.execPath, ['-e', ask], {cwd: ROOT, encoding: 'utf8'}).stdout.trim();
  return existsSync(path) ? path : undefined;
}
