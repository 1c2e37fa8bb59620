/**
 * `docs/author.md`: every kind of block and every content file, from the schemas. The examples are those of `test/content/input`;
 * the errors are what the compiler says when the example is edited as `author-mistakes.yaml` has it.
 */
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {compileCourse} from '../../src/build/compile-course.ts';
import {FILES, jsonSchemaOf} from '../../src/build/json-schemas.ts';
import {BLOCK_SCHEMAS} from '../../src/build/lesson-file.ts';
import {formatProblem} from '../../src/build/problem.ts';
import {KINDS, type YamlKind} from '../../src/build/source-file.ts';
import {ActivitySchemas} from '../../src/model/activity.schema.ts';
import {LessonSchema, TrainerSchema} from '../../src/model/lesson.schema.ts';
import {INPUT, withCourse} from '../build/golden-case.ts';
import {type Field, fieldsOf, fieldTable} from './field-table.ts';

interface Mistake {
  readonly what: string;
  readonly find: string;
  readonly replace: string;
}
const LESSON = 'm1_eerste/m1_l1_begin.nl.md';
const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = parse(
  readFileSync(fileURLToPath(new URL('author-mistakes.yaml', import.meta.url)), 'utf8'),
);

/** What `npm run check` prints about a lesson of the small course; the rest of the course is without a mistake. */
export function problemsOf(folder: string, lesson: string): string[] {
  return withCourse(dir => {
    cpSync(join(INPUT, folder, 'modules'), dir, {recursive: true});
    writeFileSync(join(dir, LESSON), lesson);
    const {problems} = compileCourse(dir, {version: '1.0.0', today: '2026-02-01'});
    return problems.filter(({place}) => place.file === `modules/${LESSON}`).map(formatProblem);
  });
}

/** The golden folder of a kind, its lesson, and the first block of that kind in it, with its fences. */
export function exampleOf(kind: string): {folder: string; lesson: string; block: string} {
  const folder = kind in ActivitySchemas ? `good_${kind}` : 'good_case_and_views';
  const path = join(INPUT, folder, 'modules', LESSON);
  if (!existsSync(path)) throw new Error(`no example of ${kind}: write test/content/input/${folder}/modules/${LESSON}`);
  const lesson = readFileSync(path, 'utf8');
  const block = new RegExp(`^\`\`\`${kind}\\n[^]*?^\`\`\`$`, 'm').exec(lesson)?.[0];
  if (!block) throw new Error(`no block ${kind} in test/content/input/${folder}`);
  return {folder, lesson, block};
}

/** The mistakes of a kind, each with the lesson that holds it. */
export function mistakesOf(kind: string): {what: string; folder: string; lesson: string}[] {
  const {folder, lesson, block} = exampleOf(kind);
  return (MISTAKES[kind] ?? []).map(({what, find, replace}) => {
    const parts = block.split(find);
    if (parts.length !== 2)
      throw new Error(`author-mistakes.yaml: ${kind}: '${find}' is there ${parts.length - 1} times`);
    return {what, folder, lesson: lesson.replace(block, () => parts.join(replace))};
  });
}

/** Fields that every activity has. */
function commonFields(): Field[] {
  const [first = [], ...rest] = Object.values(ActivitySchemas).map(fieldsOf);
  return first.filter(({path, words}) =>
    rest.every(list => list.some(one => one.path === path && one.words === words)),
  );
}

function kindText(kind: string, common: readonly Field[]): string {
  const schema = BLOCK_SCHEMAS[kind];
  if (!schema) throw new Error(`no schema of ${kind}`);
  const own = fieldsOf(schema).filter(({path}) => !(kind in ActivitySchemas && common.some(one => one.path === path)));
  const mistakes = mistakesOf(kind).map(
    ({what, folder, lesson}) =>
      `- ${what}\n${problemsOf(folder, lesson)
        .map(line => `\n      ${line}`)
        .join('')}\n`,
  );
  return [
    `### \`${kind}\``,
    jsonSchemaOf(schema).description ?? '',
    `\`\`\`\`markdown\n${exampleOf(kind).block}\n\`\`\`\``,
    fieldTable(own),
    mistakes.length > 0 ? `When it is wrong, \`npm run check\` says:\n\n${mistakes.join('\n')}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The whole guide. */
export function authorGuide(): string {
  const common = commonFields();
  const template = readFileSync(fileURLToPath(new URL('author-guide.md', import.meta.url)), 'utf8');
  const parts: Readonly<Record<string, string>> = {
    common: fieldTable(common),
    activities: Object.keys(ActivitySchemas)
      .map(kind => kindText(kind, common))
      .join('\n\n'),
    blocks: ['case', 'show'].map(kind => kindText(kind, common)).join('\n\n'),
    files: [
      ['Lessons: front matter of `<module>/<step>.nl.md`', LessonSchema] as const,
      ['Trainer’s guides: front matter of `trainer/<id>.nl.md`', TrainerSchema] as const,
      ...Object.entries(KINDS).map(([kind, {schema}]) => [fileHeading(kind as YamlKind), schema] as const),
    ]
      .map(([heading, schema]) => `### ${heading}\n\n${fieldTable(fieldsOf(schema))}`)
      .join('\n\n'),
  };
  const text = template.replace(/^\{\{(\w+)\}\}$/gm, (_, name: string) => parts[name] ?? '');
  return `${text.trimEnd().replace(/\n{3,}/g, '\n\n')}\n`;
}

function fileHeading(kind: YamlKind): string {
  return `\`${FILES[kind]}\`${'list' in KINDS[kind] ? ', a list of these' : ''}`;
}
