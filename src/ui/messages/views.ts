/** Words of cases and application views. Part of `LessonMessages`. */
import type {CaseMessages} from './case.ts';
import type {FinishMessages} from './finish.ts';
import type {HelpMessages} from './help.ts';
import type {QuestionMessages} from './questions.ts';
import type {TestMessages} from './test.ts';

export interface ViewMessages {
  readonly case: CaseMessages;
  readonly help: HelpMessages;
  readonly test: TestMessages;
  readonly finish: FinishMessages;
  readonly questions: QuestionMessages;
}
