/** The page's side of the reader of exports. */
import code from 'virtual:import-worker';
import type {ImportProgress} from '../../importer.ts';
import type {Imported, ImportReply, ImportRequest, WorkerRequest} from './messages.ts';

/** Where the browser has Trusted Types, the page's policy lets in an address of a worker from here alone. */
type AddressPolicy = {createScriptURL(address: string): string};
const {trustedTypes} = globalThis as {
  trustedTypes?: {createPolicy(name: string, rules: AddressPolicy): AddressPolicy};
};
const addresses = trustedTypes?.createPolicy('import-worker', {createScriptURL: address => address});

/** Starts a worker from the text of its code: a page from disk may not load one from a file. */
export class ImportWorker {
  private readonly worker: Worker;
  private readonly address: string;

  constructor(private readonly onProgress: (progress: ImportProgress) => void) {
    this.address = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    this.worker = new Worker(addresses?.createScriptURL(this.address) ?? this.address);
  }

  /** One at a time. Rejects when the worker breaks, for example for lack of memory. */
  run(request: ImportRequest): Promise<Imported> {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = ({data}: MessageEvent<ImportReply>) => {
        if (data.type === 'progress') this.onProgress(data.progress);
        else resolve(data.imported);
      };
      this.worker.onerror = event => reject(new Error(event.message));
      this.worker.postMessage(request);
    });
  }

  /** What was read before it is kept. */
  stop(): void {
    this.worker.postMessage({type: 'stop'} satisfies WorkerRequest);
  }

  /** Forgets everything. */
  close(): void {
    this.worker.terminate();
    URL.revokeObjectURL(this.address);
  }
}
