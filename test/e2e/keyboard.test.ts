/** The whole course without a mouse, from the first screen to a passed test, in the package for a website. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Browser, Page} from 'playwright-core';
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

test('a learner does the whole course by keyboard alone; focus is never lost and nothing scrolls sideways at 320 px', async () => {
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
    assert.deepEqual(await sideways(page), [], title);
    await visitor.answerAll();
    assert.deepEqual(await sideways(page), [], `${title}, answered`);
    left.push(await visitor.finishScreen());
    await page.getByRole('heading', {level: 1}).filter({hasNotText: title}).waitFor();
  }
  assert.equal(left.length, Object.keys(outline.steps).length);
  assert.ok(left.includes('In gesprek met Noor') && left.includes('De toets'));
  assert.deepEqual(watch.wrong, []);
  await context.close();
});

/** What is wider than a window of 320 pixels, with the text spacing of WCAG 1.4.12. */
async function sideways(page: Page): Promise<string[]> {
  await page.setViewportSize({width: 320, height: 640});
  const wide = await page.evaluate(() => {
    const {style} = document.documentElement;
    Object.assign(style, {letterSpacing: '0.12em', wordSpacing: '0.16em'});
    const {scrollWidth} = document.documentElement;
    Object.assign(style, {letterSpacing: '', wordSpacing: ''});
    return scrollWidth > 320 ? [`${scrollWidth} pixels`] : [];
  });
  await page.setViewportSize({width: 1000, height: 700});
  return wide;
}

function isHeadingFocused(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.localName === 'h1';
}
