/** What may be put right in a certificate: how the learner is named, and the numbers in registers. All else is the record's. */
import {tidyName} from './completion.ts';
import {type Issuance, identity, replacing} from './credential/create-credential.ts';
import {type Credential, REPLACES} from './credential/credential.ts';
import {toStamp} from './credential/moment.ts';
import {summarize} from './credential/summary.ts';
import {IssueProblem} from './issue-problem.ts';
import type {Issuer} from './issuer.ts';
import {fitCheck} from './pdf/certificate-layout.ts';
import {type Faces, missingLetters} from './pdf/faces.ts';
import {DRY, nameProblem} from './plausible.ts';
import {findRegister, readNumber} from './registers.ts';

export interface Correction {
  readonly name: string;
  /** By id of the register; '' for none. A register that is left out keeps its number. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** Reads what somebody typed as a correction of a credential; throws an `IssueProblem` that names what cannot be. */
export function readCorrection(old: Credential, typed: Correction, issuer: Issuer, faces: Faces): Correction {
  const name = tidyName(typed.name);
  const wrong = nameProblem(name, missingLetters(faces));
  if (wrong) throw new IssueProblem(wrong, 'Schrijf de naam zoals in het register.');
  const numbers = Object.entries(typed.numbers).map(([id, value]): [string, string] => {
    const register = findRegister(id);
    if (!register || !summarize(old).points.some(one => one.register === id)) {
      throw new IssueProblem(`Register ${id} staat niet op dit certificaat.`, 'Kies een register dat er wel op staat.');
    }
    const read = value.trim() === '' ? {number: ''} : readNumber(register, value);
    if (read !== null) return [id, read.number];
    const {label, example} = register.number;
    throw new IssueProblem(`${register.name}: ${label} klopt niet.`, `Het ziet eruit als ${example}.`);
  });
  const correction = {name, numbers: Object.fromEntries(numbers)};
  if (!differs(old, correction)) {
    throw new IssueProblem('Er is niets veranderd.', 'Verbeter de naam of een nummer, of trek het certificaat in.');
  }
  const dry = {...DRY, now: Date.parse(old.validFrom), replaces: {id: old.id, reason: ''}};
  const unfit = fitCheck(faces)(corrected(old, correction, dry, issuer), issuer);
  if (unfit) throw new IssueProblem(unfit, 'Er is niets uitgegeven.');
  return correction;
}

/** The credential with the correction, issued anew; everything about the course stays as it was. */
export function corrected(
  old: Credential,
  {name, numbers}: Correction,
  {id, subject, now, index, replaces}: Issuance,
  issuer: Issuer,
): Credential {
  const {credentialSubject, credentialStatus, evidence} = old;
  const list = credentialStatus.statusListCredential;
  const identifiers = credentialSubject.achievement.otherIdentifier.flatMap(({identifierType}) => {
    const kept = credentialSubject.identifier.find(one => one.identityType === identifierType)?.identityHash ?? '';
    const number = numbers[identifierType.slice('ext:'.length)] ?? kept;
    return number === '' ? [] : [identity(identifierType, number)];
  });
  return {
    ...old,
    id: `urn:uuid:${id}`,
    issuer: {...old.issuer, name: issuer.name},
    validFrom: toStamp(now),
    credentialSubject: {
      ...credentialSubject,
      id: `urn:uuid:${subject}`,
      identifier: [identity('name', name), ...identifiers],
    },
    evidence: [...replacing(replaces), ...evidence.filter(({genre}) => genre !== REPLACES)],
    credentialStatus: {...credentialStatus, id: `${list}#${index}`, statusListIndex: String(index)},
  };
}

/** Whether a credential says something else than the correction. */
export function differs(old: Credential, {name, numbers}: Correction): boolean {
  const {name: before, points} = summarize(old);
  return name !== before || points.some(one => (numbers[one.register] ?? one.number ?? '') !== (one.number ?? ''));
}
