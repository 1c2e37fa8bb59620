/** Words of cases and application views. Part of `LessonMessages`. */
import type {CaseMessages} from './case.ts';
import type {HelpMessages} from './help.ts';
import type {TestMessages} from './test.ts';

export interface ViewMessages {
  readonly case: CaseMessages;
  readonly help: HelpMessages;
  readonly test: TestMessages;
}
