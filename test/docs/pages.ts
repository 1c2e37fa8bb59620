/** The pages of documentation, with their links, code and commands. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Code, Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTable} from 'micromark-extension-gfm-table';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Block {
  /** `docs/author.md:12` */
  readonly place: string;
  /** Word after the fence, '' for an indented block. */
  readonly language: string;
  readonly text: string;
}
export interface Page {
  /** From the root: `docs/author.md`. */
  readonly file: string;
  /** Addresses of links and pictures. */
  readonly links: readonly string[];
  /** Addresses of its headings. */
  readonly anchors: ReadonlySet<string>;
  readonly blocks: readonly Block[];
  /** Code inside sentences. */
  readonly code: readonly string[];
}

const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  'modules/README.md',
  'modules/regions/TEMPLATE.md',
  ...readdirSync(join(ROOT, 'docs'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
].sort();

export const pages: readonly Page[] = FILES.map(readPage);

function readPage(file: string): Page {
  const tree = fromMarkdown(readFileSync(join(ROOT, file), 'utf8'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const nodes = [...walk(tree)];
  return {
    file,
    links: nodes.flatMap(node => (node.type === 'link' || node.type === 'image' ? [node.url] : [])),
    anchors: new Set(nodes.flatMap(node => (node.type === 'heading' ? [anchorOf(wordsOf(node))] : []))),
    blocks: nodes.flatMap(node => (node.type === 'code' ? [blockOf(file, node)] : [])),
    code: nodes.flatMap(node => (node.type === 'inlineCode' ? [node.value] : [])),
  };
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function blockOf(file: string, {lang, value, position}: Code): Block {
  return {place: `${file}:${position?.start.line ?? 0}`, language: lang ?? '', text: value};
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** As GitHub and GitLab make them. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** Commands that a page tells one to give: `npm …`, without the remark behind it. */
export function commandsOf({blocks, code}: Page): string[] {
  const lines = [...blocks.flatMap(({text}) => text.split('\n')), ...code];
  return lines.map(line => line.trim().replace(/\s{2,}#.*$/, '')).filter(line => /^npm (start|test|run)\b/.test(line));
}

/** A path inside the project that a page names. */
export function pathsOf({code}: Page): string[] {
  return code.filter(text => /^(src|docs|modules|test|scripts|scorm|\.ci|\.vscode)\/[\w./-]+$/.test(text));
}

export function existsAt(path: string): boolean {
  return existsSync(join(ROOT, path));
}
