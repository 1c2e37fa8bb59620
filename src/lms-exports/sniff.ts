/** What a file is, by its first bytes. Extensions lie: Moodle's "text" is tab-separated and its Excel file may be called `.xls`. */

export type FileKind =
  /** A zip: xlsx or ods, to be looked into. */
  | 'zip'
  /** An old `.xls`. */
  | 'ole'
  | 'json'
  /** Saved page, or a table that calls itself `.xls`. */
  | 'markup'
  | 'table'
  | 'binary'
  | 'empty';

const MAGIC: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  // A PDF may begin as text.
  ['binary', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // A zip without entries.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** Kind of a file; `text` is its head, decoded. */
export function sniff(head: Uint8Array, text: string): FileKind {
  if (head.length === 0) return 'empty';
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic) return magic[0];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that no text has are what we look for.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4096))) return 'binary';
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return start.startsWith('<') ? 'markup' : 'table';
}
