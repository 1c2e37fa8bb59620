/** One file of `modules/`: what kind it is, by its path, and what it holds after its schema was looked at. */
import {createHash} from 'node:crypto';
import * as v from 'valibot';
import {TestItemSchema, VignetteItemSchema} from '../model/bank.schema.ts';
import {CaseSchema} from '../model/case.schema.ts';
import {CourseSchema} from '../model/course.schema.ts';
import {LessonSchema, TrainerSchema} from '../model/lesson.schema.ts';
import {
  AidSchema,
  ClaimSchema,
  EvaluationSchema,
  LawSchema,
  QuestionSchema,
  RightSchema,
  SourceSchema,
  TermSchema,
} from '../model/reference.schema.ts';
import {RegionSchema} from '../model/region.schema.ts';
import {RoleSchema} from '../model/role.schema.ts';
import {
  type LessonFile,
  type RawLesson,
  readMarkdown,
  splitLesson,
  type TrainerFile,
  textsIn,
  wordsOf,
} from './lesson-file.ts';
import {type Problem, Problems, wholeFile} from './problem.ts';
import type {ProseLink} from './prose.ts';
import type {LearnerText} from './texts.ts';
import {validate} from './validate.ts';
import {type Located, YamlSource} from './yaml-source.ts';

/** The language in which the structure is written; other languages hold texts only. */
export const SOURCE_LANGUAGE = 'nl';

interface Kind {
  /** Path under `modules/`; group 1 is the name, group 2 (or the last) the language. */
  readonly pattern: RegExp;
  readonly schema: v.GenericSchema;
  /** The file is a list of these. */
  readonly list?: true;
}
/** Kinds of YAML files. `<language>` is part of the name where learners read the text. */
export const KINDS = {
  course: {pattern: /^(course)\.yaml$/, schema: CourseSchema},
  sources: {pattern: /^(sources)\.yaml$/, schema: SourceSchema, list: true},
  questions: {pattern: /^(questions)\.yaml$/, schema: QuestionSchema, list: true},
  regions: {pattern: /^regions\/([^/.]+)\.yaml$/, schema: RegionSchema},
  claims: {pattern: /^(claims)\.([a-z]{2})\.yaml$/, schema: ClaimSchema, list: true},
  glossary: {pattern: /^(glossary)\.([a-z]{2})\.yaml$/, schema: TermSchema, list: true},
  law: {pattern: /^(law)\.([a-z]{2})\.yaml$/, schema: LawSchema, list: true},
  rights: {pattern: /^(rights)\.([a-z]{2})\.yaml$/, schema: RightSchema, list: true},
  aid: {pattern: /^(aid)\.([a-z]{2})\.yaml$/, schema: AidSchema},
  followup: {pattern: /^(followup)\.([a-z]{2})\.yaml$/, schema: EvaluationSchema},
  evaluation: {pattern: /^(evaluation)\.([a-z]{2})\.yaml$/, schema: EvaluationSchema},
  cases: {pattern: /^cases\/([^/.]+)\.([a-z]{2})\.yaml$/, schema: CaseSchema},
  vignettes: {pattern: /^vignettes\/([^/.]+)\.([a-z]{2})\.yaml$/, schema: VignetteItemSchema, list: true},
  test: {pattern: /^test\/([^/.]+)\.([a-z]{2})\.yaml$/, schema: TestItemSchema, list: true},
  roles: {pattern: /^roles\/([^/.]+)\.([a-z]{2})\.yaml$/, schema: RoleSchema},
} as const satisfies Record<string, Kind>;
export type YamlKind = keyof typeof KINDS;

const TRAINER = /^trainer\/([^/.]+)\.([a-z]{2})\.md$/;
const LESSON = /^([^/.]+)\/([^/.]+?)(\.reading)?\.([a-z]{2})\.md$/;
/** Not content: guides for authors, the licence, generated schemas and the list of ids. */
const IGNORED = /(^|\/)(\.|ids\.lock$|LICENSE|[A-Z]+\.md$)/;

export interface SourceFile {
  /** From the project's root, with `/`: `modules/m0_start/m0_l1_welkom.nl.md`. */
  readonly file: string;
  readonly kind: YamlKind | 'lesson' | 'reading' | 'trainer' | 'ignored' | 'unknown';
  /** Step, case, role or region in the file's name. */
  readonly name: string;
  /** Folder under `modules/`, '' at its top. */
  readonly folder: string;
  readonly language: string;
  /** Hash of its words, 12 hex digits. */
  readonly hash: string;
  /** For a translation: hash of the Dutch file it was made from, as its comment `# of: …` says. */
  readonly of: string;
  /** Everything that is written as an `id`, also where the rest of it cannot be read. */
  readonly ids: readonly string[];
  /** Entries that fit their schema, each with its place; for a translation none. */
  readonly entries: readonly Located<unknown>[];
  readonly lesson?: LessonFile;
  readonly guide?: TrainerFile;
  /** For a translation: what it says, not yet matched with its source. */
  readonly raw?: YamlSource | RawLesson;
  readonly texts: readonly LearnerText[];
  /** Links of its prose to claims, terms and steps. */
  readonly links: readonly ProseLink[];
  readonly problems: readonly Problem[];
}

