/** A file on disk as an export. */
import {createReadStream, statSync} from 'node:fs';
import {basename} from 'node:path';
import type {ExportFile} from '../../lms-exports/export-file.ts';

const CHUNK = 1 * 2 ** 20;

/** Throws when there is no such file. */
export function diskFile(path: string): ExportFile {
  return {
    name: basename(path),
    size: statSync(path).size,
    async *chunks() {
      for await (const chunk of createReadStream(path, {highWaterMark: CHUNK})) yield chunk as Uint8Array;
    },
  };
}
