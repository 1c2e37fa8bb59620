/**
 * What the shell of the course needs from the composition root (`src/player`); tests give their own.
 * Context carries only the course actor and the messages; this travels as a property from the shell down.
 */
import type {ActorRefFrom} from 'xstate';
import type {CaseMachine} from '../machines/case.machine.ts';
import type {CourseMachine} from '../machines/course.machine.ts';
import type {TestMachine} from '../machines/test.machine.ts';
import type {CaseChart} from '../model/case-chart.ts';
import type {CourseContent} from '../model/course-content.ts';
import type {CopyProblem} from '../model/facts.ts';
import type {CallRecord, Launch} from '../model/port.ts';
import type {Settings} from '../model/settings.ts';
import type {CaseText} from '../model/texts.ts';

export type CourseActor = ActorRefFrom<CourseMachine>;
export type CaseActor = ActorRefFrom<CaseMachine>;
export type TestActor = ActorRefFrom<TestMachine>;

/**
 * The save light. `stored`: on this device and handed to the LMS; `handed_over`: handed to the LMS, while this device keeps nothing;
 * `saving`; `device`: on this device only, and the LMS is tried again; `kept`: on this device, and there is no LMS to take it;
 * `lost`: not saved. Where nothing is to be saved: `preview`: opened to try it out; `review`: opened to look back; `looking`:
 * another window saves. Never green without proof.
 */
export type SaveState =
  | 'stored'
  | 'handed_over'
  | 'saving'
  | 'device'
  | 'kept'
  | 'lost'
  | 'preview'
  | 'review'
  | 'looking';
/** Tells the shell that the save state or the notices changed. */
export class SaveStateEvent extends Event {
  static readonly type = 'oo-save-state';
  constructor(readonly state: SaveState) {
    super(SaveStateEvent.type);
  }
}

/** What the learner has to know about the start: no LMS, something lost, another tab, settings that were wrong. */
export interface Notice {
  readonly id: string;
  readonly kind: 'info' | 'warning';
  /** Key of `messages.notices` and its values. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** What the learner can decide, as buttons; the answer goes to `CourseHost.choose`. `message` is a key of `messages.notices`. */
  readonly choices?: readonly {readonly id: string; readonly message: string}[];
}

export interface Diagnostics {
  readonly course: string;
  readonly version: string;
  readonly standard: string;
  readonly mode: string;
  readonly stateCharacters: number;
  readonly facts: number;
  readonly unconfirmed: number;
  readonly storage: 'indexeddb' | 'memory';
  /** Head and length of a record that could not be read whole; the text itself is kept on this device. */
  readonly damagedRecord?: string;
  /** What in `settings.json` could not be used: name and value found, for whoever made the package. */
  readonly unusableSettings?: string;
  readonly calls: readonly CallRecord[];
}

export interface CourseHost extends EventTarget {
  readonly content: CourseContent;
  readonly course: CourseActor;
  readonly settings: Settings;
  readonly launch: Launch;
  readonly saveState: SaveState;
  readonly notices: readonly Notice[];
  /**
   * Loads what acts need and the first screen does not: the whole outline and the way to the LMS. Resolves when a lesson or a
   * panel can be shown; rejects when the outline could not be loaded.
   */
  prepare(): Promise<void>;
  /** The learner's answer to a notice with choices; the notice goes. */
  choose(notice: string, choice: string): void;
  /** A running or new play; `again` starts another play of a case that has ended. */
  openCase(id: string, again?: boolean): Promise<{actor: CaseActor; chart: CaseChart; text: CaseText}>;
  /** The running attempt, or a new draw. */
  openTest(): Promise<TestActor>;
  /** Try to hand everything to the LMS again. */
  retrySave(): Promise<void>;
  /** The learner's progress as a file; opened again by `openCopy`, which says how many facts it added. */
  saveCopy(): Promise<Blob>;
  openCopy(file: Blob): Promise<{ok: true; added: number} | {ok: false; reason: CopyProblem}>;
  diagnostics(): Diagnostics;
  /** Save, tell the LMS, close. */
  exit(): void;
  /** Save within 300 ms, clear the title and leave to the neutral page in the package. */
  quickExit(): void;
}
