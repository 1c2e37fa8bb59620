/** What the columns of a trainer's own table are: chosen on the page, or in a file for the command line. */
import type {ColumnMapping, MappedColumn} from '../model/attempts.ts';
import {IssueProblem} from './issue-problem.ts';

/** Columns that a certificate can use, in the order in which they are asked, with the words for them. */
export const CERTIFICATE_COLUMNS: readonly (readonly [column: MappedColumn, label: string])[] = [
  ['name', 'Naam zoals in het register'],
  ['learner', 'Deelnemer (nummer of account)'],
  ['email', 'E-mailadres'],
  ['ended', 'Afgerond op'],
  ['started', 'Begonnen op'],
  ['status', 'Geslaagd of niet'],
  ['score', 'Score in procenten'],
  ['seconds', 'Bestede tijd'],
  ['attempt', 'Nummer van de poging'],
];

const SHAPES: readonly unknown[] = ['answers', 'attempts'] satisfies ColumnMapping['shape'][];

/** Reads a mapping that was kept; throws an `IssueProblem` that says what it must look like. */
export function readMapping(json: unknown): ColumnMapping {
  const {shape, columns} = (json ?? {}) as {shape?: unknown; columns?: unknown};
  const isRecord = typeof columns === 'object' && columns !== null && !Array.isArray(columns);
  if (!isRecord || !SHAPES.includes(shape) || !Object.values(columns).every(one => typeof one === 'string')) {
    throw new IssueProblem(
      'De kolomindeling heeft niet de goede vorm.',
      'Zo kan het: {"shape": "attempts", "columns": {"name": "Naam", "ended": "Afgerond op", "score": "Score"}}',
    );
  }
  return json as ColumnMapping;
}

/** Whether a table has all columns that the mapping names. */
export function fits({columns}: ColumnMapping, headings: readonly string[]): boolean {
  const known = new Set(headings.map(fold));
  return Object.values(columns).every(name => known.has(fold(name)));
}

/** What keeps a choice of columns from being of use, or null: a certificate needs a name and a day. */
export function mappingProblem({columns}: ColumnMapping): string | null {
  if (!columns.name) return 'Wijs aan in welke kolom de naam staat.';
  if (!columns.ended) return 'Wijs aan in welke kolom de datum van afronden staat.';
  const chosen = Object.values(columns);
  const twice = chosen.find((name, place) => chosen.indexOf(name) !== place);
  return twice === undefined ? null : `De kolom ‘${twice.slice(0, 60)}’ is twee keer gekozen.`;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
