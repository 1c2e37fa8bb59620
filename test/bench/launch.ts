/** Pages in a small LMS in a real Chromium: served, launched under a network and a processor, and asked what it cost. */
import {copyFile, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Browser, type BrowserContext, chromium, type Frame, type Page} from 'playwright-core';
import type {Files} from '../../scorm/package-types.ts';
import {zip} from '../../scorm/zip.ts';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import {startServer} from '../../scripts/server.ts';

/** What the LMS has of the learner, by element; nothing at a first launch. */
export type Stored = Readonly<Record<string, string>>;

export interface Conditions {
  /** `mobile`: processor 4 times slower, 1.6 Mbit/s down, 0.75 up, 150 ms until each answer begins. */
  readonly on: 'desktop' | 'mobile';
  readonly gzip?: boolean;
  readonly stored?: Stored;
}

/** What one load cost: times in milliseconds since the launch, sizes in bytes. */
export interface Cost {
  readonly firstPaint: number;
  readonly initialize: number;
  readonly interactive: number;
  /** Bodies on the wire and requests until one can begin. */
  readonly bytes: number;
  readonly requests: number;
  /** Bodies until all is quiet. */
  readonly allBytes: number;
  /** JavaScript heap of LMS page and course, after a collection. */
  readonly heap: number;
  /** Calls to the LMS until all is quiet. */
  readonly calls: number;
  /** The longest task on the main thread; 0: none over 50 ms. */
  readonly longTask: number;
}

/** What `lms.html` and the scripts below put into windows. */
interface LmsWindow {
  openLms(stored: Stored): void;
  courseShown(): void;
  /** Names of the calls, and when: milliseconds since 1970. */
  calls: {name: string; at: number}[];
  longTasks: number[];
}
/** Milliseconds after which a page is given up. */
const LONGEST = 60_000;
const MOBILE = {offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8};

/** Serves pages at `/course/<name>/` inside the LMS; closes browser and server after `use`. */
export async function inLms<T>(pages: Readonly<Record<string, Files>>, use: (lms: Lms) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium: install one, or run npm test, which does.');
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  await copyFile(fileURLToPath(new URL('./lms.html', import.meta.url)), join(dir, 'index.html'));
  const packages = await Promise.all(
    Object.entries(pages).map(async ([name, files]) => {
      const path = join(dir, `bench-0.0.0-${name}.zip`);
      await writeFile(path, zip(files));
      return path;
    }),
  );
  const server = await startServer({port: 0, pages: dir, packages});
  const browser = await chromium.launch({executablePath, args: BROWSER_ARGS});
  try {
    return await use(new Lms(browser, server.url));
  } finally {
    await browser.close();
    await server.close();
    await rm(dir, {recursive: true});
  }
}

export class Lms {
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A fresh device loads a page until all is quiet. */
  async cost(name: string, conditions: Conditions): Promise<Cost> {
    return this.onDevice(name, conditions, async (_, frame, page) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('HeapProfiler.collectGarbage');
      const {usedSize} = await cdp.send('Runtime.getHeapUsage');
      return {...(await frame.evaluate(timesAndSizes)), heap: usedSize};
    });
  }

  /** Launches on a fresh device, without a throttle from the moment that all is quiet. */
  async onDevice<T>(
    name: string,
    {on, gzip = true, stored = {}}: Conditions,
    act: (context: BrowserContext, frame: Frame, page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await this.browser.newContext({viewport: {width: 360, height: 740}, reducedMotion: 'reduce'});
    try {
      // tsx compiles functions within functions with a call of this.
      await context.addInitScript({content: 'globalThis.__name = one => one;'});
      await context.addInitScript(watch);
      const page = await context.newPage();
      await page.goto(this.url);
      await page.evaluate(values => (window as unknown as LmsWindow).openLms(values), stored);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      if (!gzip) await page.setExtraHTTPHeaders({'accept-encoding': 'identity'});
      if (on === 'mobile') {
        await cdp.send('Network.emulateNetworkConditions', MOBILE);
        await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});
      }
      const frame = await launched(page, `course/${name}/index.html`);
      await cdp.send('Emulation.setCPUThrottlingRate', {rate: 1});
      return await act(context, frame, page);
    } finally {
      await context.close();
    }
  }
}

/**
 * The frame of the course, when one can begin and nothing is on its way any more. Until then nothing is asked of the page, for
 * every question takes time of the processor that is measured.
 */
async function launched(page: Page, address: string): Promise<Frame> {
  const quiet = new Quiet(page);
  let show = () => {};
  const shown = new Promise<void>((resolve, reject) => {
    show = resolve;
    setTimeout(reject, LONGEST, new Error(`${address} cannot begin after ${LONGEST / 1000} seconds`)).unref();
  });
  await page.exposeBinding('courseShown', () => show());
  await page.evaluate(src => {
    (document.querySelector('iframe') as HTMLIFrameElement).src = src;
  }, address);
  await shown;
  await quiet.reached();
  const frame = page.frames().find(one => one.url().endsWith(address));
  if (!frame) throw new Error(`${address} went to another page`);
  return frame;
}

/** Follows the requests of a page. */
export class Quiet {
  private readonly open = new Set<unknown>();
  private changed = Date.now();

  constructor(private readonly page: Page) {
    page.on('request', one => this.turn(() => this.open.add(one)));
    page.on('requestfinished', one => this.turn(() => this.open.delete(one)));
    page.on('requestfailed', one => this.turn(() => this.open.delete(one)));
  }

  /** Resolves when no request is open, and none was opened for half a second, or the time given. */
  async reached(milliseconds = 500): Promise<void> {
    while (this.open.size > 0 || Date.now() - this.changed < milliseconds) await this.page.waitForTimeout(20);
  }

  private turn(act: () => void): void {
    act();
    this.changed = Date.now();
  }
}

/** In every frame, before any script of the page: keeps the long tasks, and says when one can begin. */
function watch(): void {
  const found: number[] = [];
  Object.assign(window, {longTasks: found});
  new PerformanceObserver(list => {
    found.push(...list.getEntries().map(({duration}) => duration));
  }).observe({type: 'longtask', buffered: true});
  new PerformanceObserver(list => {
    if (list.getEntriesByName('course-shown').length > 0) (window as unknown as LmsWindow).courseShown();
  }).observe({type: 'mark'});
}

/** In the frame of the course. */
function timesAndSizes(): Omit<Cost, 'heap'> {
  const {calls} = parent as unknown as LmsWindow;
  const {longTasks} = window as unknown as LmsWindow;
  const [shown] = performance.getEntriesByName('course-shown');
  const interactive = shown?.startTime ?? Number.NaN;
  const loads = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const first = loads.filter(({startTime}) => startTime <= interactive);
  const sum = (some: readonly PerformanceResourceTiming[]): number =>
    some.reduce((total, {encodedBodySize}) => total + encodedBodySize, 0);
  const initialized = calls.find(({name}) => name === 'LMSInitialize')?.at ?? Number.NaN;
  return {
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    initialize: initialized - performance.timeOrigin,
    interactive,
    bytes: sum(first),
    requests: first.length,
    allBytes: sum(loads),
    calls: calls.length,
    longTask: Math.max(0, ...longTasks),
  };
}
