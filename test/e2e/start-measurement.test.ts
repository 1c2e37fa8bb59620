/** A package whose `settings.json` asks for the measurement before the start, in the local LMS: from the first answer to the gain. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startServer} from '../../scripts/server.ts';
import {type CompiledCourse, compileCourse} from '../../src/build/compile-course.ts';
import {emptyLearner} from '../../src/model/learner.ts';
import {withSettings} from '../../src/model/route.ts';
import {stepsFor} from '../../src/model/sequence.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import type {ItemText} from '../../src/model/texts.ts';
import {fold} from '../../src/results/fold.ts';
import {frameOf} from '../../src/results/frame.ts';
import {fileOf, readAll} from '../lms-exports/read-all.ts';
import {columnsOf} from '../results/columns.ts';
import {axe, launchBrowser, ROOT, smallTargets, Watch} from './lms-page.ts';
import {courseFrame, launch, stored} from './local-lms.ts';
import {Visitor} from './visitor.ts';

const TITLE = 'Wat weet je al?';
const SCREENS = join(ROOT, 'dist', 'test', 'screens');
const folder = mkdtempSync(join(tmpdir(), 'start-measurement-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
let course: CompiledCourse;
let bank: Readonly<Record<string, ItemText>>;

/** As an administrator does it: one line of `settings.json` in the zip that was built. */
before(async () => {
  mkdirSync(SCREENS, {recursive: true});
  const packages = join(ROOT, 'dist', 'packages');
  const built = readdirSync(packages).find(name => /\d-scorm12\.zip$/.test(name));
  assert.ok(built, 'no package: run npm run build first');
  const files = unzipSync(readFileSync(join(packages, built)));
  const settings = strFromU8(files['settings.json'] ?? assert.fail('no settings.json'));
  assert.match(settings, /"startMeasurement": false/);
  files['settings.json'] = strToU8(settings.replace('"startMeasurement": false', '"startMeasurement": true'));
  const zip = join(folder, built);
  writeFileSync(zip, zipSync(files));
  course = compileCourse(join(ROOT, 'modules'), {version: '0.0.0', today: '2026-11-24'}).course;
  bank = course.texts.nl?.bank ?? assert.fail();
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

const startItems = () => Object.values(course.outline.items).filter(({use}) => use === 'start');
const outlineHere = () => withSettings(course.outline, {...DEFAULT_SETTINGS, startMeasurement: true});

async function arrive(context: BrowserContext): Promise<{page: Page; visitor: Visitor}> {
  const page = await context.newPage();
  await launch(page, server.url, 'scorm12');
  const visitor = new Visitor(page.frameLocator('iframe'), outlineHere());
  await visitor.begin();
  while ((await visitor.title()) !== TITLE) {
    if (await visitor.button('Zo werk ik').isVisible()) await visitor.choose('Onderwijs', 'Hart van Brabant');
    await visitor.finishScreen();
  }
  return {page, visitor};
}

/** Answers the question on the screen wrongly, and returns its id. */
async function answerWrong({course: place}: Visitor, n: number): Promise<string> {
  await place.getByText(`Vraag ${n} van 8`, {exact: true}).waitFor();
  const id = (await place.locator('form[data-item]').getAttribute('data-item')) ?? '';
  const item = course.outline.items[id] ?? assert.fail(`no item ${id}`);
  const wrong = item.options.find(option => !item.key?.includes(option)) ?? '';
  await place.locator(`form[data-item="${id}"] input[value="${wrong}"]`).check();
  await place.getByRole('button', {name: 'Leg vast en ga verder'}).click();
  await place.locator(`form[data-item="${id}"]`).waitFor({state: 'detached'});
  return id;
}

/** Explanations of the bank that the page shows, whoever asked for them. */
async function telling({course: place}: Visitor): Promise<string[]> {
  await place.getByText(/^(Vraag \d van 8|Dank je, dit waren de vragen vooraf\.)$/).waitFor();
  const all = startItems().flatMap(({id}) => Object.values(bank[id]?.options ?? {}).map(one => one.explanation));
  assert.equal(all.length, 24);
  const counts = await Promise.all(all.map(one => place.getByText(one).count()));
  return all.filter((_, i) => counts[i] !== 0);
}

test('eight questions without a word on what was right, kept when the tab is lost, and a gain at the end', async () => {
  const context = await browser.newContext({viewport: {width: 1000, height: 760}, reducedMotion: 'reduce'});
  const watch = new Watch(context, server.url);
  let {page, visitor} = await arrive(context);
  const asked: string[] = [];
  for (let n = 1; n <= 3; n++) {
    asked.push(await answerWrong(visitor, n));
    assert.deepEqual(await telling(visitor), []);
  }

  await page.close({runBeforeUnload: false});
  page = await context.newPage();
  await launch(page, server.url, 'scorm12');
  visitor = new Visitor(page.frameLocator('iframe'), outlineHere());
  assert.equal(await visitor.title(), TITLE);
  for (let n = 4; n <= 8; n++) {
    asked.push(await answerWrong(visitor, n));
    assert.deepEqual(await telling(visitor), []);
  }
  await visitor.course.getByText('Dank je, dit waren de vragen vooraf.').waitFor();
  assert.deepEqual(
    [...asked].sort(),
    startItems()
      .map(({id}) => id)
      .sort(),
  );

  const left = [];
  while ((await visitor.title()) !== 'Ogen open') left.push(await visitor.finishScreen());
  assert.equal(left[0], TITLE);
  assert.equal(left.length + 2, stepsFor(outlineHere(), emptyLearner()).length, 'every screen once');
  // Leaving sends what waits; the desk comes back when the LMS has it.
  await page.getByRole('button', {name: 'Sluit de cursus'}).click();
  const exported = page.getByRole('button', {name: 'Download alle pogingen (JSON)'});
  await exported.waitFor();

  const cmi = await stored(page, 'scorm12');
  assert.equal(cmi.get('cmi.core.lesson_status'), 'passed');
  assert.equal(cmi.get('cmi.core.score.raw'), '100', 'the start says nothing about the score');
  const told = [...cmi].flatMap(([path, id]) => {
    const [, place] = /^cmi\.interactions\.(\d+)\.id$/.exec(path) ?? [];
    return place === undefined ? [] : [{id, result: cmi.get(`cmi.interactions.${place}.result`)}];
  });
  const before = told.filter(({id}) => course.outline.items[id]?.use === 'start');
  assert.deepEqual(before.map(({id}) => id).sort(), [...asked].sort());
  assert.ok(before.every(({result}) => result === 'wrong'));
  const drawn = told.filter(({id}) => id.startsWith('T_'));
  assert.equal(drawn.length, 24, 'the final test draws from the others');

  const [download] = await Promise.all([page.waitForEvent('download'), exported.click()]);
  const {attempts} = await readAll(fileOf(readFileSync(await download.path())));
  const frame = frameOf(course.outline, course.charts, course.booster);
  const {pairs} = fold(columnsOf(attempts), frame, {rule: 'first'}).counts;
  assert.deepEqual(
    pairs['start>test'],
    {n: 1, a: 0, aa: 0, b: 1000, bb: 1_000_000, ab: 0},
    'nothing right before, all after',
  );
  await context.close();
  assert.deepEqual(watch.wrong, []);
});

for (const [name, viewport, colorScheme] of [
  ['phone', {width: 390, height: 844}, 'dark'],
  ['small window', {width: 1000, height: 700}, 'light'],
] as const) {
  test(`the questions on a ${name}, ${colorScheme}: nothing that axe finds, nothing too small, nothing beside the page`, async () => {
    const context = await browser.newContext({viewport, colorScheme, reducedMotion: 'reduce'});
    const watch = new Watch(context, server.url);
    const {page, visitor} = await arrive(context);
    const look = async (part: string): Promise<void> => {
      const frame = courseFrame(page);
      assert.deepEqual([...(await axe(frame)), ...(await smallTargets(frame))], [], part);
      const beside = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(beside <= 0, `${part}: ${beside} px beside the page`);
      await page.screenshot({path: join(SCREENS, `start-${colorScheme}-${part}.png`)});
    };
    await visitor.course.getByText('Vraag 1 van 8', {exact: true}).waitFor();
    await look('question');
    await visitor.course.getByRole('button', {name: 'Leg vast en ga verder'}).click();
    await visitor.course.getByText(/^Kies eerst een antwoord/).waitFor();
    await look('unanswered');
    for (let n = 1; n <= 8; n++) await answerWrong(visitor, n);
    await visitor.course.getByText('Dank je, dit waren de vragen vooraf.').waitFor();
    await look('done');
    await context.close();
    assert.deepEqual(watch.wrong, []);
  });
}
