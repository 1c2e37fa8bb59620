/** Plan: minutes as promised, every objective practised, lived through and tested. */

import {studyLoad} from '../audit/study-load.ts';
import type {CourseSource} from '../course-source.ts';
import {stepId} from '../declared-ids.ts';
import {allActivities} from '../walk.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

/** How far the measured time may be off, as a share of the plan. */
const TOLERANCE = 0.1;

/** Minutes of every module as planned, within the tolerance. */
export const checkStudyLoad: Check = ({source, course, problems}) => {
  const file = source.course;
  if (!file) return;
  const loads = studyLoad(source, course.charts);
  loads.forEach(({path, plan, total, words, reading, activities, whole}) => {
    if (plan === 0 || !whole || source.unread.size > 0 || Math.abs(total - plan) <= plan * TOLERANCE + 1e-9) return;
    problems.error(
      placeIn(file, ...path, 'minutes'),
      `measured ${total.toFixed(1)} minutes (${words} words read in ${reading.toFixed(1)}, activities ${activities.toFixed(1)}), planned ${plan}`,
      'More than 10 % off: change the texts, or the promise.',
    );
  });
};

export interface Coverage {
  readonly objective: string;
  readonly practice: number;
  readonly cases: number;
  readonly test: number;
}

/** How often each objective is practised, stands in a case, and is tested. */
export function coverage(source: CourseSource): Coverage[] {
  const activities = allActivities(source).filter(({where}) => where !== 'interlude');
  return (
    source.course?.value.objectives.map(({id}) => ({
      objective: id,
      practice: activities.filter(({objectives}) => objectives.includes(id)).length,
      cases: source.cases.filter(({value}) => value.objectives.includes(id)).length,
      test: source.bank.filter(({value}) => value.objective === id).length,
    })) ?? []
  );
}

/** An objective that is not covered is an error once every planned step is there, before that a warning. */
export const checkCoverage: Check = ({source, problems}) => {
  const file = source.course;
  if (!file || source.unread.size > 0) return;
  const whole = file.value.modules.every(({steps}) => steps.every(step => source.lessons.has(stepId(step))));
  coverage(source).forEach(({objective, practice, cases}, i) => {
    const lacks = [...(practice === 0 ? ['practice'] : []), ...(cases === 0 ? ['case'] : [])];
    if (lacks.length === 0) return;
    const message = `objective \`${objective}\` has no ${lacks.join(' and no ')}`;
    const cure = 'Name it in the `objectives` of an activity or case.';
    const place = placeIn(file, 'objectives', i);
    if (whole) problems.error(place, message, cure);
    else problems.warn(place, message, cure);
  });
};
