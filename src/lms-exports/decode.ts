/** Bytes to text: UTF-8, UTF-16 with or without a mark, else Windows-1252, in which every byte is a character. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding of a file by its first bytes. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(head.length, 2048); i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const half = Math.min(head.length, 2048) / 2;
  if (half > 1 && (zeros[1] ?? 0) > 0.4 * half) return 'utf-16le';
  if (half > 1 && (zeros[0] ?? 0) > 0.4 * half) return 'utf-16be';
  try {
    // The head may end in the middle of a character: `stream` forgives that.
    new TextDecoder('utf-8', {fatal: true}).decode(head, {stream: true});
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Decodes chunk by chunk; a byte order mark is left out. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<{readonly text: string; readonly bytes: number}> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield {text: decoder.decode(chunk, {stream: true}), bytes: chunk.length};
  yield {text: decoder.decode(), bytes: 0};
}
