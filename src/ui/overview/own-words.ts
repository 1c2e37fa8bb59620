/** Questions of lessons with their words, for views that look back over the whole course. */
import type {Activity} from '../../model/activity.schema.ts';
import type {CourseContent} from '../../model/course-content.ts';
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';

/** Items with words of the learner's own. */
export function ownNotes(outline: Outline, learner: Learner): readonly string[] {
  return Object.entries(learner.notes)
    .filter(([id, {text}]) => text !== '' && outline.items[id])
    .map(([id]) => id);
}

/** Prompts of the given items, which stand in lessons; one load per lesson. Items elsewhere are left out. */
export async function loadPrompts(
  content: CourseContent,
  items: readonly string[],
  language: string,
): Promise<Readonly<Record<string, string>>> {
  const steps = [...new Set(items.map(id => stepOf(content.outline, id)))].filter(step => step !== null);
  const lessons = await Promise.all(steps.map(step => content.loadLesson(step, language)));
  const activities = lessons.flatMap(({blocks, equivalent = []}) =>
    [...blocks, ...equivalent].flatMap(block => (block.type === 'activity' ? [block.activity] : [])),
  );
  return Object.fromEntries(
    activities.filter(({id}) => items.includes(id)).map((one: Activity) => [one.id, one.prompt]),
  );
}

function stepOf(outline: Outline, id: string): string | null {
  const step = outline.items[id]?.step ?? null;
  return step !== null && outline.steps[step]?.items.includes(id) ? step : null;
}
