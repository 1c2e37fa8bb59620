/** The issuer's desk: empty, read, checked, confirmed, unlocked, signing, done. Effects come in as actors. */
import {assign, type DoneActorEvent, fromCallback, fromPromise, type SnapshotFrom, setup} from 'xstate';
import type {ColumnMapping} from '../../model/attempts.ts';
import {problemWords} from '../issue-problem.ts';
import type {Issuer} from '../issuer.ts';
import type {Signer} from '../keys/signing-key.ts';
import {type Checked, canIssue} from '../plausible.ts';
import {type Imported, UnknownColumns} from '../read-exports.ts';
import type {Numbers} from '../registrations.ts';

export interface IssueContext {
  readonly issuer: Issuer;
  readonly source: Source | null;
  /** What the trainer said of tables that nobody knows; the latest first. */
  readonly mappings: readonly ColumnMapping[];
  /** The table that is asked about. */
  readonly unknown: {readonly file: string; readonly columns: readonly string[]} | null;
  readonly imported: Imported | null;
  readonly checked: readonly Checked[];
  readonly numbers: Numbers;
  /** The trainer looked at the warnings. */
  readonly accepted: boolean;
  readonly signer: Signer | null;
  readonly progress: {readonly done: number; readonly total: number};
  readonly zip: Blob | null;
  readonly problem: string;
}
/** Where completions come from: files, or the local LMS of the demonstration. */
export type Source = {readonly files: readonly File[]} | 'local-lms';
export type IssueEvent =
  | {readonly type: 'source.chosen'; readonly source: Source}
  | {readonly type: 'columns.mapped'; readonly mapping: ColumnMapping}
  | {readonly type: 'issuer.chosen'; readonly issuer: Issuer}
  | {readonly type: 'numbers.changed'; readonly numbers: Numbers}
  | {readonly type: 'warnings.accepted'; readonly accepted: boolean}
  | {readonly type: 'list.confirmed'}
  | {readonly type: 'list.reopened'}
  | {readonly type: 'key.given'; readonly file: File | null; readonly passphrase: string}
  | {readonly type: 'signing.started'}
  | {readonly type: 'signing.progressed'; readonly done: number; readonly total: number}
  | {readonly type: 'signing.finished'; readonly zip: Blob}
  | {readonly type: 'signing.failed'; readonly problem: string}
  | {readonly type: 'signing.cancelled'}
  | {readonly type: 'desk.cleared'};

export interface SignInput {
  readonly issuer: Issuer;
  readonly signer: Signer;
  readonly checked: readonly Checked[];
  readonly accepted: boolean;
  readonly imported: Imported;
}
export interface ReadInput {
  readonly source: Source;
  readonly mappings: readonly ColumnMapping[];
}
type KeyGiven = Extract<IssueEvent, {type: 'key.given'}>;

const issueSetup = setup({
  types: {context: {} as IssueContext, events: {} as IssueEvent, input: {} as {issuer: Issuer}},
  actors: {
    read: fromPromise<Imported, ReadInput>(noActor),
    check: fromPromise<readonly Checked[], {imported: Imported; issuer: Issuer; numbers: Numbers}>(noActor),
    unlock: fromPromise<Signer, {issuer: Issuer; file: File | null; passphrase: string}>(noActor),
    /** Tells its progress with `signing.*` events; stops between two certificates when it is left. */
    sign: fromCallback<IssueEvent, SignInput>(noActor),
  },
  guards: {
    isUnknownTable: ({event}) => errorOf(event) instanceof UnknownColumns,
    isReady: ({context}) => !needsAnswer(context) && hasWork(context),
  },
  actions: {
    keepSource: assign((_, {source}: {source: Source}) => ({source, unknown: null, problem: ''})),
    keepMapping: assign(({context}, {mapping}: {mapping: ColumnMapping}) => ({
      mappings: [mapping, ...context.mappings],
      problem: '',
    })),
    keepUnknown: assign(({event}) => {
      const {file, columns} = errorOf(event) as UnknownColumns;
      return {unknown: {file, columns}};
    }),
    keepImported: assign(({event}) => ({
      imported: outputOf<Imported>(event),
      numbers: {},
      accepted: false,
      unknown: null,
      problem: '',
    })),
    keepChecked: assign(({event}) => ({checked: outputOf<readonly Checked[]>(event), problem: ''})),
    keepNumbers: assign((_, {numbers}: {numbers: Numbers}) => ({numbers})),
    keepIssuer: assign((_, {issuer}: {issuer: Issuer}) => ({issuer, signer: null})),
    keepAccepted: assign((_, {accepted}: {accepted: boolean}) => ({accepted})),
    keepSigner: assign(({event}) => ({signer: outputOf<Signer>(event), problem: ''})),
    keepProgress: assign((_, {done, total}: {done: number; total: number}) => ({progress: {done, total}})),
    keepZip: assign((_, {zip}: {zip: Blob}) => ({zip, problem: ''})),
    keepProblem: assign((_, {problem}: {problem: string}) => ({problem})),
    forgetWork: assign({
      source: null,
      unknown: null,
      imported: null,
      checked: [],
      numbers: {},
      accepted: false,
      zip: null,
      problem: '',
    }),
    forgetKey: assign({signer: null}),
  },
});

