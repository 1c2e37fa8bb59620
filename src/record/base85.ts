/** Bytes as printable ASCII: five characters for four bytes, 6.4 bits a character. */

/** No space, quote, ampersand, comma, angle bracket, backslash, percent or plus: safe in XML, JSON, CSV and form fields. */
export const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$()*-./:;=?@[]^_`{|}~';
const BASE = 85;
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** A number in so many characters, most significant first. */
export function numberToText(value: number, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / BASE)) text = ALPHABET[rest % BASE] + text;
  return text;
}

/** The number; `null` when a character is not of the alphabet. */
export function textToNumber(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = VALUES.get(character);
    if (digit === undefined) return null;
    value = value * BASE + digit;
  }
  return value;
}

export function bytesToText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4) {
    const part = bytes.subarray(i, i + 4);
    const value = part.reduce((sum, byte, place) => sum + byte * 0x100 ** (3 - place), 0);
    text += numberToText(value, 5).slice(0, part.length + 1);
  }
  return text;
}

/** The bytes; `null` when it is not text made by `bytesToText`. */
export function textToBytes(text: string): Uint8Array | null {
  if (text.length % 5 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 5) {
    const part = text.slice(i, i + 5);
    // A short last part was cut off after rounding down; filling with the highest digit rounds back.
    const value = textToNumber(part.padEnd(5, ALPHABET[BASE - 1]));
    if (value === null || value > 0xffffffff) return null;
    for (let place = 0; place < part.length - 1; place++) bytes.push(Math.floor(value / 0x100 ** (3 - place)) & 0xff);
  }
  return Uint8Array.from(bytes);
}
