/** The last calls to an LMS, for the diagnostics page: elements, sizes and codes, never names or answers. */
import type {CallRecord} from '../model/port.ts';

const KEPT = 200;
/** Only these answers of an LMS are words of its vocabulary, and not of the learner. */
const HARMLESS = /(?:mode|credit|entry|status|_count|mastery_score|scaled_passing_score)$/;

export class CallLog {
  private readonly records: CallRecord[] = [];

  constructor(private readonly now: () => number) {}

  get calls(): readonly CallRecord[] {
    return this.records;
  }

  /** @param value what was sent or received; only its size is kept, unless the element is harmless */
  add(call: string, element: string, value: string, result: string, code: string): void {
    const shown = HARMLESS.test(element) && result === '' ? value : result;
    this.records.push({call, element, size: value.length, result: shown.slice(0, 20), code, at: this.now()});
    if (this.records.length > KEPT) this.records.shift();
  }
}
