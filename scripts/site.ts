/** The pages around the course, and where they go. */
import {join} from 'node:path';
import {issuePage} from './issue-page.ts';
import type {Page} from './pages.ts';
import {resultsPage} from './results-page.ts';
import {ROOT} from './setup.mjs';
import {verifyPage} from './verify-page.ts';

const src = (path: string): string => join(ROOT, 'src', path);

/** Behind `npm start`; no part of a release. */
export function localLmsPage(dir: string): Page {
  return {entry: src('local-lms/main.ts'), html: src('local-lms/index.html'), out: join(dir, 'index.html')};
}

/** For accreditors, issuers and trainers. */
export function publicPages(dir: string): readonly Page[] {
  return [
    verifyPage(join(dir, 'certificates', 'verify.html')),
    issuePage({
      entry: src('certificates/issue/main.ts'),
      html: src('certificates/issue/index.html'),
      out: join(dir, 'certificates', 'issue', 'index.html'),
    }),
    resultsPage(join(dir, 'results.html')),
  ];
}
