/** One launch of the LMS for tests, from Initialize to Finish: every call is looked at, and then done by scorm-again. */
import {Scorm12API, Scorm2004API} from 'scorm-again';
import {wrongRead, wrongWrite} from './grammar.ts';
import type {ApiObject, StrictLms} from './strict-lms.ts';

/** scorm-again looks for a window of its own. */
(globalThis as {window?: unknown}).window ??= globalThis;

export const NAMES = {
  scorm12: {
    prefix: 'LMS',
    finish: 'LMSFinish',
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    raw: 'cmi.core.score.raw',
  },
  scorm2004: {prefix: '', finish: 'Terminate', status: 'cmi.success_status', exit: 'cmi.exit', raw: 'cmi.score.raw'},
} as const;
const RANK = ['not attempted', 'unknown', 'incomplete', 'failed', 'completed', 'passed'];

export class StrictSession {
  private api: ApiObject;
  private readonly names;
  /** Values of this session by element, and what a Moodle would think it has sent. */
  private readonly values: Map<string, string>;
  private readonly sent: Map<string, string>;
  private state: 'new' | 'running' | 'finished';

  constructor(
    private readonly lms: StrictLms,
    running: boolean,
  ) {
    this.names = NAMES[lms.standard];
    this.values = new Map(lms.server);
    this.sent = new Map(lms.server);
    this.api = runTime(lms);
    this.state = running ? 'running' : 'new';
    if (running) this.call('Initialize', '');
  }

  initialize(arg: unknown): unknown {
    this.wantEmpty('Initialize', arg);
    if (this.state !== 'new') {
      const code = this.state === 'running' ? '103' : '104';
      return this.lms.answer(false, this.lms.standard === 'scorm12' ? '101' : code);
    }
    this.state = 'running';
    return this.lms.answer(this.call('Initialize', '') === 'true');
  }

  get(element: unknown): unknown {
    const {behaviour, standard} = this.lms;
    const name = String(element);
    if (this.isAsking(name)) return this.lms.answer(false, '301') && '';
    this.wantRunning(`GetValue ${name}`);
    const wrong = wrongRead(standard, name);
    if (wrong) this.lms.violate(wrong);
    const value = String(this.call('GetValue', name) ?? '');
    this.lms.answer(true);
    return behaviour.give ? behaviour.give(name, value) : value;
  }

  set(element: unknown, value: unknown): unknown {
    const {behaviour, standard} = this.lms;
    const name = String(element);
    this.wantRunning(`SetValue ${name}`);
    this.check(name, value);
    const text = String(value);
    const refusal = behaviour.refuse?.(name, text, this.lms) ?? null;
    if (refusal) return this.lms.answer(false, refusal);
    const kept = behaviour.keep ? behaviour.keep(name, text) : text;
    if (this.call('SetValue', name, kept) !== 'true') {
      this.lms.violate(`scorm-again refuses ${name} = ${kept} (${this.call('GetLastError')}, ${standard})`);
      return this.lms.answer(false, String(this.call('GetLastError')));
    }
    this.values.set(name, kept);
    return this.lms.answer(true);
  }

  commit(arg: unknown): unknown {
    this.wantEmpty('Commit', arg);
    this.wantRunning('Commit');
    return this.lms.answer(this.store(), this.lms.standard === 'scorm12' ? '101' : '391');
  }

  finish(arg: unknown): unknown {
    this.wantEmpty('Finish', arg);
    this.wantRunning('Finish');
    // Moodle and others: whoever never says a status has completed.
    const {status} = this.names;
    if (this.lms.standard === 'scorm12' && this.values.get(status) === 'not attempted')
      this.values.set(status, 'completed');
    this.lms.behaviour.atFinish?.(this.values);
    const stored = this.store();
    this.state = 'finished';
    return this.lms.answer(stored);
  }

