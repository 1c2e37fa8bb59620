/** The compiled course as the commands use it: compiled once per process. */
import {openPlaces} from '../src/build/checks/reviews.ts';
import {MODULES, today, version} from '../src/build/cli/project.ts';
import {type Compilation, compileCourse} from '../src/build/compile-course.ts';
import {errorLines} from '../src/build/problem.ts';

let compilation: Compilation | undefined;

/** Throws with every error of the content: nothing is made of a course that does not hold. */
export function readCourse(): Compilation {
  compilation ??= compileCourse(MODULES, {version, today});
  const {hasErrors, problems} = compilation;
  if (hasErrors) throw new Error(errorLines(problems));
  return compilation;
}

/** How many places still wait for an expert; while there are, the edition is a draft. */
export function openFacts(): number {
  return openPlaces(readCourse().source).length;
}

/** `0.1.0-conceptuitgave` while facts are open, else `0.1.0`: for names of files, and for what a page says it was made from. */
export function edition(): string {
  return openFacts() > 0 ? `${version}-conceptuitgave` : version;
}
