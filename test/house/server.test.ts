/** The local server gives what lies in its folder and its zips, and nothing else. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {strToU8, zipSync} from 'fflate';
import {startServer} from '../../scripts/server.ts';

const temporary = mkdtempSync(join(tmpdir(), 'server-'));
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  const pages = join(temporary, 'site');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), 'the page');
  mkdirSync(join(temporary, 'site-secret'));
  writeFileSync(join(temporary, 'site-secret', 'key.txt'), 'a secret');
  const zip = join(temporary, 'ogen-open-1.0.0-web.zip');
  writeFileSync(zip, zipSync({'index.html': strToU8('the course'), 'c/a.js': strToU8('1')}));
  server = await startServer({port: 0, pages, packages: [zip]});
});
after(async () => {
  await server.close();
  rmSync(temporary, {recursive: true});
});

/** Status and body; the path goes out as it is written. */
async function ask(path: string): Promise<string> {
  const response = await fetch(server.url + path);
  return `${response.status} ${await response.text()}`;
}

test('pages and files of a package are given, the first page by its folder', async () => {
  assert.equal(await ask(''), '200 the page');
  assert.equal(await ask('course/web/'), '200 the course');
  assert.equal(await ask('course/web/c/a.js'), '200 1');
});

for (const path of [
  'none.html',
  'course/none/',
  'course/web/none.js',
  'course/web/constructor',
  'course/web/__proto__',
  '..%2fsite-secret%2fkey.txt',
  '%00',
  '%',
]) {
  test(`${path} is not there`, async () => assert.equal(await ask(path), '404 Not found'));
}
