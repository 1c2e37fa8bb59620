import type {ViewMessages} from './views.ts';

export const views = {} satisfies ViewMessages;
