/** What makes an LMS differ from the standard, and what may be expected of it then. */
import type {Settings} from '../../src/model/settings.ts';
import type {Standard} from './grammar.ts';
import type {Behaviour, StrictLms} from './strict-lms.ts';

/** What may be expected of an LMS that behaves like this; everything left out is true. */
export interface Expectation {
  /** The record is on the server at the next launch. */
  readonly state?: boolean;
  /** Passed, completed and the score are on the server in the end. */
  readonly outcome?: boolean;
  /** All interactions are on the server in the end. */
  readonly interactions?: boolean;
  /** The LMS says "true" although nothing was stored: nobody can know, so nothing may be called confirmed. */
  readonly honest?: boolean;
  /** The adapter finds an LMS at all. */
  readonly found?: boolean;
}

export interface Personality {
  /** A sentence for the published matrix. */
  readonly title: string;
  readonly standards?: readonly Standard[];
  readonly behaviour?: (standard: Standard) => Behaviour;
  /** Where the API is: properties of the course's window. */
  readonly place?: (api: object, name: string) => Record<string, unknown>;
  /** Acts on the network or the page between the steps of the course. */
  readonly online?: (step: number) => boolean;
  readonly storageDenied?: boolean;
  readonly expect?: Expectation;
  /** Its report shows the answer at an index under the question that another learner has at that index. */
  readonly reportsByIndex?: boolean;
  /** What an administrator has chosen for it; the rest is as by default. */
  readonly settings?: Partial<Settings>;
  /** What else has to be so in the end: broken promises, a line each. */
  check?(lms: StrictLms): readonly string[];
}

/** Nothing reaches the server. */
export const NOTHING = {state: false, outcome: false, interactions: false} as const;
/** The learner's data at the first launch. */
export const seeded =
  (seed: (standard: Standard) => Record<string, string>) =>
  (standard: Standard): Behaviour => ({seed: seed(standard)});
/** In every standard the same. */
export const always =
  (behaviour: Behaviour): ((standard: Standard) => Behaviour) =>
  () =>
    behaviour;
