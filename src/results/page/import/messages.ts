/** What the page and the reader of exports, which runs in a worker, say to each other. */
import type {AttemptColumns} from '../../../lms-exports/attempts.ts';
import type {ColumnMapping, ImportedAttempt, ImportReport} from '../../../model/attempts.ts';

export type ImportRequest =
  | {readonly type: 'read'; readonly files: readonly NamedBlob[]; readonly mapping?: ColumnMapping}
  | {readonly type: 'add'; readonly name: string; readonly attempts: readonly ImportedAttempt[]}
  | {readonly type: 'stop'};

export interface NamedBlob {
  /** Only shown. Hostile text. */
  readonly name: string;
  readonly blob: Blob;
}
export interface NamedReport extends ImportReport {
  readonly name: string;
}
export type ImportReply =
  | {readonly type: 'progress'; readonly name: string; readonly done: number; readonly total: number}
  /** Everything there is now, and the reports of what came last. */
  | {readonly type: 'done'; readonly columns: AttemptColumns; readonly reports: readonly NamedReport[]};
