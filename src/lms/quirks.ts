/** What LMSs do that the standards do not say: one function each, with where it was seen. */

/** Old LMSs and the Moodle app answer with booleans, numbers or `String` objects (pipwerks/scorm-api-wrapper#3, moodleapp PR#392). */
export function isYes(answer: unknown): boolean {
  return /^(?:true|1)$/i.test(asText(answer));
}

/**
 * `null` and `undefined` are given where the standard wants an empty string (pipwerks/scorm-api-wrapper#3); an object that will
 * not become a text counts as none (found by fuzzing).
 */
export function asText(answer: unknown): string {
  try {
    return String(answer ?? '');
  } catch {
    return '';
  }
}

/** Words of the vocabulary come in capitals from some LMSs, and untrimmed (adapt-contrib-spoor `wrapper.js`). */
export function asWord(answer: string): string {
  return answer.trim().toLowerCase();
}

/** An empty mode is a normal one (openedx-scorm-xblock#43). */
export function asMode(answer: string): 'normal' | 'review' | 'browse' {
  const word = asWord(answer);
  return word === 'review' || word === 'browse' ? word : 'normal';
}

/** What stands before the record in `suspend_data`: two numbers of two characters, then `~`. */
export interface Stamped {
  /** Differs at every commit. */
  readonly counter: number;
  /** Length of the list of interactions. */
  readonly length: number;
  readonly state: string;
}

/**
 * Moodle 1.2 sends only values that differ from those of the last commit, and counts a failed commit as sent: a counter makes
 * every commit carry the record (Moodle 4.3, offline and HTTP 500, observed). The length stands in for a `_count` that some
 * LMSs leave empty (adapt-contrib-spoor#294).
 */
export function stamp({counter, length, state}: Stamped): string {
  const two = (value: number): string => (value % 1296).toString(36).padStart(2, '0');
  return state === '' ? '' : `${two(counter)}${two(length)}~${state}`;
}

/** Takes the stamp off; a text without one is a record of somebody else, given back as it is. */
export function unstamp(stored: string): Stamped {
  const [whole = '', counter = '', length = ''] = /^([0-9a-z]{2})([0-9a-z]{2})~/.exec(stored) ?? [];
  if (whole === '') return {counter: -1, length: 0, state: stored};
  return {
    counter: Number.parseInt(counter, 36),
    length: Number.parseInt(length, 36),
    state: stored.slice(whole.length),
  };
}

/**
 * Moodle answers "true" to a commit that it could not send, and forgets what was in it (Moodle 4.3, observed): without a network
 * nothing is handed over, so that nothing is marked as sent.
 */
export function isOffline(win: Window): boolean {
  return win.navigator?.onLine === false;
}

/**
 * A course frame that was reloaded meets an API that is already running: Initialize fails, yet everything works
 * (SCORM 2004 error 103; Moodle 1.2 gives 101). An element that every LMS has tells the two apart.
 */
export function isAlreadyRunning(code: string, canRead: () => boolean): boolean {
  return code === '103' || (code === '101' && canRead());
}

/**
 * A stored text that comes back shorter or otherwise changed: LMSs that cut at 255 or 4,096 characters and say "true"
 * (Chamilo chamilo-lms#8996; 1.2 allows 4,096).
 */
export function isCut(written: string, readBack: string): boolean {
  return readBack !== written;
}

/** An LMS that has no pass mark gives `""`, and some give 0 (which would let everybody pass). */
export function asPassMark(answer: string, scale: number): number | null {
  const mark = Number(answer) * scale;
  return answer.trim() !== '' && mark > 0 && mark <= 100 ? Math.round(mark * 100) / 100 : null;
}

/** No score is an empty text, and some LMSs give 0 for it: then it is -1, or as good as that. */
export function asScore(answer: string): number {
  const score = Number(answer);
  return answer.trim() !== '' && score >= 0 && score <= 100 ? score : -1;
}

/**
 * `_count` may be missing or empty although interactions work (adapt-contrib-spoor#294): then the own count stands. So it does
 * when it is no length of a list (250 must be kept; found by fuzzing): reading back a billion ids would stop the page.
 */
export function asCount(answer: string, own = 0): number {
  return /^\d{1,4}$/.test(answer.trim()) ? Number(answer) : own;
}
