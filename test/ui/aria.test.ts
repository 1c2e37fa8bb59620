/**
 * What a screen reader is given of every activity, before and after answering: Chromium's accessibility tree against
 * the texts in `output`, which are there to be read. `UPDATE_GOLDEN=1` writes them anew.
 */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import type {Browser, Page} from 'playwright-core';
import type {ActivityKind} from '../../src/model/activity.schema.ts';
import {launchBrowser, ROOT} from '../e2e/lms-page.ts';

const OUTPUT = join(ROOT, 'test', 'ui', 'output');
const ANSWERS: Readonly<Record<ActivityKind, readonly string[]>> = {
  choice: ['a'],
  choices: ['a', 'c'],
  sort: ['a.x', 'b.x', 'c.x'],
  order: ['b', 'a', 'c'],
  match: ['a.x', 'b.x'],
  mark: ['a', 'b'],
  scene: ['a', 'g'],
  estimate: ['700'],
  rate: ['a.4', 'b.1'],
  reflect: [],
  vignette: ['s'],
};

let browser: Browser;
let page: Page;

before(async () => {
  const {outputFiles} = await build({
    entryPoints: [join(ROOT, 'test', 'ui', 'aria-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'aria',
    // The fixtures are those of the browser tests; here is no test runner that would wait for them.
    banner: {js: 'globalThis.beforeEach = () => {};'},
    define: {'import.meta.url': '"http://localhost/"'},
    logLevel: 'error',
  });
  browser = await launchBrowser();
  page = await browser.newPage({viewport: {width: 1000, height: 700}, reducedMotion: 'reduce'});
  await page.setContent('<!doctype html><html lang="nl"><title>Activiteit</title><body></body></html>');
  await page.addScriptTag({content: outputFiles[0]?.text ?? ''});
});
after(() => browser?.close());

async function given(kind: ActivityKind, response?: readonly string[]): Promise<string> {
  await page.evaluate(
    ([name, answer]) => {
      const {aria} = window as unknown as {aria: typeof import('./aria-page.ts')};
      return aria.showActivity(name, answer);
    },
    [kind, response] as const,
  );
  // The picture of a scene comes after its words.
  if (kind === 'scene') await page.locator('.spot').first().waitFor();
  return page.locator('main').ariaSnapshot();
}

for (const [kind, response] of Object.entries(ANSWERS) as [ActivityKind, readonly string[]][]) {
  test(`a screen reader is given ${kind} as recorded`, async () => {
    const text = `# before answering\n${await given(kind)}\n\n# after answering\n${await given(kind, response)}\n`;
    const file = join(OUTPUT, `${kind}.txt`);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(OUTPUT, {recursive: true});
      writeFileSync(file, text);
    }
    assert.equal(text, readFileSync(file, 'utf8'));
  });
}
