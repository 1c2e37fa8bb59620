/**
 * The promise itself: a real Chromium is killed (SIGKILL) at a random moment after an answer was called accepted, while the
 * next one is on its way; the next launch must have it. 20 kills, 400 in the full run; the same device all along, so every
 * earlier answer counts again. For cmi5 the LMS is another origin, with a record store in a process of its own.
 */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {type Browser, chromium, type Frame, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../scripts/browser.mjs';
import type {Player} from '../../src/player/player.ts';
import {Cmi5Lms} from '../lms/cmi5-lms.ts';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';
import {watchContext} from '../watched-browser.ts';
import {serveBuilt} from './lms-page.ts';
import {courseFrame, launch} from './local-lms.ts';

const KILLS = process.env.FULL ? 400 : 20;
const WAYS = ['scorm12', 'scorm2004', 'cmi5', 'web'] as const;
type Way = (typeof WAYS)[number];
/** Item to the response that was accepted. */
type Accepted = Map<string, string>;
type CourseWindow = {oo: {host: Player}};

let server: Awaited<ReturnType<typeof serveBuilt>>;
let store: RecordStore;
/** Addresses on other hosts that a page asked for. */
const elsewhere: string[] = [];
before(async () => {
  [server, store] = await Promise.all([serveBuilt(), startRecordStore()]);
});
after(async () => {
  await server?.close();
  store?.close();
  assert.deepEqual(elsewhere, []);
});

/** A browser of its own process group, so that nothing of it survives the kill. */
class Device {
  private process: ChildProcess | undefined;

  constructor(private readonly profile: string) {}

  /** A browser that was just killed may not start at once: that is tried again, for it is not what is tested. */
  async open(tries = 3): Promise<Browser> {
    try {
      return await this.start();
    } catch (error) {
      await this.kill();
      if (tries === 1) throw error;
      return this.open(tries - 1);
    }
  }

  private async start(): Promise<Browser> {
    const path = findBrowser();
    assert.ok(path, 'no Chromium: npm test installs one');
    const args = [...BROWSER_ARGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.profile}`];
    const started = spawn(path, args, {detached: true, stdio: ['ignore', 'ignore', 'pipe']});
    this.process = started;
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /ws:\/\/\S+/.exec(said);
        if (found) resolve(found[0]);
      });
      started.once('exit', () => reject(new Error(`Chromium did not start: ${said.slice(-500)}`)));
    });
    const browser = await chromium.connectOverCDP(address, {timeout: 15_000});
    for (const context of browser.contexts()) watchContext(context, elsewhere);
    return browser;
  }

  async kill(): Promise<void> {
    const {process: running} = this;
    if (!running?.pid) return;
    this.process = undefined;
    const gone = new Promise(resolve => running.once('exit', resolve));
    process.kill(-running.pid, 'SIGKILL');
    await gone;
  }
}

/** A learner on a device of their own; only cmi5 needs an LMS besides the local one. */
class Learner {
  readonly accepted: Accepted = new Map();

  private constructor(
    private readonly profile: string,
    readonly device: Device,
    readonly lms: Cmi5Lms | null,
  ) {}

  static async arrive(way: Way): Promise<Learner> {
    const profile = await mkdtemp(join(tmpdir(), 'ogen-open-kill-'));
    return new Learner(profile, new Device(profile), way === 'cmi5' ? await Cmi5Lms.open(store.endpoint) : null);
  }

  async leave(): Promise<void> {
    await this.device.kill();
    await rm(this.profile, {recursive: true, force: true, maxRetries: 5});
    this.lms?.close();
    assert.deepEqual(this.lms?.violations ?? [], []);
  }
}

async function enter(page: Page, way: Way, lms: Cmi5Lms | null): Promise<Frame> {
  if (way === 'web') await page.goto(`${server.url}course/web/`);
  else if (way === 'cmi5') await page.goto(`${server.url}course/cmi5/${lms?.launch()}`);
  else await launch(page, server.url, way);
  const frame = way === 'web' || way === 'cmi5' ? page.mainFrame() : courseFrame(page);
  // The first words have a heading too; the bar is there when the course is.
  await frame.locator('oo-course-bar').waitFor();
  const back = frame.getByRole('button', {name: 'Verder met mijn voortgang'});
  if (await back.isVisible()) {
    await back.click();
    await frame.getByText('Je leeromgeving heeft je voortgang niet meer').waitFor({state: 'hidden'});
  }
  return frame;
}

/** First responses that the course shows it has. */
function answers(frame: Frame): Promise<Record<string, string>> {
  return frame.evaluate(() => {
    const {host} = document.querySelector('oo-course') as unknown as CourseWindow['oo'];
    const given = host.course.getSnapshot().context.learner.answers;
    return Object.fromEntries(Object.entries(given).map(([id, {first}]) => [id, first.response.join()]));
  });
}

/**
 * Gives an answer to a choice that has none yet, resolves when the save light calls it accepted, and then gives another one
 * that nobody waits for. Null when everything is answered.
 */
function answerTwo(frame: Frame, known: readonly string[]): Promise<[string, string] | null> {
  return frame.evaluate(async taken => {
    const {host} = document.querySelector('oo-course') as unknown as CourseWindow['oo'];
    // A lesson waits for this too before it can be answered.
    await host.prepare();
    const open = Object.values(host.content.outline.items)
      .filter(({id, kind}) => (kind === 'choice' || kind === 'situation') && !taken.includes(id))
      .sort(() => Math.random() - 0.5);
    const [item, next] = open.map(({id, options}) => ({
      type: 'answer.submitted' as const,
      item: id,
      response: options.slice(-1),
      latency: 2,
    }));
    if (!item) return null;
    host.course.send(item);
    // Nothing is named here, for the test's loader would want to keep the name. The state is `saving` until it is known.
    await new Promise<void>(resolve =>
      host.addEventListener('oo-save-state', () => ['stored', 'device', 'kept'].includes(host.saveState) && resolve()),
    );
    if (next) host.course.send(next);
    return [item.item, item.response.join()] as [string, string];
  }, known as string[]);
}

for (const way of WAYS) {
  const kills = Math.ceil(KILLS / WAYS.length);
  test(`${way}: ${kills} kills lose no accepted answer`, {timeout: kills * 30_000}, async context => {
    let learner = await Learner.arrive(way);
    let total = 0;
    let lost = 0;
    try {
      for (let kill = 0; kill < kills; kill++) {
        const {device, accepted, lms} = learner;
        const browser = await device.open();
        const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.newPage());
        assert.ok(page);
        const frame = await enter(page, way, lms);
        const there = await answers(frame);
        lost += [...accepted].filter(([id, response]) => there[id] !== response).length;
        // An answer that was on its way and arrived is shown from now on, so it counts as well.
        for (const [id, response] of Object.entries(there)) accepted.set(id, response);
        const given = await answerTwo(frame, [...accepted.keys()]);
        if (given) accepted.set(...given);
        if (lms) assert.ok(lms.isInitialized, 'the course does not speak to its LMS');
        // The moment is the point of this test: anything from at once to half a second.
        await new Promise(resolve => setTimeout(resolve, Math.random() * 500));
        await device.kill();
        if (given) continue;
        // Everything is answered: a new learner on a new device.
        total += accepted.size;
        await learner.leave();
        learner = await Learner.arrive(way);
      }
    } finally {
      await learner.leave();
    }
    total += learner.accepted.size;
    context.diagnostic(`${way}: killed ${kills} times, ${total} answers accepted, ${lost} lost`);
    assert.equal(lost, 0);
    assert.ok(total > kills / 2, 'a kill proves something only when there were answers');
  });
}
