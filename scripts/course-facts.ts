/** The facts of the course for certificates, from the compiled content. */
import {type CourseFacts, courseFacts} from '../src/certificates/course-facts.ts';
import {readCourse} from './course.ts';

/** Throws when the course has errors: nothing is issued for a course that does not hold. */
export function readCourseFacts(): CourseFacts {
  const {course} = readCourse();
  const text = course.texts.nl?.course;
  if (!text) throw new Error('modules/course.yaml: no texts in nl');
  return courseFacts(course.outline, text, 'nl');
}
