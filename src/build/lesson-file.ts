/** A lesson: Markdown with front matter, prose and fenced blocks for activities, cases and views. */
import type {Code, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmTable} from 'micromark-extension-gfm-table';
import type {GenericSchema, InferOutput} from 'valibot';
import {type Activity, ActivitySchemas, CaseBlockSchema, ShowSchema} from '../model/activity.schema.ts';
import type {LessonFront, TrainerFront} from '../model/content.schema.ts';
import {didYouMean, knownNames} from './nearest.ts';
import type {Place, Problems} from './problem.ts';
import {compileProse, type Prose} from './prose.ts';
import type {LearnerText} from './texts.ts';
import {textsOf, validate} from './validate.ts';
import {type Located, YamlSource} from './yaml-source.ts';

export type LessonPart =
  | {readonly type: 'html'; readonly prose: Prose}
  | {readonly type: 'activity'; readonly activity: Located<Activity>}
  | {readonly type: 'case'; readonly block: Located<InferOutput<typeof CaseBlockSchema>>}
  | {readonly type: 'show'; readonly block: Located<InferOutput<typeof ShowSchema>>};

/** A Markdown file with front matter of a schema of its own. */
export interface MarkdownFile<Front> {
  readonly front: Located<Front>;
  readonly parts: readonly LessonPart[];
}
export type LessonFile = MarkdownFile<LessonFront>;
/** What a trainer does with a group. */
export type TrainerFile = MarkdownFile<TrainerFront>;
/** A lesson as it stands in the file, before its schemas are looked at. */
export interface RawLesson {
  readonly front: YamlSource;
  readonly parts: readonly RawPart[];
}
export type RawPart =
  | {readonly type: 'prose'; readonly nodes: RootContent[]}
  | {readonly type: 'block'; readonly kind: string; readonly body: YamlSource; readonly place: Place};

/** Info word of a fenced block to the schema of its body. */
export const BLOCK_SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  ...ActivitySchemas,
  case: CaseBlockSchema,
  show: ShowSchema,
};

/** Splits a lesson into front matter, runs of prose and fenced blocks. */
export function splitLesson(file: string, text: string, problems: Problems): RawLesson | undefined {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  });
  const [first, ...rest] = tree.children;
  if (first?.type !== 'yaml') {
    problems.error(
      {file, line: 1, column: 1, path: ''},
      'no front matter',
      'Begin with --- and the keys id and title.',
    );
    return undefined;
  }
  const front = new YamlSource(file, first.value, 2);
  problems.add(front.problems);
  const parts: RawPart[] = [];
  for (const node of rest) {
    const last = parts.at(-1);
    if (node.type === 'code') parts.push(rawBlock(file, node));
    else if (last?.type === 'prose') last.nodes.push(node);
    else parts.push({type: 'prose', nodes: [node]});
  }
  return {front, parts};
}

/** Reads a Markdown file; parts that do not fit their schema are reported and left out. */
export function readMarkdown<S extends GenericSchema>(
  schema: S,
  file: string,
  text: string,
  problems: Problems,
): {content: MarkdownFile<InferOutput<S>>; texts: LearnerText[]} | undefined {
  const raw = splitLesson(file, text, problems);
  if (!raw) return undefined;
  const front = validate(schema, raw.front);
  problems.add(front.problems);
  const texts: LearnerText[] = textsIn(schema, raw.front);
  const parts = raw.parts.flatMap(part => {
    if (part.type === 'prose') {
      const prose = compileProse(part.nodes, file);
      problems.add(prose.problems.list);
      texts.push(...prose.texts);
      return [{type: 'html', prose} as const];
    }
    return blockPart(part, problems, texts);
  });
  if (!front.value) return undefined;
  return {content: {front: {value: front.value, source: raw.front, path: []}, parts}, texts};
}

/** All learner's texts of a value of a YAML source, each with its place. */
export function textsIn(
  schema: GenericSchema,
  source: YamlSource,
  value = source.value,
  base: readonly PropertyKey[] = [],
): LearnerText[] {
  return textsOf(schema, value).map(({path, text}) => ({text, at: () => source.at([...base, ...path])}));
}

function blockPart(
  {kind, body, place}: Extract<RawPart, {type: 'block'}>,
  problems: Problems,
  texts: LearnerText[],
): LessonPart[] {
  const schema = BLOCK_SCHEMAS[kind];
  if (!schema) {
    const known = Object.keys(BLOCK_SCHEMAS);
    const cure = didYouMean(kind, known) || knownNames(known);
    problems.error(place, kind ? `no kind of block \`${kind}\`` : 'a fenced block without a kind', cure);
    return [];
  }
  problems.add(body.problems);
  if (body.problems.length > 0) return [];
  texts.push(...textsIn(schema, body));
  const checked = validate(schema, body);
  problems.add(checked.problems);
  if (checked.problems.length > 0) return [];
  const block = {value: checked.value, source: body, path: []};
  if (kind === 'case') return [{type: 'case', block: block as never}];
  if (kind === 'show') return [{type: 'show', block: block as never}];
  const activity = {kind, ...(checked.value as object)} as Activity;
  return [{type: 'activity', activity: {value: activity, source: body, path: []}}];
}

function rawBlock(file: string, node: Code): RawPart {
  const line = node.position?.start.line ?? 1;
  return {
    type: 'block',
    kind: [node.lang, node.meta].filter(Boolean).join(' '),
    body: new YamlSource(file, node.value, line + 1),
    place: {file, line, column: node.position?.start.column ?? 1, path: ''},
  };
}
