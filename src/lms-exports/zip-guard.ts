/** Looks into a zip before anything unpacks it: is it whole, what is in it, and how large does it become? */
import {ExportProblem} from './export-problem.ts';
import {LIMITS} from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  /** What the zip says; `checkZip` measures. */
  readonly unpacked: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Entries of a zip of which every part was really unpacked once and stayed within the limits: sizes in a zip can lie.
 * Throws an `ExportProblem` for a zip that is cut off, encrypted, or a bomb.
 */
export async function checkZip(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const entries = entriesOf(bytes);
  let left: number = LIMITS.unpacked;
  for (const entry of entries) left -= await unpackedSize(bytes, entry, left);
  return entries;
}

/** The central directory. @spec APPNOTE 6.3.3, 4.3.12 and 4.3.16 */
function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // The end record is followed by a comment of at most 65,535 bytes.
  for (const first = Math.max(0, end - 65_535); end >= first; end--) if (view.getUint32(end, true) === END) break;
  if (end < 0 || view.getUint32(end, true) !== END) throw cutOff();
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw bomb();
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw cutOff();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) throw encrypted();
    const header = view.getUint32(at + 42, true);
    if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) throw cutOff();
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      start: header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks and counts, and stops as soon as it is too much. */
async function unpackedSize(
  bytes: Uint8Array,
  {method, start, packed, unpacked}: ZipEntry,
  left: number,
): Promise<number> {
  if (start + packed > bytes.length) throw cutOff();
  if (unpacked > left || packed > left) throw bomb();
  if (method === 0) return packed;
  if (method !== 8) throw cutOff();
  const packedBytes = new Blob([bytes.slice(start, start + packed)]);
  const reader = packedBytes.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > left) throw bomb();
    }
  } catch (error) {
    throw error instanceof ExportProblem ? error : cutOff();
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return size;
}

const AGAIN = 'Download de export opnieuw. Blijft het zo, kies dan bij downloaden voor tekst (tab-gescheiden).';

function cutOff(): ExportProblem {
  return new ExportProblem('Dit bestand is beschadigd of niet compleet.', AGAIN);
}

function encrypted(): ExportProblem {
  return new ExportProblem(
    'Dit bestand is met een wachtwoord beveiligd.',
    'Sla het op zonder wachtwoord, of download de export opnieuw.',
  );
}

function bomb(): ExportProblem {
  return new ExportProblem('Dit bestand wordt uitgepakt veel te groot voor een export.', AGAIN);
}
