/** `npm run package`: the course and its boosters as zips for every standard, checked, weighed and the same for the same commit. */
import {readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {MODULES, today, version} from '../src/build/cli/project.ts';
import {type CompiledCourse, compileCourse} from '../src/build/compile-course.ts';
import {errorLines} from '../src/build/problem.ts';
import {overBudget, table, weigh} from './budget.ts';
import {CoursePackages} from './course-packages.ts';
import {PACKAGES, type PackageName} from './package-types.ts';
import {presetNames, readPreset} from './presets.ts';
import {Refusal} from './refusal.ts';
import {writeFolder} from './write-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist', 'packages');
const USAGE = `npm run package -- [--standard NAME] [--preset NAME] [--publish]
  --standard  one of ${PACKAGES.join(', ')}; default: those of the preset
  --preset    one of ${(await presetNames()).join(', ')}; default generic
  --publish   for learners: refuses a draft`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error && !(error instanceof Refusal) ? error.stack : (error as Error).message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions();
  const preset = await readPreset(options.preset);
  const course = compile(options.publish);
  const packages = new CoursePackages(course);
  const made = await packages.make(preset, options.standard ? [options.standard] : preset.packages);
  const weighed = await Promise.all(made.map(weigh));
  console.log(table(weighed));
  const over = overBudget(weighed);
  if (over.length > 0) throw new Refusal(`Over budget:\n${over.join('\n')}`);
  const zips = weighed.map(({name, zip}) => [`ogen-open-${version}-${name}.zip`, zip] as const);
  await writeFolder(OUT, new Map([...(options.standard ? await oldZips() : []), ...zips]));
  console.log(`${zips.length} zips and SHA256SUMS, set for ${preset.title}, in ${relative(process.cwd(), OUT)}`);
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
  if (hasErrors) throw new Refusal(errorLines(problems));
  if (publish && course.outline.draft)
    throw new Refusal('--publish: this is a draft; facts are still open (npm run check).');
  return course;
}

/** One standard by itself leaves the others. */
async function oldZips(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const names = (await readdir(OUT).catch(() => [])).filter(name => name.endsWith('.zip'));
  return Promise.all(names.map(async name => [name, await readFile(join(OUT, name))] as const));
}
