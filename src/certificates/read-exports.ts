/** Exports of an LMS to completions: the same for the page and the command line. */
import type {ExportFile} from '../lms-exports/export-file.ts';
import {readExport} from '../lms-exports/read-export.ts';
import type {ColumnMapping, ImportedAttempt, ImportReport} from '../model/attempts.ts';
import {fits} from './column-mapping.ts';
import {type Completions, completionsOf} from './completion.ts';
import {IssueProblem} from './issue-problem.ts';

export interface Imported extends Completions {
  /** What became of each file, in words. */
  readonly reports: readonly string[];
}

/** A table that nobody knows: somebody must say what its columns are. */
export class UnknownColumns extends IssueProblem {
  constructor(
    readonly file: string,
    /** Hostile text. */
    readonly columns: readonly string[],
    {reason, cure}: {readonly reason: string; readonly cure: string},
  ) {
    super(`${file}: ${reason}`, cure);
  }
}

/**
 * Reads all files. A table that is not known is read with the first mapping whose columns it has; without one it throws
 * `UnknownColumns`. `passMark` in percent.
 */
export async function readExports(
  files: readonly ExportFile[],
  mappings: readonly ColumnMapping[],
  passMark: number,
): Promise<Imported> {
  const found: {attempt: ImportedAttempt; source: string}[] = [];
  const reports: string[] = [];
  for (const file of files) {
    const {attempts, report} = await readOne(file, mappings);
    const {source, kept, dropped, advice} = report;
    reports.push(
      `${file.name}: ${source}, ${kept} regels gebruikt.`,
      ...dropped.map(({reason, count, places}) => `${count} niet gebruikt: ${reason} (${places.join(', ')})`),
      ...advice,
    );
    found.push(...attempts.map(attempt => ({attempt, source})));
  }
  return {...completionsOf(found, passMark), reports};
}

type Reading = {readonly attempts: readonly ImportedAttempt[]; readonly report: ImportReport};

async function readOne(file: ExportFile, mappings: readonly ColumnMapping[]): Promise<Reading> {
  const plain = await drain(file);
  const {refused, columns} = plain.report;
  if (!refused) return plain;
  if (!columns) throw new IssueProblem(`${file.name}: ${refused.reason}`, refused.cure);
  const mapping = mappings.find(one => fits(one, columns));
  if (!mapping) throw new UnknownColumns(file.name, columns, refused);
  const mapped = await drain(file, mapping);
  if (mapped.report.refused) throw new UnknownColumns(file.name, columns, mapped.report.refused);
  return {...mapped, attempts: mapped.attempts.map(attempt => asCompleted(attempt, mapping))};
}

async function drain(file: ExportFile, mapping?: ColumnMapping): Promise<Reading> {
  const attempts: ImportedAttempt[] = [];
  const reading = readExport(file, mapping ? {mapping} : {});
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) attempts.push(...step.value.attempts);
  return {attempts, report: step.value};
}

/** In a list that tells neither status nor score, a day on which somebody ended says that it was completed, and no more. */
function asCompleted(attempt: ImportedAttempt, {columns: {status, score}}: ColumnMapping): ImportedAttempt {
  const isBare = status === undefined && score === undefined && attempt.endedAt !== null;
  return isBare ? {...attempt, status: 'completed'} : attempt;
}
