/** The learner's record as a document in the LMS's record store, with its ETag. @spec xAPI 1.0.3 Communication 2.3, 3.1 */
import type {Launch, WriteResult} from '../model/port.ts';
import type {Cmi5Client} from './cmi5-client.ts';
import {failed, refused} from './no-lms.ts';

/** What is kept: the record, and what the LMS was told, because cmi5 has no place to ask for that. */
export interface Stored {
  readonly state: string;
  readonly completion: Launch['completion'];
  readonly success: Launch['success'];
  /** Score of the last failed test that was reported; null before one. */
  readonly failedScore: number | null;
  /** Answers that the record holds and no statement told yet: interaction to its time, in milliseconds since 1970. */
  readonly untold: Readonly<Record<string, number>>;
}
const EMPTY: Stored = {state: '', completion: 'unknown', success: 'unknown', failedScore: null, untold: {}};
const RESOURCE = 'activities/state';
const OVERTAKEN = refused('conflict', 'Another session of this learner wrote since.');

export class Cmi5Document {
  stored: Stored = EMPTY;
  private exists = false;
  private etag: string | null = null;
  /** Another session wrote, and this one does not know what: only a new launch can unite the two. */
  private isOvertaken = false;
  /** What may be there without anybody else: what was read, and what was written since the last proof. */
  private ours = new Set<string>();
  /** The newest; a write that has to be done again writes this one. */
  private wanted = EMPTY;

  constructor(private readonly client: Cmi5Client) {}

  /** @returns false when the record store could not tell; an absent document is an empty one */
  async load(): Promise<boolean> {
    const answer = await this.client.request({method: 'GET', resource: RESOURCE, query: this.query()});
    if (answer.status !== 200 && answer.status !== 404) return false;
    this.exists = answer.status === 200;
    this.etag = answer.etag;
    this.stored = asStored(answer.body);
    return true;
  }

  /** Writes, and reads back what the server holds: only that is proof. */
  async save(next: Stored): Promise<WriteResult> {
    if (this.isOvertaken) return OVERTAKEN;
    const status = await this.write(next, false);
    if (this.isOvertaken) return OVERTAKEN;
    if (status < 200 || status > 299) return failed(`${status}`, 'The record store did not take the record.');
    if (!(await this.load())) return {ok: true, confirmed: false};
    if (textOf(this.stored) !== textOf(next)) return failed('changed', 'The record came back changed.');
    this.ours = new Set([textOf(next), textOf(this.wanted)]);
    return {ok: true, confirmed: true};
  }

  /** Last words: nobody waits for the answer. */
  saveAndGo(next: Stored): void {
    if (!this.isOvertaken && textOf(next) !== textOf(this.stored)) void this.write(next, true);
  }

  /** @returns the status of the answer */
  private async write(next: Stored, keepalive: boolean): Promise<number> {
    this.wanted = next;
    this.ours.add(textOf(this.stored)).add(textOf(next));
    const status = await this.put(keepalive);
    if (status !== 412) return status;
    // Somebody wrote since we read. An own write whose answer was lost, or has not come yet, is no conflict.
    if (!(await this.load())) return status;
    this.isOvertaken = !this.ours.has(textOf(this.stored));
    return this.isOvertaken ? status : this.put(keepalive);
  }

  private async put(keepalive: boolean): Promise<number> {
    const answer = await this.client.request({
      method: 'PUT',
      resource: RESOURCE,
      query: this.query(),
      body: this.wanted,
      headers: precondition(this.exists, this.etag),
      keepalive,
    });
    return answer.status;
  }

  private query(): Record<string, string> {
    const {activityId, registration} = this.client.launch;
    return this.client.agentQuery({activityId, registration, stateId: 'suspendData'});
  }
}

/** A record store of another origin may hide its ETag (no `Access-Control-Expose-Headers`): then the last writer wins. */
function precondition(exists: boolean, etag: string | null): Record<string, string> {
  if (!exists) return {'If-None-Match': '*'};
  return etag ? {'If-Match': etag} : {};
}

function textOf(stored: Stored): string {
  return JSON.stringify(asStored(stored));
}

/** Whatever the store gives back, read with care; fields always in one order. */
function asStored(body: unknown): Stored {
  const {state, completion, success, failedScore, untold} = (body ?? {}) as Partial<Record<keyof Stored, unknown>>;
  return {
    state: typeof state === 'string' ? state : '',
    completion: completion === 'completed' || completion === 'incomplete' ? completion : 'unknown',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
    failedScore: typeof failedScore === 'number' ? failedScore : null,
    untold: Object.fromEntries(Object.entries(untold ?? {}).filter(([, at]) => typeof at === 'number')),
  };
}
