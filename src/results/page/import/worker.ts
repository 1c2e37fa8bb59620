/** Entry of the worker. Built apart and carried in the page as a text, so that the page stays one file. */
import type {ImportReply, ImportRequest} from './messages.ts';
import {Reader} from './reader.ts';

const port = self as unknown as {
  postMessage(message: ImportReply): void;
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
};
const reader = new Reader(message => port.postMessage(message));
port.onmessage = ({data}) => {
  reader.handle(data);
};
