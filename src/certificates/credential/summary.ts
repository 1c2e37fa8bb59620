/** A credential in plain values. */
import {type Credential, POINTS_RESULT, REPLACES, TEST_RESULT} from './credential.ts';

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
        label: (
          achievement.resultDescription.find(({id}) => id === `${POINTS_RESULT}${register}`)?.name ?? register
        ).replace('Punten ', ''),
        accreditation: identifier,
        points: Number(resultOf(`${POINTS_RESULT}${register}`) ?? 0),
        ...(number === undefined ? {} : {number}),
      };
    }),
    issued: credential.validFrom,
    until: credential.validUntil,
    issuer: credential.issuer.id,
    ...(replaced === undefined ? {} : {replaces: replaced}),
  };
}
