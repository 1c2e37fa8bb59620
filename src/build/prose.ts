/** Prose of a lesson: Markdown to HTML in which claims, terms, tokens and steps are elements, and nothing else gets through. */
import {toHtml} from 'hast-util-to-html';
import type {Link, Nodes, Parents, RootContent, Text} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {toString as plainText} from 'mdast-util-to-string';
import {type Place, Problems} from './problem.ts';
import {type LearnerText, TOKEN} from './texts.ts';

/** A link of prose to something in the course. */
export interface ProseLink {
  readonly to: 'claim' | 'term' | 'step';
  readonly id: string;
  readonly place: Place;
}
export interface Prose {
  readonly html: string;
  /** Words that are read. */
  readonly words: number;
  readonly links: readonly ProseLink[];
  /** One text per paragraph, heading, list item or cell. */
  readonly texts: readonly LearnerText[];
  readonly problems: Problems;
}

const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
  'heading',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'break',
]);
/** A list in a list in a quotation comes to ten or so. */
const MOST_DEPTH = 20;
/** Blocks that hold running text themselves. */
const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const REFUSED: Record<string, [message: string, cure: string]> = {
  html: ['raw HTML', 'Write Markdown; activities and views are fenced blocks.'],
  image: ['a picture in the text', 'Pictures belong to activities (`scene`) and cases; leave it out.'],
  code: ['a fenced block inside another block', 'Start the fence at the margin.'],
  inlineCode: ['code', 'Use quotation marks or **bold**.'],
  thematicBreak: ['a line across', 'Use a heading (##).'],
  imageReference: ['a picture in the text', 'Pictures belong to activities (`scene`) and cases; leave it out.'],
  linkReference: ['a link or note by reference', 'Link to claim:…, term:… or step:… on the spot.'],
  definition: ['an address under the text', 'Nothing leaves the page; sources stand in sources.yaml.'],
};

/** Turns a run of Markdown blocks into HTML. The nodes are used up. */
export function compileProse(nodes: RootContent[], file: string): Prose {
  const problems = new Problems();
  const links: ProseLink[] = [];
  const texts: LearnerText[] = [];
  const root = {type: 'root', children: nodes} as const;
  const placeOf = (node: Nodes): Place => ({
    file,
    line: node.position?.start.line ?? 0,
    column: node.position?.start.column ?? 0,
    path: '',
  });

  const visit = (parent: Parents, depth = 0): void => {
    parent.children = parent.children.flatMap(child => {
      if (child.type === 'link') return [linkOf(child)];
      if (child.type === 'text') return withTokens(child);
      if (!ALLOWED.has(child.type)) {
        const [message, cure] = REFUSED[child.type] ?? [`Markdown of the kind '${child.type}'`, 'Leave it out.'];
        problems.error(placeOf(child), `${message} is not allowed`, cure);
        return [];
      }
      if (child.type === 'heading' && (child.depth < 2 || child.depth > 3)) {
        problems.error(
          placeOf(child),
          `a heading of level ${child.depth}`,
          'Use ## or ###; the title stands in the front matter.',
        );
      }
      if (TEXT_BLOCKS.has(child.type)) texts.push({text: plainText(child), at: () => placeOf(child)});
      if (!('children' in child)) return [child];
      if (depth >= MOST_DEPTH) {
        problems.error(placeOf(child), `text nested more than ${MOST_DEPTH} deep`, 'Take some of the > or - out.');
        return [];
      }
      visit(child as Parents, depth + 1);
      return [child];
    }) as RootContent[];
  };

  const linkOf = (link: Link): RootContent => {
    const [, to, id] = /^(claim|term|step):([A-Za-z]\w*)$/.exec(link.url) ?? [];
    if (!to || !id) {
      problems.error(
        placeOf(link),
        `a link to '${link.url}'`,
        'Nothing leaves the page: link to claim:…, term:… or step:…, or write the address as text.',
      );
      return {type: 'text', value: plainText(link)};
    }
    links.push({to: to as ProseLink['to'], id, place: placeOf(link)});
    visit(link);
    if (to === 'step') return element('a', {href: `#${id}`, dataStep: id}, link.children);
    return element(`oo-${to}`, {key: id}, link.children);
  };

  visit(root as unknown as Parents);
  return {
    html: toHtml(toHast(root as unknown as Nodes)),
    words: texts.reduce((sum, {text}) => sum + countWords(text), 0),
    links,
    texts,
    problems,
  };
}

/** Words as a reader counts them; a token is one. */
export function countWords(text: string): number {
  return (text.replace(TOKEN, 'x').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:/-]*/gu) ?? []).length;
}

/** A text with its tokens as elements. */
function withTokens(text: Text): RootContent[] {
  const parts: RootContent[] = [];
  let end = 0;
  for (const match of text.value.matchAll(TOKEN)) {
    if (match.index > end) parts.push({type: 'text', value: text.value.slice(end, match.index)});
    parts.push(element('oo-token', {path: (match[1] ?? '').trim()}, []));
    end = match.index + match[0].length;
  }
  if (end < text.value.length) parts.push({type: 'text', value: text.value.slice(end)});
  return parts;
}

/** A node that becomes an element of its own; an unknown type keeps `mdast-util-to-hast` from adding anything. */
function element(name: string, properties: Record<string, string>, children: unknown[]): RootContent {
  return {type: 'element', data: {hName: name, hProperties: properties}, children} as unknown as RootContent;
}
