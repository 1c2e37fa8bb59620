/** The whole course without a mouse, from the first screen to a passed test, in the package for a website. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Browser} from 'playwright-core';
import {compileCourse} from '../../src/build/compile-course.ts';
import type {Outline} from '../../src/model/outline.ts';
import {withSettings} from '../../src/model/route.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {KeyboardVisitor} from './keyboard-visitor.ts';
import {launchBrowser, ROOT, serveBuilt, Watch} from './lms-page.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuilt>>;
let outline: Outline;

before(async () => {
  const {course} = compileCourse(join(ROOT, 'modules'), {
    version: '0.0.0',
    today: new Date().toISOString().slice(0, 10),
  });
  outline = withSettings(course.outline, DEFAULT_SETTINGS);
  [browser, server] = await Promise.all([launchBrowser(), serveBuilt()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('a learner does every lesson, conversation and question by keyboard alone, and focus is never lost', async () => {
  const context = await browser.newContext({viewport: {width: 1000, height: 700}, reducedMotion: 'reduce'});
  const watch = new Watch(context, server.url);
  const page = await context.newPage();
  await page.goto(`${server.url}course/web/`);
  const visitor = new KeyboardVisitor(page, outline);
  await visitor.title();
  await visitor.begin();

  const left: string[] = [];
  while ((await visitor.title()) !== 'Ogen open') {
    const title = await visitor.title();
    // A new screen begins at its heading.
    await page.waitForFunction(isHeadingFocused);
    if (await visitor.button('Zo werk ik').isVisible()) await visitor.choose('Gezondheidszorg', 'Hart van Brabant');
    left.push(await visitor.finishScreen());
    await page.getByRole('heading', {level: 1}).filter({hasNotText: title}).waitFor();
  }
  assert.equal(left.length, Object.keys(outline.steps).length);
  assert.ok(left.includes('In gesprek met Noor') && left.includes('De toets'));
  assert.deepEqual(watch.wrong, []);
  await context.close();
});

function isHeadingFocused(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.localName === 'h1';
}
