/** Entry of the worker. Built apart and carried in the page as a text, so that the page stays one file. */
import type {ImportReply, WorkerRequest} from './messages.ts';
import {Reader} from './reader.ts';

const port = self as unknown as {
  postMessage(message: ImportReply): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
};
const reader = new Reader(message => port.postMessage(message));
// An error in a promise does not reach `onerror` of the page by itself.
port.onmessage = ({data}) => {
  reader.handle(data).catch(error => setTimeout(() => reportError(error)));
};
