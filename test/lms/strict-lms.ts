/**
 * An LMS for tests: scorm-again holds the data model, in front of it stands a checker that is as strict as the strictest real
 * LMS, behind it a server that keeps what was committed. A personality may bend any of the three.
 */
import type {Standard} from './grammar.ts';
import {NAMES, StrictSession} from './strict-session.ts';

type Method = (...args: unknown[]) => unknown;
export type ApiObject = Record<string, Method>;
export interface Call {
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly result: unknown;
}

/** What a personality changes. Everything left out is as the standard says. */
export interface Behaviour {
  /** Learner's data at the first launch, by element. */
  readonly seed?: Readonly<Record<string, string>>;
  /** Before each later launch: the LMS may lose, keep back or damage what it has. */
  relaunch?(server: Map<string, string>, launches: number): void;
  /** `store`; `lie`: "true" and nothing stored; `fail`: false. `n` counts commits of all launches, from 1. */
  commit?(n: number, lms: StrictLms): 'store' | 'lie' | 'fail';
  /** An error code refuses the write. */
  refuse?(element: string, value: string, lms: StrictLms): string | null;
  /** What is kept of a value. */
  keep?(element: string, value: string): string;
  /** What is given back for a value; `undefined` in `value`: it has none. */
  give?(element: string, value: string): unknown;
  /** What the API answers in place of "true" and "false". */
  answer?(done: boolean): unknown;
  /** The LMS has the last word on its values when the session ends. */
  atFinish?(values: Map<string, string>): void;
  /** Before every call, for slow or throwing LMSs. */
  before?(name: string, element: string): void;
  /** The API is already initialized when the course meets it. */
  readonly running?: boolean;
  /** After a commit that failed the run time has what the server has: what was set since is gone. */
  readonly forgets?: boolean;
  /** Moodle 1.2: a commit carries only what differs from the last one, and counts as sent whether it worked or not. */
  readonly sendsChangesOnly?: boolean;
}

const FIRST: Record<Standard, Record<string, string>> = {
  scorm12: {
    'cmi.core.student_id': 'l-1',
    'cmi.core.student_name': 'Vries, Anna de',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.entry': 'ab-initio',
  },
  scorm2004: {
    'cmi.learner_id': 'l-1',
    'cmi.learner_name': 'Anna de Vries',
    'cmi.credit': 'credit',
    'cmi.mode': 'normal',
    'cmi.entry': 'ab-initio',
  },
};

export class StrictLms {
  /** What the server has, by element. */
  readonly server: Map<string, string>;
  /** What a strict LMS would have refused, or an administrator would complain of. */
  readonly violations: string[] = [];
  calls: Call[] = [];
  /** The learner has handed in a test: from now on a score may be written. */
  handedIn = false;
  /** The page is going away. */
  isLeaving = false;
  commits = 0;
  commitsOfLaunch = 0;
  launches = 0;
  private code = '0';

  constructor(
    readonly standard: Standard,
    readonly behaviour: Behaviour = {},
  ) {
    this.server = new Map(Object.entries({...FIRST[standard], ...behaviour.seed}));
  }

  /** The API object for one launch. */
  launch(): ApiObject {
    if (this.launches > 0) this.reenter();
    this.launches++;
    this.isLeaving = false;
    this.commitsOfLaunch = 0;
    this.calls = [];
    const {prefix, finish} = NAMES[this.standard];
    const session = new StrictSession(this, this.behaviour.running ?? false);
    const methods: Record<string, Method> = {
      [`${prefix}Initialize`]: arg => session.initialize(arg),
      [`${prefix}GetValue`]: element => session.get(element),
      [`${prefix}SetValue`]: (element, value) => session.set(element, value),
      [`${prefix}Commit`]: arg => session.commit(arg),
      [finish]: arg => session.finish(arg),
    };
    const api: ApiObject = {
      [`${prefix}GetLastError`]: () => this.code,
      [`${prefix}GetErrorString`]: () => '',
      [`${prefix}GetDiagnostic`]: () => '',
    };
    for (const [name, method] of Object.entries(methods)) api[name] = (...args) => this.recorded(name, method, args);
    return api;
  }

  /** The record as stored, with the counter that adapters put before it. */
  get storedState(): string {
    return this.server.get('cmi.suspend_data') ?? '';
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  answer(done: boolean, code = done ? '0' : '101'): unknown {
    this.code = code;
    return this.behaviour.answer ? this.behaviour.answer(done) : String(done);
  }

  private recorded(name: string, method: Method, args: unknown[]): unknown {
    this.behaviour.before?.(name, String(args[0] ?? ''));
    const result = method(...args);
    this.calls.push({name, element: String(args[0] ?? ''), value: String(args[1] ?? ''), result});
    return result;
  }

  /** A suspended attempt resumes; the server's data may have changed meanwhile. */
  private reenter(): void {
    const entry = this.server.get(NAMES[this.standard].exit) === 'suspend' ? 'resume' : '';
    this.server.set(this.standard === 'scorm12' ? 'cmi.core.entry' : 'cmi.entry', entry);
    this.behaviour.relaunch?.(this.server, this.launches);
  }
}
