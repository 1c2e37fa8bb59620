/** The words of a content file, whatever editor wrote it: UTF-8, lines that end in LF, no mark in front. */
import {isUtf8} from 'node:buffer';
import type {Problem} from './problem.ts';

/** What no author means to write and nobody sees on a screen, or what a tool left behind; `found` is where it begins. */
const LEFT_BEHIND: readonly {readonly found: RegExp; readonly message: string; readonly cure: string}[] = [
  {
    // Direction marks can make a text read otherwise than it is (CVE-2021-42574). The joiner of emoji (U+200D) may stay.
    found: /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u,
    message: 'an invisible character',
    cure: 'Delete it: type the words around it again.',
  },
  {found: /\ufffd/, message: 'a letter that was lost (�)', cure: 'Type it again, and save the file as UTF-8.'},
  {
    found: /^[ -]*\u00a0/m,
    message: 'a space at the start of a line that is no ordinary one (U+00A0)',
    cure: 'Type the spaces again.',
  },
  {
    found: /^(?:<{7}|>{7}) /m,
    message: 'two versions that git could not make one',
    cure: 'Keep one, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  },
];

/** The text of a file, or nothing when it is not UTF-8. Editors on Windows end lines in CR LF and put a mark (U+FEFF) in front. */
export function plainText(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  return bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
}

/** The first of each kind of thing that was left behind in a text. Tabs and line ends are for YAML and Markdown to judge. */
export function leftBehind(file: string, text: string): Problem[] {
  const seen = text.replace(/[\t\n]/g, ' ');
  return LEFT_BEHIND.flatMap(({found, message, cure}): Problem[] => {
    const index = (found.multiline ? text : seen).search(found);
    if (index < 0) return [];
    const before = text.slice(0, index).split('\n');
    const place = {file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, path: ''};
    return [{severity: 'error', place, message, cure}];
  });
}
