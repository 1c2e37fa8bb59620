/** The trainer's results: exports of many rows in the page, in Node and from the command line, and the weight of the page. */
import {fork, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {type Browser, type CDPSession, chromium, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {buildPage} from '../../scripts/pages.ts';
import {resultsPage} from '../../scripts/results-page.ts';
import {MODULES, today, version} from '../../src/build/cli/project.ts';
import {compileCourse} from '../../src/build/compile-course.ts';
import {type Frame, frameOf} from '../../src/results/frame.ts';
import {writeAnswers, writeMoodle} from './answer-file.ts';
import {type Measure, times} from './measure.ts';
import type {Reading} from './read-answers.ts';

const FEW = 100_000;
const MANY = 1_000_000;
/** Of the page, in the order of its menu; the last is its front door. */
const SCREENS = ['Overzicht', 'Gesprekken', 'Signalen', 'Deelnemers', 'Organisaties', 'Regio', 'Verslag'];
/** A busy machine may take long; what takes longer than this does not end. */
const PATIENCE = 300_000;

export async function measure(): Promise<readonly Measure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-results-'));
  try {
    const {course} = compileCourse(MODULES, {version, today});
    const frame = frameOf(course.outline, course.charts, course.booster);
    return [...(await inPage(dir, frame)), ...(await inNode(dir, frame)), ...(await fromCommandLine(dir, frame))];
  } finally {
    rmSync(dir, {recursive: true});
  }
}

/** A fresh page per file, opened from disk as a trainer does. */
async function inPage(dir: string, frame: Frame): Promise<Measure[]> {
  const path = join(dir, 'results.html');
  const {weight} = await buildPage(resultsPage(path));
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium');
  const browser = await chromium.launch({executablePath, args: BROWSER_ARGS});
  try {
    const measures: Measure[] = [
      {name: 'page, all in', value: weight / 1024, unit: 'KiB', limit: 250, note: 'one file, gzip'},
    ];
    for (const [rows, kind, write] of [
      [FEW, 'our CSV', writeAnswers],
      [MANY, 'our CSV', writeAnswers],
      [MANY, 'Moodle’s report', writeMoodle],
    ] as const) {
      const file = join(dir, `page-${rows}.txt`);
      write(file, rows, frame);
      const page = await browser.newPage({viewport: {width: 1000, height: 700}});
      await page.goto(pathToFileURL(path).href);
      measures.push(...(await importing(browser, page, file, `page, ${millions(rows)} answers, ${kind}`)));
      await page.close();
    }
    return measures;
  } finally {
    await browser.close();
  }
}

async function importing(browser: Browser, page: Page, file: string, name: string): Promise<Measure[]> {
  const session = await browser.newBrowserCDPSession();
  const [start, before] = [performance.now(), await rendererSeconds(session)];
  await page.locator('#files').setInputFiles(file);
  await page.getByRole('region', {name: /^Verslag van /}).waitFor({timeout: PATIENCE});
  const seconds = (performance.now() - start) / 1000;
  const cpu = (await rendererSeconds(session)) - before;
  let [slowest, busy, screen] = [0, 0, ''];
  for (const link of ['Bespreek morgen', ...SCREENS]) {
    const [pressed, used] = [performance.now(), await rendererSeconds(session)];
    await page.getByRole('navigation').getByRole('link', {name: link, exact: true}).click();
    await page.locator(`nav a[aria-current=page]`, {hasText: link}).waitFor();
    // Two frames: the screen has been drawn, not only made.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    const took = (performance.now() - pressed) / 1000;
    if (took > slowest) [slowest, busy, screen] = [took, (await rendererSeconds(session)) - used, link];
  }
  const limit = name.includes('1e6');
  return [
    {name, value: seconds, unit: 's', ...(limit && {limit: 6}), note: `${size(file)}, from file to report, wall`},
    {
      name: `${name}, CPU`,
      value: cpu,
      unit: 's',
      note: 'renderer with its worker: a busy machine does not make it longer',
    },
    {
      name: `${name}, slowest screen`,
      value: slowest,
      unit: 's',
      limit: 1,
      note: `${screen}; wall, from press to drawn; of the processor ${busy.toFixed(2)} s`,
    },
  ];
}

/** Processor seconds of all pages together, as the browser counts them. */
async function rendererSeconds(session: CDPSession): Promise<number> {
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, {type, cpuTime}) => sum + (type === 'renderer' ? cpuTime : 0), 0);
}

async function inNode(dir: string, frame: Frame): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const rows of [FEW, MANY, 10 * MANY].slice(0, times(3, 2))) {
    const file = join(dir, `node-${rows}.csv`);
    writeAnswers(file, rows, frame);
    const {answers, wall, cpu, figures, memory} = await reading(file);
    if (answers !== rows) throw new Error(`${answers} of ${rows} answers were read`);
    const name = `Node, ${millions(rows)} answers`;
    const isMost = rows > MANY;
    measures.push(
      {
        name,
        value: wall,
        unit: 's',
        ...(isMost && {limit: 30}),
        note: `${size(file)}, from file to figures, wall; of it ${figures.toFixed(1)} s for the figures`,
      },
      {name: `${name}, CPU`, value: cpu, unit: 's', note: 'all threads: a busy machine does not make it longer'},
      {
        name: `${name}, memory`,
        value: memory / 1e6,
        unit: 'MB',
        ...(isMost && {limit: 2000}),
        note: 'the most that was resident, with the compiler of the course',
      },
    );
    rmSync(file);
  }
  return measures;
}

async function reading(file: string): Promise<Reading> {
  const child = fork(fileURLToPath(new URL('./read-answers.ts', import.meta.url)), [file], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'close');
  let found: Reading | null = null;
  child.on('message', message => (found = message as Reading));
  const [code] = await ended;
  if (!found) throw new Error(`reading ended with ${code}`);
  return found;
}

/** The command as one types it, with all that it starts and compiles. */
async function fromCommandLine(dir: string, frame: Frame): Promise<Measure[]> {
  const [file, report] = [join(dir, 'cli.csv'), join(dir, 'report.html')];
  writeAnswers(file, MANY, frame);
  const start = performance.now();
  const command = ['--import', 'tsx', fileURLToPath(new URL('../../scripts/results.ts', import.meta.url))];
  const child = spawn(process.execPath, [...command, file, '--report', report], {stdio: 'ignore'});
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0 || !readFileSync(report, 'utf8').includes('Bespreek morgen'))
    throw new Error(`results ended with ${code}`);
  const note = 'from start to report, wall, with compiling the course';
  return [{name: `npm run results, ${millions(MANY)} answers`, value: seconds, unit: 's', note}];
}

function millions(rows: number): string {
  return `1e${Math.round(Math.log10(rows))}`;
}

function size(file: string): string {
  return `${Math.round(statSync(file).size / 1e6)} MB`;
}
