/**
 * Attachments of a PDF without a PDF library. A stream can never stand inside an object stream (ISO 32000-1, 7.5.7), so a file
 * that is not encrypted can be scanned for streams whose dictionary calls itself an embedded file.
 */

/** More than any certificate carries: thousands, readable or not, would fill the memory or keep the page busy for minutes. */
const MOST = 20;
/** A dictionary stands right before its stream; a file of words `stream` alone must not be searched from end to end for each. */
const LONGEST_DICTIONARY = 4096;

type Inflate = (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

export async function embeddedFiles(
  bytes: Uint8Array<ArrayBuffer>,
  inflate: Inflate,
): Promise<readonly Uint8Array[] | 'encrypted' | 'many'> {
  // One letter per byte, so places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return 'encrypted';
  const files: Uint8Array[] = [];
  let seen = 0;
  for (const {index, 0: marker} of text.matchAll(/\bstream\r?\n/g)) {
    const before = text.slice(Math.max(index - LONGEST_DICTIONARY, 0), index);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    if (!/\/Type\s*\/EmbeddedFile\b/.test(dictionary)) continue;
    if (++seen > MOST) return 'many';
    const start = index + marker.length;
    const end = endOf(text, start, dictionary);
    if (end < start) continue;
    const data = bytes.slice(start, end);
    const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
    const file = filter === 'FlateDecode' ? await inflate(data).catch(() => null) : filter === undefined ? data : null;
    if (file) files.push(file);
  }
  return files;
}

/** By `/Length` where it is a plain number, else by the word that ends a stream, without the line end before it. */
function endOf(text: string, start: number, dictionary: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const plain = length === undefined ? -1 : start + Number(length);
  if (plain >= 0 && /^\s*endstream/.test(text.slice(plain, plain + 20))) return plain;
  const end = text.indexOf('endstream', start);
  return text[end - 2] === '\r' && text[end - 1] === '\n' ? end - 2 : end - 1;
}
