/** `npm run package`: the course and its boosters as zips for every standard, checked, weighed and the same for the same commit. */
import {createHash} from 'node:crypto';
import {chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {MODULES, today, version} from '../src/build/cli/project.ts';
import {type CompiledCourse, compileCourse} from '../src/build/compile-course.ts';
import {formatProblem} from '../src/build/problem.ts';
import {overBudget, table, type Weighed} from './budget.ts';
import {CoursePackages} from './course-packages.ts';
import {callsBeforeInteractive} from './lms-calls.ts';
import {PACKAGES, type PackageName} from './package-types.ts';
import {presetNames, readPreset} from './presets.ts';
import {zip} from './zip.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist', 'packages');
const USAGE = `npm run package -- [--standard NAME] [--preset NAME] [--publish]
  --standard  one of ${PACKAGES.join(', ')}; default: those of the preset
  --preset    one of ${(await presetNames()).join(', ')}; default generic
  --publish   for learners: refuses a draft`;

/** A mistake of whoever runs this, or of the content; no stack trace is wanted. */
class Refusal extends Error {}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error && !(error instanceof Refusal) ? error.stack : (error as Error).message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions();
  const preset = await readPreset(options.preset).catch(error => {
    throw new Refusal(`${error.message}\n${USAGE}`);
  });
  const course = compile(options.publish);
  const made = new Map<string, Uint8Array>();
  const weighed: Weighed[] = [];
  const packages = new CoursePackages(course);
  for (const one of await packages.make(preset, options.standard ? [options.standard] : preset.packages)) {
    const content = zip(one.files);
    made.set(`ogen-open-${version}-${one.label}.zip`, content);
    const calls = await callsBeforeInteractive(one.name);
    weighed.push({...one, name: one.label, zipBytes: content.length, calls});
  }
  console.log(table(weighed));
  const over = overBudget(weighed);
  if (over.length > 0) throw new Refusal(`Over budget:\n${over.join('\n')}`);
  await publish(made, options.standard !== undefined);
}

function readOptions(): {standard: PackageName | undefined; preset: string; publish: boolean} {
  try {
    const {values} = parseArgs({
      options: {
        standard: {type: 'string'},
        preset: {type: 'string', default: 'generic'},
        publish: {type: 'boolean', default: false},
      },
    });
    const standard = PACKAGES.find(name => name === values.standard);
    if (values.standard !== undefined && !standard) throw new Error(`--standard: no "${values.standard}".`);
    return {standard, preset: values.preset, publish: values.publish};
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

function compile(publish: boolean): CompiledCourse {
  const {course, problems, hasErrors} = compileCourse(MODULES, {version, today, publish});
  const errors = problems.filter(({severity}) => severity === 'error');
  if (hasErrors) throw new Refusal(errors.map(formatProblem).join('\n'));
  if (publish && course.outline.draft)
    throw new Refusal('--publish: this is a draft; facts are still open (npm run check).');
  return course;
}

/** Everything is ready before anything is replaced: a failed run leaves what there was. */
async function publish(made: ReadonlyMap<string, Uint8Array>, isPart: boolean): Promise<void> {
  await mkdir(join(ROOT, 'dist'), {recursive: true});
  const stage = await mkdtemp(join(ROOT, 'dist', '.packages-'));
  try {
    const kept = isPart ? await readdir(OUT).catch(() => []) : [];
    for (const name of kept)
      if (name.endsWith('.zip')) await writeFile(join(stage, name), await readFile(join(OUT, name)));
    for (const [name, content] of made) await writeFile(join(stage, name), content);
    const sums = await Promise.all((await readdir(stage)).sort().map(name => checksum(stage, name)));
    await writeFile(join(stage, 'SHA256SUMS'), `${sums.join('\n')}\n`);
    await chmod(stage, 0o755);
    await rm(OUT, {recursive: true, force: true});
    await rename(stage, OUT);
  } finally {
    await rm(stage, {recursive: true, force: true});
  }
}

/** A line that `sha256sum --check` reads. */
async function checksum(folder: string, name: string): Promise<string> {
  return `${createHash('sha256')
    .update(await readFile(join(folder, name)))
    .digest('hex')}  ${name}`;
}
