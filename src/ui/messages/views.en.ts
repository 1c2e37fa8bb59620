import {caseMessages} from './case.en.ts';
import type {ViewMessages} from './views.ts';

export const views = {case: caseMessages} satisfies ViewMessages;
