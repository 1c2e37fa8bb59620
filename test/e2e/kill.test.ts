/**
 * The promise itself: a real Chromium is killed (SIGKILL) at a random moment after an answer was called accepted; the next
 * launch must have it. 20 kills, 400 in the full run; the same device all along, so every earlier answer counts again.
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
import {serveBuilt} from './lms-page.ts';
import {courseFrame, launch} from './local-lms.ts';

const KILLS = process.env.FULL ? 400 : 20;
const WAYS = ['scorm12', 'scorm2004', 'web'] as const;
type Way = (typeof WAYS)[number];
/** Item to the response that was accepted. */
type Accepted = Map<string, string>;
type CourseWindow = {oo: {host: Player}};

let server: Awaited<ReturnType<typeof serveBuilt>>;
before(async () => {
  server = await serveBuilt();
});
after(() => server.close());

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
    return chromium.connectOverCDP(address, {timeout: 15_000});
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

async function enter(page: Page, way: Way): Promise<Frame> {
  if (way === 'web') await page.goto(`${server.url}course/web/`);
  else await launch(page, server.url, way);
  const frame = way === 'web' ? page.mainFrame() : courseFrame(page);
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

/** Gives an answer to a choice that has none yet, and resolves when the save light calls it accepted. */
function answerOne(frame: Frame, known: readonly string[]): Promise<[string, string] | null> {
  return frame.evaluate(async taken => {
    const {host} = document.querySelector('oo-course') as unknown as CourseWindow['oo'];
    const open = Object.values(host.content.outline.items).filter(
      ({id, kind}) => (kind === 'choice' || kind === 'situation') && !taken.includes(id),
    );
    const item = open[Math.floor(Math.random() * open.length)];
    const option = item?.options[Math.floor(Math.random() * item.options.length)];
    if (!item || option === undefined) return null;
    host.course.send({type: 'answer.submitted', item: item.id, response: [option], latency: 2});
    // Nothing is named here, for the test's loader would want to keep the name. The state is `saving` until it is known.
    await new Promise<void>(resolve =>
      host.addEventListener('oo-save-state', () => ['stored', 'device'].includes(host.saveState) && resolve()),
    );
    return [item.id, option] as [string, string];
  }, known as string[]);
}

for (const way of WAYS) {
  const kills = Math.ceil(KILLS / WAYS.length);
  test(`${way}: ${kills} kills lose no accepted answer`, {timeout: kills * 30_000}, async context => {
    let profile = await mkdtemp(join(tmpdir(), 'ogen-open-kill-'));
    let device = new Device(profile);
    const accepted: Accepted = new Map();
    let lost = 0;
    try {
      for (let kill = 0; kill < kills; kill++) {
        const browser = await device.open();
        const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.newPage());
        assert.ok(page);
        const frame = await enter(page, way);
        const there = await answers(frame);
        lost += [...accepted].filter(([id, response]) => there[id] !== response).length;
        const given = await answerOne(frame, [...accepted.keys()]);
        if (given) accepted.set(...given);
        // The moment is the point of this test: anything from at once to half a second.
        await new Promise(resolve => setTimeout(resolve, Math.random() * 500));
        await device.kill();
        if (given) continue;
        // Everything is answered: a new learner on a new device.
        await rm(profile, {recursive: true, force: true});
        profile = await mkdtemp(join(tmpdir(), 'ogen-open-kill-'));
        device = new Device(profile);
        accepted.clear();
      }
    } finally {
      await device.kill();
      await rm(profile, {recursive: true, force: true, maxRetries: 5});
    }
    context.diagnostic(`${way}: killed ${kills} times, ${accepted.size} answers accepted, ${lost} lost`);
    assert.equal(lost, 0);
  });
}
