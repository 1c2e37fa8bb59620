/** The LMS port: all that the player knows of an LMS. Four adapters fill it: scorm12, scorm2004, cmi5, browser. */

export type Standard = 'scorm12' | 'scorm2004' | 'cmi5' | 'browser';

/** What the LMS told at launch. */
export interface Launch {
  readonly standard: Standard;
  /** Stable key of learner, course and attempt, hashed; names never enter the journal. */
  readonly learnerKey: string;
  /** As the LMS gives it; hostile text. Only shown on the proof of participation. */
  readonly learnerName: string;
  /** `normal` is the only mode in which anything is written. */
  readonly mode: 'normal' | 'review' | 'browse';
  /** False for no-credit: nothing is written. */
  readonly credit: boolean;
  /** The stored record, '' when there is none. */
  readonly state: string;
  /** Status the LMS already holds; it is never lowered. */
  readonly completion: 'unknown' | 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Pass mark of the LMS in percent, or null; wins over settings.json. */
  readonly passMark: number | null;
  /** Languages that the learner prefers, the first most, with commas between them (`en-GB,nl`), or ''. */
  readonly language: string;
  /** Interactions of the record that the LMS was not told, with their `at`, where that can be known (cmi5). */
  readonly untold?: Readonly<Record<string, number>>;
}

/** An answered item or case decision in neutral form; each adapter writes the legal form of its standard. */
export interface Interaction {
  /**
   * Fixed place in the list of all interactions of the course, for LMSs that line up by index (`interactionSlots`); -1: it
   * has none (the latest response of a situation, test item or decision), and is left out where slots are fixed.
   */
  readonly slot: number;
  /** Legal id, readable for a trainer, for example `M1_A1_bouwstenen` or `NOOR_n01_noor_binnenkomst`. */
  readonly id: string;
  readonly type: 'choice' | 'matching' | 'sequencing' | 'numeric' | 'likert' | 'fill-in';
  /** Plain question text, '' while it is not loaded. */
  readonly description: string;
  /** Tokens as in `Response`; matching as `source.target`. */
  readonly response: readonly string[];
  readonly correct: readonly string[] | null;
  /** For numeric: the accepted range. */
  readonly range?: readonly [number, number];
  readonly result: 'correct' | 'incorrect' | 'neutral';
  /** Share earned, 0 to 1; null where nothing is scored. */
  readonly credit: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly latencySeconds: number;
  readonly objectives: readonly string[];
  /** A first response, with its sureness, or a decision of a first play: it never changes, so told again it is the same one. */
  readonly isFirst?: true;
  /** Option id to its plain text, where loaded; for standards that carry it. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** Everything the LMS should know now. Adapters send what changed. */
export interface Report {
  /** The encoded record; printable ASCII. */
  readonly state: string;
  /** Step to return to. */
  readonly location: string;
  /** 0 to 1, never falling. */
  readonly progress: number;
  readonly completion: 'incomplete' | 'completed';
  /** Only after a handed-in test. */
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Percent right of the best handed-in test; null before one. */
  readonly score: number | null;
  /** Share per objective, 0 to 1, for those with answers. */
  readonly objectives: Readonly<Record<string, number>>;
  /** Interactions new or changed since the last report that was accepted. */
  readonly interactions: readonly Interaction[];
  /** Active seconds in this session. */
  readonly seconds: number;
}

export type WriteResult =
  /** `confirmed`: read back from the server (cmi5), so the journal may forget it. */
  | {readonly ok: true; readonly confirmed: boolean}
  /** `retry` false: this LMS will never take it (no LMS, review mode, finished). */
  | {readonly ok: false; readonly retry: boolean; readonly code: string; readonly message: string};

/** One call to the LMS, for the diagnostics page. Values are cut; names and answers are left out. */
export interface CallRecord {
  readonly call: string;
  readonly element: string;
  readonly size: number;
  readonly result: string;
  readonly code: string;
  readonly at: number;
}

export interface LmsPort {
  readonly standard: Standard;
  /** Finds the LMS and reads what it knows; never throws. Without an LMS: a `browser` launch. */
  start(): Promise<Launch>;
  /**
   * Loads what reports need, before the first answer, for the page may lose its network; work that can wait (slots, reading
   * ids back) begins here. Never rejects: what could not be loaded is tried again by the next report.
   */
  prepare(): Promise<void>;
  /** Sends a report and commits. One runs at a time; the caller coalesces. Never throws. */
  write(report: Report): Promise<WriteResult>;
  /**
   * The last words, synchronous as far as the standard allows (pagehide). `explicit` on the exit button: navigation
   * requests are sent too. After it nothing is called any more. Without a report the session is only ended.
   */
  finish(report: Report | null, how: 'explicit' | 'pagehide'): WriteResult;
  /** Where to go after an explicit exit, if the LMS said so (cmi5 returnURL). */
  readonly returnUrl: string | null;
  readonly calls: readonly CallRecord[];
}
