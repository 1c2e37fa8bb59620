/** Revocation: one signed list of bits for everybody, fetched whole, so that nobody learns whose certificate was looked at. */
import {DID} from '../keys/did-web.ts';
import {fromBase64url, toBase64url} from './base64url.ts';
import {through} from './compression.ts';
import {exactly, number, object, text} from './json-check.ts';
import {STAMP, toStamp} from './moment.ts';

/** @spec Bitstring Status List 1.0, 3.2: at least 131,072 entries, so that a place says little about a person */
export const LIST_LENGTH = 131_072;
/** A list is newer than so many days, or it does not count as looked at. */
export const FRESH_DAYS = 30;

/** @spec Bitstring Status List 1.0, 2.2 BitstringStatusListCredential */
export interface StatusListCredential {
  readonly '@context': readonly ['https://www.w3.org/ns/credentials/v2'];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential'];
  readonly issuer: string;
  readonly validFrom: string;
  readonly credentialSubject: {
    readonly id: string;
    readonly type: 'BitstringStatusList';
    readonly statusPurpose: 'revocation';
    readonly encodedList: string;
  };
}

/** The list with a bit for each revoked place. `now` is in milliseconds since 1970. */
export async function createStatusList(
  address: string,
  issuer: string,
  revoked: Iterable<number>,
  now: number,
): Promise<StatusListCredential> {
  const bits = new Uint8Array(LIST_LENGTH / 8);
  // The first place is the left-most bit (3.4 Bitstring Encoding).
  for (const place of revoked) bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place & 7));
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: toStamp(now),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      // `u` says base64url (Multibase).
      encodedList: `u${toBase64url(await through(new CompressionStream('gzip'), bits, LIST_LENGTH))}`,
    },
  };
}

/** Whether a place is revoked; null when the list cannot be read or is too short. */
export async function isRevoked({credentialSubject}: StatusListCredential, place: number): Promise<boolean | null> {
  const zipped = fromBase64url(credentialSubject.encodedList.slice(1));
  const bits = zipped && (await through(new DecompressionStream('gzip'), zipped, 2 ** 20).catch(() => null));
  const byte = bits?.[place >> 3];
  return byte === undefined ? null : (byte & (0x80 >> (place & 7))) !== 0;
}

/** Payload of a status list as a JWT: its form and its claims. */
export function statusListProblem(value: unknown): string | null {
  const wrong = checkList(value, 'status');
  if (wrong !== null) return wrong;
  const {id, issuer, validFrom, jti, iss, nbf} = value as StatusListCredential & {
    jti: string;
    iss: string;
    nbf: number;
  };
  return id === jti && issuer === iss && Date.parse(validFrom) === nbf * 1000 ? null : 'status.jti';
}

const address = text(400, /^https:\/\/\S+$/);
const checkList = object({
  '@context': exactly(['https://www.w3.org/ns/credentials/v2']),
  id: address,
  type: exactly(['VerifiableCredential', 'BitstringStatusListCredential']),
  issuer: text(200, DID),
  validFrom: text(20, STAMP),
  credentialSubject: object({
    id: address,
    type: exactly('BitstringStatusList'),
    statusPurpose: exactly('revocation'),
    encodedList: text(200_000, /^u[\w-]+$/),
  }),
  iss: text(200),
  jti: text(400),
  nbf: number(0, 1e11),
  sub: text(400),
});
