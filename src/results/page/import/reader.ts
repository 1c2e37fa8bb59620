/** Reads exports one after another into one table. Lives in a worker, and holds everything that was imported. */
import {AttemptTable} from '../../../lms-exports/attempt-table.ts';
import {fromBlob} from '../../../lms-exports/export-file.ts';
import {readExport} from '../../../lms-exports/read-export.ts';
import type {ColumnMapping, ImportedAttempt} from '../../../model/attempts.ts';
import type {ImportReply, ImportRequest, NamedBlob, NamedReport} from './messages.ts';

export class Reader {
  private readonly table = new AttemptTable();
  private imports = 0;
  private stopping = new AbortController();

  constructor(private readonly reply: (message: ImportReply) => void) {}

  async handle(request: ImportRequest): Promise<void> {
    switch (request.type) {
      case 'stop':
        this.stopping.abort();
        return;
      case 'add':
        return this.finish([this.add(request.name, request.attempts)]);
      case 'read':
        return this.read(request.files, request.mapping);
    }
  }

  private async read(files: readonly NamedBlob[], mapping?: ColumnMapping): Promise<void> {
    this.stopping = new AbortController();
    const reports: NamedReport[] = [];
    for (const file of files) reports.push(await this.readOne(file, mapping));
    this.finish(reports);
  }

  private async readOne({name, blob}: NamedBlob, mapping?: ColumnMapping): Promise<NamedReport> {
    const {signal} = this.stopping;
    const source = this.nextSource(name);
    const before = this.table.merged;
    const steps = readExport(fromBlob(name, blob), {signal, ...(mapping ? {mapping} : {})});
    for (;;) {
      const step = await steps.next();
      if (step.done) return {name, ...step.value, merged: step.value.merged + this.table.merged - before};
      const {attempts, done, total} = step.value;
      for (const attempt of attempts) this.table.add(attempt, source);
      this.reply({type: 'progress', name, done, total});
      // Room for a message that asks to stop.
      await new Promise(resolve => setTimeout(resolve));
    }
  }

  private add(name: string, attempts: readonly ImportedAttempt[]): NamedReport {
    const source = this.nextSource(name);
    const before = this.table.merged;
    for (const attempt of attempts) this.table.add(attempt, source);
    const rows = attempts.length;
    const merged = this.table.merged - before;
    return {name, source: name, rows, kept: rows, merged, dropped: [], advice: [], refused: null};
  }

  private finish(reports: readonly NamedReport[]): void {
    this.reply({type: 'done', columns: this.table.finish(), reports});
  }

  /** Two files may have one name. */
  private nextSource(name: string): string {
    this.imports += 1;
    return `${this.imports}:${name}`;
  }
}
