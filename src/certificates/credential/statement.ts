/** The compact statement: what fits in a QR. Signed by itself, so paper can be verified without a network. */
import {DID} from '../keys/did-web.ts';
import type {Credential} from './credential.ts';
import {list, number, object, text} from './json-check.ts';
import {DAY, dayOf, toSeconds} from './moment.ts';
import {summarize} from './summary.ts';

/** Short keys, because a QR is small. */
export interface Statement {
  readonly iss: string;
  /** UUID of the credential. */
  readonly jti: string;
  /** Name. */
  readonly n: string;
  /** Course. */
  readonly c: string;
  /** Version of the course and its hash. */
  readonly v: string;
  /** Day of completion. */
  readonly d: string;
  /** Hours. */
  readonly h: number;
  /** Register, accreditation id, points. */
  readonly p: readonly (readonly [string, string, number])[];
  /** Seconds since 1970. */
  readonly nbf: number;
  readonly exp: number;
  /** Place in the status list, and the list. */
  readonly s: number;
  readonly l: string;
}

/** `typ` of its header: a statement can never stand in for a credential. */
export const STATEMENT_TYPE = 'oo-statement+jwt';

export function statementOf(credential: Credential): Statement {
  const {id, name, course, version, completed, hours, points, issuer} = summarize(credential);
  return {
    iss: issuer,
    jti: id.slice('urn:uuid:'.length),
    n: name,
    c: course,
    v: version,
    d: dayOf(Date.parse(completed)),
    h: hours,
    p: points.map(one => [one.label, one.accreditation, one.points]),
    nbf: toSeconds(credential.validFrom),
    exp: toSeconds(credential.validUntil),
    s: Number(credential.credentialStatus.statusListIndex),
    l: credential.credentialStatus.statusListCredential,
  };
}

const checkStatement = object({
  iss: text(200, DID),
  jti: text(36, /^[\da-f-]{36}$/),
  n: text(200),
  c: text(200),
  v: text(80),
  d: text(10, DAY),
  h: number(0, 1000),
  p: list((value, path) => (isPoints(value) ? null : path), 20),
  nbf: number(0, 1e11),
  exp: number(0, 1e11),
  s: number(0, 1e7),
  l: text(400, /^https:\/\/[^\s"<>\\]+$/),
});

export function statementProblem(value: unknown): string | null {
  return checkStatement(value, 'statement');
}

function isPoints(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  return typeof value[0] === 'string' && typeof value[1] === 'string' && typeof value[2] === 'number';
}

/** The address in the QR. The statement stands behind `#`, which a browser never sends to a server. */
export function verifyAddress(verifyUrl: string, statement: string): string {
  return `${verifyUrl}#${statement}`;
}
