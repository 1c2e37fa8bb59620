/** The importer in a worker, so that the page stays alive while it reads. Messages in `worker-messages.ts`. */
import {fromBlob} from '../lms-exports/export-file.ts';
import {Importer} from './importer.ts';
import type {FromWorker, ToWorker} from './worker-messages.ts';

const importer = new Importer();
let stop = new AbortController();

function tell(message: FromWorker): void {
  // The columns are copied, not transferred: more files can be added to the table afterwards.
  postMessage(message);
}

async function run(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'cancel':
      stop.abort();
      return;
    case 'clear':
      stop.abort();
      importer.clear();
      tell({type: 'done', sources: [], columns: importer.columns(), cursor: null});
      return;
    case 'add':
      importer.add(message.attempts);
      tell({type: 'done', sources: [], columns: importer.columns(), cursor: null});
      return;
    case 'files':
    case 'lrs':
      stop = new AbortController();
      await read(message, stop.signal);
  }
}

async function read(message: Extract<ToWorker, {type: 'files' | 'lrs'}>, signal: AbortSignal): Promise<void> {
  if (message.type === 'files') {
    const files = message.files.map(file => fromBlob(file.name, file));
    const steps = importer.files(files, {signal, ...(message.mapping ? {mapping: message.mapping} : {})});
    for (let step = await steps.next(); ; step = await steps.next()) {
      if (step.done) return tell({type: 'done', sources: step.value, columns: importer.columns(), cursor: null});
      tell({type: 'progress', ...step.value});
    }
  }
  const steps = importer.lrs(message.source, {signal});
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done) {
      const {cursor, ...source} = step.value;
      return tell({type: 'done', sources: [source], columns: importer.columns(), cursor});
    }
    tell({type: 'progress', ...step.value});
  }
}

addEventListener('message', ({data}: MessageEvent<ToWorker>) => void run(data));
