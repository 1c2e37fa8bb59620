/**
 * Reads an export of any kind that we know. The one way in: for the page (in a worker), for the CLI and for certificates.
 * Nothing of a file is executed, and nothing but a report ever comes out of a bad one.
 */
import type {ColumnMapping, ImportedAttempt, ImportReport} from '../model/attempts.ts';
import {isSimulatedName} from '../model/simulated.ts';
import {encodingOf} from './decode.ts';
import {delimitedRows, type RowBatch} from './delimited.ts';
import {bytesOf, type ExportFile, headOf, tooLarge} from './export-file.ts';
import {ExportProblem} from './export-problem.ts';
import {LIMITS} from './limits.ts';
import {readJson} from './read-json.ts';
import {readTable, UnknownTable} from './read-table.ts';
import {ReportBuilder} from './report-builder.ts';
import {type FileKind, sniff} from './sniff.ts';
import {workbookRows} from './workbook.ts';

export interface ReadOptions {
  /** What the columns of an unknown table are. Given, it wins over recognition. */
  readonly mapping?: ColumnMapping;
  /** Stops reading; what was read before it comes with a report that says so. */
  readonly signal?: AbortSignal;
  /** Name of the activity, where a report has several. */
  readonly activity?: RegExp;
  /** Bytes of a text file; default `LIMITS.text`. */
  readonly maxBytes?: number;
}
/** What became known since the last step. */
export interface ReadStep {
  readonly attempts: readonly ImportedAttempt[];
  /** Bytes read, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** Enough to see delimiter, headings and encoding. */
const HEAD = 256 * 1024;
const COURSE = /ogen open/i;

/** Yields attempts while it reads, and returns the report. Never throws. */
export async function* readExport(file: ExportFile, options: ReadOptions = {}): AsyncGenerator<ReadStep, ImportReport> {
  const report = new ReportBuilder('Onbekend bestand');
  try {
    for await (const {attempts, done} of steps(file, report, options)) {
      options.signal?.throwIfAborted();
      yield {attempts: attempts.map(marked), done: done || file.size, total: file.size};
    }
    return report.finish();
  } catch (error) {
    if (options.signal?.aborted) {
      return report.finish({
        refused: {reason: 'Het inlezen is gestopt.', cure: 'Kies het bestand opnieuw om alles in te lezen.'},
      });
    }
    return refusal(error, report);
  }
}

/** Most exports carry no mark but the name of an invented learner. */
function marked(attempt: ImportedAttempt): ImportedAttempt {
  return !attempt.simulated && isSimulatedName(attempt.name) ? {...attempt, simulated: true} : attempt;
}

type Step = {readonly attempts: readonly ImportedAttempt[]; readonly done: number};

async function* steps(file: ExportFile, report: ReportBuilder, options: ReadOptions): AsyncGenerator<Step> {
  const head = await headOf(file, HEAD);
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head, {stream: true});
  const kind = sniff(head, text);
  if (kind === 'binary' || kind === 'empty' || kind === 'markup' || kind === 'ole') throw useless(kind);
  const table = {activity: options.activity ?? COURSE, ...(options.mapping ? {mapping: options.mapping} : {})};
  if (kind === 'zip') {
    report.source = 'Werkblad';
    yield* readTable(sheet(file), report, table);
    return;
  }
  const limit = options.maxBytes ?? LIMITS.text;
  if (file.size > limit) throw tooLarge(file.size, limit);
  if (encoding === 'windows-1252') {
    report.advise(
      'Het bestand is niet in UTF-8 opgeslagen. Kijk of namen met accenten kloppen; zo niet, download de export opnieuw.',
    );
  }
  if (kind === 'json') yield* readJson(file, encoding, text, report);
  else yield* readTable(delimitedRows(file, encoding, text), report, table);
}

async function* sheet(file: ExportFile): AsyncGenerator<RowBatch> {
  const rows = await workbookRows(await bytesOf(file, LIMITS.workbook));
  yield {rows, done: file.size};
}

function refusal(error: unknown, report: ReportBuilder): ImportReport {
  if (error instanceof ExportProblem) {
    const refused = {reason: error.message, cure: error.cure};
    return report.finish(error instanceof UnknownTable ? {refused, columns: error.columns} : {refused});
  }
  // A file that the browser may no longer read, too little memory, or a mistake of ours: the page stays alive.
  const reason = error instanceof Error ? error.message : String(error);
  return report.finish({
    refused: {
      reason: `Het bestand kon niet worden gelezen (${reason.slice(0, 200)}).`,
      cure: 'Kies het bestand opnieuw, of maak een nieuwe export.',
    },
  });
}

function useless(kind: FileKind): ExportProblem {
  if (kind === 'empty') return new ExportProblem('Het bestand is leeg.', 'Download de export opnieuw.');
  if (kind === 'ole') {
    return new ExportProblem(
      'Dit is een werkblad van het oude soort (.xls van voor 2007).',
      'Open het in Excel of LibreOffice en bewaar het als .xlsx of .ods, of kies bij downloaden voor tekst (tab-gescheiden).',
    );
  }
  if (kind === 'markup') {
    return new ExportProblem(
      'Dit is een webpagina, geen export.',
      'Sla niet de pagina op, maar kies onder het rapport bij Downloaden voor tekst, Excel of ODS. Ben je misschien uitgelogd?',
    );
  }
  return new ExportProblem(
    'Dit bestand is geen tekst en geen werkblad.',
    'Kies een export: tekst, Excel, ODS, JSON of NDJSON.',
  );
}
