/** Says what a certificate is worth. Keys come from the trust list alone; the signature is looked at before anything else. */
import {fromBase64url} from '../credential/base64url.ts';
import type {Credential} from '../credential/credential.ts';
import {payloadProblem} from '../credential/credential-check.ts';
import {exactly, object, text} from '../credential/json-check.ts';
import {STATEMENT_TYPE, type Statement, statementProblem} from '../credential/statement.ts';
import {FRESH_DAYS, isRevoked, type StatusListCredential, statusListProblem} from '../credential/status-list.ts';
import {type Summary, summarize} from '../credential/summary.ts';
import {domainOf} from '../keys/did-web.ts';
import {ALGORITHMS, type TrustedIssuer, type TrustedKey, type TrustList} from '../keys/trust-list.ts';

export type Verdict =
  | 'genuine'
  | 'genuine-unchecked'
  | 'not-yet-valid'
  | 'expired'
  | 'revoked'
  | 'unknown-issuer'
  | 'not-genuine';

/** Why a certificate is not simply genuine. The words for people stand in `verify/words.ts`. */
export type Reason =
  | 'form'
  | 'header'
  | 'algorithm'
  | 'signature'
  | 'content'
  | 'issuer'
  | 'key'
  | 'key-period'
  | 'no-list'
  | 'list-old'
  | 'list-wrong'
  | null;

export interface Verification {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The domain that the token claims to come from, in ASCII; '' when it claims none. Proves nothing by itself. */
  readonly domain: string;
  /** Only with a good signature of a key on the list. */
  readonly issuer?: TrustedIssuer;
  /** Only with a good signature. From a QR it says less. */
  readonly summary?: Summary;
  /** Where the issuer publishes its status list. Only with a good signature. */
  readonly statusListAddress?: string;
  readonly fromPaper: boolean;
  readonly demonstration: boolean;
}
export interface Question {
  readonly token: string;
  readonly trust: TrustList;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The issuer's status list, a JWT, where one is at hand. */
  readonly statusList?: string;
}

/** Larger than any certificate of ours; a token is never parsed past it. */
const LONGEST = 64_000;
/** Clocks differ a little. */
const LEEWAY = 5 * 60_000;
const DAY_LENGTH = 86_400_000;

export async function verify({token, trust, now, statusList}: Question): Promise<Verification> {
  const opened = await open(token.trim(), trust);
  const facts = {domain: opened.domain, fromPaper: opened.typ === STATEMENT_TYPE, demonstration: false};
  if ('reason' in opened) {
    const unknown = opened.reason === 'issuer' || opened.reason === 'key';
    return {...facts, verdict: unknown ? 'unknown-issuer' : 'not-genuine', reason: opened.reason};
  }
  const {issuer, key, payload} = opened;
  const wrong = facts.fromPaper ? statementProblem(payload) : payloadProblem(payload);
  if (wrong !== null) return {...facts, verdict: 'not-genuine', reason: 'content'};
  const claims = claimsOf(payload as Credential | Statement);
  if (!isInUse(key, claims.issued)) return {...facts, verdict: 'not-genuine', reason: 'key-period'};
  const proven = {
    ...facts,
    issuer,
    summary: claims.summary,
    statusListAddress: claims.list,
    demonstration: issuer.demonstration === true,
  };
  const status = await statusOf(claims, issuer, trust, now, statusList);
  if (status === 'revoked') return {...proven, verdict: 'revoked', reason: null};
  if (claims.issued > now + LEEWAY) return {...proven, verdict: 'not-yet-valid', reason: null};
  if (claims.until <= now) return {...proven, verdict: 'expired', reason: null};
  return status === 'good'
    ? {...proven, verdict: 'genuine', reason: null}
    : {...proven, verdict: 'genuine-unchecked', reason: status};
}

interface Opened {
  readonly domain: string;
  readonly typ: string;
  readonly issuer: TrustedIssuer;
  readonly key: TrustedKey;
  readonly payload: unknown;
}
type Refused = {readonly domain: string; readonly typ: string; readonly reason: Exclude<Reason, null>};

