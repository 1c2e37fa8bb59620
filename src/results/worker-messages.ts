/** What the page and the import worker say to each other. */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import type {ColumnMapping, ImportedAttempt} from '../model/attempts.ts';
import type {ImportedSource, ImportProgress} from './importer.ts';
import type {LrsSource} from './lrs.ts';

export type ToWorker =
  | {readonly type: 'files'; readonly files: readonly File[]; readonly mapping?: ColumnMapping}
  | {readonly type: 'lrs'; readonly source: LrsSource}
  /** Attempts that the page has: of the local LMS, or the example class. */
  | {readonly type: 'add'; readonly attempts: readonly ImportedAttempt[]}
  | {readonly type: 'cancel'}
  /** "Wis alles". */
  | {readonly type: 'clear'};

export type FromWorker =
  | ({readonly type: 'progress'} & ImportProgress)
  | {
      readonly type: 'done';
      readonly sources: readonly ImportedSource[];
      readonly columns: AttemptColumns;
      /** For the next pull of an LRS. */
      readonly cursor: string | null;
    };
