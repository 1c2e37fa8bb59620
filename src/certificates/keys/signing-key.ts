/** The organisation's signing key: made here, kept under a passphrase, and out of reach of scripts once unlocked. */
import {calculateJwkThumbprint, exportJWK} from 'jose';
import {fromBase64url, toBase64url} from '../credential/base64url.ts';
import {exactly, number, object, text} from '../credential/json-check.ts';
import {toStamp} from '../credential/moment.ts';
import {IssueProblem} from '../issue-problem.ts';
import {type Algorithm, checkKey, type TrustedKey} from './trust-list.ts';

/** What is on disk. The private part is PKCS #8, encrypted with AES-256-GCM under a key from PBKDF2. */
export interface KeyFile {
  readonly format: 'ogen-open-signing-key';
  readonly version: 1;
  readonly key: TrustedKey;
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly secret: string;
}
/** A key that is ready to sign. */
export interface Signer {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly privateKey: CryptoKey;
}

/** For PBKDF2 with SHA-256, the count that OWASP asks for (Password Storage Cheat Sheet, 2023). */
export const ITERATIONS = 600_000;
const SHORTEST = 12;

const PARAMETERS = {
  ES256: {name: 'ECDSA', namedCurve: 'P-256'},
  RS256: {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1])},
} as const;

/** Makes a key and its file. `now` is in milliseconds since 1970. */
export async function createKey(
  did: string,
  passphrase: string,
  now: number,
  alg: Algorithm = 'ES256',
): Promise<KeyFile> {
  if (passphrase.length < SHORTEST) {
    throw new IssueProblem(`De wachtzin is korter dan ${SHORTEST} tekens.`, 'Neem een zin van vier of vijf woorden.');
  }
  const pair = (await crypto.subtle.generateKey(PARAMETERS[alg], true, ['sign', 'verify'])) as CryptoKeyPair;
  const {kty, crv, x, y, n, e} = await exportJWK(pair.publicKey);
  const jwk = (kty === 'EC' ? {kty, crv, x, y} : {kty, n, e}) as TrustedKey['jwk'];
  const key: TrustedKey = {kid: `${did}#${await calculateJwkThumbprint(jwk)}`, alg, jwk, from: toStamp(now)};
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const secret = await crypto.subtle.encrypt(
    {name: 'AES-GCM', iv, additionalData: bound(key)},
    await wrappingKey(passphrase, salt, ITERATIONS),
    await crypto.subtle.exportKey('pkcs8', pair.privateKey),
  );
  return {
    format: 'ogen-open-signing-key',
    version: 1,
    key,
    iterations: ITERATIONS,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    secret: toBase64url(new Uint8Array(secret)),
  };
}

const base64 = text(10_000, /^[\w-]+$/);
const checkFile = object({
  format: exactly('ogen-open-signing-key'),
  version: exactly(1),
  key: checkKey,
  // A file that asks for fewer rounds than we make was weakened.
  iterations: number(ITERATIONS, 10 * ITERATIONS),
  salt: base64,
  iv: base64,
  secret: base64,
});

/** Reads a key file; throws an `IssueProblem` for any other. */
export function readKeyFile(json: unknown): KeyFile {
  if (checkFile(json, 'sleutel') === null) return json as KeyFile;
  throw new IssueProblem(
    'Dit is geen sleutelbestand van dit programma.',
    'Kies het bestand dat `keys create` in de map keys heeft gezet.',
  );
}

/** Opens a key file. Throws an `IssueProblem` for a wrong passphrase, a file that was changed and a key that was ended. */
export async function unlockKey(file: unknown, passphrase: string): Promise<Signer> {
  const {key, iterations, ...sealed} = readKeyFile(file);
  if (key.until !== undefined) {
    throw new IssueProblem(
      `Deze sleutel is beëindigd op ${key.until.slice(0, 10)}.`,
      'Neem de nieuwste sleutel uit de map keys; in keys.json heeft die geen until.',
    );
  }
  const [salt, iv, secret] = [sealed.salt, sealed.iv, sealed.secret].map(fromBase64url);
  if (!salt || !iv || !secret) throw wrongPassphrase();
  if (key.kid.split('#')[1] !== (await calculateJwkThumbprint(key.jwk))) throw wrongPassphrase();
  const pkcs8 = await crypto.subtle
    .decrypt({name: 'AES-GCM', iv, additionalData: bound(key)}, await wrappingKey(passphrase, salt, iterations), secret)
    .catch(() => {
      throw wrongPassphrase();
    });
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, PARAMETERS[key.alg], false, ['sign']);
  return {kid: key.kid, alg: key.alg, privateKey};
}

/** Ties the secret to its public part: a file with another key in it does not open. */
function bound({kid, alg}: TrustedKey): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${kid} ${alg}`) as Uint8Array<ArrayBuffer>;
}

async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC')) as Uint8Array<ArrayBuffer>;
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    {name: 'PBKDF2', hash: 'SHA-256', salt, iterations},
    material,
    {name: 'AES-GCM', length: 256},
    false,
    ['encrypt', 'decrypt'],
  );
}

function wrongPassphrase(): IssueProblem {
  return new IssueProblem(
    'De wachtzin past niet bij deze sleutel, of het bestand is veranderd.',
    'Probeer het opnieuw; kijk naar hoofdletters.',
  );
}
