/** One session with a SCORM LMS, 1.2 or 2004. What differs is in the dialect; what LMSs do wrong is in `quirks.ts`. */
import type {CallRecord, Launch, LmsPort, Report, Standard, WriteResult} from '../model/port.ts';
import {ApiCalls} from './api-calls.ts';
import {CallLog} from './call-log.ts';
import {findApi} from './find-api.ts';
import {whenIdle} from './idle.ts';
import {InteractionList} from './interaction-list.ts';
import {learnerKey} from './learner-key.ts';
import {browserLaunch, FINISHED, failed, NO_LMS, READ_ONLY, refused} from './no-lms.ts';
import {ObjectiveList} from './objective-list.ts';
import type {PortOptions} from './options.ts';
import {asMode, asPassMark, asWord, isAlreadyRunning, isCut, isOffline, stamp, unstamp} from './quirks.ts';
import type {Dialect, Outcome, Write} from './scorm-dialect.ts';
import {Unsent} from './unsent.ts';

/** Quiet time, in milliseconds, after which interactions that were held back get a commit of their own. */
const QUIET = 2000;
/** The record is read back when it has grown by this much: LMSs that cut do so at a length. */
const PROOF_STEP = 128;

export class ScormPort implements LmsPort {
  readonly standard: Standard;
  readonly returnUrl = null;
  private readonly log: CallLog;
  private api: ApiCalls | null = null;
  private interactions: InteractionList | null = null;
  private objectives: ObjectiveList | null = null;
  private refusal: WriteResult | null = NO_LMS;
  /** What the LMS took since the last commit that failed, by element; a value that it has is not set again. */
  private readonly sent = new Map<string, string>();
  private held: Outcome = {completion: 'unknown', success: 'unknown'};
  private progress = 0;
  private counter = 0;
  /** The longest record that was read back whole. */
  private proven = 0;
  private quiet: number | undefined;
  private readonly unsent: Unsent | null;

  constructor(
    private readonly win: Window,
    private readonly options: PortOptions,
    private readonly dialect: Dialect,
  ) {
    this.standard = dialect.standard;
    this.log = new CallLog(options.now ?? Date.now);
    // Fixed places are wanted by Moodle and its kin, and only those forget what a failed commit had.
    this.unsent = options.settings.fixedSlots && this.standard === 'scorm12' ? new Unsent() : null;
  }

  get calls(): readonly CallRecord[] {
    return this.log.calls;
  }

  async start(): Promise<Launch> {
    const {names, elements} = this.dialect;
    const found = await findApi(this.win, names.object, `${names.prefix}Initialize`);
    if (!found) return browserLaunch(this.options.course);
    const api = new ApiCalls(found, names, this.log, (element, value) => this.unsent?.note(element, value));
    if (!api.initialize() && !isAlreadyRunning(api.code, () => api.get(elements.credit) !== '')) {
      return browserLaunch(this.options.course);
    }
    const launch = this.read(api);
    this.api = api;
    this.refusal = launch.mode === 'normal' && launch.credit ? null : READ_ONLY;
    if (!this.refusal) this.begin(api);
    return launch;
  }

  async write(report: Report): Promise<WriteResult> {
    if (this.refusal || !this.api) return this.refusal ?? NO_LMS;
    if (isOffline(this.win)) return failed('offline', 'There is no network.');
    // One answer is written at once; what comes with it waits for a quiet moment, so that the learner does not.
    return this.send(this.api, report, 1);
  }

  finish(report: Report, how: 'explicit' | 'pagehide'): WriteResult {
    const api = this.api;
    if (!api) return this.refusal ?? NO_LMS;
    let result = this.refusal;
    if (!result) {
      if (how === 'explicit') this.objectives?.write(report.objectives);
      const navigation = how === 'explicit' ? this.dialect.navigation(this.exitOf(report)) : null;
      if (navigation) api.set(...navigation);
      result = this.send(api, report, Number.POSITIVE_INFINITY);
    }
    this.win.clearTimeout(this.quiet);
    this.api = null;
    this.refusal = FINISHED;
    const ended = api.terminate();
    return result.ok && !ended ? failed(api.code, 'The LMS did not end the session.') : result;
  }

  private read(api: ApiCalls): Launch {
    const {elements, passMarkScale} = this.dialect;
    const get = (element: string): string => (element ? api.get(element) : '');
    const stored = unstamp(get(elements.state));
    this.counter = stored.counter + 1;
    this.interactions = new InteractionList(api, this.dialect, this.options, stored.length);
    this.held = this.dialect.readOutcome(get);
    this.progress = Number(get(elements.progress)) || 0;
    return {
      standard: this.standard,
      learnerKey: learnerKey(this.standard, get(elements.learnerId), this.options.course),
      learnerName: get(elements.learnerName),
      mode: asMode(get(elements.mode)),
      credit: asWord(get(elements.credit)) !== 'no-credit',
      state: stored.state,
      ...this.held,
      passMark: asPassMark(get(elements.passMark), passMarkScale),
      language: get(elements.language),
    };
  }

