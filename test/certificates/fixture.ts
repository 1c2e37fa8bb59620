/** An invented organisation, course and learner; nothing here exists. */
import type {Completion} from '../../src/certificates/completion.ts';
import type {CourseFacts} from '../../src/certificates/course-facts.ts';
import {createCredential} from '../../src/certificates/credential/create-credential.ts';
import type {Credential} from '../../src/certificates/credential/credential.ts';
import {signCredential, signStatement} from '../../src/certificates/credential/sign.ts';
import {statementOf} from '../../src/certificates/credential/statement.ts';
import type {Issuer} from '../../src/certificates/issuer.ts';
import {createKey, type KeyFile, type Signer, unlockKey} from '../../src/certificates/keys/signing-key.ts';
import type {TrustList} from '../../src/certificates/keys/trust-list.ts';

export const NOW = Date.UTC(2026, 10, 23, 13, 0, 0);
export const PASSPHRASE = 'vier gewone woorden samen';

export const course: CourseFacts = {
  id: 'ogen_open',
  title: 'Ogen open',
  subtitle: 'Mensenhandel zien en zorgvuldig handelen',
  language: 'nl',
  version: '0.1.0',
  hash: '9f86d081884c7d65',
  minutes: 90,
  passMark: 80,
  objectives: [
    {id: 'LO1', text: 'Je weegt signalen samen en houdt andere verklaringen open.'},
    {id: 'LO2', text: 'Je voert een eerste gesprek dat vertrouwen en veiligheid bewaart.'},
    {id: 'LO3', text: 'Je kiest de eerste goede stap voor jouw rol en regio.'},
  ],
  draft: false,
};

export const issuer: Issuer = {
  did: 'did:web:academie.example',
  name: 'Academie Voorbeeld',
  url: 'https://academie.example/',
  kvk: '00000000',
  signatory: 'M. Voorbeeld, hoofd opleidingen',
  verifyUrl: 'https://academie.example/certificaat/verify.html',
  statusList: 'https://academie.example/certificaat/status-1.jwt',
  validYears: 5,
  accreditations: [
    {register: 'registerplein', id: '512345', points: 2, from: '2026-01-01', until: '2027-12-31'},
    {register: 'skj', id: 'SKJ-00001', points: 1.5, from: '2026-01-01', until: '2027-12-31'},
  ],
};

export const completion: Completion = {
  learner: 'mail:noelle@zorg.example',
  name: 'Noëlle Çelik-van ’t Ooster-IJsselstein',
  completedAt: NOW - 3_600_000,
  startedAt: NOW - 10_000_000,
  score: 86,
  seconds: 5600,
  attempt: 1,
  attempts: 1,
  attemptId: null,
  isPerhapsTwo: false,
  source: 'Moodle: SCORM-rapport',
  status: 'passed',
  simulated: false,
  points: [
    {register: 'registerplein', registerName: 'Registerplein', accreditation: '512345', points: 2, number: '004512'},
    {register: 'skj', registerName: 'SKJ', accreditation: 'SKJ-00001', points: 1.5, number: '120004321'},
  ],
};

export const issuance = {
  id: '6f2c1c0e-8d7a-4b4e-9d35-0f1a2b3c4d5e',
  subject: '0b9f6b0a-3f61-4b0e-8f54-5a6b7c8d9e0f',
  now: NOW,
  index: 94_567,
};

export interface Signed {
  readonly file: KeyFile;
  readonly signer: Signer;
  readonly credential: Credential;
  readonly token: string;
  readonly statement: string;
  readonly trust: TrustList;
}

/** A signed certificate and the list that trusts its signer. */
export async function signed(alg: 'ES256' | 'RS256' = 'ES256', change: Partial<Completion> = {}): Promise<Signed> {
  const file = await createKey(issuer.did, PASSPHRASE, NOW - 86_400_000, alg);
  const signer = await unlockKey(file, PASSPHRASE);
  const credential = createCredential(course, issuer, {...completion, ...change}, issuance);
  return {
    file,
    signer,
    credential,
    token: await signCredential(credential, signer),
    statement: await signStatement(statementOf(credential), signer),
    trust: trustOf(file),
  };
}

export function trustOf(...files: readonly KeyFile[]): TrustList {
  return {
    format: 'ogen-open-trust-list',
    version: 1,
    date: '2026-11-23T00:00:00Z',
    issuers: [{did: issuer.did, name: 'Academie Voorbeeld', keys: files.map(({key}) => key)}],
  };
}

/** The credential of a completion, unsigned. */
export function credentialFor(of: Completion): Credential {
  return createCredential(course, issuer, of, issuance);
}

/** So many people who completed it, each with a number of their own. */
export const people = (count: number): readonly Completion[] =>
  Array.from({length: count}, (_, i) => ({
    ...completion,
    learner: `id:${i}`,
    name: `Deelnemer ${i}`,
    points: completion.points.map(one => ({...one, number: String(100_000 + i)})),
  }));
