import {caseMessages} from './case.nl.ts';
import {helpMessages} from './help.nl.ts';
import type {ViewMessages} from './views.ts';

export const views = {case: caseMessages, help: helpMessages} satisfies ViewMessages;
