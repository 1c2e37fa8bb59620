/** Attempts to sums, in typed arrays: a million answers in well under a second. */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import {attemptCounts} from './attempt-counts.ts';
import {bandOf, timeBin} from './bins.ts';
import {CaseFold} from './case-fold.ts';
import {boosterAttempts, chooseAttempts, type Filter} from './choose-attempts.ts';
import type {Frame} from './frame.ts';
import {ObjectiveFold} from './objective-fold.ts';
import {PairFold} from './pair-fold.ts';
import {BANDS, type ItemSums, type Sums, TIME_BINS} from './sums.ts';

const CELLS = BANDS + 1;
const LEVELS = 4;

/** The sums of the attempts that the filter chooses. */
export function fold(columns: AttemptColumns, frame: Frame, filter: Filter): Sums {
  const attempts = chooseAttempts(columns, filter, frame.boosterIds);
  const folding = new Folding(columns, frame);
  for (const attempt of attempts) folding.add(attempt);
  return {course: frame.course, rule: filter.rule, counts: folding.counts(mainOf(columns, frame, attempts))};
}

/** How many, how far and how well is told of the course; of the boosters only where there is nothing else. */
function mainOf(columns: AttemptColumns, frame: Frame, attempts: Uint32Array): Uint32Array {
  const isBooster = boosterAttempts(columns, frame.boosterIds);
  const main = attempts.filter(attempt => !isBooster(attempt));
  return main.length > 0 ? main : attempts;
}

class Folding {
  private readonly items: number;
  private readonly sets: readonly string[];
  private readonly setOfItem: Int8Array;
  private readonly size: Float64Array;
  /** Item of which a code is the latest response; -1 for others. */
  private readonly latestOfItem: Int32Array;
  private readonly creditOfCode: Int16Array;
  private readonly objectives: ObjectiveFold;
  private readonly pairs: PairFold;
  private readonly cases: readonly CaseFold[];

  // Sums per item and per code.
  private readonly n: Float64Array;
  private readonly scored: Float64Array;
  private readonly x: Float64Array;
  private readonly xx: Float64Array;
  private readonly full: Float64Array;
  private readonly later: Float64Array;
  private readonly seconds: Float64Array;
  private readonly confidence: Float64Array;
  private readonly responses: Float64Array;
  private readonly sureWrong: Float64Array;

  // Of the attempt at hand.
  private readonly total: Float64Array;
  private readonly answered: Float64Array;
  private readonly credit: Int16Array;
  private readonly latest: Int16Array;

  constructor(
    private readonly columns: AttemptColumns,
    private readonly frame: Frame,
  ) {
    const {items, codeItem, codeResponse} = columns;
    const count = items.length;
    const number = new Map(items.map((id, i) => [id, i]));
    const known = items.map(id => frame.items.get(id));
    this.items = count;
    this.sets = [...frame.sets.keys()];
    this.size = Float64Array.from(this.sets, set => frame.sets.get(set)?.size ?? 0);
    this.setOfItem = Int8Array.from(known, item => (item?.set ? this.sets.indexOf(item.set) : -1));
    this.latestOfItem = Int32Array.from(items, id => number.get(frame.latest.get(id) ?? '') ?? -1);
    this.creditOfCode = Int16Array.from(codeResponse, (response, code) =>
      this.creditOf(codeItem[code] as number, response),
    );
    this.objectives = new ObjectiveFold(columns, frame);
    this.pairs = new PairFold(columns.learners.length);
    this.cases = frame.cases.map(one => new CaseFold(one, columns));
    const column = (cells: number, rows = count) => new Float64Array(cells * rows);
    [this.n, this.scored, this.x, this.xx] = [column(1), column(1), column(1), column(1)];
    [this.full, this.later, this.seconds] = [column(6), column(3), column(TIME_BINS)];
    this.confidence = column(2 * LEVELS);
    this.responses = column(CELLS, codeItem.length);
    this.sureWrong = column(1, codeItem.length);
    [this.total, this.answered] = [column(1, this.sets.length), column(1, this.sets.length)];
    [this.credit, this.latest] = [new Int16Array(count), new Int16Array(count)];
  }

  add(attempt: number): void {
    const {from} = this.columns;
    const [first, end] = [from[attempt] as number, from[attempt + 1] as number];
    this.addUp(first, end);
    for (let place = first; place < end; place++) this.answer(place);
    this.objectives.judge();
    this.pairs.add(this.columns.learner[attempt] as number, id => {
      const set = this.sets.indexOf(id);
      return set < 0 ? {points: 0, count: 0} : {points: this.total[set] as number, count: this.answered[set] as number};
    });
    for (const one of this.cases) one.add(first, end);
  }

  counts(attempts: Uint32Array): Sums['counts'] {
    return {
      ...attemptCounts(this.columns, attempts),
      items: this.itemSums(),
      pairs: this.pairs.sums,
      objectives: this.objectives.sums,
      cases: Object.fromEntries(this.cases.map(one => [one.id, one.sums])),
    };
  }

