/** The credential: the subset of Open Badges 3.0 on VC 2.0 that we emit. It is the truth; paper, QR and page are views of it. */
import type {Completion} from '../completion.ts';
import type {CourseFacts} from '../course-facts.ts';
import type {Issuer} from '../issuer.ts';
import {toStamp, yearsLater} from './moment.ts';

export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;
export const SCHEMA = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
} as const;
/** `genre` of the evidence that names the credential which this one replaces. */
export const REPLACES = 'replaces';
/** Result that is the test; the other results are points for a register. */
export const TEST_RESULT = 'urn:ogen-open:result:test';
const POINTS = 'urn:ogen-open:result:points:';

/** @spec Open Badges 3.0, Result */
interface Result {
  readonly type: readonly ['Result'];
  readonly resultDescription: string;
  readonly value: string;
  readonly status: 'Completed';
}
/** @spec Open Badges 3.0, ResultDescription */
interface ResultDescription {
  readonly id: string;
  readonly type: readonly ['ResultDescription'];
  readonly name: string;
  readonly resultType: 'Percent' | 'Result';
  readonly requiredValue?: string;
  readonly valueMin?: string;
  readonly valueMax?: string;
}
/** @spec Open Badges 3.0, IdentityObject; never hashed: a hash of an eleven-digit number hides nothing. */
interface Identity {
  readonly type: 'IdentityObject';
  readonly hashed: false;
  readonly identityHash: string;
  /** `name`, or `ext:` and the id of a register. */
  readonly identityType: string;
}

export interface Credential {
  readonly '@context': typeof CONTEXTS;
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential'];
  readonly name: string;
  readonly issuer: {
    readonly id: string;
    readonly type: readonly ['Profile'];
    readonly name: string;
    readonly url: string;
  };
  readonly validFrom: string;
  readonly validUntil: string;
  readonly credentialSubject: {
    readonly id: string;
    readonly type: readonly ['AchievementSubject'];
    readonly identifier: readonly Identity[];
    readonly activityEndDate: string;
    /** Study hours. */
    readonly creditsEarned: number;
    readonly achievement: {
      readonly id: string;
      readonly type: readonly ['Achievement'];
      readonly achievementType: 'Course';
      readonly name: string;
      readonly description: string;
      readonly inLanguage: string;
      /** Version of the course and the hash of its content: `0.1.0+9f86d081884c7d65`. */
      readonly version: string;
      readonly creditsAvailable: number;
      readonly criteria: {readonly narrative: string};
      readonly otherIdentifier: readonly {
        readonly type: 'IdentifierEntry';
        readonly identifier: string;
        readonly identifierType: string;
      }[];
      readonly resultDescription: readonly ResultDescription[];
    };
    readonly result: readonly Result[];
  };
  readonly evidence: readonly {
    readonly id?: string;
    readonly type: readonly ['Evidence'];
    readonly name: string;
    readonly narrative: string;
    readonly genre?: string;
  }[];
  readonly credentialSchema: readonly [typeof SCHEMA];
  readonly credentialStatus: {
    readonly id: string;
    readonly type: 'BitstringStatusListEntry';
    readonly statusPurpose: 'revocation';
    readonly statusListIndex: string;
    readonly statusListCredential: string;
  };
}

/** What is decided at the moment of issuing. */
export interface Issuance {
  /** A UUID. */
  readonly id: string;
  /** A UUID for the learner in this credential only: two credentials of one person cannot be joined by it. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Place in the status list. */
  readonly index: number;
  /** The credential that this one replaces, as `urn:uuid:…`, and why. */
  readonly replaces?: {readonly id: string; readonly reason: string};
}

