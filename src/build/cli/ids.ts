/** `npm run ids`: gives new ids their numbers in `modules/ids.lock`, and marks those that are gone. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {LockEntry} from '../../model/outline.ts';
import {CourseReader} from '../course-source.ts';
import {declaredIds} from '../declared-ids.ts';
import {parseLock, printLock, RESERVABLE, reserve, updateLock} from '../lock-file.ts';
import {formatProblem} from '../problem.ts';
import {runCommand, UsageError} from './command.ts';
import {MODULES} from './project.ts';

const USAGE = `npm run ids -- [--branch NAME] [--reserve KIND=COUNT --branch NAME] [--dir FOLDER]
  --branch   take numbers reserved for this branch first
  --reserve  keep numbers for a branch; KIND is one of ${RESERVABLE.join(', ')}`;

runCommand(USAGE, main);

function main(): number {
  const {values} = parseArgs({
    options: {branch: {type: 'string'}, reserve: {type: 'string'}, dir: {type: 'string', default: MODULES}},
  });
  const path = join(values.dir, 'ids.lock');
  const {entries, problems} = parseLock(existsSync(path) ? readFileSync(path, 'utf8') : '', path);
  if (values.reserve !== undefined) {
    const [kind, count] = values.reserve.split('=');
    const known = RESERVABLE.find(one => one === kind);
    if (!known || !/^[1-9]\d{0,3}$/.test(count ?? ''))
      throw new UsageError(`--reserve ${values.reserve}: expected KIND=COUNT`);
    if (!/^[\w.-]+$/.test(values.branch ?? '')) throw new UsageError('--reserve: for which --branch?');
    return save(path, reserve(entries, known, Number(count), values.branch ?? ''), `${count} of ${kind} reserved`);
  }
  // Of a broken file some ids are not read; marking them as gone would lose their numbers for good.
  const read = new CourseReader(values.dir).read();
  const errors = [...problems, ...read.problems.list].filter(({severity}) => severity === 'error');
  if (errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    console.error('Nothing was written: mend these first.');
    return 1;
  }
  const {entries: next, added, gone} = updateLock(entries, declaredIds(read.source), values.branch);
  return save(path, next, `${added.length} ids numbered, ${gone.length} marked as gone`);
}

function save(path: string, entries: readonly LockEntry[], what: string): number {
  writeFileSync(path, printLock(entries));
  console.log(what);
  return 0;
}