  /** What the course makes of a response, for sources that do not say what it earned. */
  private creditOf(item: number, response: string): number {
    const id = this.columns.items[item] ?? '';
    return this.frame.items.get(this.frame.latest.get(id) ?? id)?.credit(response) ?? -1;
  }

  /** Credit of every answer, totals per set, and latest responses. */
  private addUp(first: number, end: number): void {
    const {columns, credit, latest, total, answered} = this;
    total.fill(0);
    answered.fill(0);
    latest.fill(-1);
    for (let place = first; place < end; place++) {
      const code = columns.code[place] as number;
      const item = columns.codeItem[code] as number;
      const said = columns.credit[place] as number;
      const earned = said < 0 ? (this.creditOfCode[code] as number) : said;
      credit[item] = earned;
      const of = this.latestOfItem[item] as number;
      if (of >= 0) latest[of] = earned;
      const set = this.setOfItem[item] as number;
      if (set < 0 || earned < 0) continue;
      total[set] = (total[set] as number) + earned;
      answered[set] = (answered[set] as number) + 1;
    }
  }

  private answer(place: number): void {
    const {columns} = this;
    const code = columns.code[place] as number;
    const item = columns.codeItem[code] as number;
    plus(this.n, item, 1);
    const set = this.setOfItem[item] as number;
    const earned = this.credit[item] as number;
    const isInSet = set >= 0 && earned >= 0;
    plus(this.responses, code * CELLS + (isInSet ? this.band(set) : BANDS), 1);
    const seconds = columns.seconds[place] as number;
    if (!Number.isNaN(seconds)) plus(this.seconds, item * TIME_BINS + timeBin(seconds), 1);
    if (earned < 0) return;
    plus(this.scored, item, 1);
    plus(this.x, item, earned);
    plus(this.xx, item, earned * earned);
    const level = columns.confidence[place] as number;
    plus(this.confidence, item * 2 * LEVELS + 2 * level + (earned === 1000 ? 1 : 0), 1);
    if (level === 3 && earned < 1000) plus(this.sureWrong, code, 1);
    if (isInSet) this.fullSet(item, set, earned);
    this.improve(item, earned);
  }

  private band(set: number): number {
    return bandOf(this.total[set] as number, 1000 * (this.answered[set] as number));
  }

  /** Only attempts that answered the whole set: a total over fewer questions is another total. */
  private fullSet(item: number, set: number, x: number): void {
    const size = this.size[set] as number;
    if (size < 2 || this.answered[set] !== size) return;
    const y = (this.total[set] as number) - x;
    const at = item * 6;
    plus(this.full, at, 1);
    plus(this.full, at + 1, x);
    plus(this.full, at + 2, x * x);
    plus(this.full, at + 3, y);
    plus(this.full, at + 4, y * y);
    plus(this.full, at + 5, x * y);
  }

  private improve(item: number, first: number): void {
    const latest = this.latest[item] as number;
    if (latest >= 0) {
      plus(this.later, item * 3, 1);
      plus(this.later, item * 3 + 1, first);
      plus(this.later, item * 3 + 2, latest);
    }
    // An objective is about what a learner knows in the end; a situation is judged once, at first sight.
    const isLatest = latest >= 0 && this.sets[this.setOfItem[item] as number] !== 'situations';
    this.objectives.answer(item, isLatest ? latest : first);
  }

  private itemSums(): Record<string, ItemSums> {
    const responses = this.byItem(code => [...this.responses.subarray(code * CELLS, (code + 1) * CELLS)]);
    const sureWrong = this.byItem(code => this.sureWrong[code] as number);
    const row = (values: Float64Array, item: number, cells: number) =>
      values.subarray(item * cells, (item + 1) * cells);
    const entries: [string, ItemSums][] = [];
    for (let item = 0; item < this.items; item++) {
      if (this.n[item] === 0) continue;
      const [n, x, xx, y, yy, xy] = row(this.full, item, 6) as unknown as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const [later, first, latest] = row(this.later, item, 3) as unknown as [number, number, number];
      entries.push([
        this.columns.items[item] as string,
        {
          n: this.n[item] as number,
          scored: this.scored[item] as number,
          x: this.x[item] as number,
          xx: this.xx[item] as number,
          full: {n, x, xx, y, yy, xy},
          responses: responses[item] ?? {},
          seconds: [...row(this.seconds, item, TIME_BINS)],
          confidence: [...row(this.confidence, item, 2 * LEVELS)],
          sureWrong: sureWrong[item] ?? {},
          later: {n: later, first, latest},
        },
      ]);
    }
    return Object.fromEntries(entries);
  }

  /** Per item, a value per response; responses that nobody of these attempts gave are left out. */
  private byItem<T extends number | readonly number[]>(of: (code: number) => T): Record<string, T>[] {
    const entries: [string, T][][] = [];
    this.columns.codeResponse.forEach((response, code) => {
      const value = of(code);
      if (typeof value === 'number' ? value === 0 : value.every(cell => cell === 0)) return;
      const item = this.columns.codeItem[code] as number;
      entries[item] ??= [];
      entries[item].push([response, value]);
    });
    return Array.from(entries, list => Object.fromEntries(list ?? []));
  }
}

function plus(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] as number) + value;
}
