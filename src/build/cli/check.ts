/** `npm run check`: every mistake in the content, with its place and cure. */
import {parseArgs} from 'node:util';
import {auditText} from '../audit/audit.ts';
import {openPlaces} from '../checks/reviews.ts';
import {compileCourse} from '../compile-course.ts';
import {formatProblem} from '../problem.ts';
import {toVerifyText} from '../to-verify.ts';
import {contentFolder, runCommand} from './command.ts';
import {MODULES, today, version} from './project.ts';

const USAGE = `npm run check -- [--to-verify] [--audit] [--publish] [--dir FOLDER]
  --to-verify  list what experts must still confirm
  --audit      print the tables: load, coverage, case mix, bank, readability
  --publish    overdue reviews and open facts are errors`;

await runCommand(USAGE, main);

function main(): number {
  const {values} = parseArgs({
    options: {
      'to-verify': {type: 'boolean', default: false},
      audit: {type: 'boolean', default: false},
      publish: {type: 'boolean', default: false},
      dir: {type: 'string', default: MODULES},
    },
  });
  const {source, course, problems, hasErrors} = compileCourse(contentFolder(values.dir), {
    version,
    today,
    publish: values.publish,
  });
  const open = openPlaces(source);
  if (values['to-verify']) console.log(toVerifyText(open));
  if (values.audit) console.log(auditText(source, course));
  for (const problem of problems) console.error(formatProblem(problem));
  const errors = problems.filter(({severity}) => severity === 'error').length;
  console.log(`${errors} errors, ${problems.length - errors} warnings, ${open.length} to be confirmed`);
  return hasErrors ? 1 : 0;
}
