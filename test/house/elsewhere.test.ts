/** Every browser test asserts that no page asks another host, and the assertion can fail. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {launchBrowser, ROOT} from '../e2e/lms-page.ts';
import {isElsewhere} from '../watched-browser.ts';

test('an address is here or elsewhere', () => {
  for (const here of [
    'http://127.0.0.1:8000/a',
    'http://localhost/',
    'blob:http://localhost/1',
    'file:///a.html',
    'data:,',
  ])
    assert.equal(isElsewhere(here), false, here);
  for (const there of [
    'https://fonts.example/',
    'http://localhost.example/',
    'http://127.0.0.1.example/',
    'ftp://127.0.0.1/',
  ])
    assert.equal(isElsewhere(there), true, there);
});

for (const way of ['newPage', 'newContext'] as const) {
  test(`a page that asks another host fails its test (${way})`, async () => {
    const browser = await launchBrowser();
    const page = way === 'newPage' ? await browser.newPage() : await (await browser.newContext()).newPage();
    const asked = page.waitForEvent('request', request => request.url().includes('elsewhere.invalid'));
    await page.setContent('<img src="http://elsewhere.invalid/counter.gif" />');
    await asked;
    await assert.rejects(browser.close(), /another host/);
  });
}

test('every test that starts a browser has it watched', () => {
  const starts = /\b(?:chromium|firefox)\.(?:launch|connectOverCDP)\(/;
  const files = readdirSync(join(ROOT, 'test'), {recursive: true, encoding: 'utf8'}).filter(
    file => file.endsWith('.ts') && !file.includes('node_modules') && !file.startsWith('bench'),
  );
  const texts = files.map(file => [file, readFileSync(join(ROOT, 'test', file), 'utf8')] as const);
  const starting = texts.filter(([file, text]) => starts.test(text) && !file.startsWith('house'));
  assert.ok(starting.length > 0);
  assert.deepEqual(
    starting.filter(([, text]) => !/watched\(|watchContext\(/.test(text)).map(([file]) => file),
    [],
  );
});
