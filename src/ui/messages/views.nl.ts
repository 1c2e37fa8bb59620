import {caseMessages} from './case.nl.ts';
import type {ViewMessages} from './views.ts';

export const views = {case: caseMessages} satisfies ViewMessages;
