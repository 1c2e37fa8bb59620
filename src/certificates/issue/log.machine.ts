/** The desk for what was issued already: look it up, revoke it or issue it anew, and bring a log in. Effects come in as actors. */
import {assign, type DoneActorEvent, fromPromise, type SnapshotFrom, setup} from 'xstate';
import type {Correction} from '../correction.ts';
import {problemWords} from '../issue-problem.ts';
import type {Issuer} from '../issuer.ts';
import type {Signer} from '../keys/signing-key.ts';
import type {LogEntry} from '../log-entries.ts';
import type {KeyInput} from './unlock.ts';

export interface LogView {
  readonly entries: readonly LogEntry[];
  /** The log as its file. */
  readonly text: string;
}
export type Change =
  | {readonly kind: 'revoke'; readonly id: string; readonly reason: string}
  | {readonly kind: 'reissue'; readonly id: string; readonly reason: string; readonly correction: Correction};
export interface ChangeInput {
  readonly issuer: Issuer;
  readonly signer: Signer;
  readonly change: Change;
}
export interface LogContext {
  readonly issuer: Issuer;
  readonly log: LogView;
  /** Opened once, and kept until this desk is left. */
  readonly signer: Signer | null;
  readonly chosen: LogEntry | null;
  readonly change: Change | null;
  readonly zip: Blob | null;
  /** What was done, in words. */
  readonly notice: string;
  readonly problem: string;
}
export type LogEvent =
  | {readonly type: 'file.chosen'; readonly file: File}
  | {readonly type: 'certificate.chosen'; readonly entry: LogEntry}
  | {readonly type: 'change.dropped'}
  | {readonly type: 'change.given'; readonly change: Change; readonly file: File | null; readonly passphrase: string}
  | {readonly type: 'list.opened'};

const logSetup = setup({
  types: {context: {} as LogContext, events: {} as LogEvent, input: {} as {issuer: Issuer}},
  actors: {
    open: fromPromise<LogView, {issuer: Issuer}>(noActor),
    /** Gives how many lines came in. */
    catchUp: fromPromise<number, {issuer: Issuer; file: File}>(noActor),
    unlock: fromPromise<Signer, KeyInput>(noActor),
    change: fromPromise<Blob, ChangeInput>(noActor),
  },
  guards: {isUnlocked: ({context}) => context.signer !== null},
  actions: {
    keepLog: assign(({event}) => ({log: outputOf<LogView>(event)})),
    keepAdded: assign(({event}) => ({notice: addedWords(outputOf<number>(event)), problem: ''})),
    keepChosen: assign((_, {entry}: {entry: LogEntry}) => ({chosen: entry, notice: '', problem: ''})),
    keepChange: assign((_, {change}: {change: Change}) => ({change, problem: ''})),
    keepSigner: assign(({event}) => ({signer: outputOf<Signer>(event)})),
    keepZip: assign(({event}) => ({zip: outputOf<Blob>(event), problem: ''})),
    keepProblem: assign((_, {problem}: {problem: string}) => ({problem, notice: ''})),
    forgetChange: assign({chosen: null, change: null, zip: null, notice: '', problem: ''}),
  },
});

const problemOf = {
  type: 'keepProblem',
  params: ({event}: {event: {error: unknown}}) => ({problem: problemWords(event.error)}),
} as const;

export const logMachine = logSetup.createMachine({
  id: 'log',
  context: ({input}) => ({
    issuer: input.issuer,
    log: {entries: [], text: ''},
    signer: null,
    chosen: null,
    change: null,
    zip: null,
    notice: '',
    problem: '',
  }),
  initial: 'opening',
  states: {
    opening: {
      invoke: {
        src: 'open',
        input: ({context: {issuer}}) => ({issuer}),
        onDone: {target: 'listed', actions: 'keepLog'},
        onError: {target: 'broken', actions: problemOf},
      },
    },
    /** The log on this device cannot be trusted: nothing may be added. */
    broken: {},
    listed: {
      on: {
        'file.chosen': 'catchingUp',
        'certificate.chosen': {target: 'chosen', actions: {type: 'keepChosen', params: ({event}) => event}},
      },
    },
    catchingUp: {
      invoke: {
        src: 'catchUp',
        input: ({context: {issuer}, event}) => ({
          issuer,
          file: (event as Extract<LogEvent, {type: 'file.chosen'}>).file,
        }),
        onDone: {target: 'opening', actions: 'keepAdded'},
        onError: {target: 'opening', actions: problemOf},
      },
    },
    chosen: {
      on: {
        'change.dropped': {target: 'listed', actions: 'forgetChange'},
        'change.given': [
          {
            guard: 'isUnlocked',
            target: 'changing',
            actions: {type: 'keepChange', params: ({event}) => event},
          },
          {target: 'unlocking', actions: {type: 'keepChange', params: ({event}) => event}},
        ],
      },
    },
    unlocking: {
      invoke: {
        src: 'unlock',
        input: ({context: {issuer}, event}) => ({
          ...(event as Extract<LogEvent, {type: 'change.given'}>),
          issuer,
        }),
        onDone: {target: 'changing', actions: 'keepSigner'},
        onError: {target: 'chosen', actions: problemOf},
      },
    },
    changing: {
      invoke: {
        src: 'change',
        input: ({context: {issuer, signer, change}}) => ({issuer, signer: signer as Signer, change: change as Change}),
        onDone: {target: 'changed', actions: 'keepZip'},
        onError: {target: 'chosen', actions: problemOf},
      },
    },
    changed: {on: {'list.opened': {target: 'opening', actions: 'forgetChange'}}},
  },
});
export type LogSnapshot = SnapshotFrom<typeof logMachine>;

function addedWords(lines: number): string {
  if (lines === 0) return 'Het logboek op dit apparaat had alles al wat in dit bestand staat.';
  return lines === 1 ? 'Er is één regel bijgekomen.' : `Er zijn ${lines} regels bijgekomen.`;
}

function outputOf<T>(event: unknown): T {
  return (event as DoneActorEvent<T>).output;
}

function noActor(): never {
  throw new Error('the page provides this actor');
}
