/** Reads a whole export for a test. */
import {readFileSync} from 'node:fs';
import {type ExportFile, fromBlob} from '../../src/lms-exports/export-file.ts';
import {type ReadOptions, readExport} from '../../src/lms-exports/read-export.ts';
import type {ImportedAttempt, ImportReport} from '../../src/model/attempts.ts';

export interface ReadAll {
  readonly attempts: readonly ImportedAttempt[];
  readonly report: ImportReport;
}

/** Everything that comes out of a file, and its report. */
export async function readAll(file: ExportFile, options: ReadOptions = {}): Promise<ReadAll> {
  const attempts: ImportedAttempt[] = [];
  const steps = readExport(file, options);
  for (;;) {
    const step = await steps.next();
    if (step.done) return {attempts, report: step.value};
    attempts.push(...step.value.attempts);
  }
}

/** A file in memory. The name says nothing on purpose. */
export function fileOf(content: string | Uint8Array): ExportFile {
  return fromBlob('export', new Blob([content as BlobPart]));
}

/** A file of `fixtures`. */
export function fixture(name: string): ExportFile {
  return fileOf(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

/** Rows as tab-separated text, as Moodle downloads them. */
export function tabbed(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\s"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map(row => row.map(cell).join('\t')).join('\n')}\n`;
}
