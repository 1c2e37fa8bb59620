/** The table that compares cases: who decides, who holds the money, can they leave. */
import type {CourseContent} from '../../model/course-content.ts';
import type {Learner} from '../../model/learner.ts';
import type {ThreeQuestions} from '../debrief/debrief.ts';
import {fillName} from './fill-name.ts';

/** A row for this case and for every other that the learner played to an end and that can be had. */
export async function loadThreeQuestions(
  content: CourseContent,
  {plays}: Learner,
  here: string,
  language: string,
): Promise<readonly ThreeQuestions[]> {
  const ids = Object.keys(content.outline.cases).filter(
    id => id === here || plays[id]?.some(({ending}) => ending !== null),
  );
  const rows = await Promise.allSettled(
    ids.map(async id => {
      const text = await content.loadCase(id, language);
      const {title, debrief} = fillName(text, text.person.name);
      return {...debrief.threeQuestions, title, here: id === here};
    }),
  );
  return rows.flatMap(row => (row.status === 'fulfilled' ? [row.value] : []));
}
