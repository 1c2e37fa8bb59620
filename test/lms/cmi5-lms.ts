/**
 * A cmi5 LMS for tests, over HTTP: launch, token, documents with ETags, and a checker of every statement as strict as the
 * specification. What passes goes on to a real record store (`test/lrs`), which has the last word on what is legal xAPI.
 */
import {createHash, randomUUID} from 'node:crypto';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type Json, SESSION, type Statement, verbOf, wrongStatement} from './cmi5-rules.ts';

export type Resource = 'fetch' | 'launch data' | 'preferences' | 'record' | 'statements';
/**
 * `drop`: the connection is closed; `hang`: no answer ever comes; `lie`: the right answer, nothing stored; `lost`: stored, and
 * then the connection is closed; `late`: stored, and answered when `release` is called; a number: that status only.
 */
export type Fault = 'drop' | 'hang' | 'lie' | 'lost' | 'late' | number | null;

export interface Cmi5Behaviour {
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly returnURL?: string;
  readonly languagePreference?: string;
  /** `n` counts requests of this resource and method, from 1 at each launch. */
  fault?(resource: Resource, method: string, n: number, lms: Cmi5Lms): Fault;
  /** The record store does not show its ETag to other origins. */
  readonly hidesEtag?: boolean;
  /** Before each later launch. */
  relaunch?(documents: Map<string, string>, launches: number): void;
}

const HEADERS = new Set(['authorization', 'x-experience-api-version', 'content-type', 'if-match', 'if-none-match']);
/** What a browser or node adds by itself. */
const OWN =
  /^(?:accept.*|cache-control|connection|pragma|content-length|host|origin|referer|sec-.*|transfer-encoding|user-agent)$/;

export class Cmi5Lms {
  readonly actor = {
    objectType: 'Agent',
    name: 'Anna de Vries',
    account: {homePage: 'https://lms.example', name: 'l-1'},
  };
  readonly registration = randomUUID();
  readonly activityId = `https://lms.example/activity/${this.registration}`;
  readonly documents = new Map<string, string>();
  readonly violations: string[] = [];
  /** Accepted by the record store, in order. */
  readonly accepted: Statement[] = [];
  launches = 0;
  requests = 0;
  isLeaving = false;
  /** Requests that have not been answered yet. */
  open = 0;
  private token = '';
  private isTaken = false;
  /** Of this launch. */
  session = '';
  private counts = new Map<string, number>();
  /** Told in this launch, in order. */
  verbs: string[] = [];
  private readonly checked = new Set<string>();
  private held: (() => void)[] = [];

  private constructor(
    readonly behaviour: Cmi5Behaviour,
    private readonly store: string,
    private readonly server: Server,
    private readonly origin: string,
  ) {}

