/** Starts Learning Locker's statement store as a process of its own, in memory. Installs it at the first use. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SERVER = join(HERE, 'node_modules', '@learninglocker', 'xapi-statements', 'dist', 'server.js');

export interface RecordStore {
  /** Base of its resources, with a closing slash. */
  readonly endpoint: string;
  close(): unknown;
}

/** Any Basic credentials pass. Close it, or its process stays. */
export async function startRecordStore(): Promise<RecordStore> {
  await install();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'lrs-'));
  const child = spawn(process.execPath, [SERVER], {
    // It keeps attachments in a folder of where it runs.
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      AUTH_REPO: 'test',
      EVENTS_REPO: 'test',
      MODELS_REPO: 'memory',
      STORAGE_REPO: 'local',
      SERVICE_AWAIT_UPDATES: 'true',
      EXPRESS_PORT: String(port),
      NODE_NO_WARNINGS: '1',
    },
  });
  const endpoint = `http://127.0.0.1:${port}/xAPI/`;
  await untilUp(child, endpoint);
  process.once('exit', () => child.kill());
  child.once('exit', () => rmSync(folder, {recursive: true, force: true}));
  return {endpoint, close: () => child.kill()};
}

/**
 * Without scripts: none of its packages needs to run anything on this machine. Test files run side by side, so the first one
 * installs and the others wait for it.
 */
async function install(): Promise<void> {
  const lock = join(HERE, 'node_modules.lock');
  while (!existsSync(SERVER) || existsSync(lock)) {
    if (!take(lock)) {
      await new Promise(resolve => setTimeout(resolve, 200));
      continue;
    }
    const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const {status} = spawnSync('npm', npm, {cwd: HERE, stdio: 'inherit'});
    rmSync(lock, {recursive: true});
    if (status !== 0) throw new Error('the record store for tests (test/lrs) could not be installed');
  }
}

/** A lock that is older than any installation takes was left by a process that died. */
function take(lock: string): boolean {
  try {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 300_000) rmSync(lock, {recursive: true});
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

async function untilUp(child: ChildProcess, endpoint: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (child.exitCode === null && Date.now() < end) {
    const isUp = await fetch(`${endpoint}about`).then(
      ({ok}) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error('the record store for tests did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
