/** `npm run certificates`: gives the compiled course to the certificates' command line. */

import {MODULES, today, version} from '../src/build/cli/project.ts';
import {compileCourse} from '../src/build/compile-course.ts';
import {type CourseFacts, courseFacts} from '../src/certificates/course-facts.ts';
import {run} from '../src/certificates/node/cli.ts';

function course(): CourseFacts {
  const {course, hasErrors} = compileCourse(MODULES, {version, today});
  if (hasErrors) throw new Error('the course has errors: npm run check');
  const text = course.texts.nl?.course;
  if (!text) throw new Error('the course has no Dutch texts');
  return courseFacts(course.outline, text, 'nl');
}

process.exitCode = await run({args: process.argv.slice(2), course, say: line => console.log(line)});
