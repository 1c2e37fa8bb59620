/** CSV for a spreadsheet and for R. */
import Papa from 'papaparse';
import {type AttemptColumns, attemptAt} from '../lms-exports/attempts.ts';
import {OWN_COLUMNS} from '../lms-exports/mapped-table.ts';
import {chooseAttempts, type Filter} from './choose-attempts.ts';
import type {Frame} from './frame.ts';

/** A byte order mark: without it Excel reads UTF-8 as Windows-1252. */
const MARK = '\ufeff';

/**
 * Every answer, a row each, with the headings that we read back (`OWN_COLUMNS`). Names and addresses only where asked. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function answersCsv(columns: AttemptColumns, filter: Filter, withNames: boolean): string {
  const rows: unknown[][] = [];
  for (const place of chooseAttempts(columns, filter)) {
    const attempt = attemptAt(columns, place);
    const person = withNames
      ? [attempt.learner, attempt.name, attempt.email]
      : [`id:${(columns.learner[place] as number) + 1}`, '', ''];
    const who = [attempt.organisation, attempt.cohort, ...person];
    const head = [...who, attempt.attempt, iso(attempt.startedAt), iso(attempt.endedAt), attempt.status, attempt.score];
    for (const {item, response, correct, credit, confidence, latencySeconds, at} of attempt.answers) {
      const share = credit === null ? null : credit / 1000;
      rows.push([...head, item, response, correct, share, confidence, latencySeconds, iso(at)].map(safe));
    }
  }
  return MARK + Papa.unparse({fields: [...OWN_COLUMNS], data: rows}, {delimiter: ';', newline: '\r\n'});
}

/**
 * A row per attempt, a column per scored question, 1 for full credit and 0 for less; `NA` where it was not asked. Without
 * names: `learner` is a number. For R: `read.csv(…, na.strings = "NA")`, then psych, mirt or eRm.
 */
export function matrixCsv(columns: AttemptColumns, frame: Frame, filter: Filter): string {
  const attempts = [...chooseAttempts(columns, filter)].map(place => attemptAt(columns, place));
  const credits = attempts.map(
    ({answers}) =>
      new Map(answers.map(one => [one.item, one.credit ?? frame.items.get(one.item)?.credit(one.response) ?? null])),
  );
  const items = columns.items.filter(
    id => !frame.latest.has(id) && credits.some(row => (row.get(id) ?? null) !== null),
  );
  const rows = credits.map((row, i) => [
    i + 1,
    ...items.map(id => {
      const credit = row.get(id) ?? null;
      return credit === null ? 'NA' : credit === 1000 ? 1 : 0;
    }),
  ]);
  return Papa.unparse({fields: ['learner', ...items.map(safe)] as string[], data: rows}, {newline: '\n'});
}

/** Numbers stay numbers: `-1` is no formula. */
function safe(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
}

function iso(at: number | null): string | null {
  return at === null || Math.abs(at) > 8.64e15 ? null : new Date(at).toISOString();
}
