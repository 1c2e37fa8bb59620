/** Tables with a row per answer or per attempt whose columns are known: our own CSV, or any table with a saved mapping. */
import type {ColumnMapping, ImportedAnswer, ImportedAttempt, MappedColumn} from '../model/attempts.ts';
import {canonicalKey, canonicalResponse, creditOf, levelOf, withConfidence} from './answers.ts';
import {ExportProblem} from './export-problem.ts';
import {emailOf, learnerKey} from './learner-key.ts';
import {momentOf, numberOf, secondsOf} from './moments.ts';
import {statusOfWord} from './status-words.ts';
import {heading, placeOf, type RowReader, type TableContext, type TableProfile} from './table-profile.ts';

/** Headings of our own CSV (`answersCsv` in results); the file is read back without a mapping. */
export const OWN_COLUMNS = [
  ...['organisation', 'cohort', 'learner', 'name', 'email', 'attempt', 'started', 'ended', 'status', 'score'],
  ...['item', 'response', 'correct', 'credit', 'confidence', 'seconds', 'at'],
] as const satisfies readonly MappedColumn[];

export const ownAnswers: TableProfile = {
  name: 'Antwoorden (eigen CSV)',
  matches: header => ['learner', 'attempt', 'item', 'response'].every(name => placeOf(header, name) >= 0),
  open: context => answersReader(context, name => placeOf(context.header, name)),
};

/** A table that the trainer described. */
export function mappedTable(mapping: ColumnMapping): TableProfile {
  return {
    name: 'Tabel met eigen kolomindeling',
    matches: () => true,
    open(context) {
      const missing = Object.values(mapping.columns).filter(name => placeOf(context.header, heading(name)) < 0);
      if (missing.length > 0) {
        throw new ExportProblem(
          `De bewaarde kolomindeling past niet: ${missing.map(name => `‘${name}’`).join(', ')} ontbreekt.`,
          'Wijs opnieuw aan welke kolom wat is.',
        );
      }
      const at = (name: MappedColumn) => {
        const found = mapping.columns[name];
        return found === undefined ? -1 : placeOf(context.header, heading(found));
      };
      return mapping.shape === 'answers' ? answersReader(context, at) : attemptsReader(context, at);
    },
  };
}

type PlaceOf = (column: MappedColumn) => number;
type Row = (column: MappedColumn) => string;

/** Rows that are the same in these are of one attempt. */
const WHO = ['organisation', 'learner', 'email', 'name', 'attempt'] as const;

/** Rows of one attempt that follow each other are one attempt; what comes apart is merged later. */
function answersReader({report, emit}: TableContext, placeOfColumn: PlaceOf): RowReader {
  const {take, cell} = rowReader(placeOfColumn);
  const who = WHO.map(placeOfColumn).filter(place => place >= 0);
  let before: readonly string[] | null = null;
  let current: ImportedAttempt | null = null;
  let answers: ImportedAnswer[] = [];
  const flush = () => {
    if (current) emit({...current, answers: withConfidence(answers)});
  };
  return {
    row(cells, place) {
      take(cells);
      const last = before;
      before = cells;
      if (last === null || !who.every(at => cells[at] === last[at])) {
        flush();
        answers = [];
        current = attemptOf(cell);
      }
      if (current === null) return report.drop('Er staat niet bij wie het is.', `regel ${place}`);
      const given = answerOf(cell);
      if (given === null) return report.drop('Er staat geen vraag in de regel.', `regel ${place}`);
      answers.push(given);
      report.kept += 1;
    },
    end: flush,
  };
}

/** Every column that means nothing else is a question, named by its heading. */
function attemptsReader({header, report, emit}: TableContext, placeOfColumn: PlaceOf): RowReader {
  const {take, cell} = rowReader(placeOfColumn);
  const used = new Set(OWN_COLUMNS.map(placeOfColumn));
  const questions = header.flatMap((cell, place) =>
    used.has(place) || cell.trim() === '' ? [] : [{item: cell.trim(), place}],
  );
  let told = false;
  return {
    row(cells, place) {
      take(cells);
      const attempt = attemptOf(cell);
      if (attempt === null) return report.drop('Er staat niet bij wie het is.', `regel ${place}`);
      if (attempt.status === null && cell('status').trim() !== '' && !told) {
        told = true;
        report.advise(
          `Regel ${place}: de stand ‘${cell('status').slice(0, 40)}’ is niet herkend. Zo kunnen er meer zijn.`,
        );
      }
      const answers = questions.flatMap(({item, place: at}): ImportedAnswer[] => {
        const response = canonicalResponse(cells[at] ?? '');
        if (response === '' || response === '-') return [];
        return [{item, response, correct: null, credit: null, confidence: null, latencySeconds: null, at: null}];
      });
      report.kept += 1;
      // In a row of an attempt the time is that of the attempt.
      emit({...attempt, seconds: secondsOf(cell('seconds')), answers: withConfidence(answers)});
    },
  };
}

/** One reader for all rows: `take` sets the row that it reads from. */
function rowReader(placeOfColumn: PlaceOf): {take: (cells: readonly string[]) => void; cell: Row} {
  const places = Object.fromEntries(OWN_COLUMNS.map(name => [name, placeOfColumn(name)])) as Record<
    MappedColumn,
    number
  >;
  let row: readonly string[] = [];
  return {
    take(cells) {
      row = cells;
    },
    cell(column) {
      const text = row[places[column]];
      return text === undefined || text === '' ? '' : plain(text);
    },
  };
}

/** Our CSV puts an apostrophe before what a spreadsheet would take for a formula. */
function plain(cell: string): string {
  return cell.charCodeAt(0) === 39 && /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

function attemptOf(row: Row): ImportedAttempt | null {
  const email = emailOf(row('email'));
  const named = /^(account|mail|id|name):/.test(row('learner')) ? row('learner') : null;
  const learner = named ?? learnerKey({email: email ?? emailOf(row('learner')), id: row('learner'), name: row('name')});
  if (learner === null) return null;
  return {
    learner,
    name: row('name'),
    email,
    organisation: row('organisation') || null,
    cohort: row('cohort') || null,
    attempt: Math.max(1, Math.round(numberOf(row('attempt')) ?? 1)),
    attemptId: null,
    startedAt: momentOf(row('started')),
    endedAt: momentOf(row('ended')),
    status: statusOfWord(row('status')),
    score: numberOf(row('score').replace(/\s*%$/, '')),
    seconds: null,
    answers: [],
    simulated: false,
  };
}

function answerOf(row: Row): ImportedAnswer | null {
  const item = row('item').trim();
  if (item === '') return null;
  const response = canonicalResponse(row('response'));
  const correct = canonicalKey(row('correct'));
  const credit = row('credit');
  const thousandths = numberOf(credit);
  return {
    item,
    response,
    correct,
    // A number above 1 is in thousandths, as in our own CSV; a word or a share is what an LMS calls a result.
    credit:
      thousandths !== null && thousandths > 1
        ? Math.min(1000, Math.round(thousandths))
        : creditOf(credit, response, correct),
    confidence: levelOf(row('confidence')),
    latencySeconds: secondsOf(row('seconds')),
    at: momentOf(row('at')),
  };
}
