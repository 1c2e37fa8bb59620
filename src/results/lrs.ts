/** Pulls statements from any LRS. @spec xAPI 1.0.3 Communication 2.1.3 (GET Statements), 3.3 (versioning) */

import {ASK, elsewhere, expired, LrsProblem, refusal, unreachable} from './lrs-problem.ts';

export interface LrsSource {
  /** Address of the LRS; statements are at `<endpoint>/statements`. */
  readonly endpoint: string;
  /** Basic credentials: typed each time, never stored. */
  readonly user: string;
  readonly password: string;
  /** Activity id of the course; its questions come along (`related_activities`). Absent: everything. */
  readonly activity?: string;
  /** Cursor of the last time. */
  readonly cursor?: string;
}
export interface PullOptions {
  readonly signal?: AbortSignal;
  /** Default `globalThis.fetch`. */
  readonly fetch?: typeof fetch;
  /** Waits before trying again; default a timer. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Statements per page; 0 lets the LRS choose. */
  readonly limit?: number;
}

/**
 * Some LRSs sort on the moment of the act and not of storing (Ralph on ClickHouse does), and statements can be uploaded days late: each
 * pull goes back this far. What comes twice is taken out by its id.
 */
export const OVERLAP = 7 * 24 * 3600 * 1000;
const TRIES = 6;
/** A wrong address should not take half a minute to find out. */
const TRIES_OFFLINE = 2;
/** More pages than any course has; an LRS that sends us round stops here. */
const PAGES = 100_000;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 120_000;

/**
 * Yields pages of statements in order of storing and returns the cursor for the next pull: the moment up to which the LRS is
 * complete. Throws an `LrsProblem`; a page that failed for the moment (429, 5xx, no network) is tried again with longer waits.
 */
export async function* pullStatements(
  source: LrsSource,
  options: PullOptions = {},
): AsyncGenerator<readonly unknown[], string | null> {
  const base = endpointOf(source.endpoint);
  const seen = new Set<string>();
  let since = source.cursor ? before(source.cursor) : null;
  let latest = since;
  let cursor: string | null = source.cursor ?? null;
  let url = firstPage(base, source, since, options.limit ?? 0);
  let isFollowing = false;
  for (let page = 0; page < PAGES; page++) {
    const answer = await get(url, isFollowing, source, options);
    if (answer === 'expired') {
      // A `more` link lives only so long; go on from the last statement that came. It may not stand still.
      if (latest === null || latest === since) throw expired();
      since = latest;
      url = firstPage(base, source, since, options.limit ?? 0);
      isFollowing = false;
      continue;
    }
    const {statements, more} = answer;
    cursor = answer.consistentThrough ?? cursor;
    latest = storedOf(statements.at(-1)) ?? latest;
    yield statements;
    if (!more) return cursor ?? latest;
    const next = new URL(more, base);
    if (next.origin !== base.origin) throw elsewhere(next.origin);
    if (seen.has(next.href)) throw new LrsProblem('De LRS stuurt steeds naar dezelfde pagina.', ASK);
    seen.add(next.href);
    url = next;
    isFollowing = true;
  }
  throw new LrsProblem('De LRS houdt niet op met pagina’s.', ASK);
}

interface Page {
  readonly statements: readonly unknown[];
  readonly more: string;
  readonly consistentThrough: string | null;
}

async function get(
  url: URL,
  isFollowing: boolean,
  {user, password}: LrsSource,
  options: PullOptions,
): Promise<Page | 'expired'> {
  const ask = options.fetch ?? fetch;
  const wait = options.wait ?? pause;
  const headers = {
    Authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`,
    'X-Experience-API-Version': '1.0.3',
    Accept: 'application/json',
  };
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted();
    let response: Response | null = null;
    try {
      // A redirect could carry the password to another host.
      response = await ask(url, {
        headers,
        redirect: 'error',
        cache: 'no-store',
        credentials: 'omit',
        signal: options.signal ?? null,
      });
    } catch (error) {
      options.signal?.throwIfAborted();
      if (attempt === TRIES_OFFLINE) throw unreachable(error);
    }
    if (response?.ok) return page(response);
    if (response && !isPassing(response.status)) {
      await response.body?.cancel();
      if (isFollowing && [400, 404, 410].includes(response.status)) return 'expired';
      throw refusal(response.status);
    }
    await response?.body?.cancel();
    if (attempt === TRIES) throw refusal(response?.status ?? 0);
    await wait(pauseOf(response, attempt), options.signal);
  }
}

async function page(response: Response): Promise<Page> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    throw new LrsProblem(
      'De LRS antwoordt niet met JSON.',
      'Controleer het adres: het eindigt meestal op /xapi/ of /xAPI/.',
    );
  }
  const {statements, more} = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(statements)) {
    throw new LrsProblem(
      'Op dit adres staan geen statements.',
      'Controleer het adres: het eindigt meestal op /xapi/ of /xAPI/.',
    );
  }
  return {
    statements,
    more: typeof more === 'string' ? more : '',
    consistentThrough: response.headers.get('X-Experience-API-Consistent-Through'),
  };
}

function endpointOf(text: string): URL {
  let url: URL;
  try {
    url = new URL(text.endsWith('/') ? text : `${text}/`);
  } catch {
    throw new LrsProblem('Dit is geen adres.', 'Vul het hele adres in, bijvoorbeeld https://lrs.voorbeeld.nl/xapi/.');
  }
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) {
    throw new LrsProblem(
      'Dit adres is niet beveiligd.',
      'Gebruik een adres dat met https:// begint: er gaat een wachtwoord over de lijn.',
    );
  }
  return url;
}

function firstPage(base: URL, {activity}: LrsSource, since: string | null, limit: number): URL {
  const url = new URL('statements', base);
  url.search = new URLSearchParams({
    ascending: 'true',
    ...(limit > 0 ? {limit: String(limit)} : {}),
    ...(activity ? {activity, related_activities: 'true'} : {}),
    ...(since ? {since} : {}),
  }).toString();
  return url;
}

function before(cursor: string): string {
  const at = Date.parse(cursor);
  return Number.isNaN(at) ? cursor : new Date(at - OVERLAP).toISOString();
}

function storedOf(statement: unknown): string | null {
  const stored = (statement as {stored?: unknown} | undefined)?.stored;
  return typeof stored === 'string' ? stored : null;
}

/** Too many requests, and what a server says when it is busy or restarts. */
function isPassing(status: number): boolean {
  return status === 429 || status === 408 || status >= 500;
}

/** What the LRS asks (`Retry-After`, seconds or a date), else twice as long each time. */
function pauseOf(response: Response | null, attempt: number): number {
  const said = response?.headers.get('Retry-After') ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Math.min(LONGEST_WAIT, seconds > 0 ? seconds : FIRST_WAIT * 2 ** (attempt - 1));
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
