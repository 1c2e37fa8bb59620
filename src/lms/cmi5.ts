/** The cmi5 adapter: a launch by URL, statements in order, the record as a document. @spec cmi5 1.0 (Quartz) */
import type {CallRecord, Launch, LmsPort, Report, WriteResult} from '../model/port.ts';
import {CallLog} from './call-log.ts';
import {Cmi5Client, readLaunch} from './cmi5-client.ts';
import {type Cmi5Opened, cmi5Key, openCmi5} from './cmi5-open.ts';
import type {Session} from './cmi5-session.ts';
import {learnerKey} from './learner-key.ts';
import {browserLaunch, closedLaunch, FINISHED, failed, NO_LMS} from './no-lms.ts';
import type {PortOptions} from './options.ts';
import {isOffline} from './quirks.ts';
import {SessionMemory} from './session-memory.ts';

class Cmi5Port implements LmsPort {
  readonly standard = 'cmi5';
  returnUrl: string | null = null;
  private readonly log: CallLog;
  private opened: Cmi5Opened | null = null;
  private session: Session | null = null;
  private loading: Promise<Session | null> | null = null;
  private refusal: WriteResult = NO_LMS;

  constructor(
    private readonly win: Window,
    private readonly options: PortOptions,
  ) {
    this.log = new CallLog(options.now ?? Date.now);
  }

  get calls(): readonly CallRecord[] {
    return this.log.calls;
  }

  async start(): Promise<Launch> {
    const {course} = this.options;
    const launch = readLaunch(this.win.location.search);
    if (!launch) return browserLaunch(course);
    const memory = new SessionMemory(this.win, `oo-cmi5 ${learnerKey(launch.fetch)}`);
    const client = new Cmi5Client(this.win, launch, this.log);
    // Parameters of a launch come from outside: an endpoint may be nonsense.
    const opened = await openCmi5(this.win, client, memory, course).catch(() => null);
    // It is known who this is, so that what is done now finds its way at a next launch.
    if (!opened) return closedLaunch(course, cmi5Key(launch, course));
    this.opened = opened;
    this.returnUrl = opened.returnUrl;
    return opened.launch;
  }

  /** Nobody waits for the first statement to arrive. */
  async prepare(): Promise<void> {
    if (!this.opened) return;
    void this.loadSession();
    await import('./cmi5-session.ts').catch(() => {});
  }

  async write(report: Report): Promise<WriteResult> {
    if (!this.opened) return this.refusal;
    if (isOffline(this.win)) return failed('offline', 'There is no network.');
    const session = await this.loadSession();
    // Left while it was loading.
    if (!this.opened) return this.refusal;
    return session?.write(report) ?? failed('not-loaded', 'A part of the course could not be loaded.');
  }

  finish(report: Report | null): WriteResult {
    if (!this.opened) return this.refusal;
    this.opened = null;
    this.refusal = FINISHED;
    return this.session?.finish(report) ?? failed('not-loaded', 'The page was left too early.');
  }

  /** Never rejects; a part that could not be loaded is tried again by the next report. */
  private loadSession(): Promise<Session | null> {
    this.loading ??= this.openSession().catch(() => {
      this.loading = null;
      return null;
    });
    return this.loading;
  }

  private async openSession(): Promise<Session | null> {
    const {Session} = await import('./cmi5-session.ts');
    if (!this.opened) return null;
    this.session = new Session(this.win, this.options, this.opened);
    await this.session.initialize();
    return this.session;
  }
}

/** Never throws; a page that was not launched by cmi5 gets a `browser` launch. */
export function createCmi5Port(win: Window, options: PortOptions): LmsPort {
  return new Cmi5Port(win, options);
}
