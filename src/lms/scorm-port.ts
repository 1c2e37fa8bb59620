/** One session with a SCORM LMS, 1.2 or 2004: opened here, told by `scorm-writer.ts`, which loads behind the first screen. */
import type {CallRecord, Launch, LmsPort, Report, Standard, WriteResult} from '../model/port.ts';
import {ApiCalls} from './api-calls.ts';
import {CallLog} from './call-log.ts';
import {findApi, reach} from './find-api.ts';
import {learnerKey} from './learner-key.ts';
import {browserLaunch, closedLaunch, FINISHED, failed, NO_LMS, READ_ONLY} from './no-lms.ts';
import type {PortOptions} from './options.ts';
import {asMode, asPassMark, asScore, asWord, isAlreadyRunning, isOffline, unstamp} from './quirks.ts';
import type {Dialect, Outcome} from './scorm-dialect.ts';
import type {ScormWriter} from './scorm-writer.ts';
import {SessionMemory} from './session-memory.ts';

/** What the writer goes on from. */
export interface Opened {
  readonly held: Outcome;
  /** Percent, as the LMS has it; -1 without one. */
  readonly score: number;
  /** 0 to 1, as the LMS has it. */
  readonly progress: number;
  readonly counter: number;
  /** Length of the list of interactions after the last session. */
  readonly length: number;
  /** What the LMS took when the session was opened, by element. */
  readonly sent: ReadonlyMap<string, string>;
}

export class ScormPort implements LmsPort {
  readonly standard: Standard;
  readonly returnUrl = null;
  private readonly log: CallLog;
  private api: ApiCalls | null = null;
  private refusal: WriteResult | null = NO_LMS;
  private opened: Opened | null = null;
  private writer: ScormWriter | null = null;

  constructor(
    private readonly win: Window,
    private readonly options: PortOptions,
    private readonly dialect: Dialect,
  ) {
    this.standard = dialect.standard;
    this.log = new CallLog(options.now ?? Date.now);
  }

  get calls(): readonly CallRecord[] {
    return this.log.calls;
  }

  async start(): Promise<Launch> {
    const {names, elements} = this.dialect;
    const found = await findApi(this.win, names.object, `${names.prefix}Initialize`);
    if (!found) return browserLaunch(this.options.course);
    const api = new ApiCalls(found, names, this.log);
    const memory = new SessionMemory(this.win, `oo-${this.standard} ${this.options.course} ${loadOfLms(this.win)}`);
    if (!api.initialize() && !isAlreadyRunning(api.code, () => api.get(elements.credit) !== '')) {
      // A page that was reloaded after its session has ended: it is known whose it was.
      const key = memory.get('learner');
      return key ? closedLaunch(this.options.course, key) : browserLaunch(this.options.course);
    }
    const stored = unstamp(api.get(elements.state));
    const held = this.dialect.readOutcome(element => api.get(element));
    const progress = elements.progress ? Number(api.get(elements.progress)) || 0 : 0;
    const score = asScore(held.completion === 'unknown' ? '' : api.get(elements.score));
    const launch = this.read(api, stored.state, held);
    memory.set('learner', launch.learnerKey);
    this.api = api;
    this.refusal = launch.mode === 'normal' && launch.credit ? null : READ_ONLY;
    if (this.refusal) return launch;
    this.opened = {...this.begin(api, held), score, progress, counter: stored.counter + 1, length: stored.length};
    return launch;
  }

  async prepare(): Promise<void> {
    await this.loadWriter();
  }

  async write(report: Report): Promise<WriteResult> {
    if (this.refusal) return this.refusal;
    if (isOffline(this.win)) return failed('offline', 'There is no network.');
    const writer = await this.loadWriter();
    // Left while it was loading.
    if (this.refusal) return this.refusal;
    return writer?.write(report) ?? failed('not-loaded', 'A part of the course could not be loaded.');
  }

  finish(report: Report | null, how: 'explicit' | 'pagehide'): WriteResult {
    const {api} = this;
    if (!api) return this.refusal ?? NO_LMS;
    const result = this.refusal ?? this.finalWords(report, how);
    this.api = null;
    this.refusal = FINISHED;
    const ended = api.terminate();
    return result.ok && !ended ? failed(api.code, 'The LMS did not end the session.') : result;
  }

  private finalWords(report: Report | null, how: 'explicit' | 'pagehide'): WriteResult {
    if (!report) return {ok: true, confirmed: false};
    return this.writer?.finish(report, how) ?? failed('not-loaded', 'The page was left too early.');
  }

  private read(api: ApiCalls, state: string, held: Outcome): Launch {
    const {elements, passMarkScale} = this.dialect;
    return {
      standard: this.standard,
      learnerKey: learnerKey(this.standard, api.get(elements.learnerId), this.options.course),
      learnerName: api.get(elements.learnerName),
      mode: asMode(api.get(elements.mode)),
      credit: asWord(api.get(elements.credit)) !== 'no-credit',
      state,
      ...held,
      passMark: asPassMark(api.get(elements.passMark), passMarkScale),
      language: api.get(elements.language),
    };
  }

  /** A session that is lost from here on can be resumed, and an opened course is not a completed one. */
  private begin(api: ApiCalls, held: Outcome): Pick<Opened, 'held' | 'sent'> {
    const isNew = held.completion === 'unknown';
    const writes = [[this.dialect.elements.exit, 'suspend'] as const, ...(isNew ? [this.dialect.incomplete] : [])];
    const taken = writes.filter(write => api.set(...write));
    if (!api.commit()) return {held, sent: new Map()};
    return {held: isNew ? {...held, completion: 'incomplete'} : held, sent: new Map(taken)};
  }

  /** Never rejects; a part that could not be loaded is tried again by the next report. */
  private async loadWriter(): Promise<ScormWriter | null> {
    const {api, opened} = this;
    if (this.writer || !api || !opened) return this.writer;
    const loaded = await Promise.all([import('./scorm-writer.ts'), this.dialect.loadWords()]).catch(() => null);
    // Two may have asked at once.
    if (!loaded || this.writer || !this.api) return this.writer;
    const [{ScormWriter}, words] = loaded;
    this.writer = new ScormWriter(this.win, this.options, api, this.dialect, words, opened);
    return this.writer;
  }
}

/** Tells one load of the LMS's page from another: the next learner at this tab has one of their own. */
function loadOfLms(win: Window): number {
  const lms = reach(() => (win.parent === win ? (win.opener as Window | null) : win.parent));
  // Where it cannot be told, no later load finds what was remembered.
  return reach(() => lms?.performance.timeOrigin) ?? Math.random();
}
