/** The page's side of the reader of exports. */
import worker from 'virtual:import-worker';
import type {AttemptColumns} from '../../../lms-exports/attempts.ts';
import type {ImportReply, ImportRequest, NamedReport} from './messages.ts';

export interface Imported {
  /** Everything that was imported since the start. */
  readonly columns: AttemptColumns;
  readonly reports: readonly NamedReport[];
}
export type Progress = Extract<ImportReply, {type: 'progress'}>;

/** Starts a worker from the text of its code: a page from disk may not load one from a file. */
export class Importer {
  private readonly worker: Worker;
  private readonly address: string;

  constructor(private readonly onProgress: (progress: Progress) => void) {
    this.address = URL.createObjectURL(new Blob([worker], {type: 'text/javascript'}));
    this.worker = new Worker(this.address);
  }

  /** One at a time. Rejects when the worker breaks, for example for lack of memory. */
  run(request: Exclude<ImportRequest, {type: 'stop'}>): Promise<Imported> {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({data}: MessageEvent<ImportReply>) => {
        if (data.type === 'progress') this.onProgress(data);
        else resolve(data);
      };
      this.worker.onerror = event => reject(new Error(event.message));
      this.worker.postMessage(request);
    });
  }

  /** What was read before it is kept. */
  stop(): void {
    this.worker.postMessage({type: 'stop'} satisfies ImportRequest);
  }

  /** Forgets everything. */
  close(): void {
    this.worker.terminate();
    URL.revokeObjectURL(this.address);
  }
}
