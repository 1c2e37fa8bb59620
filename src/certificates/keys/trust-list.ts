/** Whom a verifier trusts: a list that it made or was given itself. Nothing inside a certificate adds to it. */
import {flag, list, object, text} from '../credential/json-check.ts';
import {STAMP} from '../credential/moment.ts';
import {DID} from './did-web.ts';

export type Algorithm = 'ES256' | 'RS256';
export const ALGORITHMS: readonly Algorithm[] = ['ES256', 'RS256'];

/** A public key, and when it was in use. Keys are never removed, only ended: for a stolen key, from the day it was stolen. */
export interface TrustedKey {
  /** `did:web:…#` and the RFC 7638 thumbprint. */
  readonly kid: string;
  readonly alg: Algorithm;
  readonly jwk: {readonly kty: string; readonly [part: string]: string};
  /** Stamps. */
  readonly from: string;
  readonly until?: string;
}
export interface TrustedIssuer {
  readonly did: string;
  /** The name that the verifier knows it by; the name in a certificate counts for nothing. */
  readonly name: string;
  readonly keys: readonly TrustedKey[];
  readonly demonstration?: boolean;
}
export interface TrustList {
  readonly format: 'ogen-open-trust-list';
  readonly version: 1;
  readonly date: string;
  readonly issuers: readonly TrustedIssuer[];
}

const part = text(1000, /^[\w-]+$/);
export const checkKey = object({
  kid: text(300, /^did:web:[^#\s]+#[\w-]{43}$/),
  alg: text(5, /^(ES|RS)256$/),
  jwk: (value, path) =>
    object({kty: text(3, /^EC$/), crv: text(5, /^P-256$/), x: part, y: part})(value, path) === null
      ? null
      : object({kty: text(3, /^RSA$/), n: part, e: part})(value, path),
  from: text(20, STAMP),
  'until?': text(20, STAMP),
});
const checkKeys = list(checkKey, 100);
const checkList = object({
  format: text(40, /^ogen-open-trust-list$/),
  version: (value, path) => (value === 1 ? null : path),
  date: text(20, STAMP),
  issuers: list(object({did: text(200, DID), name: text(120), keys: checkKeys, 'demonstration?': flag}), 1000),
});

/** The list, or the place of what is wrong with it. A key must be of its issuer, and of the kind that its algorithm needs. */
export function readTrustList(json: unknown): {list: TrustList} | {problem: string} {
  const problem = checkList(json, 'lijst');
  if (problem !== null) return {problem};
  const trust = json as TrustList;
  for (const [place, {did, keys}] of trust.issuers.entries()) {
    const foreign = keys.find(
      ({kid, alg, jwk}) => !kid.startsWith(`${did}#`) || jwk.kty !== (alg === 'ES256' ? 'EC' : 'RSA'),
    );
    const kids = new Set(keys.map(({kid}) => kid));
    // Twice in a list, the first would win: a key that was ended below would go on above.
    const isTwice = kids.size < keys.length || trust.issuers.findIndex(one => one.did === did) < place;
    if (foreign || isTwice) return {problem: `lijst.issuers[${place}]`};
  }
  return {list: trust};
}

/** The public keys of an organisation, from its `keys.json`. */
export function readKeys(json: unknown): readonly TrustedKey[] | null {
  return checkKeys(json, 'keys') === null ? (json as readonly TrustedKey[]) : null;
}
