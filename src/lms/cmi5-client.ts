/** Requests to the LMS that launched us by cmi5: its fetch URL once, then its record store. */
import type {CallLog} from './call-log.ts';
import type {SessionMemory} from './session-memory.ts';

/** What the launch URL carries. @spec cmi5 8.1 */
export interface Cmi5Launch {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Readonly<Record<string, unknown>>;
  readonly registration: string;
  readonly activityId: string;
}

/** An answer that came; `status` 0 when none did. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly resource: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Goes on after the page is gone; at most 64 KiB for all that is under way. */
  readonly keepalive?: boolean;
}

const TIMEOUT = 15_000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The launch parameters, or null when this page was not launched by cmi5. Order and case of escapes do not matter. */
export function readLaunch(search: string): Cmi5Launch | null {
  const query = new URLSearchParams(search);
  const get = (name: string): string => query.get(name) ?? '';
  const [endpoint, fetch, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map(get);
  if (!endpoint || !fetch || !activityId || !registration || !UUID.test(registration)) return null;
  try {
    const actor: unknown = JSON.parse(get('actor'));
    if (typeof actor !== 'object' || actor === null) return null;
    return {endpoint, fetch, actor: actor as Cmi5Launch['actor'], registration, activityId};
  } catch {
    return null;
  }
}

export class Cmi5Client {
  private token = '';

  constructor(
    private readonly win: Window,
    readonly launch: Cmi5Launch,
    private readonly log: CallLog,
  ) {}

  /**
   * Gets the token; the fetch URL works once, so a reload of the page takes it from `memory`.
   * @spec cmi5 8.2; an error comes with status 200 and `error-code`
   */
  async authorize(memory: SessionMemory): Promise<boolean> {
    this.token = memory.get('token');
    if (this.token) return true;
    const answer = await this.send(this.launch.fetch, {method: 'POST', resource: 'fetch'});
    const token = (answer.body as {'auth-token'?: unknown} | null)?.['auth-token'];
    if (typeof token !== 'string' || !token) return false;
    this.token = token;
    memory.set('token', token);
    return true;
  }

  /** Never throws: without an answer the status is 0. */
  request(request: Request): Promise<Answer> {
    const url = new URL(request.resource, this.launch.endpoint.replace(/\/*$/, '/'));
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    return this.send(url.href, request);
  }

  /** Query of a document that belongs to this learner and this course. */
  agentQuery(more: Readonly<Record<string, string>>): Record<string, string> {
    return {agent: JSON.stringify(this.launch.actor), ...more};
  }

  private async send(url: string, request: Request): Promise<Answer> {
    const body = request.body === undefined ? null : JSON.stringify(request.body);
    let answer: Answer = {status: 0, etag: null, body: null};
    try {
      const response = await this.win.fetch(url, {
        method: request.method,
        headers: this.headers(request, body !== null),
        body,
        keepalive: request.keepalive ?? false,
        ...(request.keepalive ? {} : {signal: AbortSignal.timeout(TIMEOUT)}),
      });
      answer = {status: response.status, etag: response.headers.get('ETag'), body: await readBody(response)};
    } catch {
      // No network, or nobody there: status 0 says so.
    }
    this.log.add(
      request.method,
      request.resource,
      body ?? '',
      answer.status ? 'answered' : 'no answer',
      `${answer.status}`,
    );
    return answer;
  }

  /** Only headers of the standard: others would need the record store's consent (CORS). The token is sent as it came. */
  private headers(request: Request, hasBody: boolean): Record<string, string> {
    if (request.resource === 'fetch') return {};
    return {
      Authorization: this.token.startsWith('Basic ') ? this.token : `Basic ${this.token}`,
      'X-Experience-API-Version': '1.0.3',
      ...(hasBody ? {'Content-Type': 'application/json'} : {}),
      ...request.headers,
    };
  }
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
