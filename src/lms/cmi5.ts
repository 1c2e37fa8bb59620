/** The cmi5 adapter: a launch by URL, statements in order, the record as a document. @spec cmi5 1.0 (Quartz) */
import type {CallRecord, Launch, LmsPort, Report, WriteResult} from '../model/port.ts';
import {CallLog} from './call-log.ts';
import {Cmi5Client, readLaunch, SessionMemory} from './cmi5-client.ts';
import {openSession, type Session} from './cmi5-session.ts';
import {learnerKey} from './learner-key.ts';
import {browserLaunch, FINISHED, failed, NO_LMS} from './no-lms.ts';
import type {PortOptions} from './options.ts';
import {isOffline} from './quirks.ts';

class Cmi5Port implements LmsPort {
  readonly standard = 'cmi5';
  returnUrl: string | null = null;
  private readonly log: CallLog;
  private session: Session | null = null;
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
    const launch = readLaunch(this.win.location.search);
    if (!launch) return browserLaunch(this.options.course);
    const memory = new SessionMemory(this.win, `oo-cmi5 ${learnerKey(launch.fetch)}`);
    const client = new Cmi5Client(this.win, launch, this.log);
    // Parameters of a launch come from outside: an endpoint or a registration may be nonsense.
    const session = await openSession(this.win, client, memory, this.options).catch(() => null);
    if (!session) return browserLaunch(this.options.course);
    this.session = session;
    this.returnUrl = session.returnUrl;
    return session.launch;
  }

  async write(report: Report): Promise<WriteResult> {
    if (!this.session) return this.refusal;
    if (isOffline(this.win)) return failed('offline', 'There is no network.');
    return this.session.write(report);
  }

  finish(report: Report): WriteResult {
    if (!this.session) return this.refusal;
    const {session} = this;
    this.session = null;
    this.refusal = FINISHED;
    return session.finish(report);
  }
}

/** Never throws; a page that was not launched by cmi5 gets a `browser` launch. */
export function createCmi5Port(win: Window, options: PortOptions): LmsPort {
  return new Cmi5Port(win, options);
}
