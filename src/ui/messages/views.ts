/** Words of cases and application views. Part of `LessonMessages`. */
import type {CaseMessages} from './case.ts';

export interface ViewMessages {
  readonly case: CaseMessages;
}
