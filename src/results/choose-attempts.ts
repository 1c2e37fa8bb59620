/** Which attempts a figure is about. */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import type {AttemptRule} from './sums.ts';

export interface Filter {
  readonly rule: AttemptRule;
  /** Only of this organisation, or cohort; absent: of all. */
  readonly organisation?: string;
  readonly cohort?: string;
}

/**
 * Places of the attempts that count, in order. The boosters are a course beside the course: a learner's first attempt at
 * them counts as well as the first at the course.
 */
export function chooseAttempts(
  columns: AttemptColumns,
  filter: Filter,
  boosterIds: ReadonlySet<string> = new Set(),
): Uint32Array {
  const isBooster = boosterAttempts(columns, boosterIds);
  const organisation = filter.organisation === undefined ? null : columns.organisations.indexOf(filter.organisation);
  const cohort = filter.cohort === undefined ? null : columns.cohorts.indexOf(filter.cohort);
  const wanted = new Uint8Array(columns.learner.length);
  const chosen = new Int32Array(2 * columns.learners.length).fill(-1);
  for (let i = 0; i < wanted.length; i++) {
    // -1 is also what an unknown name gives: then nothing matches, as -1 in a column means: not known.
    if (organisation !== null && (organisation < 0 || columns.organisation[i] !== organisation)) continue;
    if (cohort !== null && (cohort < 0 || columns.cohort[i] !== cohort)) continue;
    if (filter.rule === 'all') {
      wanted[i] = 1;
      continue;
    }
    const series = 2 * (columns.learner[i] as number) + (isBooster(i) ? 1 : 0);
    const before = chosen[series] as number;
    if (before >= 0 && !wins(columns, filter.rule, i, before)) continue;
    if (before >= 0) wanted[before] = 0;
    chosen[series] = i;
    wanted[i] = 1;
  }
  const places: number[] = [];
  for (let i = 0; i < wanted.length; i++) if (wanted[i] === 1) places.push(i);
  return Uint32Array.from(places);
}

/** Tells of an attempt whether it holds nothing but answers of the boosters. */
export function boosterAttempts(
  {items, from, code, codeItem}: AttemptColumns,
  boosterIds: ReadonlySet<string>,
): (attempt: number) => boolean {
  const isBooster = items.map(id => boosterIds.has(id.replace(/_laatst$/, '')));
  return attempt => {
    const [first, end] = [from[attempt] as number, from[attempt + 1] as number];
    for (let place = first; place < end; place++) {
      if (!isBooster[codeItem[code[place] as number] as number]) return false;
    }
    return end > first;
  };
}

/** Whether attempt `a` takes the place of `b`. Of two that are equal the earlier in the file stays. */
function wins(columns: AttemptColumns, rule: AttemptRule, a: number, b: number): boolean {
  if (rule === 'best') {
    const [x, y] = [columns.score[a] as number, columns.score[b] as number];
    if (x !== y) return Number.isNaN(y) ? !Number.isNaN(x) : x > y;
    return false;
  }
  const order = before(columns, a, b);
  return rule === 'first' ? order < 0 : order > 0;
}

/** By moment where both are known, else by number. */
function before(columns: AttemptColumns, a: number, b: number): number {
  const byMoment = (columns.startedAt[a] as number) - (columns.startedAt[b] as number);
  if (byMoment !== 0 && !Number.isNaN(byMoment)) return byMoment;
  return (columns.number[a] as number) - (columns.number[b] as number);
}
