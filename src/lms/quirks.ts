/** What LMSs do that the standards do not say: one function each, with where it was seen. */

/** Old LMSs and the Moodle app answer with booleans, numbers or `String` objects (pipwerks/scorm-api-wrapper#3, moodleapp PR#392). */
export function isYes(answer: unknown): boolean {
  return /^(?:true|1)$/i.test(String(answer));
}

/** `null` and `undefined` are given where the standard wants an empty string (pipwerks/scorm-api-wrapper#3). */
export function asText(answer: unknown): string {
  return answer === null || answer === undefined ? '' : String(answer);
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

/**
 * Moodle 1.2 sends only values that differ from those of the last commit, and counts a failed commit as sent. A counter before the
 * record makes every commit carry the record (Moodle 4.3, offline and HTTP 500, observed).
 */
export function withCounter(state: string, counter: number): string {
  return state === '' ? '' : `${(counter % 1296).toString(36).padStart(2, '0')}~${state}`;
}

/** The record without its counter; a text that has none is given back as it is. */
export function withoutCounter(stored: string): string {
  return /^[0-9a-z]{2}~/.test(stored) ? stored.slice(3) : stored;
}

/** The counter of the last session, to go on from: the same text twice would not be sent. */
export function counterOf(stored: string): number {
  return /^[0-9a-z]{2}~/.test(stored) ? Number.parseInt(stored.slice(0, 2), 36) : -1;
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

/** `_count` may be missing or empty although interactions work (adapt-contrib-spoor#294): then the own count stands. */
export function asCount(answer: string): number {
  return /^\d+$/.test(answer.trim()) ? Number(answer) : 0;
}
