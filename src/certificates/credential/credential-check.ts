/** The form of what we sign, checked by hand: the same check before signing and in the verifier. */
import {DID} from '../keys/did-web.ts';
import {CONTEXTS, type Credential, SCHEMA} from './credential.ts';
import {type Check, exactly, list, number, object, text} from './json-check.ts';
import {STAMP, toSeconds} from './moment.ts';

const UUID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const uuid = text(45, UUID);
const stamp = text(20, STAMP);
const address = text(400, /^https:\/\/[^\s"<>\\]+$/);
const registerType = text(60, /^ext:[a-z\d-]+$/);
const decimal = text(12, /^\d+(\.\d+)?$/);
const resultId = text(120, /^urn:ogen-open:result:[\w:-]+$/);

const shape = {
  '@context': exactly(CONTEXTS),
  id: uuid,
  type: exactly(['VerifiableCredential', 'OpenBadgeCredential']),
  name: text(200),
  issuer: object({id: text(200, DID), type: exactly(['Profile']), name: text(200), url: address}),
  validFrom: stamp,
  validUntil: stamp,
  credentialSubject: object({
    id: uuid,
    type: exactly(['AchievementSubject']),
    identifier: list(
      object({
        type: exactly('IdentityObject'),
        hashed: exactly(false),
        identityHash: text(200),
        identityType: text(60, /^(name|ext:[a-z\d-]+)$/),
      }),
      20,
    ),
    activityEndDate: stamp,
    creditsEarned: number(0, 1000),
    achievement: object({
      id: address,
      type: exactly(['Achievement']),
      achievementType: exactly('Course'),
      name: text(200),
      description: text(4000),
      inLanguage: text(10, /^[a-z]{2}(-[A-Z]{2})?$/),
      version: text(80, /^\d+\.\d+\.\d+\S*\+[\da-f]{16}$/),
      creditsAvailable: number(0, 1000),
      criteria: object({narrative: text(1000)}),
      otherIdentifier: list(
        object({type: exactly('IdentifierEntry'), identifier: text(64), identifierType: registerType}),
        20,
      ),
      resultDescription: list(
        object({
          id: resultId,
          type: exactly(['ResultDescription']),
          name: text(120),
          resultType: text(10, /^(Percent|Result)$/),
          'requiredValue?': decimal,
          'valueMin?': decimal,
          'valueMax?': decimal,
        }),
        20,
      ),
    }),
    result: list(
      object({type: exactly(['Result']), resultDescription: resultId, value: decimal, status: exactly('Completed')}),
      20,
    ),
  }),
  evidence: list(
    object({'id?': uuid, type: exactly(['Evidence']), name: text(120), narrative: text(500), 'genre?': text(40)}),
    5,
  ),
  credentialSchema: exactly([SCHEMA]),
  credentialStatus: object({
    id: address,
    type: exactly('BitstringStatusListEntry'),
    statusPurpose: exactly('revocation'),
    statusListIndex: text(7, /^(0|[1-9]\d*)$/),
    statusListCredential: address,
  }),
} satisfies Readonly<Record<keyof Credential, Check>>;

const checkShape = object(shape);
const claims = {iss: text(200), jti: text(200), nbf: number(0, 1e11), sub: text(200), exp: number(0, 1e11)};
const checkSigned = object({...shape, ...claims});

/** Gives the path of the first thing that is wrong with a credential, or null. */
export function credentialProblem(value: unknown): string | null {
  return checkShape(value, 'credential') ?? sense(value as Credential);
}

/**
 * The payload of a VC-JWT: the credential with the registered claims, which must say the same.
 * @spec Open Badges 3.0, 8.2.4.1 (JWT claims iss, jti, nbf, sub, exp)
 */
export function payloadProblem(value: unknown): string | null {
  const wrong = checkSigned(value, 'payload');
  if (wrong !== null) return wrong;
  const payload = value as Credential & {iss: string; jti: string; nbf: number; sub: string; exp: number};
  if (payload.iss !== payload.issuer.id) return 'payload.iss';
  if (payload.jti !== payload.id) return 'payload.jti';
  if (payload.sub !== payload.credentialSubject.id) return 'payload.sub';
  if (payload.nbf !== toSeconds(payload.validFrom)) return 'payload.nbf';
  if (payload.exp !== toSeconds(payload.validUntil)) return 'payload.exp';
  return sense(payload);
}

/** What a form alone does not say. */
function sense({credentialSubject, credentialStatus, validFrom, validUntil}: Credential): string | null {
  if (toSeconds(validUntil) <= toSeconds(validFrom)) return 'validUntil';
  const {identifier, result, achievement} = credentialSubject;
  if (identifier.filter(({identityType}) => identityType === 'name').length !== 1)
    return 'credentialSubject.identifier';
  if (result.some(one => !achievement.resultDescription.some(({id}) => id === one.resultDescription))) {
    return 'credentialSubject.result';
  }
  const {id, statusListCredential, statusListIndex} = credentialStatus;
  return id === `${statusListCredential}#${statusListIndex}` ? null : 'credentialStatus.id';
}
