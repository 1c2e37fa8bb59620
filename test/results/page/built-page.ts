/** The results page as it is built, in a Chromium that notes every request and every error. */
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import axe from 'axe-core';
import {type Browser, chromium, type Page} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../../../scripts/browser.mjs';
import {buildPage} from '../../../scripts/pages.ts';
import {resultsPage} from '../../../scripts/results-page.ts';
import {ROOT} from '../../../scripts/setup.mjs';
import {isStale} from '../../../scripts/stale.mjs';
import {watched} from '../../watched-browser.ts';

export interface Built {
  readonly browser: Browser;
  readonly path: string;
}
export interface Visit {
  readonly page: Page;
  /** Addresses asked for, but for the page itself and what it made. */
  readonly requests: readonly string[];
  /** Errors and refusals in the console. */
  readonly errors: readonly string[];
}

/** The page as `npm run build` left it, or built into a folder of its own where that is older than its sources; and a browser. */
export async function build(): Promise<Built> {
  const isOld = isStale(ROOT);
  const path = isOld
    ? join(mkdtempSync(join(tmpdir(), 'results-')), 'results.html')
    : join(ROOT, 'dist', 'site', 'results.html');
  if (isOld) await buildPage(resultsPage(path));
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium');
  return {path, browser: watched(await chromium.launch({executablePath, args: BROWSER_ARGS}))};
}

/** Opens the page from disk. */
export async function visit({browser, path}: Built, options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> {
  const page = await browser.newPage({viewport: {width: 1000, height: 700}, ...options});
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', request => {
    if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(pathToFileURL(path).href);
  return {page, requests, errors};
}

/** Drops files on the file field and waits for their reports. */
export async function bring(
  page: Page,
  ...files: readonly {readonly name: string; readonly content: string | Buffer}[]
) {
  await page
    .locator('#files')
    .setInputFiles(
      files.map(({name, content}) => ({name, mimeType: 'application/octet-stream', buffer: Buffer.from(content)})),
    );
  for (const {name} of files) await page.getByRole('region', {name: `Verslag van ${name}`, exact: true}).waitFor();
}

export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Bekijk de voorbeeldklas'}).click();
  await page.getByRole('heading', {level: 1, name: 'Bespreek morgen'}).waitFor();
}

/** Goes to a screen by its link. */
export async function go(page: Page, link: string, heading: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', {name: link, exact: true}).click();
  await page.getByRole('heading', {level: 1, name: heading}).waitFor();
}

/** Rules of axe that are broken, with the first place of each. */
export async function violations(page: Page): Promise<string[]> {
  // The policy of the page refuses a script that is put in it; the debugger's own evaluation is not one.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as {axe: typeof axe}).axe;
    const {violations: found} = await runner.run(document);
    return found.map(({id, nodes}) => `${id}: ${nodes[0]?.target.join(' ')} (${nodes[0]?.failureSummary ?? ''})`);
  });
}

/** Text of an element's own screen; `innerText` of a host with a shadow root is empty. */
export async function textOf(page: Page, host: string): Promise<string> {
  return (await page.locator(`${host} .screen`).first().textContent()) ?? '';
}
