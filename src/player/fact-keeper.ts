/** Gives every act of this session its stamp and makes it durable on this device before it counts as accepted. */
import type {Act, Fact} from '../model/facts.ts';
import {cover, type Watermark} from '../record/facts.ts';
import type {Journal} from '../record/journal.ts';

export class FactKeeper {
  private sequence = 0;
  private waiting = 0;
  private latest: Promise<boolean> = Promise.resolve(true);
  /** The device did not take all facts; then the LMS alone has them, if it has. */
  private isLeaky = false;
  /** What the learner's state covers: the record, the journal and this session. */
  covered: Watermark;

  constructor(
    private readonly journal: Journal,
    private readonly session: number,
    covered: Watermark,
    private readonly onChange: () => void,
  ) {
    this.covered = covered;
  }

  /** Facts are being written to the device. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** All facts of this session are on the device. */
  get isDurable(): boolean {
    return !this.isLeaky;
  }

  /** Facts of this session so far. */
  get count(): number {
    return this.sequence;
  }

  /** Facts that are worth a report of their own: all but the opening of the session. */
  acts = 0;

  /** Takes facts of earlier sessions into what the state covers; they are on the device already. */
  adopt(facts: readonly Fact[]): void {
    this.covered = cover(this.covered, facts);
  }

  /** Resolves when all facts so far are durable, or cannot be made so. */
  async settled(): Promise<void> {
    await this.latest;
  }

  /** Resolves when the fact is durable, or cannot be made so. */
  async keep(act: Act): Promise<void> {
    const fact: Fact = {...act, session: this.session, sequence: ++this.sequence};
    this.covered = cover(this.covered, [fact]);
    if (act.type !== 'session.opened') this.acts++;
    await this.write([fact]);
  }

  /** Offers the device again what it refused; it may have room now. */
  async retry(): Promise<void> {
    if (this.isLeaky) await this.write([]);
  }

  private async write(facts: readonly Fact[]): Promise<void> {
    this.waiting++;
    this.latest = this.journal.add(facts);
    this.isLeaky = !(await this.latest);
    this.waiting--;
    this.onChange();
  }
}
