/** `npm run build`: the packages of the course and the pages around it, all into `dist`. */
import {spawnSync} from 'node:child_process';
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildPage} from './pages.ts';
import {ROOT} from './setup.mjs';
import {localLmsPage, publicPages} from './site.ts';

const SITE = join(ROOT, 'dist', 'site');

await rm(join(ROOT, 'dist', '.built'), {force: true});
const {status} = spawnSync(process.execPath, ['--import', 'tsx', 'scorm/cli.ts'], {cwd: ROOT, stdio: 'inherit'});
if (status !== 0) process.exit(status ?? 1);
for (const page of [localLmsPage(SITE), ...publicPages(SITE)]) {
  const {weight} = await buildPage(page);
  console.log(`${page.out.slice(ROOT.length + 1)}  ${(weight / 1024).toFixed(1)} KiB gzip`);
}
await writeFile(join(ROOT, 'dist', '.built'), '');
