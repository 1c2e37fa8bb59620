/** From a content folder to a compiled course and everything that is wrong with it. */
import type {CaseChart} from '../model/case-chart.ts';
import type {LockEntry, Outline} from '../model/outline.ts';
import type {Region} from '../model/region.schema.ts';
import {checkCourse} from './checks/check-course.ts';
import {openPlaces} from './checks/reviews.ts';
import {compileChart} from './compile/chart.ts';
import {editionsOf} from './compile/editions.ts';
import {openTest} from './compile/open.ts';
import {compileOutline} from './compile/outline.ts';
import {compileRegions} from './compile/regions.ts';
import {compileTexts, type LanguageTexts} from './compile/texts.ts';
import {CourseReader, type CourseSource} from './course-source.ts';
import {parseLock} from './lock-file.ts';
import {type Problem, type Problems, sortProblems} from './problem.ts';
import {SOURCE_LANGUAGE} from './source-file.ts';
import {inLanguage} from './translate.ts';

export interface CompiledCourse {
  readonly outline: Outline;
  readonly charts: Readonly<Record<string, CaseChart>>;
  readonly regions: Readonly<Record<string, Region>>;
  readonly texts: Readonly<Record<string, LanguageTexts>>;
  /** The rounds after it, as a small course of their own; absent when it has none. */
  readonly booster?: CompiledCourse;
}
export interface Compilation {
  readonly source: CourseSource;
  /** Made of all that could be read; only to be shipped when there are no errors. */
  readonly course: CompiledCourse;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  readonly hasErrors: boolean;
}
export interface CompileOptions {
  /** Version of the package. */
  readonly version: string;
  /** The day on which review dates are looked at, `YYYY-MM-DD`. */
  readonly today: string;
  /** For publication: overdue reviews and open facts are errors. */
  readonly publish?: boolean;
}

/** Compiles a folder again and again; only what changed is parsed and proved again. */
export class CourseCompiler {
  private readonly reader: CourseReader;
  private lock: {text: string; read: ReturnType<typeof parseLock>} | undefined;

  constructor(
    dir: string,
    private readonly options: CompileOptions,
  ) {
    this.reader = new CourseReader(dir);
  }

  compile(): Compilation {
    const {source, problems} = this.reader.read();
    const lock = this.readLock(source);
    problems.add(lock.problems);
    const course = compile(source, lock.entries, this.options.version, problems);
    checkCourse({source, course, lock: lock.entries, problems, ...this.options});
    const sorted = sortProblems(problems.list);
    return {source, course, problems: sorted, hasErrors: problems.hasErrors};
  }

  private readLock({lock: text, root}: CourseSource): ReturnType<typeof parseLock> {
    if (this.lock?.text !== text) this.lock = {text, read: parseLock(text, `${root}/ids.lock`)};
    return this.lock.read;
  }
}

/** Compiles a content folder once. */
export function compileCourse(dir: string, options: CompileOptions): Compilation {
  return new CourseCompiler(dir, options).compile();
}

function compile(
  source: CourseSource,
  lock: readonly LockEntry[],
  version: string,
  problems: Problems,
): CompiledCourse {
  const isOpen = openTest(source);
  const languages = [...new Set([SOURCE_LANGUAGE, ...(source.course?.value.languages ?? [])])];
  const draft = openPlaces(source).length > 0;
  const whole = {
    outline: compileOutline({source, lock, version, draft}),
    charts: Object.fromEntries(source.cases.map(one => [one.value.id, compileChart(one, problems)])),
    regions: compileRegions(source, isOpen),
    texts: Object.fromEntries(
      languages.map(language => [language, compileTexts(inLanguage(source, language, problems), language)]),
    ),
  };
  return editionsOf(whole, source.course?.value);
}
