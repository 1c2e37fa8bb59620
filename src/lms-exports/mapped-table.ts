/** Tables of which somebody said what the columns are, a row per answer or per attempt: our own CSV, and what a trainer mapped. */
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
type Places = Readonly<Record<MappedColumn, number>>;

/** Rows that are the same in these are of one attempt. */
const WHO = ['organisation', 'learner', 'email', 'name', 'attempt'] as const;

/** Rows of one attempt that follow each other are one attempt; what comes apart is merged later. */
function answersReader({report, emit}: TableContext, placeOfColumn: PlaceOf): RowReader {
  const at = placesOf(placeOfColumn);
  const who = WHO.map(placeOfColumn).filter(place => place >= 0);
  let before: readonly string[] | null = null;
  let current: ImportedAttempt | null = null;
  let answers: ImportedAnswer[] = [];
  const flush = () => {
    if (current) emit({...current, answers: withConfidence(answers)});
  };
  return {
    row(cells, place) {
      const last = before;
      before = cells;
      if (last === null || !who.every(column => cells[column] === last[column])) {
        flush();
        answers = [];
        current = attemptOf(cells, at);
      }
      if (current === null) return report.drop('Er staat niet bij wie het is.', `regel ${place}`);
      const given = answerOf(cells, at);
      if (given === null) return report.drop('Er staat geen vraag in de regel.', `regel ${place}`);
      answers.push(given);
      report.kept += 1;
    },
    end: flush,
  };
}

/** Every column that means nothing else is a question, named by its heading. */
function attemptsReader({header, report, emit}: TableContext, placeOfColumn: PlaceOf): RowReader {
  const at = placesOf(placeOfColumn);
  const used = new Set(Object.values(at));
  const questions = header.flatMap((cell, place) =>
    used.has(place) || cell.trim() === '' ? [] : [{item: cell.trim(), place}],
  );
  let told = false;
  return {
    row(cells, place) {
      const attempt = attemptOf(cells, at);
      if (attempt === null) return report.drop('Er staat niet bij wie het is.', `regel ${place}`);
      const status = cellAt(cells, at.status);
      if (attempt.status === null && status.trim() !== '' && !told) {
        told = true;
        report.advise(`Regel ${place}: de stand ‘${status.slice(0, 40)}’ is niet herkend. Zo kunnen er meer zijn.`);
      }
      const answers = questions.flatMap(({item, place: column}): ImportedAnswer[] => {
        const response = canonicalResponse(cells[column] ?? '');
        if (response === '' || response === '-') return [];
        return [{item, response, correct: null, credit: null, confidence: null, latencySeconds: null, at: null}];
      });
      report.kept += 1;
      // In a row of an attempt the time is that of the attempt.
      emit({...attempt, seconds: secondsOf(cellAt(cells, at.seconds)), answers: withConfidence(answers)});
    },
  };
}

function placesOf(placeOfColumn: PlaceOf): Places {
  return Object.fromEntries(OWN_COLUMNS.map(name => [name, placeOfColumn(name)])) as Record<MappedColumn, number>;
}

/** Our CSV puts an apostrophe before what a spreadsheet would take for a formula. */
function cellAt(cells: readonly string[], place: number): string {
  const cell = place < 0 ? '' : (cells[place] ?? '');
  return cell.charCodeAt(0) === 39 && /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

function attemptOf(cells: readonly string[], at: Places): ImportedAttempt | null {
  const row = (column: MappedColumn) => cellAt(cells, at[column]);
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

function answerOf(cells: readonly string[], at: Places): ImportedAnswer | null {
  const item = cellAt(cells, at.item).trim();
  if (item === '') return null;
  const response = canonicalResponse(cellAt(cells, at.response));
  const correct = canonicalKey(cellAt(cells, at.correct));
  const credit = cellAt(cells, at.credit);
  return {
    item,
    response,
    correct,
    credit: creditOf(credit, response, correct) ?? thousandthsOf(credit),
    confidence: levelOf(cellAt(cells, at.confidence)),
    latencySeconds: secondsOf(cellAt(cells, at.seconds)),
    at: momentOf(cellAt(cells, at.at)),
  };
}

/** A number above 1 is in thousandths, as in our own CSV; a word or a share is what an LMS calls a result. */
function thousandthsOf(credit: string): number | null {
  const number = numberOf(credit);
  return number !== null && number > 1 ? Math.min(1000, Math.round(number)) : null;
}
