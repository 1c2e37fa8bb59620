/** A zip that is the same, byte for byte, whenever and wherever it is made from the same files. */
import {type Zippable, zipSync} from 'fflate';
import type {Files} from './package-types.ts';

/** Zip keeps local time without a zone; made from local parts, this is the same in every zone. */
const WHEN = new Date(2000, 0, 1);

/** Sorted by path, deflate, no directory entries, no attributes of the machine. */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted) as Zippable, {mtime: WHEN, level: 9});
}
