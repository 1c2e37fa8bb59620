/** Brings files and statements into one table; for the command line, and for any place that wants both. */
import {AttemptTable} from '../lms-exports/attempt-table.ts';
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import type {ExportFile} from '../lms-exports/export-file.ts';
import {type ReadOptions, readExport} from '../lms-exports/read-export.ts';
import {ReportBuilder} from '../lms-exports/report-builder.ts';
import {StatementAttempts} from '../lms-exports/statements.ts';
import type {ImportedAttempt, ImportReport} from '../model/attempts.ts';
import {type LrsSource, type PullOptions, pullStatements} from './lrs.ts';
import {LrsProblem} from './lrs-problem.ts';

/** One file (or LRS) with what became of it. */
export interface ImportedSource {
  readonly name: string;
  readonly report: ImportReport;
}
export interface ImportProgress {
  readonly name: string;
  /** Bytes, or statements of an LRS, of which the total is not known beforehand (0). */
  readonly done: number;
  readonly total: number;
}

export class Importer {
  private readonly table = new AttemptTable();
  private sources = 0;

  /** Reads files one after the other; a bad one does not stop the rest. Returns their reports. */
  async *files(
    files: readonly ExportFile[],
    options: ReadOptions = {},
  ): AsyncGenerator<ImportProgress, ImportedSource[]> {
    const reports: ImportedSource[] = [];
    for (const file of files) {
      const arrival = new Arrival(this.table, `bestand ${++this.sources}`);
      const steps = readExport(file, options);
      for (;;) {
        const step = await steps.next();
        if (step.done) {
          reports.push({name: file.name, report: arrival.told(step.value)});
          break;
        }
        for (const attempt of step.value.attempts) arrival.add(attempt);
        yield {name: file.name, done: step.value.done, total: step.value.total};
      }
      if (options.signal?.aborted) break;
    }
    return reports;
  }

  /** Pulls statements from an LRS. Returns the report and where to go on the next time. */
  async *lrs(
    source: LrsSource,
    options: PullOptions = {},
  ): AsyncGenerator<ImportProgress, ImportedSource & {readonly cursor: string | null}> {
    const report = new ReportBuilder('LRS');
    const statements = new StatementAttempts(report);
    const arrival = new Arrival(this.table, 'lrs');
    let cursor: string | null = null;
    let refused: ImportReport['refused'] = null;
    try {
      const pages = pullStatements(source, options);
      for (let page = await pages.next(); ; page = await pages.next()) {
        if (page.done) {
          cursor = page.value;
          break;
        }
        for (const one of page.value) statements.add(one, `statement ${report.rows + 1}`);
        yield {name: source.endpoint, done: report.rows, total: 0};
      }
    } catch (error) {
      refused =
        error instanceof LrsProblem
          ? {reason: error.message, cure: error.cure}
          : {reason: 'Het ophalen is gestopt.', cure: 'Begin opnieuw om alles op te halen.'};
    }
    for (const attempt of statements.finish()) arrival.add(attempt);
    return {name: source.endpoint, report: arrival.told(report.finish({refused})), cursor};
  }

  /** Adds attempts that are there already: the example class. */
  add(attempts: Iterable<ImportedAttempt>): void {
    const source = `lijst ${++this.sources}`;
    for (const attempt of attempts) this.table.add(attempt, source);
  }

  /** All that was brought in. */
  columns(): AttemptColumns {
    return this.table.finish();
  }
}

/** One source on its way into the table, with what of it was there already. */
class Arrival {
  private readonly merged: number;
  private readonly learners: number;
  private readonly own = new Set<string>();

  constructor(
    private readonly table: AttemptTable,
    private readonly source: string,
  ) {
    this.merged = table.merged;
    this.learners = table.learners;
  }

  add(attempt: ImportedAttempt): void {
    this.own.add(attempt.learner);
    this.table.add(attempt, this.source);
  }

  /** The report of the source, with what only the table knows. */
  told(report: ImportReport): ImportReport {
    const {table, own, learners} = this;
    const isStrange = learners > 0 && own.size > 0 && table.learners - learners >= own.size;
    const advice = isStrange ? [...report.advice, STRANGERS] : report.advice;
    return {...report, advice, merged: report.merged + table.merged - this.merged};
  }
}

const STRANGERS =
  'Niemand uit deze bron stond al in een andere. Gaan zij over dezelfde mensen, dan telt iedereen nu dubbel: gebruik dan één bron, of laat in elke export het e-mailadres zien.';