  /** A session that is lost from here on can be resumed, and an opened course is not a completed one. */
  private begin(api: ApiCalls): void {
    this.objectives = new ObjectiveList(api, this.dialect);
    this.put(api, this.dialect.elements.exit, 'suspend');
    if (this.held.completion === 'unknown') {
      this.putOutcome(api, {completion: 'incomplete', success: 'unknown'});
    }
    if (this.commit(api)) this.held = raised(this.held, {completion: 'incomplete', success: 'unknown'});
    void (this.options.interactive ?? Promise.resolve()).then(() => this.prepare());
  }

  /** Fills or reads the list of interactions, a few at a time. */
  private prepare(): void {
    whenIdle(this.win, () => {
      if (!this.refusal && this.interactions?.prepare()) this.prepare();
    });
  }

  private send(api: ApiCalls, report: Report, most: number): WriteResult {
    const {elements} = this.dialect;
    this.unsent?.resend(api);
    this.interactions?.add(report.interactions);
    this.interactions?.write(most);
    const stateResult = this.putState(api, report.state);
    this.putScore(api, report);
    const outcomeCode = this.putOutcome(api, report);
    this.putProgress(api, report);
    this.put(api, elements.location, report.location);
    this.put(api, elements.exit, this.exitOf(report));
    this.put(api, elements.sessionTime, this.dialect.sessionTime(report.seconds));
    if (!this.commit(api)) return failed(api.code, 'The LMS did not store the data.');
    if (this.unsent?.lostOutcome)
      return failed('reopen', 'The result reaches the LMS when the course is opened again.');
    if (outcomeCode) return failed(outcomeCode, 'The LMS did not take the status.');
    this.held = raised(this.held, report);
    if (this.interactions?.hasWaiting) this.sendLater(api);
    return stateResult;
  }

  /** After a commit that failed everything is sent again: nobody knows what was stored. */
  private commit(api: ApiCalls): boolean {
    const stored = api.commit();
    if (stored) {
      this.interactions?.accept();
      this.unsent?.accept();
    } else {
      this.sent.clear();
      this.interactions?.takeBack();
      this.unsent?.fail();
    }
    return stored;
  }

  private sendLater(api: ApiCalls): void {
    this.win.clearTimeout(this.quiet);
    this.quiet = this.win.setTimeout(() => {
      if (this.refusal || !this.interactions?.hasWaiting || isOffline(this.win)) return;
      this.interactions.write(Number.POSITIVE_INFINITY);
      this.commit(api);
    }, QUIET);
  }

  /** Score before status: Cornerstone reports 0 otherwise (adapt_framework#2604). Never a score before a test was handed in. */
  private putScore(api: ApiCalls, report: Report): void {
    if (report.score === null) return;
    const score = this.dialect.score(this.dialect.standard === 'scorm12' ? 'cmi.core' : 'cmi', report.score);
    const isNew = score.some(([element, value]) => this.sent.get(element) !== value);
    // Again at once when it failed by chance: the status that follows rests on it.
    for (const write of score) if (!this.put(api, ...write)) this.put(api, ...write);
    if (isNew) this.objectives?.write(report.objectives);
  }

  /** @returns the code of a refusal, '' when all was taken */
  private putOutcome(api: ApiCalls, outcome: Outcome): string {
    let code = '';
    for (const write of this.dialect.outcome(outcome, this.held, this.options.settings)) {
      if (!this.put(api, ...write)) code = api.code;
    }
    return code;
  }

  private putProgress(api: ApiCalls, report: Report): void {
    this.progress = Math.max(this.progress, report.progress);
    const value = this.dialect.progress({...report, progress: this.progress});
    if (value !== null) this.put(api, this.dialect.elements.progress, value);
  }

  private putState(api: ApiCalls, state: string): WriteResult {
    const {elements} = this.dialect;
    const text = stamp({counter: this.counter++, length: this.interactions?.count ?? 0, state});
    if (!this.put(api, elements.state, text)) return refused(api.code, 'The LMS did not take the record.');
    if (text.length > this.proven + PROOF_STEP) {
      if (isCut(text, api.get(elements.state))) return refused('cut', 'The LMS keeps less than it was given.');
      this.proven = text.length;
    }
    return {ok: true, confirmed: false};
  }

  /** Sets what the LMS does not have yet. */
  private put(api: ApiCalls, element: Write[0], value: Write[1]): boolean {
    if (this.sent.get(element) === value) return true;
    const taken = api.set(element, value);
    if (taken) this.sent.set(element, value);
    return taken;
  }

  private exitOf({completion}: Pick<Report, 'completion'>): string {
    const isOver = completion === 'completed' && this.options.settings.exitAfterCompletion === 'normal';
    return isOver ? this.dialect.exitForGood : 'suspend';
  }
}

/** The better of two outcomes, in each dimension. */
function raised(held: Outcome, next: Outcome): Outcome {
  return {
    completion: held.completion === 'completed' ? 'completed' : next.completion,
    success: held.success === 'passed' || next.success === 'unknown' ? held.success : next.success,
  };
}
