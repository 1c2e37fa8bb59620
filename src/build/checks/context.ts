/** What every check gets. */
import type {LockEntry} from '../../model/outline.ts';
import type {CompiledCourse} from '../compile-course.ts';
import type {CourseSource} from '../course-source.ts';
import type {Problems} from '../problem.ts';

export interface CheckContext {
  readonly source: CourseSource;
  readonly course: CompiledCourse;
  readonly lock: readonly LockEntry[];
  readonly problems: Problems;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly publish?: boolean;
}
export type Check = (context: CheckContext) => void;
