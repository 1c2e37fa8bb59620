/** `npm run bench`: every room measured, one report. A missed target is told and fails nothing: a slow machine is not a mistake. */
import {fork, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {version} from '../../src/build/cli/project.ts';
import type {Measure} from './measure.ts';
import {type Report, type Room, reportHtml, reportText, summaryText} from './report.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, 'dist', 'bench');
/** Files of this folder that export `measure`, with the heading of their table. */
const ROOMS: Readonly<Record<string, string>> = {
  page: 'The course page',
  scale: 'Courses of 10, 100 and 1,000 steps',
  build: 'Building',
  record: "The learner's record",
  certificates: 'Certificates',
  results: 'The results of a class',
};
const USAGE = `npm run bench -- [room …] [--quick]
  room     part of a name: ${Object.keys(ROOMS).join(', ')}; default all
  --quick  fewer repeats`;

/** A room has a process of its own: what one leaves in memory does not weigh on the next. */
function measured(name: string, heading: string, quick: boolean): Promise<Room> {
  const started = performance.now();
  return new Promise(resolve => {
    let measures: readonly Measure[] = [];
    const child = fork(fileURLToPath(new URL('./room.ts', import.meta.url)), [name], {
      cwd: ROOT,
      execArgv: ['--import', 'tsx'],
      env: {...process.env, BENCH_QUICK: quick ? '1' : '0'},
    });
    child.on('message', message => (measures = message as Measure[]));
    child.on('close', code => {
      const seconds = (performance.now() - started) / 1000;
      resolve({name, heading, seconds, measures, failed: code !== 0});
    });
  });
}

function options(): {rooms: [string, string][]; quick: boolean} {
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {quick: {type: 'boolean', default: false}},
    });
    const names = Object.keys(ROOMS);
    const strange = positionals.find(word => !names.some(name => name.includes(word)));
    if (strange) throw new Error(`no room "${strange}"`);
    const rooms = Object.entries(ROOMS).filter(
      ([name]) => positionals.length === 0 || positionals.some(word => name.includes(word)),
    );
    return {rooms, quick: values.quick};
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

const {rooms, quick} = options();
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {cwd: ROOT, encoding: 'utf8'}).stdout?.trim() ?? '';
const done: Room[] = [];
for (const [name, heading] of rooms) {
  const room = await measured(name, heading, quick);
  console.log(reportText(room));
  done.push(room);
}
const report: Report = {
  version,
  commit,
  date: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}`,
  quick,
  rooms: done,
};
mkdirSync(OUT, {recursive: true});
writeFileSync(join(OUT, 'report.html'), reportHtml(report));
writeFileSync(join(OUT, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(`${summaryText(report)} dist/bench/report.html`);
if (done.some(({failed}) => failed)) process.exitCode = 1;
