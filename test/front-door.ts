/**
 * The front door: `npm start` in a clone without modules, its page opened, the course launched in it.
 * Usage: node --import tsx test/front-door.ts <folder of the clone>. Run by `.ci/run`.
 */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {BROWSER_ARGS, findBrowser} from '../scripts/browser.mjs';
import {watched} from './watched-browser.ts';

const clone = process.argv[2];
assert.ok(clone && existsSync(join(clone, 'package.json')), 'give the folder of a clone');
assert.ok(!existsSync(join(clone, 'node_modules')), 'the clone must have no modules yet');

/** The address that `npm start` prints; rejects when it ends first. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      text += chunk;
      const found = /runs at (http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', code => reject(new Error(`npm start ended with ${code} before it gave an address`)));
  });
}

// Its own process group, so that npm and the server under it end together.
const server = spawn('npm', ['start', '--', '--port', '0'], {
  cwd: clone,
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const executablePath = findBrowser();
assert.ok(executablePath, 'a Chromium, installed by npm test');
const browser = watched(await chromium.launch({executablePath, args: BROWSER_ARGS}));
try {
  const url = await address(server);
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByRole('button', {name: 'Start de cursus'}).click();
  const course = page.frameLocator('iframe');
  await course.getByRole('heading', {name: 'Ogen open', level: 1}).waitFor();
  await course.locator('oo-course').getByRole('button').first().waitFor();
  await page.getByText('Monitor').click();
  await page.getByRole('rowheader', {name: 'cmi.core.lesson_status'}).waitFor();
  console.log('The front door opens: npm start, local LMS, course.');
} finally {
  await browser.close();
  if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
}