const problemOf = {
  type: 'keepProblem',
  params: ({event}: {event: {error: unknown}}) => ({problem: problemWords(event.error)}),
} as const;

export const issueMachine = issueSetup.createMachine({
  id: 'issue',
  context: ({input}) => startOf(input.issuer),
  initial: 'empty',
  on: {'desk.cleared': {target: '.empty', actions: ['forgetWork', 'forgetKey']}},
  states: {
    empty: {
      on: {
        'source.chosen': {target: 'reading', actions: {type: 'keepSource', params: ({event}) => event}},
        'issuer.chosen': {actions: {type: 'keepIssuer', params: ({event}) => event}},
      },
    },
    reading: {
      invoke: {
        src: 'read',
        input: ({context: {source, mappings}}) => ({source: source as Source, mappings}),
        onDone: {target: 'imported', actions: 'keepImported'},
        onError: [
          {guard: 'isUnknownTable', target: 'mapping', actions: ['keepUnknown', problemOf]},
          {target: 'empty', actions: problemOf},
        ],
      },
    },
    mapping: {
      on: {
        'columns.mapped': {target: 'reading', actions: {type: 'keepMapping', params: ({event}) => event}},
      },
    },
    imported: {
      invoke: {
        src: 'check',
        input: ({context: {imported, issuer, numbers}}) => ({imported: imported as Imported, issuer, numbers}),
        onDone: {target: 'checked', actions: 'keepChecked'},
        onError: {target: 'empty', actions: problemOf},
      },
    },
    checked: {
      on: {
        'numbers.changed': {target: 'imported', actions: {type: 'keepNumbers', params: ({event}) => event}},
        'warnings.accepted': {actions: {type: 'keepAccepted', params: ({event}) => event}},
        'list.confirmed': {target: 'confirmed', guard: 'isReady'},
      },
    },
    confirmed: {
      on: {'key.given': 'unlocking', 'list.reopened': {target: 'checked', actions: 'forgetKey'}},
    },
    unlocking: {
      invoke: {
        src: 'unlock',
        input: ({context: {issuer}, event}) => ({...(event as KeyGiven), issuer}),
        onDone: {target: 'unlocked', actions: 'keepSigner'},
        onError: {target: 'confirmed', actions: problemOf},
      },
    },
    unlocked: {
      on: {'signing.started': 'signing', 'list.reopened': {target: 'checked', actions: 'forgetKey'}},
    },
    signing: {
      invoke: {
        src: 'sign',
        input: ({context}) => ({...context, signer: context.signer as Signer, imported: context.imported as Imported}),
      },
      on: {
        'signing.progressed': {actions: {type: 'keepProgress', params: ({event}) => event}},
        'signing.finished': {target: 'done', actions: {type: 'keepZip', params: ({event}) => event}},
        'signing.failed': {target: 'unlocked', actions: {type: 'keepProblem', params: ({event}) => event}},
        'signing.cancelled': 'imported',
      },
    },
    done: {entry: 'forgetKey'},
  },
});
export type IssueSnapshot = SnapshotFrom<typeof issueMachine>;

/** Those who get a certificate when it is signed now. */
export const selectReady = ({checked, accepted}: Pick<IssueContext, 'checked' | 'accepted'>): readonly Checked[] =>
  checked.filter(one => canIssue(one, accepted));

/** Somebody can only be issued after the warnings were looked at, and they were not. */
export const needsAnswer = ({checked, accepted}: Pick<IssueContext, 'checked' | 'accepted'>): boolean =>
  !accepted && checked.some(one => !canIssue(one, false) && canIssue(one, true));

const hasWork = (context: IssueContext): boolean =>
  selectReady(context).length > 0 || context.checked.some(({issued}) => issued);

function startOf(issuer: Issuer): IssueContext {
  return {
    issuer,
    source: null,
    mappings: [],
    unknown: null,
    imported: null,
    checked: [],
    numbers: {},
    accepted: false,
    signer: null,
    progress: {done: 0, total: 0},
    zip: null,
    problem: '',
  };
}

function outputOf<T>(event: unknown): T {
  return (event as DoneActorEvent<T>).output;
}

function errorOf(event: unknown): unknown {
  return (event as {error?: unknown}).error;
}

function noActor(): never {
  throw new Error('the page provides this actor');
}
