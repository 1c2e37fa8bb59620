import {selectPlace} from '../machines/course.machine.ts';
import type {StepOutline} from '../model/outline.ts';
import type {CourseHost} from './host.ts';

/** The step that is on the screen. */
export function stepHere({course, content}: CourseHost): StepOutline | undefined {
  const place = selectPlace(course.getSnapshot());
  return place.at === 'step' ? content.outline.steps[place.step] : undefined;
}
