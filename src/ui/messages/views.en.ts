import {caseMessages} from './case.en.ts';
import {finishMessages} from './finish.en.ts';
import {helpMessages} from './help.en.ts';
import {questionMessages} from './questions.en.ts';
import {testMessages} from './test.en.ts';
import type {ViewMessages} from './views.ts';

export const views = {
  case: caseMessages,
  help: helpMessages,
  test: testMessages,
  finish: finishMessages,
  questions: questionMessages,
} satisfies ViewMessages;
