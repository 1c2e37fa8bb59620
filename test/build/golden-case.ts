/**
 * Golden cases: `test/content/input/<case>` is the small course with a few differences, `test/content/output/<case>` what
 * comes of it. A difference is a file under `modules/` that is laid over, or an edit in `case.yaml`.
 */
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {type Compilation, compileCourse} from '../../src/build/compile-course.ts';
import {CourseReader} from '../../src/build/course-source.ts';
import {declaredIds} from '../../src/build/declared-ids.ts';
import {parseLock, printLock, updateLock} from '../../src/build/lock-file.ts';

export const INPUT = fileURLToPath(new URL('../content/input/', import.meta.url));
export const OUTPUT = fileURLToPath(new URL('../content/output/', import.meta.url));
/** The small course that every case starts from. */
export const BASE = join(INPUT, 'course', 'modules');

interface CaseFile {
  /** Exactly one occurrence of `find` becomes `replace`. */
  readonly edits?: readonly {readonly file: string; readonly find: string; readonly replace: string}[];
  readonly remove?: readonly string[];
  /** Day of the check; default a day on which nothing is overdue. */
  readonly today?: string;
  readonly publish?: boolean;
  /** `ids.lock` is left as it is, so that it can be stale; by default new ids get their numbers. */
  readonly keepLock?: boolean;
}

/** Compiles a case. */
export function compileGolden(name: string): Compilation {
  const path = join(INPUT, name, 'case.yaml');
  const {
    edits = [],
    remove = [],
    today = '2026-02-01',
    publish = false,
    keepLock = false,
  }: CaseFile = (existsSync(path) && parse(readFileSync(path, 'utf8'))) || {};
  return withCourse(dir => {
    const own = join(INPUT, name, 'modules');
    if (existsSync(own)) cpSync(own, dir, {recursive: true});
    for (const {file, find, replace} of edits) edit(join(dir, file), find, replace);
    for (const file of remove) rmSync(join(dir, file));
    if (!keepLock) numberIds(dir);
    return compileCourse(dir, {version: '1.0.0', today, publish});
  });
}

/** Runs with a copy of the small course in a folder called `modules`, which is gone afterwards. */
export function withCourse<T>(run: (dir: string) => T): T {
  const temporary = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    const dir = join(temporary, 'modules');
    cpSync(BASE, dir, {recursive: true});
    return run(dir);
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

/** Replaces the one occurrence of a text in a file. */
export function edit(file: string, find: string, replace: string): void {
  const text = readFileSync(file, 'utf8');
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file}: '${find}' stands there ${parts.length - 1} times`);
  writeFileSync(file, parts.join(replace));
}

/** Compares with the golden file, or writes it when UPDATE_GOLDEN is set. */
export function golden(name: string, file: string, text: string): string {
  const path = join(OUTPUT, name, file);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}

/** Gives the ids of a content folder their numbers. */
export function numberIds(dir: string): void {
  const path = join(dir, 'ids.lock');
  const {entries} = parseLock(readFileSync(path, 'utf8'), path);
  writeFileSync(path, printLock(updateLock(entries, declaredIds(new CourseReader(dir).read().source)).entries));
}