const checkHeader = object({
  alg: text(20),
  kid: text(300, /^did:web:[^#\s]+#[\w-]{43}$/),
  typ: (value, path) => exactly('JWT')(value, path) && exactly(STATEMENT_TYPE)(value, path),
});

/** Checks header, issuer, key and signature, in this order. A header with anything more in it (`jwk`, `x5c`, `crit`) is refused. */
async function open(token: string, trust: TrustList): Promise<Opened | Refused> {
  const parts = token.split('.');
  const [header, payload] = parts.slice(0, 2).map(jsonOf);
  const bytes = parts.map(fromBase64url);
  const iss = claimedIssuer(payload);
  const domain = iss === '' ? '' : domainOf(iss);
  const {kid = '', alg, typ = ''} = (header ?? {}) as {kid?: string; alg?: string; typ?: string};
  const refuse = (reason: Exclude<Reason, null>): Refused => ({domain, typ: String(typ), reason});
  if (token.length > LONGEST || parts.length !== 3 || bytes.includes(null) || !header || !payload)
    return refuse('form');
  if (!ALGORITHMS.some(known => known === alg)) return refuse('algorithm');
  if (checkHeader(header, 'header') !== null) return refuse('header');
  if (kid.split('#')[0] !== iss) return refuse('header');
  const issuer = trust.issuers.find(({did}) => did === iss);
  if (!issuer) return refuse('issuer');
  const key = issuer.keys.find(one => one.kid === kid);
  if (!key) return refuse('key');
  if (key.alg !== alg) return refuse('algorithm');
  if (!(await isSignedBy(key, token, bytes[2] ?? null))) return refuse('signature');
  return {domain, typ, issuer, key, payload};
}

const PARAMETERS = {
  ES256: {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'},
  RS256: {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'},
} as const;

/**
 * The platform's own cryptography: a JOSE library would take a third of the page, and a second implementation beside the one that
 * signs finds more. The algorithm is the key's, never the token's.
 * @spec RFC 7515, 5.2 Message Signature or MAC Validation; RFC 7518, 3.3 and 3.4
 */
async function isSignedBy(
  {alg, jwk}: TrustedKey,
  token: string,
  signature: Uint8Array<ArrayBuffer> | null,
): Promise<boolean> {
  if (!signature || (alg === 'ES256' && signature.length !== 64)) return false;
  const signed = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.'))) as Uint8Array<ArrayBuffer>;
  try {
    const key = await crypto.subtle.importKey('jwk', {...jwk}, PARAMETERS[alg], false, ['verify']);
    return await crypto.subtle.verify(PARAMETERS[alg], key, signature, signed);
  } catch {
    return false;
  }
}

interface Claims {
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly until: number;
  readonly place: number;
  readonly list: string;
  readonly summary: Summary;
}

function claimsOf(payload: Credential | Statement): Claims {
  if ('n' in payload) {
    const {iss, jti, n, c, v, d, h, p, nbf, exp, s, l} = payload;
    const summary: Summary = {
      id: `urn:uuid:${jti}`,
      name: n,
      course: c,
      version: v,
      completed: `${d}T12:00:00Z`,
      hours: h,
      score: null,
      passMark: null,
      points: p.map(([label, accreditation, points]) => ({register: '', label, accreditation, points})),
      issued: new Date(nbf * 1000).toISOString(),
      until: new Date(exp * 1000).toISOString(),
      issuer: iss,
    };
    return {issued: nbf * 1000, until: exp * 1000, place: s, list: l, summary};
  }
  const {validFrom, validUntil, credentialStatus} = payload;
  return {
    issued: Date.parse(validFrom),
    until: Date.parse(validUntil),
    place: Number(credentialStatus.statusListIndex),
    list: credentialStatus.statusListCredential,
    summary: summarize(payload),
  };
}

async function statusOf(
  {place, list}: Claims,
  issuer: TrustedIssuer,
  trust: TrustList,
  now: number,
  statusList: string | undefined,
): Promise<'good' | 'revoked' | 'no-list' | 'list-old' | 'list-wrong'> {
  if (statusList === undefined) return 'no-list';
  const opened = await open(statusList.trim(), trust);
  if ('reason' in opened || opened.issuer !== issuer || statusListProblem(opened.payload) !== null) return 'list-wrong';
  const status = opened.payload as StatusListCredential;
  const made = Date.parse(status.validFrom);
  if (status.id !== list || !isInUse(opened.key, made) || made > now + LEEWAY) return 'list-wrong';
  const revoked = await isRevoked(status, place);
  if (revoked === null) return 'list-wrong';
  if (revoked) return 'revoked';
  return now - made > FRESH_DAYS * DAY_LENGTH ? 'list-old' : 'good';
}

function isInUse({from, until}: TrustedKey, moment: number): boolean {
  return moment >= Date.parse(from) && (until === undefined || moment < Date.parse(until));
}

function jsonOf(part: string | undefined): Record<string, unknown> | null {
  const bytes = fromBase64url(part ?? '');
  if (!bytes || bytes.length > LONGEST) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function claimedIssuer(payload: Record<string, unknown> | null | undefined): string {
  const {iss} = payload ?? {};
  return typeof iss === 'string' && iss.startsWith('did:web:') ? iss.slice(0, 200) : '';
}
