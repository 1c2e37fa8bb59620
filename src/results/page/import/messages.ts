/** What the page and the reader of exports, which runs in a worker, say to each other. */
import type {AttemptColumns} from '../../../lms-exports/attempts.ts';
import type {ColumnMapping, ImportedAttempt} from '../../../model/attempts.ts';
import type {ImportedSource, ImportProgress} from '../../importer.ts';
import type {LrsSource} from '../../lrs.ts';

/** What brings results in. */
export type ImportRequest =
  | {readonly type: 'read'; readonly files: readonly NamedBlob[]; readonly mapping?: ColumnMapping}
  | {readonly type: 'pull'; readonly source: LrsSource}
  | {readonly type: 'add'; readonly name: string; readonly attempts: readonly ImportedAttempt[]};
export type WorkerRequest = ImportRequest | {readonly type: 'stop'};

export interface NamedBlob {
  /** Only shown. Hostile text. */
  readonly name: string;
  readonly blob: Blob;
}
/** Everything there is now, and the reports of what came last. */
export interface Imported {
  readonly columns: AttemptColumns;
  readonly reports: readonly ImportedSource[];
}
export type ImportReply =
  | {readonly type: 'progress'; readonly progress: ImportProgress}
  | {readonly type: 'done'; readonly imported: Imported};
