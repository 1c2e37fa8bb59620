import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {devCoursePlugin} from '../../src/build/dev-plugin.ts';
import {BASE, edit} from './golden-case.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const reports: string[] = [];
let waiting: (() => void) | undefined;
let temporary: string;
let dir: string;
let server: Awaited<ReturnType<typeof startDevServer>>;
let origin: string;

/** Resolves when the content has been compiled once more. */
const compiledAgain = () => new Promise<void>(resolve => (waiting = resolve));
const get = async (path: string) => (await fetch(origin + path)).text();

before(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'dev-'));
  dir = join(temporary, 'modules');
  await cp(BASE, dir, {recursive: true});
  writeFileSync(
    join(temporary, 'page.ts'),
    "import {content} from 'virtual:course';\nconsole.log(content.outline.id as string);\n",
  );
  const report = (text: string) => {
    reports.push(text);
    waiting?.();
  };
  server = await startDevServer({
    config: {
      rootDir: temporary,
      port: 0,
      watch: true,
      plugins: [
        devCoursePlugin({dir, version: '1.0.0', today: '2026-02-01', report}),
        esbuildPlugin({ts: true, tsconfig: join(ROOT, 'tsconfig.json'), target: 'es2022'}),
      ],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  const address = server.server?.address();
  assert.ok(address && typeof address === 'object');
  origin = `http://localhost:${address.port}`;
});
after(async () => {
  await server.stop();
  await rm(temporary, {recursive: true, force: true});
});

test('a page that imports the course gets it from the server', async () => {
  assert.match(await get('/page.ts'), /from ['"]\/__course__\/index\.js['"]/);
  const index = await get('/__course__/index.js');
  assert.match(index, /kleine_cursus/);
  assert.match(await get('/__course__/whole.js'), /import\(['"]\/__course__\/nl\/lesson\/m1_l1_begin\.js['"]\)/);
  assert.match(await get('/__course__/nl/lesson/m1_l1_begin.js'), /Wachten helpt niemand/);
  assert.equal((await fetch(`${origin}/__course__/nl/lesson/weg.js`)).status, 404);
});

test('an edit is compiled and served at once', async () => {
  const again = compiledAgain();
  edit(join(dir, 'm1_eerste', 'm1_l1_begin.nl.md'), 'Wachten helpt niemand', 'Wachten helpt zelden');
  await again;
  assert.match(await get('/__course__/nl/lesson/m1_l1_begin.js'), /Wachten helpt zelden/);
  assert.match(reports.at(-1) ?? '', /^content: 0 errors, \d+ warnings, \d+ ms$/);
});

test('a mistake is reported with its place, and the rest of the course stays', async () => {
  const again = compiledAgain();
  edit(join(dir, 'glossary.nl.yaml'), 'explanation:', 'explanaton:');
  await again;
  assert.match(
    reports.at(-1) ?? '',
    /^modules\/glossary\.nl\.yaml:1:\d+ {2}\[0\]\.explanaton: unknown key\. Did you mean `explanation`\?$/m,
  );
  assert.match(await get('/__course__/index.js'), /m1_l1_begin/);
});

test('content that is taken away while it is read stops nothing', async () => {
  const again = compiledAgain();
  await rm(dir, {recursive: true});
  await again;
  assert.match(reports.at(-1) ?? '', /^content: not read, as a file is gone/);
  assert.match(await get('/__course__/index.js'), /kleine_cursus/);
});