  private store(): boolean {
    const {behaviour} = this.lms;
    this.lms.commits++;
    this.lms.commitsOfLaunch++;
    const outcome = behaviour.commit?.(this.lms.commits, this.lms) ?? 'store';
    const changed = [...this.values].filter(
      ([name, value]) => !behaviour.sendsChangesOnly || this.sent.get(name) !== value,
    );
    for (const [name, value] of changed) this.sent.set(name, value);
    if (outcome === 'store') for (const [name, value] of changed) this.lms.server.set(name, value);
    if (outcome === 'fail' && behaviour.forgets) this.restart();
    return outcome !== 'fail';
  }

  private restart(): void {
    this.values.clear();
    for (const [name, value] of this.lms.server) this.values.set(name, value);
    this.api = runTime(this.lms);
    this.call('Initialize', '');
  }

  private check(name: string, value: unknown): void {
    const {standard} = this.lms;
    const [, list, index = ''] = /^cmi\.(interactions|objectives)\.(\d+)\./.exec(name) ?? [];
    const wrong = wrongWrite(standard, name, value, this.values.get(`cmi.${list}.${index}.type`));
    // A Moodle takes an empty answer or key, and another word for a moment makes it send the right one again.
    const isBlank = this.lms.behaviour.sendsChangesOnly && list && (value === '' || value === 'unanticipated');
    if (wrong && !isBlank) this.lms.violate(wrong);
    if (list) this.checkList(name, `cmi.${list}`, Number(index));
    if (/^cmi\.(core\.)?score\./.test(name) && !this.lms.handedIn)
      this.lms.violate(`${name} before a test was handed in`);
    if (/status$/.test(name) && !list) this.checkStatus(name, String(value));
    const mode = this.values.get(standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode');
    const credit = this.values.get(standard === 'scorm12' ? 'cmi.core.credit' : 'cmi.credit');
    if ((mode && mode !== 'normal') || credit === 'no-credit')
      this.lms.violate(`${name} is written in ${mode}, ${credit}`);
  }

  /** The id comes first, and no index is skipped. */
  private checkList(name: string, list: string, index: number): void {
    if (name.endsWith('.id')) {
      if (index > 0 && !this.values.has(`${list}.${index - 1}.id`)) this.lms.violate(`${name} skips an index`);
    } else if (!this.values.has(`${list}.${index}.id`)) this.lms.violate(`${name} before its id`);
  }

  /** Never lowered, and passed or failed only after the score of the test. */
  private checkStatus(name: string, value: string): void {
    const before = this.values.get(name) ?? 'unknown';
    if (RANK.indexOf(value) < RANK.indexOf(before)) this.lms.violate(`${name} falls from ${before} to ${value}`);
    const isJudged = value === 'passed' || value === 'failed';
    if (isJudged && !this.values.has(this.names.raw)) this.lms.violate(`${name} = ${value} before a score`);
  }

  private wantEmpty(name: string, arg: unknown): void {
    if (arg !== '') this.lms.violate(`${name}(${String(arg)}) instead of ${name}("")`);
  }

  private wantRunning(what: string): void {
    if (this.state !== 'running') this.lms.violate(`${what} while the session is ${this.state}`);
  }

  /** A course that was reloaded may ask whether its session still runs; one that is over has no values any more. */
  private isAsking(name: string): boolean {
    return this.state === 'finished' && /\.credit$/.test(name);
  }

  private call(name: string, ...args: string[]): unknown {
    const full = name === 'Terminate' ? this.names.finish : this.names.prefix + name;
    return this.api[full]?.(...args);
  }
}

/** scorm-again with what the server has. */
function runTime({standard, server}: StrictLms): ApiObject {
  const settings = {logLevel: 5, autocommit: false} as const;
  const api = standard === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
  api.loadFromFlattenedJSON(Object.fromEntries([...server].filter(([, value]) => value !== '')), '');
  return api as unknown as ApiObject;
}
