/** `npm run ids`: gives new ids their numbers in `modules/ids.lock`, and marks those that are gone. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {CourseReader} from '../course-source.ts';
import {declaredIds} from '../declared-ids.ts';
import {parseLock, printLock, updateLock} from '../lock-file.ts';
import {formatProblem} from '../problem.ts';
import {runCommand} from './command.ts';
import {MODULES} from './project.ts';

const USAGE = 'npm run ids -- [--dir FOLDER]';

runCommand(USAGE, main);

function main(): number {
  const {values} = parseArgs({options: {dir: {type: 'string', default: MODULES}}});
  const path = join(values.dir, 'ids.lock');
  const {entries, problems} = parseLock(existsSync(path) ? readFileSync(path, 'utf8') : '', path);
  // Of a broken file some ids are not read; marking them as gone would lose their numbers for good.
  const read = new CourseReader(values.dir).read();
  const errors = [...problems, ...read.problems.list].filter(({severity}) => severity === 'error');
  if (errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    console.error('Nothing was written: mend these first.');
    return 1;
  }
  const {entries: next, added, gone} = updateLock(entries, declaredIds(read.source));
  writeFileSync(path, printLock(next));
  console.log(`${added.length} ids numbered, ${gone.length} marked as gone`);
  return 0;
}
