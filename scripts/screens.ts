/**
 * `npm run screens`: every screen of the course that `npm run build` made, before and after answering, in two sizes and
 * two themes, into `dist/screens` with a contact sheet. It is made to be looked at; it judges nothing.
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Page} from 'playwright-core';
import {compileCourse} from '../src/build/compile-course.ts';
import {withSettings} from '../src/model/route.ts';
import {DEFAULT_SETTINGS} from '../src/model/settings.ts';
import {Visitor} from '../test/e2e/visitor.ts';
import {BROWSER_ARGS, findBrowser} from './browser.mjs';
import {startServer} from './server.ts';
import {ROOT} from './setup.mjs';

const OUT = join(ROOT, 'dist', 'screens');
const SIZES = [
  {width: 1000, height: 700},
  {width: 360, height: 740},
] as const;
const THEMES = ['light', 'dark'] as const;
const PANELS = ['Wat doe ik nu?', 'Hulp in de regio', 'Mijn overzicht', 'Komt dit dichtbij?', 'Lezen en weergave'];

/** One line of the contact sheet: a screen in every size and theme. */
interface Row {
  readonly name: string;
  readonly pictures: readonly string[];
}
const rows: Row[] = [];

/** Photographs the whole page from its top; within the window where something lies over it. */
async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  const pictures: string[] = [];
  for (const size of SIZES)
    for (const colorScheme of THEMES) {
      await page.setViewportSize(size);
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.evaluate(toTop);
      const file = `${String(rows.length).padStart(3, '0')}-${size.width}-${colorScheme}.png`;
      await page.screenshot({path: join(OUT, file), fullPage});
      pictures.push(file);
    }
  await page.setViewportSize(SIZES[0]);
  rows.push({name, pictures});
}

/** Up, so that the bar stands at the top of the picture, and every colour at the end of its change. */
async function toTop(): Promise<void> {
  scrollTo(0, 0);
  await new Promise(frame => requestAnimationFrame(() => requestAnimationFrame(frame)));
  await Promise.allSettled(document.getAnimations().map(({finished}) => finished));
}

async function shootPanels(page: Page, visitor: Visitor): Promise<void> {
  // The element, not the dialog in it: what a panel shows stands in a slot.
  const panel = page.locator('oo-panel');
  const close = visitor.button('Sluiten');
  await page.getByRole('button', {name: 'Handelingskaart', exact: true}).click();
  await panel.getByRole('heading', {level: 3}).first().waitFor();
  await shoot(page, 'Handelingskaart', false);
  await close.click();
  await visitor.button(/Wat betekent dit/).click();
  await panel.getByRole('button').nth(1).waitFor();
  await shoot(page, 'Is mijn werk bewaard?', false);
  await close.click();
  for (const name of PANELS) {
    await visitor.button('Hulp en instellingen').click();
    const menu = panel.locator('oo-panel-menu');
    await menu.waitFor();
    if (name === PANELS[0]) await shoot(page, 'Hulp en instellingen', false);
    await menu.getByRole('button', {name}).click();
    await menu.waitFor({state: 'detached'});
    await panel.getByRole('heading', {name: /./}).nth(1).or(panel.getByRole('radio').first()).first().waitFor();
    await shoot(page, name, false);
    await close.click();
  }
}

/** A conversation and a test have moments of their own between their first and their last screen. */
async function shootMoments(page: Page, visitor: Visitor, title: string): Promise<void> {
  const talk = visitor.button('Begin het gesprek');
  if (await talk.isVisible()) {
    await talk.click();
    await page.locator('button.reply').first().waitFor();
    await shoot(page, `${title}: een moment`);
    await page.locator('button.reply').first().click();
    await visitor.button('Verder').waitFor();
    await shoot(page, `${title}: de reactie`);
  }
  const test = visitor.button('Begin de toets');
  if (await test.isVisible()) {
    await test.click();
    await page.locator('[item-id] form').last().waitFor();
    await shoot(page, `${title}: een vraag`);
  }
}

async function walk(page: Page, visitor: Visitor): Promise<void> {
  await shoot(page, 'De route');
  await visitor.begin();
  for (;;) {
    const title = await visitor.title();
    if (title === 'Ogen open') break;
    await shoot(page, title);
    const choose = visitor.button('Zo werk ik');
    if (await choose.isVisible()) await visitor.choose('Gezondheidszorg', 'Hart van Brabant');
    await shootMoments(page, visitor, title);
    const asked = page.locator('[item-id] form, button.reply').first();
    const asks = await asked.isVisible();
    await visitor.answerAll();
    if (asks) await shoot(page, `${title}: na het antwoord`);
    await visitor.finishScreen();
    await page.getByRole('heading', {level: 1}).filter({hasNotText: title}).waitFor();
  }
  await shoot(page, 'De route, klaar');
  await shootPanels(page, visitor);
}

function contactSheet(): string {
  const columns = SIZES.flatMap(({width, height}) => THEMES.map(theme => `${width}x${height}, ${theme}`));
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const picture = (file: string, i: number, name: string): string =>
    `<td><a href="${file}"><img src="${file}" width="${i < 2 ? 400 : 180}" loading="lazy" alt="${escaped(name)}, ${columns[i]}"></a></td>`;
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Alle schermen</title>
<style>body{font:16px system-ui;margin:2rem;background:#ddd;color:#111}td{vertical-align:top;padding:.5rem}th{text-align:left;padding:1.5rem .5rem 0}</style>
<h1>Alle schermen (${rows.length})</h1><table><tr>${columns.map(one => `<th scope="col">${one}</th>`).join('')}</tr>
${rows.map(({name, pictures}) => `<tr><th colspan="4" scope="colgroup">${escaped(name)}</th></tr><tr>${pictures.map((file, i) => picture(file, i, name)).join('')}</tr>`).join('\n')}
</table></html>`;
}

rmSync(OUT, {recursive: true, force: true});
mkdirSync(OUT, {recursive: true});
const packages = join(ROOT, 'dist', 'packages');
const zip = readdirSync(packages).find(name => /\d-web\.zip$/.test(name));
const executablePath = findBrowser();
if (!zip || !executablePath) throw new Error(zip ? 'no Chromium: npm test installs one' : 'no package: npm run build');
const {course} = compileCourse(join(ROOT, 'modules'), {
  version: '0.0.0',
  today: new Date().toISOString().slice(0, 10),
});
const server = await startServer({port: 0, pages: join(ROOT, 'dist', 'site'), packages: [join(packages, zip)]});
const browser = await chromium.launch({executablePath, args: BROWSER_ARGS});
try {
  const page = await browser.newPage({viewport: SIZES[0], reducedMotion: 'reduce'});
  await page.goto(`${server.url}course/web/`);
  await page.getByRole('heading', {level: 1}).waitFor();
  // The faces come with the learner's first act.
  await page.mouse.move(10, 10);
  await page.waitForFunction(() => [...document.fonts].some(({status}) => status === 'loaded'));
  await walk(page, new Visitor(page, withSettings(course.outline, DEFAULT_SETTINGS)));
} finally {
  writeFileSync(join(OUT, 'index.html'), contactSheet());
  await browser.close();
  await server.close();
}
console.log(`${rows.length} screens: dist/screens/index.html`);
