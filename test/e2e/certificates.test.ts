/** The demonstration, as `npm start` leads through it: passed in the local LMS, issued with the demonstration key, verified. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {unzipSync} from 'fflate';
import type {Browser, Page} from 'playwright-core';
import {startServer} from '../../scripts/server.ts';
import {launchBrowser} from './lms-page.ts';

const SITE = 'dist/site';
const dir = mkdtempSync(join(tmpdir(), 'demonstration-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  server = await startServer({port: 0, pages: SITE, packages: []});
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(dir, {recursive: true});
});

/** Puts an attempt where the local LMS keeps them, as the course left it. */
async function passInLocalLms(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.getByText('Chloë van ’t Hoff').waitFor();
  await page.evaluate(async () => {
    const open = indexedDB.open('ogen-open-local-lms');
    const db = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const write = db.transaction('attempts', 'readwrite');
    const core = {lesson_status: 'passed', score: {raw: '92', min: '0', max: '100'}, total_time: '01:20:00'};
    const attempt = {
      learner: 'test_chloe',
      standard: 'scorm12',
      attempt: 1,
      startedAt: Date.now() - 7_200_000,
      updatedAt: Date.now() - 60_000,
    };
    write.objectStore('attempts').put({...attempt, cmi: {cmi: {core}}});
    await new Promise(done => {
      write.oncomplete = done;
    });
    db.close();
  });
}

test('pass, issue and verify, with every page saying that it is a demonstration and no request elsewhere', async () => {
  const context = await browser.newContext({acceptDownloads: true});
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) elsewhere.push(request.url());
  });
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await passInLocalLms(page);

  await page.getByRole('link', {name: 'Certificaten uitgeven'}).click();
  await page.getByText('Demonstratie: verzonnen uitgever').waitFor();
  await page.getByRole('button', {name: 'Lees het lokale LMS'}).click();
  const number = page.getByLabel('Registerplein: Registratienummer van Chloë van ’t Hoff');
  await number.fill('004512');
  await number.press('Tab');
  await page.getByRole('button', {name: 'De lijst klopt'}).click();
  await page.getByRole('button', {name: 'Open de sleutel'}).click();
  await page.getByRole('button', {name: 'Onderteken 1 certificaat'}).click();
  const link = page.getByRole('link', {name: 'Bewaar de zip'});
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await download.saveAs(join(dir, 'demo.zip'));
  const files = unzipSync(readFileSync(join(dir, 'demo.zip')));
  const pdf = Object.keys(files).find(name => name.startsWith('certificaten/Chloe')) ?? '';
  writeFileSync(join(dir, 'chloe.pdf'), files[pdf] ?? new Uint8Array());
  writeFileSync(join(dir, 'status.jwt'), files['publiceren/status-1.jwt'] ?? new Uint8Array());

  await page.getByRole('link', {name: 'Controleer een certificaat'}).click();
  await page.getByLabel('Bestand').setInputFiles(join(dir, 'chloe.pdf'));
  await page.getByRole('heading', {name: 'Demonstratie: echt, intrekking niet gecontroleerd'}).waitFor();
  await page.getByRole('heading', {name: 'Chloë van ’t Hoff'}).waitFor();
  await page.getByLabel('Bestand').setInputFiles(join(dir, 'status.jwt'));
  await page.getByRole('heading', {name: 'Demonstratie: echt', exact: true}).waitFor();
  assert.deepEqual([elsewhere, errors], [[], []]);

  // Again: nothing is issued twice.
  await page.goto(new URL('certificates/issue/', server.url).href);
  await page.getByRole('button', {name: 'Lees het lokale LMS'}).click();
  await page.getByText('Al uitgegeven: komt opnieuw in de zip').waitFor();
  await context.close();
});

test('the verifier works from disk', async () => {
  const page = await browser.newPage();
  await page.goto(new URL(`file://${process.cwd()}/${SITE}/certificates/verify.html`).href);
  await page.getByLabel('Bestand').setInputFiles(join(dir, 'chloe.pdf'));
  await page.getByRole('heading', {name: 'Demonstratie: echt, intrekking niet gecontroleerd'}).waitFor();
  await page.close();
});
