/** Rows to attempts: finds out which table it is by its headings, then reads row by row. */
import type {ColumnMapping, ImportedAttempt} from '../model/attempts.ts';
import type {RowBatch} from './delimited.ts';
import {ExportProblem} from './export-problem.ts';
import {LIMITS} from './limits.ts';
import {mappedTable, ownAnswers} from './mapped-table.ts';
import {moodleCourse, moodleProgress} from './moodle-completion.ts';
import {moodleGrades} from './moodle-grades.ts';
import {moodleScorm} from './moodle-scorm.ts';
import type {ReportBuilder} from './report-builder.ts';
import type {RowReader, TableProfile} from './table-profile.ts';
import {tooManyColumns} from './workbook.ts';

const PROFILES: readonly TableProfile[] = [moodleScorm, moodleGrades, moodleCourse, moodleProgress, ownAnswers];

/** A table that nobody knows; the trainer can say what its columns mean. */
export class UnknownTable extends ExportProblem {
  constructor(readonly columns: readonly string[]) {
    super('Deze tabel is niet herkend.', 'Wijs aan welke kolom wat is, of kies een export die bij de uitleg staat.');
  }
}

export interface TableOptions {
  readonly mapping?: ColumnMapping;
  readonly activity: RegExp;
}

/** Reads batches of rows; yields what became an attempt after each. */
export async function* readTable(
  batches: AsyncIterable<RowBatch>,
  report: ReportBuilder,
  {mapping, activity}: TableOptions,
): AsyncGenerator<{readonly attempts: readonly ImportedAttempt[]; readonly done: number}> {
  let reader: RowReader | null = null;
  const attempts: ImportedAttempt[] = [];
  let width = 0;
  let place = 0;
  const take = () => attempts.splice(0);
  const open = (header: readonly string[]): RowReader => {
    if (header.length > LIMITS.columns) throw tooManyColumns(header.length);
    const profile = mapping ? mappedTable(mapping) : PROFILES.find(one => one.matches(header));
    if (!profile) throw new UnknownTable(header);
    report.source = profile.name;
    width = header.length;
    return profile.open({header, report, activity, emit: attempt => attempts.push(attempt)});
  };
  for await (const {rows, done} of batches) {
    for (const cells of rows) {
      place += 1;
      if (isEmpty(cells)) continue;
      if (!reader) {
        // Excel's own first line, `sep=;`, is no heading.
        if (!/^sep=.?$/.test(cells.join(''))) reader = open(cells);
        continue;
      }
      report.rows += 1;
      if (cells.length > width + 1) report.drop('De regel heeft meer cellen dan er koppen zijn.', `regel ${place}`);
      else reader.row(cells, place);
    }
    yield {attempts: take(), done};
  }
  reader?.end?.();
  if (!reader)
    throw new ExportProblem(
      'Het bestand is leeg.',
      'Controleer in je leeromgeving of er al deelnemers zijn, en download opnieuw.',
    );
  yield {attempts: take(), done: 0};
}

function isEmpty(cells: readonly string[]): boolean {
  return cells[0]?.trim() ? false : cells.every(cell => cell.trim() === '');
}
