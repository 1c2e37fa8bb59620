/** Starts a paper worker: a new thread does not know TypeScript until tsx is told. */
import {register} from 'tsx/esm/api';

register();
await import('./paper-worker.ts');
