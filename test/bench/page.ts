/** The course page on a slow phone, between two floors of the same run; coming back to a finished course; from step to step. */
import {MODULES} from '../../src/build/cli/project.ts';
import {compileCourse} from '../../src/build/compile-course.ts';
import {coursePackage} from './course-package.ts';
import {barePage, emptyPage} from './floors.ts';
import {type Conditions, type Cost, inLms, type Lms} from './launch.ts';
import {type Measure, middle, times} from './measure.ts';
import {finished, stepTimes} from './steps.ts';

const KIB = 1024;

export async function measure(): Promise<readonly Measure[]> {
  const {course} = compileCourse(MODULES, {version: '0.0.0', today: '2026-01-01'});
  const {files} = await coursePackage(course);
  const pages = {course: files, empty: emptyPage(), bare: await barePage()};
  return inLms(pages, async lms => {
    const rounds = times(7, 3);
    const mobile = {on: 'mobile'} as const;
    const [ours, empty, bare, plain, plainBare, resumed] = await interleaved(lms, rounds, [
      ['course', mobile],
      ['empty', mobile],
      ['bare', mobile],
      ['course', {...mobile, gzip: false}],
      ['bare', {...mobile, gzip: false}],
      ['course', {...mobile, stored: finished(course.outline, 'home')}],
    ]);
    if (!ours || !empty || !bare || !plain || !plainBare || !resumed) throw new Error('a page was not measured');
    const taken = await stepTimes(lms, 'course', course.outline, times(60, 20));
    const note = `median of ${rounds} loads, each on a fresh device, in turn with the other pages`;
    const steps: Measure[] = [
      {
        name: 'step to step, not slowed',
        value: middle(taken),
        unit: 'ms',
        limit: 50,
        note: `median of ${taken.length}`,
      },
      {name: 'step to step, the slowest', value: Math.max(...taken), unit: 'ms'},
    ];
    return [
      ratio('first paint over the empty page', ours.firstPaint, empty.firstPaint, 1.6, note),
      ratio('interactive over bare Lit + XState', ours.interactive, bare.interactive, 1.8, note),
      ...costs('course', ours, {bytes: 60 * KIB, requests: 12, calls: 20, longTask: 100}),
      ratio('interactive over bare Lit + XState, no gzip', plain.interactive, plainBare.interactive),
      ...costs('course, no gzip', plain, {longTask: 100}),
      ratio('interactive, finished course over first launch', resumed.interactive, ours.interactive),
      ...costs('finished course', resumed, {calls: 20, longTask: 100}),
      ...steps,
      ...costs('bare Lit + XState', bare),
      ...costs('bare Lit + XState, no gzip', plainBare),
      ...costs('empty page', empty),
    ];
  });
}

/** The median cost of each page; every round loads all of them, so that a busy moment of the machine weighs on all. */
export async function interleaved(
  lms: Lms,
  rounds: number,
  pages: readonly (readonly [name: string, conditions: Conditions])[],
): Promise<Cost[]> {
  const found: Cost[][] = pages.map(() => []);
  // The first load warms the server and the browser's own start.
  if (pages[0]) await lms.cost(...pages[0]);
  for (let round = 0; round < rounds; round++) {
    for (const [i, page] of pages.entries()) found[i]?.push(await lms.cost(...page));
  }
  return found.map(costs => {
    const keys = Object.keys(costs[0] ?? {}) as (keyof Cost)[];
    return Object.fromEntries(keys.map(key => [key, middle(costs.map(cost => cost[key]))])) as unknown as Cost;
  });
}

function ratio(name: string, value: number, floor: number, limit?: number, note?: string): Measure {
  return {name, value: value / floor, unit: 'x', ...(limit && {limit}), ...(note && {note})};
}

const COSTS: readonly (readonly [key: keyof Cost, name: string, unit: string, divisor: number])[] = [
  ['firstPaint', 'first paint', 'ms', 1],
  ['initialize', 'Initialize', 'ms', 1],
  ['interactive', 'interactive', 'ms', 1],
  ['bytes', 'on the wire until interactive', 'KiB', KIB],
  ['requests', 'requests until interactive', '', 1],
  ['allBytes', 'on the wire until quiet', 'KiB', KIB],
  ['heap', 'JavaScript heap', 'MB', 1e6],
  ['calls', 'LMS calls at load', '', 1],
  ['longTask', 'longest task', 'ms', 1],
];

function costs(page: string, cost: Cost, limits: Partial<Record<keyof Cost, number>> = {}): Measure[] {
  return COSTS.map(([key, name, unit, divisor]) => {
    const limit = limits[key];
    return {name: `${page}: ${name}`, value: cost[key] / divisor, unit, ...(limit && {limit: limit / divisor})};
  });
}
