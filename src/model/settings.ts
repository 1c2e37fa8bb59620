/** `settings.json` in the zip: an LMS administrator edits it without rebuilding. Checked at launch, without a schema library. */

export interface Settings {
  /** Region file, or '' to let the learner choose. */
  readonly region: string;
  /** Role for everybody, or '' to let the learner choose. */
  readonly role: string;
  /** Pass mark in percent; the LMS's own wins. */
  readonly passMark: number;
  /** Attempts at the final test; 0: as many as one likes. */
  readonly attempts: number;
  /** Hours to wait between attempts. */
  readonly waitHours: number;
  /** What the LMS is told on leaving after completion. */
  readonly exitAfterCompletion: 'suspend' | 'normal';
  /** What a test that was not passed is called. */
  readonly notPassed: 'failed' | 'incomplete';
  /** Complete without the final test (all counted steps seen). */
  readonly completeWithoutTest: boolean;
  /** Evaluation must be filled in before completion. */
  readonly evaluationRequired: boolean;
  /** Eight items before the start, for gain. */
  readonly startMeasurement: boolean;
  /** Fill fixed SCORM 1.2 interaction slots after the first paint: for LMSs that line answers up by index. */
  readonly fixedSlots: boolean;
  /** Keep a journal on this device; switch off for shared computers. */
  readonly journal: boolean;
  /** Button to leave quickly. */
  readonly quickExit: boolean;
  /** Languages offered. */
  readonly languages: readonly string[];
  /** Accreditation ids per register, for the proof of participation and the certificate. */
  readonly accreditation: readonly {readonly register: string; readonly id: string; readonly points: number}[];
}

export const DEFAULT_SETTINGS: Settings = {
  region: '',
  role: '',
  passMark: 80,
  attempts: 0,
  waitHours: 0,
  exitAfterCompletion: 'suspend',
  notPassed: 'failed',
  completeWithoutTest: false,
  evaluationRequired: false,
  startMeasurement: false,
  fixedSlots: false,
  journal: true,
  quickExit: true,
  languages: ['nl'],
  accreditation: [],
};
