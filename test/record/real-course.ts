/** The real course as the build compiles it, for what only counts at full size. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compileCourse} from '../../src/build/compile-course.ts';
import type {Outline} from '../../src/model/outline.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export function realCourse(): Outline {
  const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {version: string};
  return compileCourse(`${root}modules`, {version, today: '2026-01-01'}).course.outline;
}
