/** The credential: the subset of Open Badges 3.0 on VC 2.0 that we emit. It is the truth; paper, QR and page are views of it. */

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
export const POINTS_RESULT = 'urn:ogen-open:result:points:';

/** @spec Open Badges 3.0, Result */
interface Result {
  readonly type: readonly ['Result'];
  readonly resultDescription: string;
  readonly value: string;
  readonly status: 'Completed';
}
/** @spec Open Badges 3.0, ResultDescription */
export interface ResultDescription {
  readonly id: string;
  readonly type: readonly ['ResultDescription'];
  readonly name: string;
  readonly resultType: 'Percent' | 'Result';
  readonly requiredValue?: string;
  readonly valueMin?: string;
  readonly valueMax?: string;
}
/** @spec Open Badges 3.0, IdentityObject; never hashed: a hash of an eleven-digit number hides nothing. */
export interface Identity {
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
