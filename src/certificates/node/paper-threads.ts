/** Paper from several threads: a font engine keeps one processor busy. */
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import {IssueProblem} from '../issue-problem.ts';
import type {Printer} from '../outputs.ts';
import type {PaperJob, PaperResult} from './paper-worker.ts';

type Waiting = {resolve(bytes: Uint8Array): void; reject(error: Error): void};
type Work = PaperJob extends infer J ? (J extends unknown ? Omit<J, 'id'> : never) : never;

export class PaperThreads implements Printer {
  readonly width: number;
  private readonly workers: readonly Worker[];
  private readonly waiting = new Map<number, Waiting>();
  private jobs = 0;

  constructor(threads = Math.max(1, Math.min(8, availableParallelism()))) {
    this.width = threads * 2;
    this.workers = Array.from({length: threads}, () => new Worker(new URL('./paper-thread.mjs', import.meta.url)));
    for (const worker of this.workers) {
      worker.on('message', this.onResult);
      worker.on('error', this.onError);
    }
  }

  certificate(certificate: Extract<PaperJob, {certificate: unknown}>['certificate']): Promise<Uint8Array> {
    return this.run({certificate});
  }

  presence(presence: Extract<PaperJob, {presence: unknown}>['presence']): Promise<Uint8Array> {
    return this.run({presence});
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map(worker => worker.terminate()));
  }

  private run(work: Work): Promise<Uint8Array> {
    const id = this.jobs++;
    this.workers[id % this.workers.length]?.postMessage({id, ...work});
    return new Promise((resolve, reject) => this.waiting.set(id, {resolve, reject}));
  }

  private readonly onResult = (result: PaperResult): void => {
    const waiting = this.waiting.get(result.id);
    this.waiting.delete(result.id);
    if ('bytes' in result) waiting?.resolve(result.bytes);
    else waiting?.reject(result.cure ? new IssueProblem(result.reason, result.cure) : new Error(result.reason));
  };

  private readonly onError = (error: Error): void => {
    for (const {reject} of this.waiting.values()) reject(error);
    this.waiting.clear();
  };
}
