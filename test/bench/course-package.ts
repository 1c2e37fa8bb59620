/** The SCORM 1.2 package of a course, as `npm run package` makes it, without the boosters. */
import {CoursePackages, type NamedPackage} from '../../scorm/course-packages.ts';
import {readPreset} from '../../scorm/presets.ts';
import type {CompiledCourse} from '../../src/build/compile-course.ts';

export async function coursePackage({booster: _, ...course}: CompiledCourse): Promise<NamedPackage> {
  const [made] = await new CoursePackages(course).make(await readPreset('generic'), ['scorm12']);
  if (!made) throw new Error('no SCORM 1.2 package was made');
  return made;
}
