/** The course and a class of it, made once for all tests of this room. */
import {fileURLToPath} from 'node:url';
import {compileCourse} from '../../src/build/compile-course.ts';
import {simulateClass} from '../../src/simulate/simulate-class.ts';

const MODULES = fileURLToPath(new URL('../../modules', import.meta.url));

export const {course} = compileCourse(MODULES, {version: '1.0.0', today: '2026-11-24'});
/** Ninety learners: enough to draw every item of the bank. */
export const attempts = [...simulateClass(course, {n: 90, seed: 7})];
