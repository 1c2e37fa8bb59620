/** Answers in ClickHouse over its HTTP interface: for a region or country that outgrows one machine (docs/clickhouse.md). */
import type {AnswerRow} from './answer-rows.ts';
import type {Filter} from './choose-attempts.ts';
import {COLUMNS, momentsQuery, PUBLISH, responsesQuery, schema, tableOf} from './clickhouse-sql.ts';
import {BANDS, type ItemSums, TIME_BINS} from './sums.ts';

export interface ClickHouseOptions {
  /** For example `http://localhost:8123`. */
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** Name of the cluster in the server's `remote_servers`; absent: one machine. */
  readonly cluster?: string;
}

/** What the server answered, cut. */
export class ClickHouseError extends Error {
  override readonly name = 'ClickHouseError';
}

/** Rows per request: large enough for one part on disk, small enough to send again. */
const BATCH = 100_000;
/** Every shard answers or the query fails; an insert is on its shard before it counts; errors come as a status. */
const SETTINGS = {skip_unavailable_shards: '0', insert_distributed_sync: '1', wait_end_of_query: '1'};

export class ClickHouse {
  private readonly table: string;

  constructor(private readonly options: ClickHouseOptions) {
    this.table = tableOf(options.cluster);
  }

  /** Creates what is missing on this node; to be run on every node of a cluster. */
  async init(): Promise<void> {
    for (const statement of schema(this.options.cluster)) await this.send(statement);
  }

  /**
   * Sends rows in batches; a failed import is simply run again: rows replace themselves. `imported` orders imports, later
   * wins (milliseconds since 1970). Returns the number of rows.
   */
  async ingest(course: string, rows: Iterable<AnswerRow>, imported: number): Promise<number> {
    let sent = 0;
    let batch: string[] = [];
    const flush = async () => {
      if (batch.length > 0)
        await this.send(`INSERT INTO ${this.table} (${COLUMNS.join(', ')}) FORMAT TabSeparated`, batch.join(''));
      sent += batch.length;
      batch = [];
    };
    for (const row of rows) {
      batch.push(lineOf({...row, course, imported}));
      if (batch.length === BATCH) await flush();
    }
    await flush();
    return sent;
  }

  /** Renews what coordinators may read. */
  async publish(): Promise<void> {
    for (const statement of PUBLISH) await this.send(statement);
  }

  /** The sums per question, the same as those of `fold`. Throws when a shard does not answer: never a part of the sums. */
  async items(course: string, filter: Filter): Promise<Record<string, ItemSums>> {
    const moments = await this.rows(momentsQuery(this.table, course, filter));
    const responses = await this.rows(responsesQuery(this.table, course, filter));
    const items = new Map(moments.map(([item = '', ...numbers]) => [item, itemOf(numbers.map(exact))]));
    for (const [item = '', response = '', band, count, sure] of responses) {
      const sums = items.get(item);
      if (!sums) continue;
      const cells = sums.responses.get(response) ?? new Array<number>(BANDS + 1).fill(0);
      cells[exact(band)] = exact(count);
      sums.responses.set(response, cells);
      const wrong = exact(sure);
      if (wrong > 0) sums.sureWrong.set(response, (sums.sureWrong.get(response) ?? 0) + wrong);
    }
    return Object.fromEntries(
      [...items].map(([id, {responses: cells, sureWrong, ...rest}]) => [
        id,
        {...rest, responses: Object.fromEntries(cells), sureWrong: Object.fromEntries(sureWrong)},
      ]),
    );
  }

  /** Rows of any query, as text. */
  async rows(query: string): Promise<readonly (readonly string[])[]> {
    const answer = JSON.parse(await this.send(`${query} FORMAT JSONCompact`)) as {data: unknown[][]};
    return answer.data.map(row => row.map(String));
  }

  private async send(query: string, body?: string): Promise<string> {
    const url = new URL(this.options.url);
    url.search = new URLSearchParams({...SETTINGS, ...(body === undefined ? {} : {query})}).toString();
    const {user, password = ''} = this.options;
    const headers = user ? {Authorization: `Basic ${btoa(`${user}:${password}`)}`} : {};
    const ask = () => fetch(url, {method: 'POST', headers, body: body ?? query, redirect: 'error'});
    // A kept connection can have been closed meanwhile. Every statement of ours may be repeated.
    const response = await ask().catch(ask);
    const text = await response.text();
    if (!response.ok) throw new ClickHouseError(text.slice(0, 500) || `status ${response.status}`);
    return text;
  }
}

type Draft = Omit<ItemSums, 'responses' | 'sureWrong'> & {
  readonly responses: Map<string, number[]>;
  readonly sureWrong: Map<string, number>;
};

function itemOf(numbers: readonly number[]): Draft {
  const [n, scored, x, xx, fullN, fx, fxx, y, yy, xy, later, first, latest] = numbers as [
    ...[number, number, number, number, number, number, number, number, number, number, number, number, number],
  ];
  return {
    ...{n, scored, x, xx},
    full: {n: fullN, x: fx, xx: fxx, y, yy, xy},
    later: {n: later, first, latest},
    seconds: numbers.slice(13, 13 + TIME_BINS),
    confidence: numbers.slice(13 + TIME_BINS),
    responses: new Map(),
    sureWrong: new Map(),
  };
}

/** Whole numbers only: above 2⁵³ a sum would silently be another. */
function exact(text: string | undefined): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new ClickHouseError(`a sum that is no safe whole number: ${text}`);
  return value;
}

function lineOf(row: Readonly<Record<(typeof COLUMNS)[number], string | number>>): string {
  return `${COLUMNS.map(column => cell(row[column])).join('\t')}\n`;
}

/** @spec ClickHouse TabSeparated: backslash, tab and line break escaped */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return value.replace(
    /[\\\t\n\r\0]/g,
    found => ({'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0'})[found] ?? found,
  );
}
