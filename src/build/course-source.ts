/** All of `modules/` together: lists of located entries by kind. Files are read again only when their words changed. */
import {createHash} from 'node:crypto';
import {existsSync, lstatSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import type {InferOutput} from 'valibot';
import type {TestItem, VignetteItem} from '../model/bank.schema.ts';
import type {Case} from '../model/case.schema.ts';
import type {CourseFile} from '../model/course.schema.ts';
import type {Aid, Claim, Evaluation, Law, QuestionSchema, Right, Source, Term} from '../model/reference.schema.ts';
import type {Region} from '../model/region.schema.ts';
import type {Role} from '../model/role.schema.ts';
import type {LessonFile, TrainerFile} from './lesson-file.ts';
import {leftBehind, plainText} from './plain-text.ts';
import {type Problem, Problems, wholeFile} from './problem.ts';
import {idsIn, readSourceFile, type SourceFile, type YamlKind} from './source-file.ts';
import type {Located} from './yaml-source.ts';

/** What experts must confirm. */
export type Question = InferOutput<typeof QuestionSchema>;
export interface CourseSource {
  /** The content folder's name as authors see it: `modules`. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** Ids in files with mistakes: what was not read is not to be reported a second time as unknown. */
  readonly unread: ReadonlySet<string>;
  readonly course?: Located<CourseFile>;
  /** Lessons and their reading versions by step; a second file for a step cannot be: the path holds the id. */
  readonly lessons: ReadonlyMap<string, LessonFile>;
  readonly readings: ReadonlyMap<string, LessonFile>;
  /** The trainer kit, in the languages that it has. */
  readonly guides: readonly {readonly language: string; readonly guide: TrainerFile}[];
  readonly cases: readonly Located<Case>[];
  readonly situations: readonly Located<VignetteItem>[];
  readonly bank: readonly Located<TestItem>[];
  readonly roles: readonly Located<Role>[];
  readonly regions: readonly Located<Region>[];
  readonly sources: readonly Located<Source>[];
  readonly questions: readonly Located<Question>[];
  readonly claims: readonly Located<Claim>[];
  readonly terms: readonly Located<Term>[];
  readonly law: readonly Located<Law>[];
  readonly rights: readonly Located<Right>[];
  readonly aid?: Located<Aid>;
  readonly evaluation?: Located<Evaluation>;
  readonly followup?: Located<Evaluation>;
  /** Text of `ids.lock`, '' when there is none. */
  readonly lock: string;
  /** SHA-256 over all content files but `ids.lock`, 16 hex digits. */
  readonly hash: string;
}

interface Cached {
  readonly text: string;
  readonly read: SourceFile;
}

/** Reads a content folder, again and again, parsing only files whose words changed. */
export class CourseReader {
  private cache = new Map<string, Cached>();

  constructor(
    readonly dir: string,
    private readonly root = basename(dir),
  ) {}

  read(): {source: CourseSource; problems: Problems} {
    const problems = new Problems();
    const next = new Map<string, Cached>();
    for (const path of contentPaths(this.dir)) next.set(path, this.readFile(path));
    this.cache = next;
    const files = [...next.values()].map(({read}) => read);
    for (const file of files) problems.add(file.problems);
    const hash = createHash('sha256');
    for (const [path, one] of next) hash.update(`${path}\0${one.text}\0`);
    const lockPath = join(this.dir, 'ids.lock');
    const lock = existsSync(lockPath) ? (plainText(readFileSync(lockPath)) ?? '') : '';
    return {source: {...assemble(this.root, files), lock, hash: hash.digest('hex').slice(0, 16)}, problems};
  }

  private readFile(path: string): Cached {
    const full = join(this.dir, path);
    if (lstatSync(full).isSymbolicLink()) return this.unreadable(path, '', ...A_LINK);
    const bytes = readFileSync(full);
    const text = plainText(bytes);
    if (text === undefined) return this.unreadable(path, bytes.toString('latin1').replaceAll('\0', ''), ...NO_TEXT);
    const known = this.cache.get(path);
    return known?.text === text ? known : {text, read: this.readText(path, text)};
  }

  private readText(path: string, text: string): SourceFile {
    const read = readSourceFile(path, `${this.root}/${path}`, text);
    if (read.kind === 'ignored' || read.kind === 'unknown') return read;
    const left = leftBehind(read.file, text);
    return left.length > 0 ? {...read, problems: left} : read;
  }

  /** A file of which nothing is known but its name and its ids; it has this one mistake. */
  private unreadable(path: string, text: string, message: string, cure: string): Cached {
    const read = readSourceFile(path, `${this.root}/${path}`, '');
    if (read.kind === 'ignored' || read.kind === 'unknown') return {text, read};
    const problems: Problem[] = [{severity: 'error', place: wholeFile(read.file), message, cure}];
    return {text, read: {...read, ids: idsIn(text), problems}};
  }
}

const A_LINK = ['a link to another file', 'Put the file itself here: not every machine follows links.'] as const;
const NO_TEXT = ['not a text in UTF-8', 'Save it as UTF-8 in your editor.'] as const;

/** Files of a content folder, with `/`, sorted. */
function contentPaths(dir: string): string[] {
  return readdirSync(dir, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() || entry.isSymbolicLink())
    .map(entry => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => path !== 'ids.lock' && !path.split('/').some(part => part.startsWith('.')))
    .sort();
}

function assemble(root: string, files: readonly SourceFile[]): Omit<CourseSource, 'lock' | 'hash'> {
  const entries = <T>(kind: YamlKind) =>
    files.filter(file => file.kind === kind).flatMap(file => file.entries) as unknown as Located<T>[];
  const lessons = (kind: 'lesson' | 'reading') =>
    new Map(files.flatMap(file => (file.kind === kind && file.lesson ? [[file.name, file.lesson] as const] : [])));
  const [course] = entries<CourseFile>('course');
  const [aid] = entries<Aid>('aid');
  const [evaluation] = entries<Evaluation>('evaluation');
  const [followup] = entries<Evaluation>('followup');
  return {
    root,
    files,
    unread: new Set(files.filter(isBroken).flatMap(({name, ids}) => [name, ...ids])),
    ...(course && {course}),
    ...(aid && {aid}),
    ...(evaluation && {evaluation}),
    ...(followup && {followup}),
    lessons: lessons('lesson'),
    readings: lessons('reading'),
    guides: files.flatMap(({guide, language}) => (guide ? [{guide, language}] : [])),
    cases: entries('cases'),
    situations: entries('vignettes'),
    bank: entries('test'),
    roles: entries('roles'),
    regions: entries('regions'),
    sources: entries('sources'),
    questions: entries('questions'),
    claims: entries('claims'),
    terms: entries('glossary'),
    law: entries('law'),
    rights: entries('rights'),
  };
}

function isBroken({problems}: SourceFile): boolean {
  return problems.some(({severity}) => severity === 'error');
}

/** Id to value. */
export function byId<T extends {id: string}>(list: readonly Located<T>[]): Map<string, T> {
  return new Map(list.map(({value}) => [value.id, value]));
}
