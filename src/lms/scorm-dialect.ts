/** Where SCORM 1.2 and 2004 differ: what is needed to open a session, and what is needed to tell something. */
import type {Interaction, Launch, Report, Standard} from '../model/port.ts';
import type {ApiNames} from './api-calls.ts';
import type {LmsSettings} from './options.ts';

/** An element of the data model and the value to give it. */
export type Write = readonly [element: string, value: string];
/** Reads an element; '' when it has no value. */
export type Read = (element: string) => string;
/** What the LMS holds about the outcome. */
export type Outcome = Pick<Launch, 'completion' | 'success'>;

/** To open a session. */
export interface Dialect {
  readonly standard: Standard;
  readonly names: ApiNames;
  readonly elements: Readonly<
    Record<
      | 'mode'
      | 'credit'
      | 'learnerId'
      | 'learnerName'
      | 'language'
      | 'state'
      | 'location'
      | 'exit'
      | 'sessionTime'
      | 'score'
      | 'passMark'
      | 'progress',
      string
    >
  >;
  /** Times the LMS's pass mark makes percent. */
  readonly passMarkScale: number;
  /** Says that the course was opened and is not yet done. */
  readonly incomplete: Write;
  readOutcome(read: Read): Outcome;
  /** Loaded when the first screen shows. */
  loadWords(): Promise<Words>;
}

/** To tell something. */
export interface Words {
  /** Where the score of the course stands. */
  readonly scorePrefix: string;
  /** What `exit` says when the attempt ends for good. @spec 1.2: '' (`normal` is not a word of it); 2004: `normal` */
  readonly exitForGood: string;
  /** The LMS can give back ids of interactions; in 1.2 they are write only (404). */
  readonly readsInteractions: boolean;
  /** Writes that make the LMS's outcome that of the report and never lower it; empty when there is nothing to say. */
  outcome(report: Outcome, held: Outcome, settings: LmsSettings): readonly Write[];
  /** Raw, min and max together, scaled where there is one; percent. */
  score(prefix: string, percent: number): readonly Write[];
  /** The fields of one interaction after its id, type first. */
  interaction(interaction: Interaction): readonly Write[];
  /** The type as the standard spells it. */
  type(interaction: Pick<Interaction, 'type' | 'response'>): string;
  sessionTime(seconds: number): string;
  /** Navigation wanted after an explicit exit; null where the standard has none. */
  navigation(exit: string): Write | null;
  /** How far the learner is; null where the standard has no place for it. */
  progress(report: Pick<Report, 'progress' | 'completion'>): string | null;
}
