/** The package of the boosters, played through all three rounds in the local LMS: it reports, and it is done at the end. */
import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Browser} from 'playwright-core';
import {startServer} from '../../scripts/server.ts';
import {compileCourse} from '../../src/build/compile-course.ts';
import {evaluationId} from '../../src/model/interactions.ts';
import type {Outline} from '../../src/model/outline.ts';
import {axe, launchBrowser, ROOT, smallTargets, Watch} from './lms-page.ts';
import {courseFrame, launch, stored} from './local-lms.ts';
import {Visitor} from './visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'booster-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
let outline: Outline;

/** The local LMS launches what is called `scorm12`: here that is the booster. */
before(async () => {
  const packages = join(ROOT, 'dist', 'packages');
  const built = readdirSync(packages).find(name => name.endsWith('-booster-scorm12.zip'));
  assert.ok(built, 'no booster package: run npm run build first');
  const zip = join(folder, built.replace('booster-', ''));
  copyFileSync(join(packages, built), zip);
  const {course} = compileCourse(join(ROOT, 'modules'), {version: '0.0.0', today: '2026-11-24'});
  assert.ok(course.booster);
  outline = course.booster.outline;
  [browser, server] = await Promise.all([
    launchBrowser(),
    startServer({port: 0, pages: join(ROOT, 'dist', 'site'), packages: [zip]}),
  ]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

const SCREENS = join(ROOT, 'dist', 'test', 'screens');

test('three rounds are played on a phone, reported to the LMS, and then it is completed', async () => {
  mkdirSync(SCREENS, {recursive: true});
  const viewport = {width: 390, height: 844};
  const context = await browser.newContext({viewport, reducedMotion: 'reduce', colorScheme: 'dark'});
  const watch = new Watch(context, server.url);
  const page = await context.newPage();
  await launch(page, server.url, 'scorm12');
  const visitor = new Visitor(page.frameLocator('iframe'), outline);
  await visitor.choose('Onderwijs', 'Hart van Brabant');
  await visitor.begin();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    const frame = courseFrame(page);
    const beside = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const all = [...(await axe(frame)), ...(await smallTargets(frame)), ...(beside > 0 ? [`${beside} px beside`] : [])];
    found.push(...all.map(one => `${name}: ${one}`));
    await page.screenshot({path: join(SCREENS, `booster-${name}.png`)});
  };
  for (const step of Object.keys(outline.steps)) {
    await visitor.title();
    await look(step);
    await visitor.answerAll();
    await look(`${step}-answered`);
    await visitor.finishScreen();
  }
  assert.deepEqual(found, []);
  await page.getByRole('button', {name: 'Sluit de cursus'}).click();
  await page.getByRole('button', {name: 'Download alle pogingen (JSON)'}).waitFor();
  const cmi = await stored(page, 'scorm12');
  assert.equal(cmi.get('cmi.core.lesson_status'), 'completed');
  const told = [...cmi].flatMap(([path, value]) => (/^cmi\.interactions\.\d+\.id$/.test(path) ? [value] : []));
  assert.equal(told.filter(id => outline.items[id]?.kind === 'situation').length, 12);
  assert.equal(told.filter(id => outline.items[id]?.use === 'booster' && outline.items[id]?.kind === 'test').length, 3);
  assert.equal(told.filter(id => /^B\d_A2_/.test(id)).length, 3);
  for (const name of ['B1_TYGO', 'B2_RUUD', 'B3_FENNA']) assert.ok(told.some(id => id.startsWith(`${name}_`)));
  assert.ok(!told.includes(evaluationId('q')), 'the survey was skipped');
  assert.deepEqual(watch.wrong, []);
});
