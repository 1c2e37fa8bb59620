/** What fails is said in words, on a screen as usable as any other, and there is a way on. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {axe, launchBrowser, serveBuilt, smallTargets} from './lms-page.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuilt>>;
let page: Page;

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveBuilt()]);
  page = await browser.newPage({viewport: {width: 360, height: 740}, reducedMotion: 'reduce'});
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function isUsable(heading: string): Promise<void> {
  const title = page.getByRole('heading', {level: 1, name: heading});
  await title.waitFor();
  assert.ok(await title.evaluate(one => one.matches(':focus')), 'focus is at the heading');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme});
    assert.deepEqual([...(await axe(page)), ...(await smallTargets(page))], [], colorScheme);
  }
}

test('a start that fails tells so, keeps the record, and can be tried again', async () => {
  const address = `${server.url}course/web/`;
  await page.goto(address);
  await page.evaluate(() => sessionStorage.setItem('refuse', 'locks'));
  await page.addInitScript(() => {
    if (sessionStorage.getItem('refuse') !== 'locks') return;
    Object.defineProperty(Navigator.prototype, 'locks', {
      get(): never {
        throw new DOMException('<b>not here</b>', 'SecurityError');
      },
    });
  });
  await page.reload();
  await isUsable('De cursus opent nu niet');
  await page.getByText('Voor de helpdesk: SecurityError: <b>not here</b>').waitFor();
  await page.evaluate(() => sessionStorage.clear());
  await page.getByRole('button', {name: 'Opnieuw laden'}).click();
  await page.locator('oo-course-bar').waitFor();
});

test('without a network the save light still explains itself; a screen that cannot be fetched says so, and the way back to the route works without a network', async () => {
  // The screen for what fails is fetched with the learner's first act.
  await page.keyboard.press('Tab');
  for (const name of ['oo-error-screen', 'oo-course-panel', 'oo-notice-list'])
    await page.waitForFunction(one => customElements.get(one) !== undefined, name);
  await page.waitForLoadState('networkidle');
  await page.route('**/*.js', route => route.abort());
  await page.getByRole('button', {name: 'Wat betekent dit?'}).press('Enter');
  await page.getByRole('dialog', {name: 'Is mijn werk bewaard?'}).waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', {name: /^Begin/})
    .first()
    .click();
  await isUsable('Dit scherm lukt nu niet');
  await page.getByRole('button', {name: 'Naar de route'}).last().click();
  await page.getByRole('heading', {level: 1, name: 'Ogen open'}).waitFor();
});

test('a network that is gone before the first act leaves words and a way on, and the course begins when it is back', async () => {
  const cold = await browser.newPage();
  await cold.goto(`${server.url}course/web/`);
  const begin = cold.getByRole('button', {name: /^Begin/}).first();
  await begin.waitFor();
  await cold.waitForLoadState('networkidle');
  await cold.route('**/*.js', route => route.abort());
  await begin.press('Enter');
  await cold.getByRole('heading', {level: 1, name: 'Dit scherm lukt nu niet'}).waitFor();
  await cold.getByRole('button', {name: 'Naar de route'}).last().click();
  await cold.getByRole('heading', {level: 1, name: 'Ogen open'}).waitFor();
  await cold.unroute('**/*.js');
  await begin.press('Enter');
  await cold.getByRole('heading', {level: 1}).filter({hasNotText: 'Ogen open'}).waitFor();
  await cold.close();
});
