/** Tells a SCORM LMS what it should know, and only what it does not know yet. What LMSs do wrong is in `quirks.ts`. */
import type {Report, WriteResult} from '../model/port.ts';
import type {ApiCalls} from './api-calls.ts';
import {whenIdle} from './idle.ts';
import {InteractionList} from './interaction-list.ts';
import {failed, refused} from './no-lms.ts';
import {ObjectiveList} from './objective-list.ts';
import type {PortOptions} from './options.ts';
import {isCut, isOffline, stamp} from './quirks.ts';
import type {Dialect, Outcome, Words} from './scorm-dialect.ts';
import type {Opened} from './scorm-port.ts';
import {Unsent} from './unsent.ts';

/** Quiet time, in milliseconds, after which interactions that were held back get a commit of their own. */
const QUIET = 2000;
/** The record is read back when it has grown by this much: LMSs that cut do so at a length. */
const PROOF_STEP = 128;

export class ScormWriter {
  /** What the LMS took since the last commit that failed, by element; a value that it has is not set again. */
  private readonly sent: Map<string, string>;
  private readonly interactions: InteractionList;
  private readonly objectives: ObjectiveList;
  private readonly unsent: Unsent | null;
  private held: Outcome;
  /** Percent; the best that the LMS was told of. */
  private best: number;
  private progress: number;
  private counter: number;
  /** The longest record that was read back whole. */
  private proven = 0;
  private quiet: number | undefined;
  private isOver = false;

  constructor(
    private readonly win: Window,
    private readonly options: PortOptions,
    private readonly api: ApiCalls,
    private readonly dialect: Pick<Dialect, 'standard' | 'elements'>,
    private readonly words: Words,
    opened: Opened,
  ) {
    this.sent = new Map(opened.sent);
    this.held = opened.held;
    this.best = opened.score;
    this.progress = opened.progress;
    this.counter = opened.counter;
    this.interactions = new InteractionList(api, words, options, opened.length);
    this.objectives = new ObjectiveList(api, words);
    // Fixed places are wanted by Moodle and its kin, and only those forget what a failed commit had.
    const unsent = options.settings.fixedSlots && dialect.standard === 'scorm12' ? new Unsent() : null;
    api.onTaken = (element, value) => unsent?.note(element, value);
    this.unsent = unsent;
    win.document.addEventListener('visibilitychange', () => win.document.hidden && this.sendHeldBack());
    this.prepare();
  }

  /** One answer is written at once; what comes with it waits for a quiet moment, so that the learner does not. */
  write(report: Report): WriteResult {
    const result = this.send(report, 1);
    if (result.ok && this.interactions.hasWaiting) this.sendLater();
    return result;
  }

  /** The last report; nothing is written after it. */
  finish(report: Report, how: 'explicit' | 'pagehide'): WriteResult {
    this.isOver = true;
    this.win.clearTimeout(this.quiet);
    if (how === 'explicit') this.objectives.write(report.objectives);
    const navigation = how === 'explicit' ? this.words.navigation(this.exitOf(report)) : null;
    if (navigation) this.api.set(...navigation);
    return this.send(report, Number.POSITIVE_INFINITY);
  }

  private send(report: Report, most: number): WriteResult {
    const {elements} = this.dialect;
    this.unsent?.resend(this.api);
    this.interactions.add(report.interactions);
    this.interactions.write(most);
    const stateResult = this.putState(report.state);
    this.putScore(report);
    const outcomeCode = this.putOutcome(report);
    this.putProgress(report);
    this.put(elements.location, report.location);
    this.put(elements.exit, this.exitOf(report));
    this.put(elements.sessionTime, this.words.sessionTime(report.seconds));
    if (!this.commit()) return failed(this.api.code, 'The LMS did not store the data.');
    if (this.unsent?.lostOutcome) {
      return failed('reopen', 'The result reaches the LMS when the course is opened again.');
    }
    if (outcomeCode) return failed(outcomeCode, 'The LMS did not take the status.');
    this.held = raised(this.held, report);
    return stateResult;
  }

  /** After a commit that failed everything is sent again: nobody knows what was stored. */
  private commit(): boolean {
    const stored = this.api.commit();
    if (stored) {
      this.interactions.accept();
      this.unsent?.accept();
    } else {
      this.sent.clear();
      this.interactions.takeBack();
      this.unsent?.fail();
    }
    return stored;
  }

  private sendLater(): void {
    this.win.clearTimeout(this.quiet);
    this.quiet = this.win.setTimeout(() => this.sendHeldBack(), QUIET);
  }

  /** A page that is hidden may never be seen again, so there it does not wait for the quiet moment. */
  private sendHeldBack(): void {
    if (this.isOver || !this.interactions.hasWaiting || isOffline(this.win)) return;
    this.interactions.write(Number.POSITIVE_INFINITY);
    this.commit();
  }

  /** Fills or reads the list of interactions, a few at a time. */
  private prepare(): void {
    whenIdle(this.win, () => {
      if (!this.isOver && this.interactions.prepare()) this.prepare();
    });
  }

  /**
   * Score before status: Cornerstone reports 0 otherwise (adapt_framework#2604). Never a score before a test was handed in, and
   * never a lower one: where the LMS lost the record of who has passed, Moodle would judge anew by it (Moodle 4.3, observed).
   */
  private putScore(report: Report): void {
    if (report.score === null || report.score < this.best) return;
    this.best = report.score;
    const score = this.words.score(this.words.scorePrefix, report.score);
    const isNew = score.some(([element, value]) => this.sent.get(element) !== value);
    // Again at once when it failed by chance: the status that follows rests on it.
    for (const write of score) if (!this.put(...write)) this.put(...write);
    if (isNew) this.objectives.write(report.objectives);
  }

  /** @returns the code of a refusal, '' when all was taken */
  private putOutcome(outcome: Outcome): string {
    let code = '';
    for (const write of this.words.outcome(outcome, this.held, this.options.settings)) {
      if (!this.put(...write)) code = this.api.code;
    }
    return code;
  }

  private putProgress({progress, completion}: Report): void {
    this.progress = Math.max(this.progress, progress);
    const value = this.words.progress({progress: this.progress, completion});
    if (value !== null) this.put(this.dialect.elements.progress, value);
  }

  private putState(state: string): WriteResult {
    const element = this.dialect.elements.state;
    const text = stamp({counter: this.counter++, length: this.interactions.count, state});
    if (!this.put(element, text)) return refused(this.api.code, 'The LMS did not take the record.');
    if (text.length > this.proven + PROOF_STEP) {
      if (isCut(text, this.api.get(element))) return refused('cut', 'The LMS keeps less than it was given.');
      this.proven = text.length;
    }
    return {ok: true, confirmed: false};
  }

  /** Sets what the LMS does not have yet. */
  private put(element: string, value: string): boolean {
    if (this.sent.get(element) === value) return true;
    const taken = this.api.set(element, value);
    if (taken) this.sent.set(element, value);
    return taken;
  }

  private exitOf({completion}: Pick<Report, 'completion'>): string {
    const isOver = completion === 'completed' && this.options.settings.exitAfterCompletion === 'normal';
    return isOver ? this.words.exitForGood : 'suspend';
  }
}

/** The better of two outcomes, in each dimension. */
function raised(held: Outcome, next: Outcome): Outcome {
  return {
    completion: held.completion === 'completed' ? 'completed' : next.completion,
    success: held.success === 'passed' || next.success === 'unknown' ? held.success : next.success,
  };
}
