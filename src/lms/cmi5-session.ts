/** One cmi5 session: what is waiting to be told, and telling it in order. Loaded behind the first screen. */
import type {Interaction, Report, WriteResult} from '../model/port.ts';
import type {Stored} from './cmi5-document.ts';
import type {Cmi5Opened} from './cmi5-open.ts';
import {type Statement, Statements} from './cmi5-statements.ts';
import {FINISHED, failed, READ_ONLY} from './no-lms.ts';
import type {PortOptions} from './options.ts';

/** A statement that waits, with the answer that it tells. */
interface Waiting {
  readonly statement: Statement;
  readonly answer?: Interaction;
  /** One that cmi5 defines: it waits until it is taken. Others go when the store refuses them. */
  readonly isOwed: boolean;
}

export class Session {
  private queue: readonly Waiting[] = [];
  /** Statements that the store has, or will never take: made anew they would differ, and spoil the batch they are in. */
  private readonly settled = new Set<string>();
  private isOver = false;
  private percent = 0;
  private readonly statements: Statements;

  constructor(
    win: Window,
    private readonly options: PortOptions,
    private readonly opened: Cmi5Opened,
  ) {
    const language = win.document.documentElement.lang || 'nl';
    this.statements = new Statements(opened.client.launch, opened.data, language, options.now ?? Date.now);
  }

  private get document() {
    return this.opened.document;
  }

  private get isWritable(): boolean {
    return this.opened.launch.mode === 'normal';
  }

  /** First of all statements; once a session, also when the page is reloaded. */
  async initialize(): Promise<void> {
    const {memory} = this.opened;
    if (memory.get('initialized')) return;
    this.owe(this.statements.defined('initialized'));
    if (await this.tell()) memory.set('initialized', 'yes');
  }

  /** The record is saved even when the statements are not taken; it says what was told only when it was. */
  async write(report: Report): Promise<WriteResult> {
    if (!this.isWritable) return READ_ONLY;
    this.enqueue(report);
    const isTold = await this.tell();
    // Left meanwhile: the last words know more.
    if (this.isOver) return FINISHED;
    const result = await this.document.save(this.after(report));
    return isTold || !result.ok ? result : failed('statements', 'The record store did not take the statements.');
  }

  /** Sent with keepalive: the page may be gone before an answer comes. */
  finish(report: Report | null): WriteResult {
    this.isOver = true;
    if (report && this.isWritable) {
      this.enqueue(report);
      const fails = this.isNewFailure(report);
      if (fails) this.owe(this.statements.defined('failed', report));
      this.document.saveAndGo({...this.after(report), ...(fails ? {failedScore: report.score} : {})});
    }
    this.owe(this.statements.defined('terminated', report ?? {seconds: 0, score: null}));
    void this.tell(true);
    return this.isWritable ? {ok: true, confirmed: false} : READ_ONLY;
  }

  private enqueue(report: Report): void {
    for (const interaction of report.interactions) this.push(this.statements.answered(interaction), interaction);
    const {stored} = this.document;
    const percent = Math.round(report.progress * 100);
    if (percent > this.percent && report.completion !== 'completed') {
      this.percent = percent;
      this.push(this.statements.progressed(percent));
    }
    if (report.success === 'passed' && stored.success !== 'passed') this.owe(this.statements.defined('passed', report));
    if (report.completion === 'completed' && stored.completion !== 'completed') {
      this.owe(this.statements.defined('completed', report));
    }
  }

  /**
   * `failed` waits for the end: a session has only one of passed and failed, and a learner may try again.
   * @spec cmi5 9.3.5
   */
  private isNewFailure({success, score}: Report): boolean {
    const {stored} = this.document;
    const isWanted =
      success === 'failed' && this.options.settings.notPassed === 'failed' && stored.success !== 'passed';
    return isWanted && score !== stored.failedScore;
  }

  /** The document after this report. An outcome that still waits in the queue is told again by the next session. */
  private after({state, completion, success}: Report): Stored {
    const {stored} = this.document;
    const answers = this.queue.flatMap(({answer}) => (answer ? [[answer.id, answer.at] as const] : []));
    const untold = Object.fromEntries(answers);
    if (this.queue.length > 0) return {...stored, state, untold};
    return {
      state,
      completion: stored.completion === 'completed' ? 'completed' : completion,
      success: stored.success === 'passed' || success === 'unknown' ? stored.success : success,
      failedScore: stored.failedScore,
      untold,
    };
  }

  private owe(statement: Statement): void {
    this.add({statement, isOwed: true});
  }

  private push(statement: Statement, answer?: Interaction): void {
    this.add({statement, isOwed: false, ...(answer && {answer})});
  }

  private add(one: Waiting): void {
    const {id} = one.statement;
    const isKnown = this.settled.has(id) || this.queue.some(({statement}) => statement.id === id);
    if (!isKnown) this.queue = [...this.queue, one];
  }

  /** Tells what is waiting; what the store will never take does not hold up the rest. */
  private async tell(keepalive = false): Promise<boolean> {
    const batch = this.queue;
    if (batch.length === 0) return true;
    const status = await this.post(batch, keepalive);
    if (isTaken(status)) this.drop(batch);
    else if (isFinal(status)) await this.tellOneByOne(batch, keepalive);
    return this.queue.length === 0;
  }

  private async tellOneByOne(batch: readonly Waiting[], keepalive: boolean): Promise<void> {
    for (const one of batch) {
      // Left meanwhile: the last words tell it, for nothing comes after them.
      if (this.isOver && !keepalive) return;
      const status = await this.post([one], keepalive);
      const isSettled = isTaken(status) || status === 409 || (isFinal(status) && !one.isOwed);
      if (isSettled) this.drop([one]);
      // Nothing may come before it.
      else if (one.statement.id === this.statements.defined('initialized').id) return;
    }
  }

  private drop(told: readonly Waiting[]): void {
    for (const {statement} of told) this.settled.add(statement.id);
    this.queue = this.queue.filter(one => !told.includes(one));
  }

  private async post(batch: readonly Waiting[], keepalive: boolean): Promise<number> {
    const body = batch.map(({statement}) => statement);
    return (await this.opened.client.request({method: 'POST', resource: 'statements', body, keepalive})).status;
  }
}

/** One statement of a batch spoils it: the store has it (409) or refuses it (400, 403). */
const isFinal = (status: number): boolean => status === 400 || status === 403 || status === 409;
const isTaken = (status: number): boolean => status >= 200 && status <= 299;
