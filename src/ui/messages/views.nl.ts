import {caseMessages} from './case.nl.ts';
import {finishMessages} from './finish.nl.ts';
import {helpMessages} from './help.nl.ts';
import {questionMessages} from './questions.nl.ts';
import {testMessages} from './test.nl.ts';
import type {ViewMessages} from './views.ts';

export const views = {
  case: caseMessages,
  help: helpMessages,
  test: testMessages,
  finish: finishMessages,
  questions: questionMessages,
} satisfies ViewMessages;
