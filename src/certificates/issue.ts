/** Issues, revokes and issues again. One core for the page and the command line; everything it needs comes in. */
import type {Completion} from './completion.ts';
import {type Correction, corrected, differs} from './correction.ts';
import type {CourseFacts} from './course-facts.ts';
import {createCredential, type Issuance} from './credential/create-credential.ts';
import {type Credential, REPLACES} from './credential/credential.ts';
import {dayOf} from './credential/moment.ts';
import {signCredential, signStatement, signStatusList} from './credential/sign.ts';
import {statementOf} from './credential/statement.ts';
import {createStatusList, LIST_LENGTH} from './credential/status-list.ts';
import {summarize} from './credential/summary.ts';
import {completionKey, credentialOf, type IssuedLine, type IssueLog} from './issue-log.ts';
import {IssueProblem} from './issue-problem.ts';
import type {Issuer} from './issuer.ts';
import type {Signer} from './keys/signing-key.ts';
import {type Logged, personDay} from './plausible.ts';

export interface Desk {
  readonly issuer: Issuer;
  readonly signer: Signer;
  readonly log: IssueLog;
  /** Milliseconds since 1970. */
  now(): number;
}
export interface IssueOptions {
  readonly signal?: AbortSignal;
  /** After every certificate, and for those that were there already. */
  onProgress?(done: number, total: number): void;
}

/**
 * Issues a certificate for each completion that has none yet. Stops between two certificates when aborted; running it again
 * goes on where it stopped, for what the log names is never issued twice.
 */
export async function issueAll(
  desk: Desk,
  course: CourseFacts,
  completions: readonly Completion[],
  {signal, onProgress}: IssueOptions = {},
): Promise<void> {
  checkSigner(desk);
  for (const [place, completion] of completions.entries()) {
    if (signal?.aborted) return;
    const key = await keyOf(course, completion);
    if (!desk.log.hasIssued(key))
      await write(desk, key, newIssuance(desk), issuance =>
        createCredential(course, desk.issuer, completion, issuance),
      );
    onProgress?.(place + 1, completions.length);
  }
}

/** Throws an `IssueProblem` when the key is another organisation's: nothing that it signed would be believed. */
export function checkSigner({issuer, signer}: Pick<Desk, 'issuer' | 'signer'>): void {
  if (signer.kid.startsWith(`${issuer.did}#`)) return;
  throw new IssueProblem(
    'De sleutel is van een andere organisatie dan issuer.json.',
    'Kies de sleutel van deze organisatie.',
  );
}

/** Those that have a certificate already, and the names and days of all certificates of the course that count. */
export async function loggedOf(
  log: IssueLog,
  course: CourseFacts,
  completions: readonly Completion[],
): Promise<Logged> {
  const known = await Promise.all(completions.map(async one => log.hasIssued(await keyOf(course, one))));
  const credentials = log.current
    .map(credentialOf)
    .filter(({credentialSubject: {achievement}}) => achievement.id.endsWith(`/achievements/${course.id}`));
  return {
    issued: new Set(completions.filter((_, place) => known[place])),
    people: new Set(
      credentials.map(summarize).map(({name, completed}) => personDay({name, completedAt: Date.parse(completed)})),
    ),
  };
}

/** Certificates that count of these completions. */
export async function linesOf(
  log: IssueLog,
  course: CourseFacts,
  completions: readonly Completion[],
): Promise<readonly IssuedLine[]> {
  const keys = new Set(await Promise.all(completions.map(one => keyOf(course, one))));
  return log.current.filter(({completion}) => keys.has(completion));
}

/** Key under which the log knows a completion. */
export function keyOf(course: CourseFacts, {learner, completedAt}: Completion): Promise<string> {
  return completionKey(course.id, learner, dayOf(completedAt));
}

/** Ends a certificate. Publish the status list after it. */
export async function revoke({log, now}: Pick<Desk, 'log' | 'now'>, id: string, reason: string): Promise<void> {
  const line = findLine(log, id);
  if (log.revoked.has(line.index)) throw new IssueProblem('Dit certificaat is al ingetrokken.', 'Er is niets te doen.');
  await log.append({kind: 'revoked', id: line.id, index: line.index, reason}, now());
}

/** A certificate with a better name or numbers in place of an old one, which is revoked. The new one names the old. */
export async function reissue(desk: Desk, id: string, correction: Correction, reason: string): Promise<IssuedLine> {
  checkSigner(desk);
  const old = findLine(desk.log, id);
  const again = desk.log.current.find(line => replacedIdOf(line) === old.id);
  if (again && differs(credentialOf(again), correction)) {
    throw new IssueProblem(
      `Dit certificaat is al vervangen door ${again.id.replace('urn:uuid:', '')}.`,
      'Verbeter dat certificaat.',
    );
  }
  // Interrupted after the new one was written: only the revoking is left to do.
  const issuance = again ? null : {...newIssuance(desk), replaces: {id: old.id, reason}};
  if (issuance)
    await write(desk, old.completion, issuance, given => corrected(credentialOf(old), correction, given, desk.issuer));
  if (!desk.log.revoked.has(old.index)) await revoke(desk, old.id, reason);
  return again ?? (desk.log.issued.at(-1) as IssuedLine);
}

/** The signed status list of now, to publish at the issuer's `statusList`. */
export async function statusListToken({issuer, signer, log, now}: Desk): Promise<string> {
  return signStatusList(await createStatusList(issuer.statusList, issuer.did, log.revoked, now()), signer);
}

async function write(
  desk: Desk,
  completion: string,
  issuance: Issuance,
  make: (issuance: Issuance) => Credential,
): Promise<void> {
  const credential = make(issuance);
  const {signer, log} = desk;
  const [token, statement] = await Promise.all([
    signCredential(credential, signer),
    signStatement(statementOf(credential), signer),
  ]);
  await log.append(
    {kind: 'issued', completion, id: credential.id, index: issuance.index, token, statement},
    issuance.now,
  );
}

function newIssuance({log, now}: Desk): Issuance {
  if (log.lines.length > LIST_LENGTH / 2)
    throw new IssueProblem(
      'De statuslijst is half vol.',
      'Begin een nieuwe: geef statusList in issuer.json een nieuw adres en begin een nieuw logboek.',
    );
  // By chance, so that a place says nothing about when and to whom.
  let index: number;
  do index = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % LIST_LENGTH;
  while (log.hasPlace(index));
  // Whole seconds: the stamps in the credential have no more.
  return {id: crypto.randomUUID(), subject: crypto.randomUUID(), now: Math.floor(now() / 1000) * 1000, index};
}

/** The old certificate that a line stands in place of, as `urn:uuid:…`. */
export function replacedIdOf(line: IssuedLine): string | undefined {
  return credentialOf(line).evidence.find(({genre}) => genre === REPLACES)?.id;
}

/** The credential of a certificate in the log, by its number; throws an `IssueProblem` when it is not there. */
export function findCredential(log: IssueLog, id: string): Credential {
  return credentialOf(findLine(log, id));
}

function findLine(log: IssueLog, id: string): IssuedLine {
  const line = log.find(id);
  if (line) return line;
  throw new IssueProblem(
    `Certificaat ${id.slice(0, 60)} staat niet in het logboek.`,
    'Kijk op het papier naar het certificaatnummer.',
  );
}
