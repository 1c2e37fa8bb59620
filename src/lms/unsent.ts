/**
 * What a Moodle will not send again. SCORM 1.2 in Moodle marks the values of a commit as sent before it knows whether they
 * arrived, and later sends only what differs (Moodle 4.3, HTTP 500, observed). So after a commit that failed every value has to
 * be different once, and then itself again.
 */
import type {ApiCalls} from './api-calls.ts';

/** A status has no harmless other word: only a new launch, which reads what the server has, can tell it again. */
const OUTCOME = /lesson_status$/;
/** The record and the time differ by themselves; `exit` is told with every launch. */
const OWN = /suspend_data|session_time|exit$/;

export class Unsent {
  private readonly open = new Map<string, string>();
  private hasFailed = false;
  private hasLostOutcome = false;

  /** The outcome was in a commit that failed: this session cannot tell it any more. */
  get lostOutcome(): boolean {
    return this.hasLostOutcome;
  }

  /** A value was given to the LMS. */
  note(element: string, value: string): void {
    if (!OWN.test(element)) this.open.set(element, value);
  }

  accept(): void {
    this.open.clear();
  }

  fail(): void {
    this.hasFailed = true;
    this.hasLostOutcome ||= [...this.open].some(([element, value]) => OUTCOME.test(element) && value !== 'incomplete');
  }

  /** Makes the LMS see every open value as new. */
  resend(api: ApiCalls): void {
    if (!this.hasFailed) return;
    this.hasFailed = false;
    const writes = [...this.open].filter(([element]) => !OUTCOME.test(element));
    for (const [element, value] of writes) api.set(element, other(element, value));
    // Whether it works or not: these values now count as sent, and the true ones differ from them.
    api.commit();
    for (const [element, value] of writes) api.set(element, value);
  }
}

/** A legal value that says nothing untrue: no answer yet, a number written longer. */
function other(element: string, value: string): string {
  if (element.endsWith('.type')) return value === 'fill-in' ? 'choice' : 'fill-in';
  if (/response$|pattern$/.test(element)) return '';
  if (element.endsWith('.result')) return 'unanticipated';
  if (element.endsWith('.latency')) return value === '0000:00:00.00' ? '0000:00:00.01' : '0000:00:00.00';
  if (/score\.\w+$/.test(element)) return value.includes('.') ? `${value}0` : `${value}.0`;
  return `${value}_`;
}
