/** Finds the signed text in what somebody hands over: a PDF, a JWT, JSON or the address of a QR. */
import {through} from '../credential/compression.ts';
import {embeddedFiles} from './pdf-attachments.ts';

export type Extracted =
  | {readonly kind: 'token'; readonly token: string}
  | {readonly kind: 'status-list'; readonly token: string}
  | {readonly kind: 'trust-list'; readonly json: unknown}
  | {readonly kind: 'nothing'; readonly reason: 'unknown' | 'encrypted' | 'empty-pdf' | 'several' | 'too-large'};

/** Five times the largest certificate that we could make. */
const LARGEST = 5_000_000;
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

export async function extract(bytes: Uint8Array<ArrayBuffer>): Promise<Extracted> {
  if (bytes.length > LARGEST) return {kind: 'nothing', reason: 'too-large'};
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return fromPdf(bytes);
  return fromText(new TextDecoder().decode(bytes));
}

/** A JWT, JSON, or an address with a JWT behind `#`. */
export function fromText(given: string): Extracted {
  const text = given.replace(/^\uFEFF/, '').trim();
  const token = text.includes('#') && /^https?:/.test(text) ? text.slice(text.indexOf('#') + 1) : text;
  if (JWT.test(token)) return {kind: isStatusList(token) ? 'status-list' : 'token', token};
  try {
    const json = JSON.parse(text) as {format?: unknown; type?: unknown; id?: unknown};
    if (json?.format === 'ogen-open-trust-list') return {kind: 'trust-list', json};
    // @spec VC Data Model 2.0, 4.13 Enveloped Verifiable Credentials
    const enveloped = /^data:application\/vc\+jwt,(.+)$/.exec(String(json?.id))?.[1];
    if (enveloped && JWT.test(enveloped)) return {kind: 'token', token: enveloped};
  } catch {
    // Not JSON either.
  }
  return {kind: 'nothing', reason: 'unknown'};
}

async function fromPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Extracted> {
  const found = await embeddedFiles(bytes, data => through(new DecompressionStream('deflate'), data, 200_000));
  if (found === 'encrypted') return {kind: 'nothing', reason: 'encrypted'};
  if (found === 'many') return {kind: 'nothing', reason: 'several'};
  const tokens = new Set(found.map(file => new TextDecoder().decode(file).trim()).filter(file => JWT.test(file)));
  // With two, a reader could be shown one and the checker the other.
  if (tokens.size > 1) return {kind: 'nothing', reason: 'several'};
  const [token] = tokens;
  return token === undefined ? {kind: 'nothing', reason: 'empty-pdf'} : {kind: 'token', token};
}

function isStatusList(token: string): boolean {
  try {
    return atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')).includes(
      '"BitstringStatusListCredential"',
    );
  } catch {
    return false;
  }
}
