/**
 * What the other tests of this folder leave: what the first screen costs on the wire, the 4th edition, and the web package.
 */
import assert from 'node:assert/strict';
import {copyFile, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Browser, BrowserContext} from 'playwright-core';
import {startServer} from '../../scripts/server.ts';
import {compileCourse} from '../../src/build/compile-course.ts';
import type {Outline} from '../../src/model/outline.ts';
import {launchBrowser, ROOT, serveBuilt, Watch} from './lms-page.ts';
import {launch, stored} from './local-lms.ts';
import {Visitor} from './visitor.ts';

const KIB = 1024;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuilt>>;
let outline: Outline;

before(async () => {
  const today = new Date().toISOString().slice(0, 10);
  const {course} = compileCourse(join(ROOT, 'modules'), {version: '0.0.0', today});
  assert.ok(course);
  outline = course.outline;
  [browser, server] = await Promise.all([launchBrowser(), serveBuilt()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A fresh device; what must never happen is asserted when it goes. */
async function onDevice(origin: string, visit: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, reducedMotion: 'reduce'});
  const watch = new Watch(context, origin);
  await visit(context);
  await context.close();
  assert.deepEqual(watch.wrong, []);
}

for (const name of ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web']) {
  test(`${name}: all that loads before the learner acts is at most 60 KiB in 12 requests, and the first step works`, () =>
    onDevice(server.url, async context => {
      const page = await context.newPage();
      await page.goto(`${server.url}course/${name}/index.html`, {waitUntil: 'networkidle'});
      // The picture and the form come last; `networkidle` says that nothing more is on its way.
      await page.locator('oo-opening-lens svg').waitFor();
      await page.getByRole('button', {name: 'Zo werk ik'}).waitFor();
      await page.waitForLoadState('networkidle');
      const sizes = await page.evaluate(() => {
        const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        return (loaded as PerformanceResourceTiming[]).map(({encodedBodySize}) => encodedBodySize);
      });
      const sum = sizes.reduce((total, one) => total + one, 0);
      assert.ok(sizes.length >= 3 && sizes.length <= 12, `${sizes.length} requests`);
      assert.ok(sum <= 60 * KIB, `${(sum / KIB).toFixed(1)} KiB on the wire`);
      await page.getByRole('button', {name: 'Begin'}).first().click();
      await page.locator('oo-lesson-view h1').waitFor();
    }));
}

test('SCORM 2004 4th edition: the first lessons are done, and are there again after the tab was closed', async () => {
  // The local LMS asks for the 3rd edition: here it gets the other zip under that name.
  const dir = await mkdtemp(join(tmpdir(), 'ogen-open-'));
  const packages = join(ROOT, 'dist', 'packages');
  const fourth = (await readdir(packages)).find(name => /^ogen-open-[\d.]+-scorm2004-4th\.zip$/.test(name));
  assert.ok(fourth);
  const zip = join(dir, fourth.replace('4th', '3rd'));
  await copyFile(join(packages, fourth), zip);
  const other = await startServer({port: 0, pages: join(ROOT, 'dist', 'site'), packages: [zip]});
  await onDevice(other.url, async context => {
    const page = await context.newPage();
    await launch(page, other.url, 'scorm2004');
    const title = await firstLessons(new Visitor(page.frameLocator('iframe'), outline));
    await page.close();
    const again = await context.newPage();
    await launch(again, other.url, 'scorm2004');
    assert.equal(await new Visitor(again.frameLocator('iframe'), outline).title(), title);
    assert.equal((await stored(again, 'scorm2004')).get('cmi.completion_status'), 'incomplete');
  });
  await other.close();
  await rm(dir, {recursive: true});
});

test('web: without an LMS the course says so, keeps everything on the device, and leaves quickly', () =>
  onDevice(server.url, async context => {
    const address = `${server.url}course/web/index.html`;
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('oo-course-bar').waitFor();
    const visitor = new Visitor(page, outline);
    const title = await firstLessons(visitor);
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await again.locator('oo-course-bar').waitFor();
    const back = new Visitor(again, outline);
    assert.equal(await back.title(), title);
    await back.button('Verlaat snel').click();
    await again.waitForURL(/weg\.html$/);
    assert.ok(!(await again.title()).includes('Ogen open'));
  }));

/** Welcome, role and region, the first look; the title of the lesson that follows. */
async function firstLessons(visitor: Visitor): Promise<string> {
  await visitor.begin();
  await visitor.finishScreen();
  await visitor.choose('Zorg en opvang', 'Hart van Brabant');
  await visitor.finishScreen();
  await visitor.finishScreen();
  return visitor.title();
}
