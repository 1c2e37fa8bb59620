/** What `npm start` and `npm test` need, set up by themselves. Plain JavaScript: it runs before anything is installed. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findBrowser, findFirefox} from './browser.mjs';

/** The project's folder, absolute. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MARK = join(ROOT, 'node_modules', '.ogen-open-lock');

/**
 * Whether a command is a script that Windows starts by its shell only, as `npm` is. A shell cuts a path at its spaces, so a program
 * that is named by its path (`process.execPath`) does without.
 * @param {string} command @param {string} [platform]
 */
export function needsShell(command, platform = process.platform) {
  return platform === 'win32' && !/[\\/]/.test(command);
}

/**
 * Runs a command with its output on ours; ends the process with its exit code when it fails.
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = process.env) {
  const {status, error} = spawnSync(command, args, {cwd: ROOT, stdio: 'inherit', env, shell: needsShell(command)});
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
  return ensure({
    name: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    find: findBrowser,
    install: () => installWithApt('chromium', findBrowser) ?? installWithPlaywright(),
    byHand:
      '  Debian, Ubuntu: sudo apt-get install chromium\n  macOS: brew install --cask google-chrome\n  Windows: winget install Google.Chrome',
  });
}

/** Path of a Firefox for the full tests; installs one where that can be done without asking. */
export function ensureFirefox() {
  return ensure({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    find: findFirefox,
    install: () => installWithApt('firefox-esr', findFirefox),
    byHand:
      '  Debian: sudo apt-get install firefox-esr\n  macOS: brew install --cask firefox\n  Windows: winget install Mozilla.Firefox',
  });
}

/** @param {{name: string, variable: string, find: () => string | undefined, install: () => string | undefined, byHand: string}} browser */
function ensure({name, variable, find, install, byHand}) {
  const found = find();
  if (found) return found;
  const named = process.env[variable];
  if (named) {
    console.error(
      `${variable} names ${named}, which is not there. Correct it, or unset it to let the tests find a browser.`,
    );
    process.exit(1);
  }
  console.log(`No ${name} found; installing one for the tests …`);
  const installed = install();
  if (installed) return installed;
  console.error(
    `The tests need ${name} and none could be installed. Install it yourself:\n${byHand}\n` +
      `or set ${variable} to the program, and run the tests again.`,
  );
  return process.exit(1);
}

/** @param {string} name of Debian's package @param {() => string | undefined} find */
function installWithApt(name, find) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`  apt-get install ${name}`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  spawnSync('apt-get', ['update', '-qq'], {stdio: 'inherit', env});
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {stdio: 'inherit', env});
  return find();
}

function installWithPlaywright() {
  console.log('  playwright-core install chromium');
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  if (spawnSync(process.execPath, [cli, 'install', 'chromium'], {stdio: 'inherit'}).status !== 0) return undefined;
  const ask = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))";
  const path = spawnSync(process.execPath, ['-e', ask], {cwd: ROOT, encoding: 'utf8'}).stdout.trim();
  return existsSync(path) ? path : undefined;
}
