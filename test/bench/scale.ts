/** What a course of ten, a hundred or a thousand steps asks of learner, author and record, and where each limit lies. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Files} from '../../scorm/package-types.ts';
import {CourseCompiler, compileCourse} from '../../src/build/compile-course.ts';
import type {Outline} from '../../src/model/outline.ts';
import {type Budget, budgetOf, LIMITS} from '../../src/record/budget.ts';
import {coursePackage} from './course-package.ts';
import {editLesson, writeCourse} from './generated-course.ts';
import {type Cost, inLms} from './launch.ts';
import {type Measure, median, middle, times} from './measure.ts';
import {interleaved} from './page.ts';
import {finished, stepTimes} from './steps.ts';

const OPTIONS = {version: '1.0.0', today: '2026-02-01'};
/** Small, middle, large; each ten times the one before. */
const SIZES = [10, 100, 1000] as const;
const FLAT = 1.1;

interface Built {
  readonly outline: Outline;
  readonly files: Files;
  readonly budget: Budget;
  /** Milliseconds. */
  readonly compiled: number;
  readonly again: number;
  readonly bundled: number;
}
type Three<T> = readonly [small: T, medium: T, large: T];

export async function measure(): Promise<readonly Measure[]> {
  const built: Built[] = [];
  for (const steps of SIZES) built.push(await build(steps));
  const three = built as unknown as Three<Built>;
  return [...building(three), ...(await loading(three)), ...records(three)];
}

async function build(steps: number): Promise<Built> {
  const temporary = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const dir = join(temporary, 'modules');
    writeCourse(dir, steps);
    const rounds = steps < 1000 ? 5 : times(3, 1);
    const compiled = await median(rounds, () => compileCourse(dir, OPTIONS), steps < 1000 ? 2 : 0);
    const compiler = new CourseCompiler(dir, OPTIONS);
    const {course} = compiler.compile();
    let saves = 0;
    const change = () => {
      editLesson(dir, ++saves);
      compiler.compile();
    };
    const again = await median(times(9, 5), change, 3);
    const bundling = performance.now();
    const {files} = await coursePackage(course);
    const bundled = performance.now() - bundling;
    return {outline: course.outline, files, budget: budgetOf(course.outline), compiled, again, bundled};
  } finally {
    rmSync(temporary, {recursive: true});
  }
}

function building([small, medium, large]: Three<Built>): Measure[] {
  return [
    {
      name: 'time per step to compile and prove, 1,000 over 100',
      value: large.compiled / medium.compiled / 10,
      unit: 'x',
      limit: FLAT,
      note: 'linear is 1 or less',
    },
    ...each([small, medium, large], 'compiled and proved', 'ms', one => one.compiled),
    ...each([small, medium, large], 'bundled and checked', 'ms', one => one.bundled),
    {
      name: '1,000 steps built and proved',
      value: (large.compiled + large.bundled) / 1000,
      unit: 's',
      limit: 15,
      note: 'compiled, proved, bundled and checked',
    },
    {name: '1,000 steps again, after a change of one lesson', value: large.again, unit: 'ms', limit: 300},
    ...each([small, medium, large], 'after a change of one lesson', 'ms', one => one.again),
  ];
}

async function loading(built: Three<Built>): Promise<Measure[]> {
  const names = SIZES.map(steps => `steps${steps}`);
  const pages = Object.fromEntries(built.map(({files}, i) => [names[i] ?? '', files]));
  const rounds = times(5, 3);
  return inLms(pages, async lms => {
    const costs = await interleaved(lms, rounds, [
      ...names.map(name => [name, {on: 'mobile'}] as const),
      ...built.map(({outline}, i) => [names[i] ?? '', {on: 'mobile', stored: finished(outline, 'home')}] as const),
    ]);
    const three = (of: (cost: Cost) => number, from = 0): Three<number> =>
      costs.slice(from, from + 3).map(of) as unknown as Three<number>;
    const latencies: number[][] = [[], [], []];
    // The small course has few steps; its turn comes as often as it needs to be counted as the others are.
    for (let round = 0; round < times(4, 2); round++) {
      for (const [i, {outline}] of built.entries())
        latencies[i]?.push(...(await stepTimes(lms, names[i] ?? '', outline, 10)));
    }
    const steps = latencies.map(middle) as unknown as Three<number>;
    return [
      ...flat(
        'interactive, mobile',
        three(one => one.interactive),
        'ms',
      ),
      ...flat('step to step', steps, 'ms'),
      ...flat(
        'on the wire until interactive',
        three(one => one.bytes / 1024),
        'KiB',
      ),
      ...told(
        'on the wire until the route is whole',
        three(one => one.allBytes / 1024),
        'KiB',
      ),
      ...told(
        'longest task',
        three(one => one.longTask),
        'ms',
      ),
      ...told(
        'interactive for who did everything',
        three(one => one.interactive, 3),
        'ms',
      ),
    ];
  });
}

function records([small, medium, large]: Three<Built>): Measure[] {
  const marginal = (a: Built, b: Built): number =>
    (b.budget.typical - a.budget.typical) / (b.budget.answered - a.budget.answered);
  const perStep = (large.budget.worstCase - medium.budget.worstCase) / (1000 - 100);
  const reached = (limit: number): number => Math.floor(100 + (limit - medium.budget.worstCase) / perStep);
  return [
    {
      name: 'characters of one more answer, 100 to 1,000 steps over 10 to 100',
      value: marginal(medium, large) / marginal(small, medium),
      unit: 'x',
      limit: FLAT,
      note: 'state per answered item is constant when this is 1',
    },
    {name: 'one more answer', value: marginal(medium, large), unit: 'characters'},
    ...each([small, medium, large], 'longest record', 'characters', one => one.budget.worstCase),
    ...each([small, medium, large], 'record of everything once', 'characters', one => one.budget.typical),
    {
      name: 'most steps in SCORM 1.2',
      value: reached(LIMITS.scorm12),
      unit: 'steps',
      note: `where the longest record passes ${LIMITS.scorm12} characters; the compiler refuses a larger course`,
    },
    {
      name: 'most steps in SCORM 2004 and cmi5',
      value: reached(LIMITS.scorm2004),
      unit: 'steps',
      note: `where the longest record passes ${LIMITS.scorm2004} characters`,
    },
  ];
}

function each(built: readonly Built[], what: string, unit: string, of: (one: Built) => number): Measure[] {
  return built.map((one, i) => ({name: `${SIZES[i]?.toLocaleString('en')} steps: ${what}`, value: of(one), unit}));
}

/** Each size, and the larger two over the smallest. */
function flat(what: string, values: Three<number>, unit: string): Measure[] {
  const [small, medium, large] = values;
  return [
    {name: `${what}, 100 over 10 steps`, value: medium / small, unit: 'x', limit: FLAT},
    {name: `${what}, 1,000 over 10 steps`, value: large / small, unit: 'x', limit: FLAT},
    ...told(what, values, unit),
  ];
}

function told(what: string, values: Three<number>, unit: string): Measure[] {
  return values.map((value, i) => ({name: `${SIZES[i]?.toLocaleString('en')} steps: ${what}`, value, unit}));
}
