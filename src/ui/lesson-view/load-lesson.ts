import type {CourseContent} from '../../model/course-content.ts';
import type {Learner} from '../../model/learner.ts';
import type {StepOutline} from '../../model/outline.ts';
import type {ItemText, LessonBlock, LessonText} from '../../model/texts.ts';
import {loadActivity} from '../activities/registry.ts';
import {fillTokens, type LessonFacts, loadFacts} from '../lesson-facts.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import {loadLessonMessages} from '../messages/load-messages.ts';
import {VIEWS} from './views.ts';

/** Everything a lesson screen needs, with the elements it is made of defined. */
export interface LoadedLesson {
  readonly step: StepOutline;
  readonly text: LessonText;
  readonly facts: LessonFacts;
  /** Words of drawn situations; empty where none are drawn. */
  readonly situations: Readonly<Record<string, ItemText>>;
  /** Titles of the cases where one may pick; empty for a single case. */
  readonly caseTitles: Readonly<Record<string, string>>;
  /** Words of the interface in the languages of parts that are not in that of the page. */
  readonly words: Readonly<Record<string, LessonMessages>>;
}

/** Loads a lesson for a learner's role and region. Rejects when a chunk cannot be had. */
export async function loadLesson(
  content: CourseContent,
  step: StepOutline,
  profile: Learner['profile'],
  messages: LessonMessages,
  language: string,
): Promise<LoadedLesson> {
  const [text, facts, situations, caseTitles] = await Promise.all([
    content.loadLesson(step.id, language),
    loadFacts(content, profile, language),
    step.draw ? content.loadSituations(language) : {},
    step.cases.length > 1 ? loadTitles(content, step.cases, language) : {},
  ]);
  const blocks = [...text.blocks, ...(text.equivalent ?? [])];
  const [words] = await Promise.all([loadWords(blocks), ...blocks.map(defineElement)]);
  return {step, facts, text: fillTokens(text, facts, messages.facts.noToken), situations, caseTitles, words};
}

/** Loads text and elements of the step that is next, while nothing else is going on. */
export function prefetchLesson(content: CourseContent, step: string, language: string) {
  const idle = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 1));
  idle(() => {
    content
      .loadLesson(step, language)
      .then(({blocks}) => Promise.all(blocks.map(defineElement)))
      // Nobody waits for it: opening the step loads again and then tells.
      .catch(() => {});
  });
}

async function loadTitles(content: CourseContent, cases: readonly string[], language: string) {
  const texts = await Promise.all(cases.map(id => content.loadCase(id, language)));
  return Object.fromEntries(cases.map((id, i) => [id, texts[i]?.title ?? id]));
}

async function loadWords(blocks: readonly LessonBlock[]): Promise<Record<string, LessonMessages>> {
  const languages = new Set(blocks.flatMap(block => ('lang' in block && block.lang ? [block.lang] : [])));
  if (languages.size === 0) return {};
  await import('../prose/in-language.ts');
  return Object.fromEntries(await Promise.all([...languages].map(async one => [one, await loadLessonMessages(one)])));
}

async function defineElement(block: LessonBlock): Promise<void> {
  if (block.type === 'activity') await loadActivity(block.activity.kind);
  if (block.type === 'case') await import('../case-view/case-view.ts');
  if (block.type !== 'show') return;
  if (block.view === 'profile') await import('../profile-form/profile-form.ts');
  else await VIEWS[block.view].load();
}
