/** What a player is put together from. */
import type {CourseContent} from '../model/course-content.ts';
import type {Launch, LmsPort} from '../model/port.ts';
import type {Settings, SettingsProblem} from '../model/settings.ts';
import type {Journal} from '../record/journal.ts';
import type {TabClaim} from '../record/tab-claim.ts';
import type * as HandoverModule from './handover.ts';
import type {NoticeBoard} from './notice-board.ts';
import type {OpenedRecord} from './opened-record.ts';

export interface PlayerParts {
  readonly win: Window;
  readonly content: CourseContent;
  /** As they count: the LMS's own pass mark is in. */
  readonly settings: Settings;
  /** What in `settings.json` could not be used. */
  readonly problems: readonly SettingsProblem[];
  readonly launch: Launch;
  readonly port: LmsPort;
  readonly journal: Journal;
  readonly claim: TabClaim;
  readonly record: OpenedRecord;
  readonly board: NoticeBoard;
  /** The LMS waits for something that only the handover tells: it does not wait for the learner's first act. */
  readonly isAwaited: boolean;
  loadHandover(): Promise<typeof HandoverModule>;
}