  /** @param store base address of the real record store */
  static async open(store: string, behaviour: Cmi5Behaviour = {}): Promise<Cmi5Lms> {
    let lms: Cmi5Lms | undefined;
    const server = createServer((request, response) => {
      if (lms) lms.open++;
      response.once('close', () => {
        if (lms) lms.open--;
      });
      lms?.serve(request, response).catch(error => {
        // A browser that is killed leaves half a request.
        if (request.complete) lms?.violations.push(`the test LMS broke: ${error}`);
        response.destroy();
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    lms = new Cmi5Lms(behaviour, store, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return lms;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Gives the answers that came late. */
  release(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  /** The query of one launch. */
  launch(): string {
    if (this.launches > 0) this.behaviour.relaunch?.(this.documents, this.launches);
    this.launches++;
    this.session = randomUUID();
    this.token = Buffer.from(`token ${this.session}`).toString('base64');
    this.isTaken = false;
    this.isLeaving = false;
    this.counts = new Map();
    this.verbs = [];
    const query = new URLSearchParams({
      fetch: `${this.origin}/token?session=${this.session}`,
      endpoint: `${this.origin}/xapi`,
      activityId: this.activityId,
      registration: this.registration,
      actor: JSON.stringify(this.actor),
    });
    return `?${query}`;
  }

  /** This launch has told that it began. */
  get isInitialized(): boolean {
    return this.accepted.some(({context}) => (context.extensions as Json)[SESSION] === this.session);
  }

  /** What the document of the record holds, or null. */
  get stored(): Json | null {
    const [text] = [...this.documents].filter(([key]) => key.includes('suspendData')).map(([, body]) => body);
    return text === undefined ? null : (JSON.parse(text) as Json);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', this.origin);
    const method = request.method ?? 'GET';
    this.allowOrigins(response);
    if (method === 'OPTIONS') return send(response, 204);
    this.requests++;
    const body = await read(request);
    const resource = resourceOf(url);
    const key = `${method} ${resource}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    const fault = this.behaviour.fault?.(resource, method, this.counts.get(key) ?? 1, this) ?? null;
    if (fault === 'hang') return undefined;
    if (fault === 'drop') return response.destroy();
    if (typeof fault === 'number') return send(response, fault);
    if (resource === 'fetch') return this.giveToken(response, method, body);
    this.checkHeaders(request, body);
    if (resource === 'launch data') return send(response, 200, this.launchData());
    if (resource === 'preferences') return this.givePreferences(response);
    if (resource === 'record') return this.document(request, response, url, body, fault);
    return this.statements(response, body, fault);
  }

  /** A course is often served from another origin than the record store: then a browser asks first. */
  private allowOrigins(response: ServerResponse): void {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
    response.setHeader('Access-Control-Allow-Headers', [...HEADERS].join(', '));
    if (!this.behaviour.hidesEtag) response.setHeader('Access-Control-Expose-Headers', 'ETag');
  }

  private giveToken(response: ServerResponse, method: string, body: string): unknown {
    if (method !== 'POST' || body !== '') this.violations.push('the token is fetched by an empty POST');
    if (this.isTaken) return send(response, 200, {'error-code': '1', 'error-text': 'The token was given already.'});
    this.isTaken = true;
    return send(response, 200, {'auth-token': this.token});
  }

  private launchData(): Json {
    const {launchMode = 'Normal', masteryScore, returnURL} = this.behaviour;
    return {
      contextTemplate: {
        contextActivities: {grouping: [{id: 'https://publisher.example/ogen-open'}]},
        extensions: {[SESSION]: this.session},
      },
      launchMode,
      moveOn: 'CompletedAndPassed',
      ...(masteryScore === undefined ? {} : {masteryScore}),
      ...(returnURL === undefined ? {} : {returnURL}),
    };
  }

  private givePreferences(response: ServerResponse): unknown {
    const {languagePreference} = this.behaviour;
    if (languagePreference === undefined) return send(response, 404);
    return send(response, 200, {languagePreference, audioPreference: 'on'});
  }

  private document(request: IncomingMessage, response: ServerResponse, url: URL, body: string, fault: Fault): unknown {
    const key = url.search;
    const stored = this.documents.get(key);
    const etag = stored === undefined ? undefined : etagOf(stored);
    const shown = etag && !this.behaviour.hidesEtag ? {ETag: etag} : {};
    if (request.method === 'GET')
      return stored === undefined ? send(response, 404) : send(response, 200, stored, shown);
    const {'if-match': ifMatch, 'if-none-match': ifNone} = request.headers;
    if ((ifMatch && ifMatch !== etag) || (ifNone === '*' && stored !== undefined)) return send(response, 412);
    if (!ifMatch && !ifNone && !this.behaviour.hidesEtag)
      this.violations.push('a document is written without a precondition');
    if (fault !== 'lie') this.documents.set(key, body);
    return this.answer(fault, response, () => send(response, 204));
  }

  private async statements(response: ServerResponse, body: string, fault: Fault): Promise<unknown> {
    const batch = JSON.parse(body) as Statement[];
    // One that is sent again while the record store still thinks about it is the same one.
    const fresh = batch.filter(({id}) => !this.checked.has(id));
    for (const statement of fresh) {
      this.violations.push(...wrongStatement(statement, this));
      this.checked.add(statement.id);
      this.verbs.push(verbOf(statement));
    }
    const answer = await fetch(`${this.store}statements`, {
      method: 'POST',
      headers: {
        Authorization: 'Basic dGVzdA==',
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
      },
      body,
    });
    const known = new Set(this.accepted.map(({id}) => id));
    if (answer.ok) this.accepted.push(...batch.filter(({id}) => !known.has(id)));
    else if (answer.status !== 409) this.violations.push(`the record store refuses: ${await answer.text()}`);
    const ids = batch.map(({id}) => id);
    return this.answer(fault, response, () => send(response, answer.status, ids));
  }

  /** What was asked is done; the answer to it may still be lost, or late. */
  private answer(fault: Fault, response: ServerResponse, say: () => unknown): unknown {
    if (fault === 'lost') return response.destroy();
    if (fault === 'late') return this.held.push(say);
    return say();
  }

  private checkHeaders(request: IncomingMessage, body: string): void {
    const {headers} = request;
    if (headers.authorization !== `Basic ${this.token}`) this.violations.push('the token was changed');
    if (headers['x-experience-api-version'] !== '1.0.3') this.violations.push('no xAPI version');
    if (body && headers['content-type'] !== 'application/json') this.violations.push('no content type');
    const strange = Object.keys(headers).filter(name => !HEADERS.has(name) && !OWN.test(name));
    if (strange.length > 0) this.violations.push(`headers beyond the standard: ${strange.join(', ')}`);
  }
}

function resourceOf(url: URL): Resource {
  if (url.pathname === '/token') return 'fetch';
  if (url.pathname === '/xapi/statements') return 'statements';
  if (url.pathname === '/xapi/agents/profile') return 'preferences';
  return url.searchParams.get('stateId') === 'LMS.LaunchData' ? 'launch data' : 'record';
}

const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function send(response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): unknown {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return response.writeHead(status, {...(text ? {'Content-Type': 'application/json'} : {}), ...headers}).end(text);
}
