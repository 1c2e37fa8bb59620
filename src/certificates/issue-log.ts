/**
 * What was issued and revoked, in order, each line with the hash of the one before: lines can be added, not changed. The log is
 * the memory of the issuer: a certificate exists when its line is written, and paper can always be made again from it.
 */

import {toBase64url} from './credential/base64url.ts';
import type {Credential} from './credential/credential.ts';
import {type Check, number, object, text} from './credential/json-check.ts';
import {STAMP, toStamp} from './credential/moment.ts';
import {IssueProblem} from './issue-problem.ts';

interface Line {
  /** From 1. */
  readonly line: number;
  readonly at: string;
  /** Hash of the line before; of the first: ''. */
  readonly previous: string;
}
export interface IssuedLine extends Line {
  readonly kind: 'issued';
  /** Says that this completion was issued: `completionKey`. */
  readonly completion: string;
  readonly id: string;
  readonly index: number;
  readonly token: string;
  readonly statement: string;
}
export interface RevokedLine extends Line {
  readonly kind: 'revoked';
  readonly id: string;
  readonly index: number;
  readonly reason: string;
}
export type LogLine = IssuedLine | RevokedLine;
type NewLine = Omit<IssuedLine, keyof Line> | Omit<RevokedLine, keyof Line>;

/** Where lines are kept. `append` must have written for good when it resolves. */
export interface LogStore {
  read(): Promise<readonly string[]>;
  append(line: string): Promise<void>;
}

export class IssueLog {
  private readonly known: LogLine[] = [];
  private readonly texts: string[] = [];
  /** Completions and places that are taken, at hand for every certificate of a long list. */
  private readonly completions = new Set<string>();
  private readonly places = new Set<number>();
  private last = '';

  private constructor(private readonly store: LogStore) {}

  /** Reads and checks every line; throws an `IssueProblem` where the chain is broken. */
  static async open(store: LogStore): Promise<IssueLog> {
    const log = new IssueLog(store);
    for (const [place, text] of (await store.read()).entries()) {
      const line = parse(text);
      if (line === null || line.line !== place + 1 || line.previous !== log.last) {
        throw new IssueProblem(
          `Regel ${place + 1} van het logboek is veranderd of weg.`,
          'Zet het logboek terug uit een reservekopie. Geef tot die tijd niets uit.',
        );
      }
      await log.keep(line, text);
    }
    return log;
  }

  get lines(): readonly LogLine[] {
    return this.known;
  }
  /** The log as a file, byte for byte what was written: the page and the command line read each other's. */
  get text(): string {
    return this.texts.map(text => `${text}\n`).join('');
  }
  get issued(): readonly IssuedLine[] {
    return this.known.filter(line => line.kind === 'issued');
  }
  /** Places in the status list that are revoked. */
  get revoked(): ReadonlySet<number> {
    return new Set(this.known.flatMap(line => (line.kind === 'revoked' ? [line.index] : [])));
  }
  /** Certificates that count. */
  get current(): readonly IssuedLine[] {
    const {revoked} = this;
    return this.issued.filter(({index}) => !revoked.has(index));
  }

  hasIssued(completion: string): boolean {
    return this.completions.has(completion);
  }

  /** Whether a place in the status list is taken. */
  hasPlace(index: number): boolean {
    return this.places.has(index);
  }

  find(id: string): IssuedLine | undefined {
    const urn = id.startsWith('urn:uuid:') ? id : `urn:uuid:${id}`;
    return this.issued.find(line => line.id === urn);
  }

  /** Writes a line; when it throws, nothing was added. `now` is in milliseconds since 1970. */
  async append(line: NewLine, now: number): Promise<void> {
    const full = {line: this.known.length + 1, at: toStamp(now), previous: this.last, ...line} as LogLine;
    const text = JSON.stringify(full);
    await this.store.append(text);
    await this.keep(full, text);
  }

  private async keep(line: LogLine, text: string): Promise<void> {
    this.known.push(line);
    this.texts.push(text);
    if (line.kind === 'issued') {
      this.completions.add(line.completion);
      this.places.add(line.index);
    }
    this.last = await hashOf(text);
  }
}

/** One completion of one course by one learner on one day. */
export async function completionKey(course: string, learner: string, day: string): Promise<string> {
  return hashOf(JSON.stringify([course, learner, day]));
}

/** The credential inside a line; signed by ourselves, so it is only decoded. */
export function credentialOf({token}: IssuedLine): Credential {
  const {iss, jti, nbf, sub, exp, ...credential} = JSON.parse(decode(token.split('.')[1] ?? '')) as Credential &
    Record<string, unknown>;
  return credential as Credential;
}

function decode(part: string): string {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, letter => letter.charCodeAt(0)));
}

const common = {
  line: number(1, 1e9),
  at: text(20, STAMP),
  previous: (value: unknown, path: string) => (typeof value === 'string' ? null : path),
};
const index = number(0, 1e7);
const checks: Readonly<Record<string, Check>> = {
  issued: object({
    ...common,
    kind: text(),
    completion: text(),
    id: text(),
    index,
    token: text(64_000),
    statement: text(8_000),
  }),
  revoked: object({...common, kind: text(), id: text(), index, reason: text(500)}),
};

function parse(line: string): LogLine | null {
  try {
    const value = JSON.parse(line) as LogLine;
    const check = Object.hasOwn(checks, value.kind) ? checks[value.kind] : undefined;
    return check && check(value, 'line') === null ? value : null;
  } catch {
    return null;
  }
}

async function hashOf(line: string): Promise<string> {
  return toBase64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line) as Uint8Array<ArrayBuffer>)),
  );
}
