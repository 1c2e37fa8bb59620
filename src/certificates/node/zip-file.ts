/** A zip written while it is made: a thousand papers never stand in memory together. */

import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {rename} from 'node:fs/promises';
import {Zip, ZipDeflate, ZipPassThrough} from 'fflate';
import type {Output} from '../outputs.ts';

/** Writes all outputs; the zip has its own name only when it is whole. `onFile` after each. */
export async function writeZip(path: string, files: AsyncIterable<Output>, onFile?: () => void): Promise<void> {
  const stream = createWriteStream(`${path}.new`);
  let full = false;
  const zip = new Zip((error, chunk) => {
    if (error) stream.destroy(error);
    else full = !stream.write(chunk);
  });
  for await (const {name, bytes} of files) {
    // Papers are compressed inside already.
    const file = name.endsWith('.pdf') ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
    if (full) await once(stream, 'drain');
    onFile?.();
  }
  zip.end();
  stream.end();
  await once(stream, 'finish');
  await rename(`${path}.new`, path);
}
