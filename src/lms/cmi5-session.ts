/** One cmi5 session: what is waiting to be told, and telling it in order. */
import type {Launch, Report, WriteResult} from '../model/port.ts';
import type {Cmi5Client, SessionMemory} from './cmi5-client.ts';
import {Cmi5Document, type Stored} from './cmi5-document.ts';
import {type LaunchData, type Statement, Statements} from './cmi5-statements.ts';
import {learnerKey} from './learner-key.ts';
import {failed, READ_ONLY} from './no-lms.ts';
import type {PortOptions} from './options.ts';
import {asMode, asPassMark, asText} from './quirks.ts';

/** Reads what the LMS has for us; asked again when the network stumbles. */
const TRIES = 3;
const PAUSE = 500;

/**
 * Opens the session in the order that cmi5 wants: token, launch data, preferences, record, `initialized`.
 * @returns null when the LMS could not be read
 */
export async function openSession(
  win: Window,
  client: Cmi5Client,
  memory: SessionMemory,
  options: PortOptions,
): Promise<Session | null> {
  const {activityId, registration, actor} = client.launch;
  if (!(await again(win, () => client.authorize(memory)))) return null;
  const query = client.agentQuery({activityId, registration, stateId: 'LMS.LaunchData'});
  const data = await again(win, async () => {
    const answer = await client.request({method: 'GET', resource: 'activities/state', query});
    return answer.status === 200 ? ((answer.body ?? {}) as LaunchData) : null;
  });
  if (!data) return null;
  const language = await readLanguage(client);
  const document = new Cmi5Document(client);
  if (!(await again(win, () => document.load()))) return null;
  const {state, completion, success} = document.stored;
  const launch: Launch = {
    standard: 'cmi5',
    learnerKey: learnerKey('cmi5', registration, options.course),
    learnerName: asText(actor.name),
    mode: asMode(asText(data.launchMode)),
    credit: true,
    state,
    completion,
    success,
    passMark: asPassMark(asText(data.masteryScore), 100),
    language,
  };
  const statements = new Statements(
    client.launch,
    data,
    win.document.documentElement.lang || 'nl',
    options.now ?? Date.now,
  );
  const session = new Session(client, document, statements, launch, options, asReturnUrl(data.returnURL));
  await session.initialize(memory);
  return session;
}

export class Session {
  private queue: Statement[] = [];
  private percent = 0;

  constructor(
    private readonly client: Cmi5Client,
    private readonly document: Cmi5Document,
    private readonly statements: Statements,
    readonly launch: Launch,
    private readonly options: PortOptions,
    readonly returnUrl: string | null,
  ) {}

  /** First of all statements; once a session, also when the page is reloaded. */
  async initialize(memory: SessionMemory): Promise<void> {
    if (memory.get('initialized')) return;
    this.queue.push(this.statements.defined('initialized'));
    if (await this.tell()) memory.set('initialized', 'yes');
  }

  /** The record is saved even when the statements are not taken; it says what was told only when it was. */
  async write(report: Report): Promise<WriteResult> {
    if (this.launch.mode !== 'normal') return READ_ONLY;
    this.enqueue(report);
    const isTold = await this.tell();
    const result = await this.document.save(this.after(report));
    return isTold || !result.ok ? result : failed('statements', 'The record store did not take the statements.');
  }

  /** Sent with keepalive: the page may be gone before an answer comes. */
  finish(report: Report): WriteResult {
    const isWritten = this.launch.mode === 'normal';
    if (isWritten) {
      this.enqueue(report);
      const fails = this.isNewFailure(report);
      if (fails) this.push(this.statements.defined('failed', report));
      this.document.saveAndGo({...this.after(report), ...(fails ? {failedScore: report.score} : {})});
    }
    this.push(this.statements.defined('terminated', report));
    void this.post(this.queue, true);
    return isWritten ? {ok: true, confirmed: false} : READ_ONLY;
  }

  private enqueue(report: Report): void {
    for (const interaction of report.interactions) this.push(this.statements.answered(interaction));
    const {stored} = this.document;
    const percent = Math.round(report.progress * 100);
    if (percent > this.percent && report.completion !== 'completed') {
      this.percent = percent;
      this.push(this.statements.progressed(percent));
    }
    if (report.success === 'passed' && stored.success !== 'passed')
      this.push(this.statements.defined('passed', report));
    if (report.completion === 'completed' && stored.completion !== 'completed') {
      this.push(this.statements.defined('completed', report));
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
    if (this.queue.length > 0) return {...stored, state};
    return {
      state,
      completion: stored.completion === 'completed' ? 'completed' : completion,
      success: stored.success === 'passed' || success === 'unknown' ? stored.success : success,
      failedScore: stored.failedScore,
    };
  }

  private push(statement: Statement): void {
    if (!this.queue.some(({id}) => id === statement.id)) this.queue.push(statement);
  }

  /** Tells what is waiting; what the store will never take does not hold up the rest. */
  private async tell(): Promise<boolean> {
    const batch = [...this.queue];
    if (batch.length === 0) return true;
    const status = await this.post(batch);
    if (status >= 200 && status <= 299) this.drop(batch);
    else if (isFinal(status)) for (const one of batch) if (isSettled(await this.post([one]))) this.drop([one]);
    return this.queue.length === 0;
  }

  private drop(told: readonly Statement[]): void {
    this.queue = this.queue.filter(({id}) => !told.some(one => one.id === id));
  }

  private async post(batch: readonly Statement[], keepalive = false): Promise<number> {
    return (await this.client.request({method: 'POST', resource: 'statements', body: batch, keepalive})).status;
  }
}

/** One statement of a batch spoils it: the store has it (409) or refuses it (400, 403). */
const isFinal = (status: number): boolean => status === 400 || status === 403 || status === 409;
const isSettled = (status: number): boolean => (status >= 200 && status <= 299) || isFinal(status);

/** The first of the learner's languages, or ''. A required read; 404 is no preference. @spec cmi5 11.1 */
async function readLanguage(client: Cmi5Client): Promise<string> {
  const query = client.agentQuery({profileId: 'cmi5LearnerPreferences'});
  const {body} = await client.request({method: 'GET', resource: 'agents/profile', query});
  return (
    asText((body as {languagePreference?: unknown} | null)?.languagePreference)
      .split(',')[0]
      ?.trim() ?? ''
  );
}

/** Where to go afterwards; an address that is not http(s) could be code. */
function asReturnUrl(url: unknown): string | null {
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null;
}

async function again<T>(win: Window, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = await work();
    if (result || tries === TRIES) return result;
    await new Promise(resolve => win.setTimeout(resolve, PAUSE * tries));
  }
}
