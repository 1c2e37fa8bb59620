/** `npm run ids`: gives new ids their numbers in `modules/ids.lock`, and marks those that are gone. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {CourseReader} from '../course-source.ts';
import {declaredIds} from '../declared-ids.ts';
import {parseLock, printLock, updateLock} from '../lock-file.ts';
import {errorLines} from '../problem.ts';
import {contentFolder, runCommand} from './command.ts';
import {MODULES} from './project.ts';

const USAGE = 'npm run ids -- [--dir FOLDER]';

await runCommand(USAGE, main);

function main(): number {
  const {values} = parseArgs({options: {dir: {type: 'string', default: MODULES}}});
  const {source, problems} = new CourseReader(contentFolder(values.dir)).read();
  const lock = parseLock(source.lock, `${source.root}/ids.lock`);
  problems.add(lock.problems);
  // Of a broken file some ids are not read; marking them as gone would lose their numbers for good.
  if (problems.hasErrors) {
    console.error(`${errorLines(problems.list)}\nNothing was written: mend these first.`);
    return 1;
  }
  const {entries: next, added, gone} = updateLock(lock.entries, declaredIds(source));
  writeFileSync(join(values.dir, 'ids.lock'), printLock(next));
  console.log(`${added.length} ids numbered, ${gone.length} marked as gone`);
  return 0;
}
