/** One launch: a scorm-again API on this window, seeded from the attempt, stored at each commit, logged call by call. */
import {Scorm12API, Scorm2004API} from 'scorm-again';
import type {Attempts, LocalAttempt, LocalLearner, LocalStandard} from './attempts.ts';

/** A call of the course, as the monitor shows it. */
export interface Call {
  readonly at: number;
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly result: string;
  /** Error code after the call; '0' is none. */
  readonly code: string;
}

/** Tells the monitor that there is something new. */
export class RunTimeEvent extends Event {
  static readonly type = 'run-time-change';
  constructor(readonly what: 'call' | 'stored' | 'finished') {
    super(RunTimeEvent.type);
  }
}

type Method = (...args: string[]) => string;
type Api = Record<string, unknown> & {
  loadFromJSON(json: unknown): void;
  renderCommitCMI(terminate: boolean): Record<string, unknown>;
};
type Names = {
  readonly object: 'API' | 'API_1484_11';
  readonly prefix: 'LMS' | '';
  readonly finish: 'LMSFinish' | 'Terminate';
};

const NAMES: Record<LocalStandard, Names> = {
  scorm12: {object: 'API', prefix: 'LMS', finish: 'LMSFinish'},
  scorm2004: {object: 'API_1484_11', prefix: '', finish: 'Terminate'},
};
const CALLS = ['Initialize', 'GetValue', 'SetValue', 'Commit'] as const;

/** Pass mark that this LMS hands to the course, in percent. */
const MASTERY = 80;

/** What the course finds at its first entry: the LMS fills in who the learner is and where the pass mark lies. */
function firstEntry(standard: LocalStandard, learner: LocalLearner): Record<string, unknown> {
  if (standard === 'scorm12') {
    const [first, ...rest] = learner.name.split(' ');
    const core = {
      student_id: learner.id,
      // SCORM 1.2 wants the family name first; who has one name has no comma.
      student_name: [rest.join(' '), first].filter(Boolean).join(', '),
      credit: 'credit',
      lesson_mode: 'normal',
    };
    return {
      cmi: {
        core: {...core, entry: 'ab-initio', lesson_status: 'not attempted'},
        student_data: {mastery_score: `${MASTERY}`},
      },
    };
  }
  const cmi = {
    learner_id: learner.id,
    learner_name: learner.name,
    credit: 'credit',
    mode: 'normal',
    entry: 'ab-initio',
  };
  return {cmi: {...cmi, scaled_passing_score: `${MASTERY / 100}`}};
}

/** The stored attempt as it is handed out again: suspended attempts resume, others start with an empty entry. */
function nextEntry(standard: LocalStandard, stored: Record<string, unknown>): Record<string, unknown> {
  const copy = structuredClone(stored) as {cmi: Record<string, unknown> & {core?: Record<string, unknown>}};
  const place = standard === 'scorm12' ? (copy.cmi.core ?? {}) : copy.cmi;
  const entry = place.exit === 'suspend' ? 'resume' : '';
  Object.assign(place, {entry, exit: '', session_time: standard === 'scorm12' ? '00:00:00' : 'PT0S'});
  return copy;
}

export class RunTime extends EventTarget {
  readonly calls: Call[] = [];
  private api: Api;
  private pending: Promise<void> = Promise.resolve();

  private constructor(
    private attempt: LocalAttempt,
    private readonly attempts: Attempts,
    private readonly host: Window,
  ) {
    super();
    this.api = this.createApi();
  }

  /** Puts the API on `host`; the course may be launched after this. */
  static async launch(
    attempts: Attempts,
    learner: LocalLearner,
    standard: LocalStandard,
    host: Window,
  ): Promise<RunTime> {
    const latest = await attempts.latest(learner.id, standard);
    const now = Date.now();
    const fresh = {
      learner: learner.id,
      standard,
      attempt: 1,
      startedAt: now,
      updatedAt: now,
      cmi: firstEntry(standard, learner),
    };
    return new RunTime(latest ? {...latest, cmi: nextEntry(standard, latest.cmi)} : fresh, attempts, host);
  }

  /** The data model now, flat: element to value. */
  get elements(): Map<string, string> {
    const flat = new Map<string, string>();
    const walk = (value: unknown, path: string): void => {
      if (value !== null && typeof value === 'object')
        for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`);
      else if (value !== '' && value !== undefined) flat.set(path.slice(1), String(value));
    };
    walk(this.api.renderCommitCMI(false), '');
    return flat;
  }

  /** Resolves when all that was committed lies in the database. */
  settled(): Promise<void> {
    return this.pending;
  }

  /** Takes the API away from the window. */
  remove(): void {
    Reflect.deleteProperty(this.host, NAMES[this.attempt.standard].object);
  }

  private createApi(): Api {
    const {object, prefix, finish} = NAMES[this.attempt.standard];
    const settings = {autocommit: false, logLevel: 5} as const;
    const api = (this.attempt.standard === 'scorm12'
      ? new Scorm12API(settings)
      : new Scorm2004API(settings)) as unknown as Api;
    api.loadFromJSON(this.attempt.cmi);
    for (const call of CALLS) this.log(api, `${prefix}${call}`);
    this.log(api, finish);
    Reflect.set(this.host, object, api);
    return api;
  }

  /** Wraps a method of the API: the course sees the same answer, the monitor sees the call. */
  private log(api: Api, name: string): void {
    const original = (api[name] as Method).bind(api);
    const lastError = (api.LMSGetLastError ?? api.GetLastError) as Method;
    api[name] = (element = '', value = '') => {
      const isEnd = name.endsWith('Finish') || name === 'Terminate';
      const snapshot = isEnd ? api.renderCommitCMI(true) : undefined;
      const result = String(original(element, value));
      this.calls.push({at: Date.now(), name, element, value, result, code: String(lastError.call(api))});
      this.dispatchEvent(new RunTimeEvent('call'));
      if (result === 'true' && (isEnd || name.endsWith('Commit')))
        this.store(snapshot ?? api.renderCommitCMI(false), isEnd);
      return result;
    };
  }

  private store(cmi: Record<string, unknown>, finished: boolean): void {
    this.attempt = {...this.attempt, cmi, updatedAt: Date.now()};
    const attempt = this.attempt;
    this.pending = this.pending
      .then(() => this.attempts.save(attempt))
      .then(() => void this.dispatchEvent(new RunTimeEvent(finished ? 'finished' : 'stored')));
  }
}
