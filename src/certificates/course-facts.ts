/** What a certificate says about the course; taken from the compiled course, never typed by hand. */
import type {Outline} from '../model/outline.ts';
import type {CourseText} from '../model/texts.ts';

export interface CourseFacts {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly version: string;
  /** Hash of all content, 16 hex digits. */
  readonly hash: string;
  /** Net study load. */
  readonly minutes: number;
  /** Percent. */
  readonly passMark: number;
  readonly objectives: readonly {readonly id: string; readonly text: string}[];
  /** Facts in the course are still open. */
  readonly draft: boolean;
}

export function courseFacts(outline: Outline, text: CourseText, language: string): CourseFacts {
  return {
    id: outline.id,
    title: text.title,
    subtitle: text.subtitle,
    language,
    version: outline.version,
    hash: outline.hash,
    minutes: outline.modules.reduce((sum, {minutes}) => sum + minutes, 0),
    passMark: outline.test.passMark,
    objectives: outline.objectives.map(id => ({id, text: text.objectives[id] ?? id})),
    draft: outline.draft,
  };
}
