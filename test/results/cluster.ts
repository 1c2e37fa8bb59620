/** A real ClickHouse cluster on this machine: one router and two shards, each a process with its own folder. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {type AddressInfo, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export interface Node {
  readonly url: string;
  stop(): Promise<void>;
}
export interface Cluster {
  readonly name: string;
  readonly router: Node;
  readonly shards: readonly Node[];
  close(): Promise<void>;
}

/** Whether there is a server to start. Debian's of 2018 does not know `--version`; every one answers something. */
export function isInstalled(): boolean {
  return spawnSync('clickhouse-server', ['--help']).error === undefined;
}

const NAME = 'region';

/** Starts all three and waits until they answer. */
export async function startCluster(users = ''): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  const ports = await Promise.all(Array.from({length: 6}, freePort));
  const [router, ...shards] = await Promise.all(
    [0, 1, 2].map(i =>
      startNode(
        join(folder, `node${i}`),
        ports.slice(2 * i, 2 * i + 2) as Ports,
        ports.slice(3).filter((_, j) => j % 2 === 0),
        users,
      ),
    ),
  );
  const nodes = [router, ...shards] as Node[];
  return {
    name: NAME,
    router: router as Node,
    shards,
    async close() {
      await Promise.all(nodes.map(node => node.stop()));
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

type Ports = [http: number, tcp: number];

async function startNode(folder: string, [http, tcp]: Ports, shards: readonly number[], users: string): Promise<Node> {
  for (const part of ['data', 'tmp', 'log', 'format']) mkdirSync(join(folder, part), {recursive: true});
  const replica = (port: number) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  const config = join(folder, 'config.xml');
  writeFileSync(
    config,
    `<yandex>
<logger><level>error</level><log>${folder}/log/server.log</log><errorlog>${folder}/log/error.log</errorlog></logger>
<listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><format_schema_path>${folder}/format/</format_schema_path>
<users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>67108864</mark_cache_size>
<remote_servers><${NAME}>${shards.map(replica).join('')}</${NAME}></remote_servers>
</yandex>`,
  );
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex><profiles><default/><reader><readonly>1</readonly></reader></profiles><quotas><default/></quotas><users>
<default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
${users}</users></yandex>`,
  );
  const child = spawn('clickhouse-server', [`--config-file=${config}`], {stdio: 'ignore'});
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${http}`;
  await untilUp(child, url, join(folder, 'log', 'error.log'));
  return {url, stop: () => stopped(child)};
}

async function untilUp(child: ChildProcess, url: string, log: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < end) {
    const isUp = await fetch(`${url}/ping`).then(
      ({ok}) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`ClickHouse did not start: ${readFileSync(log, 'utf8').slice(-2000)}`);
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return gone;
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