/** Reads one file. `path` is relative to the content folder, `file` what authors see. */
export function readSourceFile(path: string, file: string, text: string): SourceFile {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const of = /^# of: ([0-9a-f]{12})$/m.exec(text)?.[1] ?? '';
  const empty = {
    file,
    folder,
    name: '',
    language: '',
    hash,
    of,
    ids: idsIn(text),
    entries: [],
    texts: [],
    links: [],
    problems: [],
  };
  if (IGNORED.test(path)) return {...empty, kind: 'ignored'};
  const trainer = TRAINER.exec(path);
  if (trainer) return readGuide({...empty, kind: 'trainer', name: trainer[1] ?? '', language: trainer[2] ?? ''}, text);
  const lesson = LESSON.exec(path);
  if (lesson) {
    const [, , name = '', reading, language = ''] = lesson;
    return readLessonFile({...empty, kind: reading ? 'reading' : 'lesson', name, language}, text);
  }
  for (const [kind, {pattern}] of Object.entries(KINDS)) {
    const match = pattern.exec(path);
    if (match) {
      const [, name = '', language = ''] = match;
      return readYamlFile({...empty, kind: kind as YamlKind, name, language}, text);
    }
  }
  const problems = new Problems();
  problems.error(
    wholeFile(file),
    'not a kind of content file',
    'Lessons are <module>/<step>.nl.md, other files end in .yaml; modules/README.md has the list.',
  );
  return {...empty, kind: 'unknown', problems: problems.list};
}

/** Everything that is written as an id, in whatever state the rest of a text is. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/\bid: *['"]?([A-Za-z]\w*)/g)].map(match => match[1] ?? '');
}

function isTranslation({language}: {language: string}): boolean {
  return language !== '' && language !== SOURCE_LANGUAGE;
}

/** A lesson; of a translation only what it says. */
function readLessonFile(base: SourceFile, text: string): SourceFile {
  const problems = new Problems();
  const raw = splitLesson(base.file, text, problems);
  if (!raw) return {...base, problems: problems.list};
  const words = wordsOf(LessonSchema, raw);
  if (isTranslation(base)) return {...base, raw, ...words, problems: problems.list};
  const lesson = readMarkdown(LessonSchema, raw, problems);
  return {...base, ...(lesson && {lesson, ...words}), problems: problems.list};
}

/** A trainer's guide is not translated with the course: trainers get the languages that there are. */
function readGuide(base: SourceFile, text: string): SourceFile {
  const problems = new Problems();
  const raw = splitLesson(base.file, text, problems);
  const guide = raw && readMarkdown(TrainerSchema, raw, problems);
  return {...base, ...(guide && {guide, ...wordsOf(TrainerSchema, raw)}), problems: problems.list};
}

function readYamlFile(base: SourceFile, text: string): SourceFile {
  const source = new YamlSource(base.file, text);
  if (source.problems.length > 0) return {...base, problems: source.problems};
  const {schema, list}: Kind = KINDS[base.kind as YamlKind];
  if (isTranslation(base)) return {...base, raw: source, texts: textsIn(list ? v.array(schema) : schema, source)};
  if (!list) {
    const checked = validate(schema, source);
    const entries = checked.problems.length > 0 ? [] : [{value: checked.value, source, path: []}];
    return {...base, entries, texts: textsIn(schema, source), problems: checked.problems};
  }
  const values: unknown[] = Array.isArray(source.value) ? source.value : [];
  const checked = values.map((value, i) => validate(schema, source, [i], value));
  const entries = checked.flatMap(({value}, i) => (value === undefined ? [] : [{value, source, path: [i]}]));
  const texts = values.flatMap((value, i) => textsIn(schema, source, value, [i]));
  const problems = checked.flatMap(one => one.problems);
  if (!Array.isArray(source.value) && source.value !== null) {
    problems.push({
      severity: 'error',
      place: source.at([]),
      message: 'expected a list',
      cure: 'Begin each entry with -.',
    });
  }
  return {...base, entries, texts, problems};
}
