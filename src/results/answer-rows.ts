/**
 * Answers as rows for a database: everything that the sums need stands in the row itself, computed once here, so that the
 * database only has to add (no joins, no window functions: the oldest ClickHouse can do it).
 */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import {bandOf, timeBin} from './bins.ts';
import {chooseAttempts} from './choose-attempts.ts';
import type {Frame} from './frame.ts';
import {BANDS} from './sums.ts';

export interface AnswerRow {
  readonly org: string;
  readonly cohort: string;
  /** A pseudonym (`pseudonymised`). */
  readonly learner: string;
  /** Number or id, unique within the learner. */
  readonly attempt: string;
  /** Of the learner's attempts in this import: 1 or 0. */
  readonly first: number;
  readonly last: number;
  readonly best: number;
  readonly simulated: number;
  readonly item: string;
  readonly response: string;
  /** Thousandths earned; -1 where nothing is right or wrong. */
  readonly x: number;
  /** Thousandths of the latest response where there is one, else -1. */
  readonly later: number;
  /** Of the set of the question in this attempt, in thousandths; 0 outside a set. */
  readonly total: number;
  /** 1 when the attempt answered the whole set. */
  readonly full: number;
  /** 0 to 4, 5 outside a set. */
  readonly band: number;
  readonly confidence: number;
  /** 0 to 11, 12 where the time is not known. */
  readonly bin: number;
}
/** `bin` of an answer without a time. */
export const NO_TIME = 12;

/** Rows attempt by attempt. The columns must be pseudonymised: whoever is in `learner` goes into the database. */
export function* answerRows(columns: AttemptColumns, frame: Frame): Generator<AnswerRow> {
  const {attemptId, learners, learner, number, from, items, codeItem, codeResponse} = columns;
  const chosen = (['first', 'last', 'best'] as const).map(
    rule => new Set(chooseAttempts(columns, {rule}, frame.boosterIds)),
  );
  const known = items.map(id => frame.items.get(id));
  const base = items.map(id => frame.items.get(frame.latest.get(id) ?? id));
  for (let i = 0; i < learner.length; i++) {
    const [first = 0, last = 0, best = 0] = chosen.map(set => (set.has(i) ? 1 : 0));
    const places = Array.from(
      {length: (from[i + 1] as number) - (from[i] as number)},
      (_, j) => (from[i] as number) + j,
    );
    const answers = places.map(place => {
      const code = columns.code[place] as number;
      const item = codeItem[code] as number;
      const response = codeResponse[code] ?? '';
      const said = columns.credit[place] as number;
      return {place, item, response, x: said < 0 ? (base[item]?.credit(response) ?? -1) : said};
    });
    const earned = new Map(answers.map(({item, x}) => [items[item] ?? '', x]));
    const latest = new Map(
      [...earned].flatMap(([id, x]) => (frame.latest.has(id) ? [[frame.latest.get(id) ?? '', x] as const] : [])),
    );
    const totals = totalsOf(answers, known);
    for (const {place, item, response, x} of answers) {
      const id = items[item] ?? '';
      const set = known[item]?.set ?? null;
      const sum = set !== null && x >= 0 ? totals.get(set) : undefined;
      const size = set === null ? null : (frame.sets.get(set)?.size ?? null);
      const seconds = columns.seconds[place] as number;
      yield {
        org: columns.organisations[columns.organisation[i] as number] ?? '',
        cohort: columns.cohorts[columns.cohort[i] as number] ?? '',
        learner: learners[learner[i] as number] ?? '',
        attempt: attemptId[i] ?? String(number[i]),
        ...{first, last, best, simulated: columns.simulated[i] as number, item: id, response, x},
        later: x >= 0 ? (latest.get(id) ?? -1) : -1,
        total: sum?.total ?? 0,
        full: sum && size !== null && size >= 2 && sum.count === size ? 1 : 0,
        band: sum ? bandOf(sum.total, 1000 * sum.count) : BANDS,
        confidence: columns.confidence[place] as number,
        bin: Number.isNaN(seconds) ? NO_TIME : timeBin(seconds),
      };
    }
  }
}

function totalsOf(
  answers: readonly {readonly item: number; readonly x: number}[],
  known: readonly ({readonly set: string | null} | undefined)[],
): Map<string, {total: number; count: number}> {
  const totals = new Map<string, {total: number; count: number}>();
  for (const {item, x} of answers) {
    const set = known[item]?.set ?? null;
    if (set === null || x < 0) continue;
    const sum = totals.get(set) ?? {total: 0, count: 0};
    totals.set(set, {total: sum.total + x, count: sum.count + 1});
  }
  return totals;
}
