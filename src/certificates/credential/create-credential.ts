/** From a completion to its credential. */
import type {Completion} from '../completion.ts';
import type {CourseFacts} from '../course-facts.ts';
import type {Issuer} from '../issuer.ts';
import {
  CONTEXTS,
  type Credential,
  type Identity,
  POINTS_RESULT,
  REPLACES,
  type ResultDescription,
  SCHEMA,
  TEST_RESULT,
} from './credential.ts';
import {toStamp, yearsLater} from './moment.ts';

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
        id: `${POINTS_RESULT}${register}`,
        type: ['ResultDescription'] as const,
        name: `Punten ${registerName}`,
        resultType: 'Result' as const,
      },
      value: String(value),
    })),
  ];
}
