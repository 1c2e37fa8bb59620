/** Lets tests in the browser speak to the cmi5 LMS, which is a server of its own on another origin: opened and read by commands. */
import {randomUUID} from 'node:crypto';
import {type RecordStore, startRecordStore} from '../lrs/lrs.ts';
import {FRAME} from './cmi5-frame.ts';
import {Cmi5Lms, type Fault} from './cmi5-lms.ts';
import {verbOf} from './cmi5-rules.ts';

/** The requests of the first launch that go wrong, from 1: only that one, or from it on. */
export interface FaultPlan {
  readonly at: number;
  readonly fault: Fault;
  readonly isLasting: boolean;
}
/** What the LMS has heard. */
export interface Heard {
  readonly requests: number;
  readonly violations: readonly string[];
  /** Item and response of every answer told, in order. */
  readonly answers: readonly (readonly [item: string, response: string])[];
  readonly verbs: readonly string[];
}

type Command = {readonly command: string; readonly payload?: unknown};

/** A plugin of Web Test Runner. */
export function cmi5Plugin() {
  const open = new Map<string, Cmi5Lms>();
  let store: Promise<RecordStore> | undefined;
  const of = (id: unknown): Cmi5Lms => {
    const lms = open.get(String(id));
    if (!lms) throw new Error(`no cmi5 LMS ${id}`);
    return lms;
  };
  return {
    name: 'cmi5-lms',
    serve: ({path}: {path: string}) => (path === FRAME ? {body: '<!doctype html><title>cmi5</title>'} : undefined),
    async executeCommand({command, payload}: Command): Promise<unknown> {
      switch (command) {
        case 'cmi5-open': {
          store ??= startRecordStore();
          const id = randomUUID();
          open.set(id, await Cmi5Lms.open((await store).endpoint, {fault: faultOf(payload as FaultPlan)}));
          return id;
        }
        case 'cmi5-launch':
          return of(payload).launch();
        case 'cmi5-heard':
          return heard(of(payload));
        case 'cmi5-close':
          of(payload).close();
          return open.delete(String(payload));
        default:
          return undefined;
      }
    },
    async serverStop(): Promise<void> {
      for (const lms of open.values()) lms.close();
      (await store)?.close();
    },
  };
}

function faultOf({at, fault, isLasting}: FaultPlan): (_: unknown, __: unknown, ___: unknown, lms: Cmi5Lms) => Fault {
  return (_, __, ___, {launches, requests}) =>
    launches === 1 && (isLasting ? requests >= at : requests === at) ? fault : null;
}

function heard(lms: Cmi5Lms): Heard {
  const answers = lms.accepted
    .filter(one => verbOf(one) === 'answered')
    .map(({object, result}) => [object.id.replace(/^.*\/q\//, ''), result?.response ?? ''] as const);
  const {requests, violations, accepted} = lms;
  return {requests, violations, answers, verbs: accepted.map(one => verbOf(one))};
}
