/**
 * Pseudonyms: HMAC-SHA-256 of who a learner is, with a key that stays on the machine. Without the key a pseudonym cannot be
 * led back to a person by trying names (EDPB Guidelines 01/2025); it stays personal data (AVG, article 4.5).
 */
import type {AttemptColumns} from '../lms-exports/attempts.ts';

const ALGORITHM = {name: 'HMAC', hash: 'SHA-256'} as const;
/** Of the 256 bits; enough that no two learners share one. */
const BYTES = 16;

/** A key from bytes, for the command line, where the same learners must get the same pseudonyms next month. */
export function pseudonymKeyOf(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret as BufferSource, ALGORITHM, false, ['sign']);
}

/** 32 hex digits for a learner's key. */
export async function pseudonymOf(key: CryptoKey, learner: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(learner)));
  return Array.from(mac.subarray(0, BYTES), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Columns without a name, address or account in them. */
export async function pseudonymised(columns: AttemptColumns, key: CryptoKey): Promise<AttemptColumns> {
  const learners = await Promise.all(columns.learners.map(learner => pseudonymOf(key, learner)));
  // An attempt's id of an LMS can hold an account name.
  const attemptId = await Promise.all(columns.attemptId.map(id => (id === null ? null : pseudonymOf(key, id))));
  return {...columns, learners, attemptId, people: []};
}
