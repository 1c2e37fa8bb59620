/**
 * Sends reports: one at a time, what came meanwhile goes together in the next one. A failed one is tried again, ever
 * later, up to six times; then the next answer, a network that returns, or the learner starts anew.
 */
import type {Report, WriteResult} from '../model/port.ts';

export interface SaveLoopOptions {
  readonly write: (report: Report) => Promise<WriteResult>;
  readonly report: () => Report;
  /** Work before a report is made, for example loading words; not waited for when the page is left. */
  readonly prepare: () => Promise<unknown>;
  /** What has to be remembered of it; the report counts as handed over when it is. */
  readonly onAccepted: (report: Report, confirmed: boolean) => Promise<void>;
  readonly onChange: () => void;
  /** Why nothing will be taken, where that is known from the start. */
  readonly refusal: Refusal | null;
}
type Refusal = Extract<WriteResult, {ok: false}>;

const TRIES = 6;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

export class SaveLoop {
  private dirty = false;
  /** Something less than an answer changed: it goes along with the next report, or when the page is hidden. */
  private touched = false;
  private preparing: Promise<void> | null = null;
  private isWriting = false;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  /** Why the last report was not taken; null when it was. */
  refusal: Refusal | null;

  constructor(private readonly options: SaveLoopOptions) {
    this.refusal = options.refusal;
  }

  /** Everything that was changed is handed over. */
  get isClean(): boolean {
    return !this.dirty && !this.isWriting && this.refusal === null;
  }

  /** Something is on its way, or will be without the learner's doing. */
  get isBusy(): boolean {
    return this.isWriting || (this.dirty && this.refusal === null);
  }

  /** An answer or the like: hand over as soon as may be. */
  changed(): void {
    this.dirty = true;
    this.tries = 0;
    void this.run();
  }

  touch(): void {
    this.touched = true;
  }

  /** Tries now: the learner asked, or the network is back. */
  retry(): Promise<void> {
    this.dirty ||= this.refusal !== null || this.touched;
    this.tries = 0;
    return this.run();
  }

  /** The page is hidden: hand over what there is, at once, for it may never be seen again. */
  flush(): void {
    void this.send();
  }

  /** From now on nothing is sent. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private run(): Promise<void> {
    if (this.isClosed || !this.dirty || this.isWriting) return Promise.resolve();
    this.preparing ??= this.options.prepare().then(() => {
      this.preparing = null;
      return this.send();
    });
    return this.preparing;
  }

  private async send(): Promise<void> {
    if (this.isClosed || this.isWriting || !(this.dirty || this.touched)) return;
    clearTimeout(this.timer);
    this.dirty = false;
    this.touched = false;
    this.isWriting = true;
    const report = this.options.report();
    const result = await this.options.write(report);
    if (result.ok) await this.options.onAccepted(report, result.confirmed);
    this.isWriting = false;
    this.refusal = result.ok ? null : result;
    if (result.ok) {
      this.tries = 0;
      void this.run();
    } else {
      this.dirty ||= result.retry;
      this.waitToRetry(result.retry);
    }
    this.options.onChange();
  }

  private waitToRetry(mayWork: boolean): void {
    if (!mayWork || this.isClosed || ++this.tries > TRIES) return;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.tries - 1));
    this.timer = setTimeout(() => void this.run(), wait);
  }
}
