/** `npm run outline`: the compiled course as JSON on stdout. Exit code 1 and nothing on stdout when the content has errors. */
import {parseArgs} from 'node:util';
import {compileCourse} from '../compile-course.ts';
import {errorLines} from '../problem.ts';
import {contentFolder, runCommand} from './command.ts';
import {MODULES, today, version} from './project.ts';

await runCommand('npm run outline -- [--dir FOLDER]', () => {
  const {values} = parseArgs({options: {dir: {type: 'string', default: MODULES}}});
  const {course, problems, hasErrors} = compileCourse(contentFolder(values.dir), {version, today});
  if (hasErrors) {
    console.error(errorLines(problems));
    return 1;
  }
  process.stdout.write(`${JSON.stringify({...course.outline, charts: course.charts}, null, 2)}\n`);
  return 0;
});
