/** The first page of a package, from the template `src/player/index.html`: words that paint before any script, and its policy. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {CourseInfo, PackageName} from './package-types.ts';
import {escapeXml} from './xml.ts';

const PLAYER = new URL('../src/player/', import.meta.url);

/** @param preloads files that one waits for before one can begin, fetched along with the entry and not one after the other */
export async function coursePage(
  name: PackageName,
  course: CourseInfo,
  entry: string,
  preloads: readonly string[],
): Promise<string> {
  const [template, css, words] = await Promise.all(
    ['index.html', 'first-paint.css', 'first-words.json'].map(file => readFile(new URL(file, PLAYER), 'utf8')),
  );
  const style = (css ?? '').trim();
  const languages: Record<string, Record<string, string>> = JSON.parse(words ?? '');
  const values: Record<string, string> = {
    ...(languages[course.language] ?? languages.nl),
    language: escapeXml(course.language),
    title: escapeXml(course.title),
    subtitle: escapeXml(course.subtitle),
    promise: escapeXml(course.promise),
    policy: policy(name, style),
    style,
    entry,
    preloads: preloads.map(file => `<link rel="modulepreload" href="${file}" />`).join('\n    '),
  };
  return (template ?? '').replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`src/player/index.html: no value for {{${key}}}`);
    return value;
  });
}

/**
 * Everything from this package and nothing else; the style of the first paint by its hash. Only cmi5 talks to another host: the
 * record store that the LMS names at launch. Strings become HTML through lit's own policy alone.
 */
function policy(name: PackageName, style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${name === 'cmi5' ? ' https: http:' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
