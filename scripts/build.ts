/** `npm run build`: the packages of the course and the pages around it, all into `dist`. */
import {spawnSync} from 'node:child_process';
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {issuePage} from './issue-page.ts';
import {buildPage, type Page} from './pages.ts';
import {resultsPage} from './results-page.ts';
import {ROOT} from './setup.mjs';

const src = (path: string): string => join(ROOT, 'src', path);
const site = (path: string): string => join(ROOT, 'dist', 'site', path);

const PAGES: readonly Page[] = [
  {entry: src('local-lms/main.ts'), html: src('local-lms/index.html'), out: site('index.html')},
  {
    entry: src('certificates/verify/main.ts'),
    html: src('certificates/verify/index.html'),
    out: site('certificates/verify.html'),
    single: true,
  },
  issuePage({
    entry: src('certificates/issue/main.ts'),
    html: src('certificates/issue/index.html'),
    out: site('certificates/issue/index.html'),
  }),
  resultsPage(site('results.html')),
];

await rm(join(ROOT, 'dist', '.built'), {force: true});
const {status} = spawnSync(process.execPath, ['--import', 'tsx', 'scorm/cli.ts'], {cwd: ROOT, stdio: 'inherit'});
if (status !== 0) process.exit(status ?? 1);
for (const page of PAGES) {
  const bytes = await buildPage(page);
  console.log(`${page.out.slice(ROOT.length + 1)}  ${(bytes / 1024).toFixed(1)} KiB gzip`);
}
await writeFile(join(ROOT, 'dist', '.built'), '');
