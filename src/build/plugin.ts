/** Gives `virtual:course` to rollup, from a compiled course. Compile first: a course with errors is not to be bundled. */
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'rollup';
import type {CompiledCourse} from './compile-course.ts';
import {COURSE_ID, courseModules} from './course-modules.ts';

const MODEL = fileURLToPath(new URL('../model', import.meta.url));

/** The rollup plugin. Ids of its modules begin with a null byte, so that no other plugin takes them for files. */
export function coursePlugin(course: CompiledCourse): Plugin {
  const modules = courseModules(course, MODEL);
  return {
    name: 'course',
    resolveId: source => (source === COURSE_ID || source.startsWith(`${COURSE_ID}/`) ? `\0${source}` : null),
    load: id => (id.startsWith('\0') ? (modules.get(id.slice(1)) ?? null) : null),
  };
}
