/** A file with an export in it: a `File` of the browser or a file on disk. Its name is only shown, never trusted. */
import {ExportProblem} from './export-problem.ts';

export interface ExportFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes from the start; can be asked again. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Large enough to be quick, small enough to stop quickly. */
const CHUNK = 4 * 2 ** 20;

/** A file of the browser, or bytes in memory. */
export function fromBlob(name: string, blob: Blob): ExportFile {
  return {
    name,
    size: blob.size,
    async *chunks() {
      for (let from = 0; from < blob.size; from += CHUNK) {
        yield new Uint8Array(await blob.slice(from, from + CHUNK).arrayBuffer());
      }
    },
  };
}

/** The first bytes, at most `length`. */
export async function headOf(file: ExportFile, length: number): Promise<Uint8Array> {
  for await (const chunk of file.chunks()) return chunk.subarray(0, length);
  return new Uint8Array();
}

/** All bytes of a file that may not be longer than `limit`. */
export async function bytesOf(file: ExportFile, limit: number): Promise<Uint8Array> {
  if (file.size > limit) throw tooLarge(file.size, limit);
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of file.chunks()) {
    if (at + chunk.length > bytes.length) throw tooLarge(at + chunk.length, limit);
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.subarray(0, at);
}

/** The refusal of a file that is too large. */
export function tooLarge(size: number, limit: number): ExportProblem {
  return new ExportProblem(
    `Dit bestand is ${megabytes(size)} groot; er past hier ${megabytes(limit)}.`,
    'Maak de export per groep of per periode, of lees het bestand in met de opdrachtregel: npm run results -- BESTAND.',
  );
}

function megabytes(bytes: number): string {
  return `${new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1}).format(bytes / 2 ** 20)} MB`;
}
