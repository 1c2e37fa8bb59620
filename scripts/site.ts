/** The pages around the course, and where they go. */
import {join} from 'node:path';
import {issuePage} from './issue-page.ts';
import type {Page} from './pages.ts';
import {resultsPage} from './results-page.ts';
import {ROOT} from './setup.mjs';

const src = (path: string): string => join(ROOT, 'src', path);

/** Behind `npm start`; no part of a release. */
export function localLmsPage(dir: string): Page {
  return {entry: src('local-lms/main.ts'), html: src('local-lms/index.html'), out: join(dir, 'index.html')};
}

/** For accreditors, issuers and trainers. */
export function publicPages(dir: string): readonly Page[] {
  return [
    {
      entry: src('certificates/verify/main.ts'),
      html: src('certificates/verify/index.html'),
      out: join(dir, 'certificates', 'verify.html'),
      single: true,
    },
    issuePage({
      entry: src('certificates/issue/main.ts'),
      html: src('certificates/issue/index.html'),
      out: join(dir, 'certificates', 'issue', 'index.html'),
    }),
    resultsPage(join(dir, 'results.html')),
  ];
}
