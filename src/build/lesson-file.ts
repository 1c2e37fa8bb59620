/** A lesson: Markdown with front matter, prose and fenced blocks for activities, cases and views. */
import type {Code, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmTable} from 'micromark-extension-gfm-table';
import type {GenericSchema, InferOutput} from 'valibot';
import {type Activity, ActivitySchemas, CaseBlockSchema, ShowSchema} from '../model/activity.schema.ts';
import type {LessonFront, TrainerFront} from '../model/lesson.schema.ts';
import {didYouMean, knownNames} from './nearest.ts';
import type {Problems} from './problem.ts';
import {compileProse, type Prose} from './prose.ts';
import type {LearnerText} from './texts.ts';
import {textsOf, validate} from './validate.ts';
import {type Located, YamlSource} from './yaml-source.ts';

export type LessonPart =
  | {readonly type: 'html'; readonly prose: Prose; readonly lang?: string}
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
/** A lesson as it stands in the file, before its schemas are looked at: in Dutch, or a translation. */
export interface RawLesson {
  readonly front: YamlSource;
  readonly parts: readonly RawPart[];
}
export type RawPart =
  | {readonly type: 'prose'; readonly prose: Prose}
  | {readonly type: 'block'; readonly kind: string; readonly body: YamlSource};

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
      'The first line is ---, then come the keys id and title, and a line --- again.',
    );
    return undefined;
  }
  const front = new YamlSource(file, first.value, 2);
  problems.add(front.problems);
  const parts: RawPart[] = [];
  let run: RootContent[] = [];
  const endRun = (): void => {
    if (run.length === 0) return;
    const prose = compileProse(run, file);
    problems.add(prose.problems.list);
    parts.push({type: 'prose', prose});
    run = [];
  };
  for (const node of rest) {
    if (node.type !== 'code') {
      run.push(node);
      continue;
    }
    endRun();
    parts.push(...rawBlock(file, text, node, problems));
  }
  endRun();
  return {front, parts};
}

/** Reads a Markdown file; parts that do not fit their schema are reported and left out. */
export function readMarkdown<S extends GenericSchema>(
  schema: S,
  raw: RawLesson,
  problems: Problems,
): MarkdownFile<InferOutput<S>> | undefined {
  const front = validate(schema, raw.front);
  problems.add(front.problems);
  const parts = raw.parts.flatMap(part =>
    part.type === 'prose' ? [{type: 'html', prose: part.prose} as const] : blockPart(part, problems),
  );
  return front.value && {front: {value: front.value, source: raw.front, path: []}, parts};
}

/** What learners read of a Markdown file, and where its prose leads. */
export function wordsOf(schema: GenericSchema, {front, parts}: RawLesson): Pick<Prose, 'texts' | 'links'> {
  return {
    texts: [
      ...textsIn(schema, front),
      ...parts.flatMap(part =>
        part.type === 'prose' ? part.prose.texts : textsIn(BLOCK_SCHEMAS[part.kind] as GenericSchema, part.body),
      ),
    ],
    links: parts.flatMap(part => (part.type === 'prose' ? part.prose.links : [])),
  };
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

function blockPart({kind, body}: Extract<RawPart, {type: 'block'}>, problems: Problems): LessonPart[] {
  if (body.problems.length > 0) return [];
  const checked = validate(BLOCK_SCHEMAS[kind] as GenericSchema, body);
  problems.add(checked.problems);
  if (checked.problems.length > 0) return [];
  const block = {value: checked.value, source: body, path: []};
  if (kind === 'case') return [{type: 'case', block: block as never}];
  if (kind === 'show') return [{type: 'show', block: block as never}];
  const activity = {kind, ...(checked.value as object)} as Activity;
  return [{type: 'activity', activity: {value: activity, source: body, path: []}}];
}

/** A fenced block of a kind that there is; else it is reported and left out. */
function rawBlock(file: string, text: string, node: Code, problems: Problems): RawPart[] {
  const {start, end} = node.position ?? {start: {line: 1, column: 1, offset: 0}, end: {offset: 0}};
  const place = {file, line: start.line, column: start.column, path: ''};
  const kind = [node.lang, node.meta].filter(Boolean).join(' ');
  const wrong = wrongFence(text.slice(start.offset, end.offset)) ?? wrongKind(kind);
  if (wrong) {
    problems.error(place, ...wrong);
    return [];
  }
  const body = new YamlSource(file, node.value, start.line + 1);
  problems.add(body.problems);
  return [{type: 'block', kind, body}];
}

function wrongKind(kind: string): [message: string, cure: string] | undefined {
  if (Object.hasOwn(BLOCK_SCHEMAS, kind)) return undefined;
  const known = Object.keys(BLOCK_SCHEMAS);
  const message = kind ? `no kind of block \`${kind}\`` : 'a fenced block without a kind';
  return [message, didYouMean(kind, known) || knownNames(known)];
}

/** What is wrong with how a block begins and ends, as it stands in the file. */
function wrongFence(block: string): [message: string, cure: string] | undefined {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(block) ?? [];
  if (!fence) return ['a paragraph that is indented', 'Begin its lines at the margin.'];
  // Without its end a block runs on to the end of the next one, or of the file.
  const fences = block
    .split('\n')
    .slice(1)
    .filter(line => line.trimStart().startsWith(fence));
  const isClosed = fences.length === 1 && fences[0]?.trim() === fence;
  return isClosed ? undefined : ['a block that is not closed', `Write ${fence} on the line after it.`];
}