/** Makes the credential of one completion; keys always in the same order. */
export function createCredential(
  course: CourseFacts,
  issuer: Issuer,
  completion: Completion,
  {id, subject, now, index, replaces}: Issuance,
): Credential {
  const hours = Math.round((course.minutes / 60) * 100) / 100;
  const results = resultsOf(course, completion);
  return {
    '@context': CONTEXTS,
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: course.title,
    issuer: {id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.url},
    validFrom: toStamp(now),
    validUntil: toStamp(yearsLater(now, issuer.validYears)),
    credentialSubject: {
      id: `urn:uuid:${subject}`,
      type: ['AchievementSubject'],
      identifier: [
        identity('name', completion.name),
        ...completion.points.flatMap(({register, number}) => (number ? [identity(`ext:${register}`, number)] : [])),
      ],
      activityEndDate: toStamp(completion.completedAt),
      creditsEarned: hours,
      achievement: {
        id: `${issuer.url.replace(/\/$/, '')}/achievements/${course.id}`,
        type: ['Achievement'],
        achievementType: 'Course',
        name: course.title,
        description: course.objectives.map(({text}) => text).join(' '),
        inLanguage: course.language,
        version: `${course.version}+${course.hash}`,
        creditsAvailable: hours,
        criteria: {
          narrative: `Alle verplichte onderdelen afgerond en de eindtoets gehaald (${course.passMark}% of meer).`,
        },
        otherIdentifier: completion.points.map(({register, accreditation}) => ({
          type: 'IdentifierEntry',
          identifier: accreditation,
          identifierType: `ext:${register}`,
        })),
        resultDescription: results.map(({description}) => description),
      },
      result: results.map(({description, value}) => ({
        type: ['Result'],
        resultDescription: description.id,
        value,
        status: 'Completed',
      })),
    },
    evidence: [
      ...replacing(replaces),
      {
        type: ['Evidence'],
        name: 'Resultaat uit het leersysteem',
        narrative: `${completion.source}, poging ${completion.attempt}${completion.attemptId ? ` (${completion.attemptId})` : ''}`,
      },
    ],
    credentialSchema: [SCHEMA],
    credentialStatus: {
      id: `${issuer.statusList}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: issuer.statusList,
    },
  };
}

/** Evidence that a credential stands in place of another. */
export function replacing(replaces: Issuance['replaces']): Credential['evidence'] {
  if (!replaces) return [];
  const {id, reason} = replaces;
  return [{id, type: ['Evidence'], name: 'Vervangt', narrative: reason, genre: REPLACES}];
}

export function identity(identityType: string, identityHash: string): Identity {
  return {type: 'IdentityObject', hashed: false, identityHash, identityType};
}

function resultsOf(
  course: CourseFacts,
  {score, points}: Completion,
): {description: ResultDescription; value: string}[] {
  const test: ResultDescription = {
    id: TEST_RESULT,
    type: ['ResultDescription'],
    name: 'Eindtoets',
    resultType: 'Percent',
    requiredValue: String(course.passMark),
    valueMin: '0',
    valueMax: '100',
  };
  return [
    ...(score === null ? [] : [{description: test, value: String(score)}]),
    ...points.map(({register, registerName, points: value}) => ({
      description: {
        id: `${POINTS}${register}`,
        type: ['ResultDescription'] as const,
        name: `Punten ${registerName}`,
        resultType: 'Result' as const,
      },
      value: String(value),
    })),
  ];
}

/** What a credential says, for people: read by the page, the paper and the exports. */
export interface Summary {
  readonly id: string;
  readonly name: string;
  readonly course: string;
  readonly version: string;
  /** Stamp. */
  readonly completed: string;
  readonly hours: number;
  /** Percent, or null where the export does not say. */
  readonly score: number | null;
  readonly passMark: number | null;
  readonly points: readonly {
    readonly register: string;
    readonly label: string;
    readonly accreditation: string;
    readonly points: number;
    /** The learner's number in the register; absent when none was given. */
    readonly number?: string;
  }[];
  readonly issued: string;
  readonly until: string;
  readonly issuer: string;
  readonly replaces?: string;
}

export function summarize({credentialSubject: subject, evidence, ...credential}: Credential): Summary {
  const {achievement} = subject;
  const resultOf = (id: string): string | undefined => subject.result.find(one => one.resultDescription === id)?.value;
  const test = achievement.resultDescription.find(({id}) => id === TEST_RESULT);
  const score = resultOf(TEST_RESULT);
  const replaced = evidence.find(({genre}) => genre === REPLACES)?.id;
  return {
    id: credential.id,
    name: subject.identifier.find(({identityType}) => identityType === 'name')?.identityHash ?? '',
    course: achievement.name,
    version: achievement.version,
    completed: subject.activityEndDate,
    hours: subject.creditsEarned,
    score: score === undefined ? null : Number(score),
    passMark: test?.requiredValue === undefined ? null : Number(test.requiredValue),
    points: achievement.otherIdentifier.map(({identifier, identifierType}) => {
      const register = identifierType.replace('ext:', '');
      const number = subject.identifier.find(one => one.identityType === identifierType)?.identityHash;
      return {
        register,
        label: (achievement.resultDescription.find(({id}) => id === `${POINTS}${register}`)?.name ?? register).replace(
          'Punten ',
          '',
        ),
        accreditation: identifier,
        points: Number(resultOf(`${POINTS}${register}`) ?? 0),
        ...(number === undefined ? {} : {number}),
      };
    }),
    issued: credential.validFrom,
    until: credential.validUntil,
    issuer: credential.issuer.id,
    ...(replaced === undefined ? {} : {replaces: replaced}),
  };
}
