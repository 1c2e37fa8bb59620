/** Gives the results page `virtual:example-class`, made when the page is built: nothing of it is kept in the repository. */
import type {Plugin} from 'rollup';
import type {CompiledCourse} from '../build/compile-course.ts';
import {packAttempts} from '../model/packed-attempts.ts';
import {exampleClass} from './example-class.ts';

const ID = 'virtual:example-class';

/** Code of the module: `export const packed`, for `unpackAttempts` of the model. */
function exampleModule(course: CompiledCourse): string {
  return `export const packed = ${JSON.stringify(packAttempts(exampleClass(course))).replaceAll('<', '\\u003c')};\n`;
}

/** For rollup; the course comes compiled, so that it is compiled once for a whole build. */
export function examplePlugin(course: CompiledCourse): Plugin {
  return {
    name: 'example-class',
    resolveId: id => (id === ID ? `\0${ID}` : null),
    load: id => (id === `\0${ID}` ? exampleModule(course) : null),
  };
}
