/** The facts of the course for certificates, from the compiled content. */
import {MODULES, today, version} from '../src/build/cli/project.ts';
import {compileCourse} from '../src/build/compile-course.ts';
import {type CourseFacts, courseFacts} from '../src/certificates/course-facts.ts';

/** Throws when the course has errors: nothing is issued for a course that does not hold. */
export function readCourseFacts(): CourseFacts {
  const {course, hasErrors} = compileCourse(MODULES, {version, today});
  const text = course.texts.nl?.course;
  if (hasErrors || !text) throw new Error('the course has errors: npm run check');
  return courseFacts(course.outline, text, 'nl');
}
