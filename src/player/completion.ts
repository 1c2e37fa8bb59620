/** Passed and completed are facts of the day on which their rule was met. */
import {isCompleted, isPassed} from '../model/sequence.ts';
import type {CourseActor} from '../ui/host.ts';
import {dayOf} from './clock.ts';

/** Tells the course what has come true since it was last asked. */
export function tellCompletion(course: CourseActor): void {
  const {outline, settings, learner} = course.getSnapshot().context;
  const day = dayOf(Date.now());
  if (learner.passed === null && isPassed(outline, settings, learner)) course.send({type: 'course.passed', day});
  if (learner.completed === null && isCompleted(outline, settings, learner)) {
    course.send({type: 'course.completed', day});
  }
}
