/** What may be in a zip: rules of the LMSs that are strictest about files. */
import {posix} from 'node:path';
import {type Files, text} from './package-types.ts';

/** Docebo refuses a package with any of these. */
const REFUSED = /\.(?:htaccess|php\w*|cgi|sh|shtml|asp\w*|jsp|py|rb|pl)$/i;
const LEGAL = /^(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]+$/;
/** Libraries that belong to the build or to the trainer's pages. */
const BUILD_ONLY = ['valibot', 'pdfkit', 'pdf-lib'];

/** @returns what is wrong, a line each */
export function checkFiles(files: Files): string[] {
  const paths = [...files.keys()];
  const folded = paths.map(path => path.toLowerCase());
  const wrong = paths.flatMap((path, index) => [
    ...(LEGAL.test(path) && !path.split('/').includes('..') ? [] : [`${path}: letters, digits, . _ - only`]),
    ...(REFUSED.test(path) ? [`${path}: a kind of file that LMSs refuse`] : []),
    ...(path.length > 150 ? [`${path}: longer than 150 characters`] : []),
    ...(folded.indexOf(path.toLowerCase()) === index ? [] : [`${path}: differs from another only by case`]),
  ]);
  for (const [path, content] of files)
    wrong.push(...checkContent(path, content), ...missingBeside(path, content, files));
  return wrong;
}

/** Files that code expects beside it: an asset that was not packed is only missed when a learner needs it. */
function missingBeside(path: string, content: Uint8Array, files: Files): string[] {
  if (!path.endsWith('.js')) return [];
  const named = [...text(content).matchAll(/new URL\(["'`]([^"'`]+)["'`],\s*import\.meta\.url\)/g)];
  const targets = named.map(([, target = '']) => posix.join(posix.dirname(path), target));
  return targets.filter(target => !files.has(target)).map(target => `${path}: wants ${target}, which is not packed`);
}

function checkContent(path: string, content: Uint8Array): string[] {
  if (path.endsWith('.js')) {
    const code = text(content);
    return BUILD_ONLY.filter(library => code.includes(library)).map(
      library => `${path}: holds ${library}, which is not for learners`,
    );
  }
  if (!path.endsWith('.html')) return [];
  const page = text(content);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  return [
    ...(policy ? [] : [`${path}: no Content-Security-Policy`]),
    ...(policy && /unsafe-(?:inline|eval)/.test(policy) ? [`${path}: the policy lets in unsafe code`] : []),
    ...(policy && !/require-trusted-types-for 'script'; trusted-types /.test(policy)
      ? [`${path}: the policy asks for no Trusted Types`]
      : []),
    ...(/(?:src|href)="(?:https?:)?\/\//.test(page) ? [`${path}: loads from another host`] : []),
  ];
}
