/** The table that compares cases: who decides, who holds the money, can they leave. */
import type {Learner} from '../../model/learner.ts';
import type {CourseContent} from '../../model/outline.ts';
import type {ThreeQuestions} from '../debrief/debrief.ts';
import {fillName} from './fill-name.ts';

/** A row for this case and for every other that the learner played to an end. */
export async function loadThreeQuestions(
  content: CourseContent,
  {plays}: Learner,
  here: string,
  language: string,
): Promise<readonly ThreeQuestions[]> {
  const ids = Object.keys(content.outline.cases).filter(
    id => id === here || plays[id]?.some(({ending}) => ending !== null),
  );
  const texts = await Promise.all(ids.map(id => content.loadCase(id, language)));
  return texts.map((text, index) => {
    const {title, debrief} = fillName(text, text.person.name);
    return {...debrief.threeQuestions, title, here: ids[index] === here};
  });
}
