/** The importer as the page's worker runs it: answers requests, tells how far it is, and can be stopped. */
import {fromBlob} from '../../../lms-exports/export-file.ts';
import {type ImportedSource, Importer, type ImportProgress} from '../../importer.ts';
import type {ImportReply, ImportRequest, WorkerRequest} from './messages.ts';

/** Milliseconds; to see progress and to stop, ten times a second is enough. */
const BETWEEN_PAUSES = 100;

export class Reader {
  private readonly importer = new Importer();
  private stopping = new AbortController();

  constructor(private readonly reply: (message: ImportReply) => void) {}

  async handle(request: WorkerRequest): Promise<void> {
    if (request.type === 'stop') return this.stopping.abort();
    this.stopping = new AbortController();
    const reports = await this.import(request, this.stopping.signal);
    this.reply({type: 'done', imported: {columns: this.importer.columns(), reports}});
  }

  private async import(request: ImportRequest, signal: AbortSignal): Promise<readonly ImportedSource[]> {
    switch (request.type) {
      case 'read': {
        const files = request.files.map(({name, blob}) => fromBlob(name, blob));
        return this.follow(this.importer.files(files, {signal, ...(request.mapping && {mapping: request.mapping})}));
      }
      case 'pull':
        return [await this.follow(this.importer.lrs(request.source, {signal}))];
      case 'add': {
        const {name, attempts} = request;
        this.importer.add(attempts);
        const [rows, kept] = [attempts.length, attempts.length];
        return [{name, report: {source: name, rows, kept, merged: 0, dropped: [], advice: [], refused: null}}];
      }
    }
  }

  private async follow<T>(steps: AsyncGenerator<ImportProgress, T>): Promise<T> {
    let told = Number.NEGATIVE_INFINITY;
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
      // A browser makes every pause last some milliseconds, and steps are small.
      if (performance.now() - told < BETWEEN_PAUSES) continue;
      told = performance.now();
      this.reply({type: 'progress', progress: step.value});
      // Room for a message that asks to stop.
      await new Promise(resolve => setTimeout(resolve));
    }
  }
}
