/** `npm run simulate`: invented learners play the course, and their answers are written as every LMS would export them. */
import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {runCommand, UsageError} from '../build/cli/command.ts';
import {MODULES, today, version} from '../build/cli/project.ts';
import {type CompiledCourse, compileCourse} from '../build/compile-course.ts';
import {contentOf} from '../build/content.ts';
import {errorLines} from '../build/problem.ts';
import {InteractionTexts} from '../model/interaction-texts.ts';
import {localExport} from './local-export.ts';
import {MoodleReports} from './moodle.ts';
import {type SimulatedAttempt, simulateClass, statusOf} from './simulate-class.ts';
import {statementsOf} from './statements.ts';
import {routesOf, strataOf} from './strata.ts';

const USAGE = `npm run simulate -- learners [--n 60] [--seed 1] [--start] [--booster] [--out DIR]
  --n        how many learners, 1 to 100000
  --seed     a whole number; the same seed gives the same class
  --start    with the measurement before the start (settings.json: startMeasurement)
  --booster  the small course of the rounds afterwards, by the same learners
  --out      folder for the files, default dist/simulated`;

await runCommand(USAGE, main);

async function main(): Promise<number> {
  const {n, seed, start, booster, out} = readOptions();
  const {course: whole, problems, hasErrors} = compileCourse(MODULES, {version, today});
  if (hasErrors) {
    console.error(errorLines(problems));
    return 1;
  }
  const course = booster ? whole.booster : whole;
  if (!course) throw new UsageError('--booster: this course has none.');
  const settings = {startMeasurement: start, completeWithoutTest: booster};
  const began = performance.now();
  const attempts = [...simulateClass(course, {n, seed, settings})];
  const seconds = (performance.now() - began) / 1000;
  console.log(summary(attempts, seconds));
  for (const {name, drawn, least} of strataOf(course.outline, attempts)) {
    console.log(`${name}: drawn ${drawn} times, the least drawn item ${least} times`);
  }
  for (const {role, attempts: tests, without} of booster ? [] : routesOf(course.outline, attempts)) {
    console.log(`${role}: ${tests} tests, ${without} without an item on the own route`);
  }
  const language = course.outline.languages[0] ?? 'nl';
  const reports = new MoodleReports(course.outline, course.texts[language]?.course.title ?? '');
  const name = booster ? 'gesimuleerd-booster' : 'gesimuleerd';
  await mkdir(out, {recursive: true});
  await writeFile(join(out, `${name}-moodle-interacties.txt`), reports.interactions(attempts));
  await writeFile(join(out, `${name}-moodle-basis.txt`), reports.basic(attempts));
  await writeFile(join(out, `${name}-lokaal.json`), JSON.stringify(localExport(attempts)));
  await writeStatements(join(out, `${name}-cmi5.ndjson`), course, attempts);
  console.log(`Written to ${out}; every learner in it is invented.`);
  return 0;
}

function readOptions(): {n: number; seed: number; start: boolean; booster: boolean; out: string} {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      n: {type: 'string', default: '60'},
      seed: {type: 'string', default: '1'},
      start: {type: 'boolean', default: false},
      booster: {type: 'boolean', default: false},
      out: {type: 'string', default: join('dist', 'simulated')},
    },
  });
  if (positionals.join() !== 'learners') throw new UsageError('simulate what? Only `learners` is known.');
  const n = Number(values.n);
  const seed = Number(values.seed);
  if (!Number.isInteger(n) || n < 1 || n > 100_000) throw new UsageError(`--n ${values.n}: expected 1 to 100000`);
  if (!Number.isInteger(seed)) throw new UsageError(`--seed ${values.seed}: expected a whole number`);
  return {n, seed, start: values.start, booster: values.booster, out: values.out};
}

function summary(attempts: readonly SimulatedAttempt[], seconds: number): string {
  const count = (status: string) => attempts.filter(({outcome}) => statusOf(outcome) === status).length;
  const scores = attempts.flatMap(({outcome}) => (outcome.score === null ? [] : [outcome.score]));
  const mean = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
  const outcomes = ['passed', 'failed', 'completed', 'incomplete'].map(status => `${count(status)} ${status}`);
  const score = scores.length === 0 ? '' : `; mean of the best scores ${mean.toFixed(1)}`;
  return `${attempts.length} simulated learners in ${seconds.toFixed(1)} s: ${outcomes.join(', ')}${score}`;
}

/** One statement a line; a large class does not fit in one text. */
async function writeStatements(
  path: string,
  course: CompiledCourse,
  attempts: readonly SimulatedAttempt[],
): Promise<void> {
  const texts = new InteractionTexts(contentOf(course));
  const file = createWriteStream(path);
  for (const attempt of attempts) {
    const statements = await statementsOf(course.outline, attempt, texts);
    if (!file.write(statements.map(one => `${JSON.stringify(one)}\n`).join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
