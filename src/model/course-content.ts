/** The compiled course as the player loads it. */
import type {CaseChart} from './case-chart.ts';
import type {Outline} from './outline.ts';
import type {Region} from './region.schema.ts';
import type {Role} from './role.schema.ts';
import type {CaseText, CourseText, ItemText, LessonText, ReferenceText} from './texts.ts';

/** What `virtual:course` exports; every loader is a chunk of its own. */
export interface CourseContent {
  /** At first as much as the first screen shows: items, cases, numbers (`n`), the list of ids and far parts come with `loadWhole`. */
  readonly outline: Outline;
  /** The same with the whole outline. */
  loadWhole(): Promise<CourseContent>;
  /** Words of the parts in `outline`, and of the course. */
  loadCourse(language: string): Promise<CourseText>;
  loadLesson(step: string, language: string): Promise<LessonText>;
  loadChart(id: string): Promise<CaseChart>;
  loadCase(id: string, language: string): Promise<CaseText>;
  loadSituations(language: string): Promise<Readonly<Record<string, ItemText>>>;
  loadBank(language: string): Promise<Readonly<Record<string, ItemText>>>;
  loadRole(id: string, language: string): Promise<Role>;
  loadRegion(id: string): Promise<Region>;
  loadReference(language: string): Promise<ReferenceText>;
}
