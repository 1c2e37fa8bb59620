/** `npm run package`: the course and its boosters as zips for every standard, checked, weighed and the same for the same commit. */
import {createHash} from 'node:crypto';
import {chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {type CompiledCourse, compileCourse} from '../src/build/compile-course.ts';
import {coursePlugin} from '../src/build/plugin.ts';
import {formatProblem} from '../src/build/problem.ts';
import {overBudget, table, type Weighed} from './budget.ts';
import {callsBeforeInteractive} from './lms-calls.ts';
import {makePackage} from './package.ts';
import {type CourseInfo, PACKAGES, type PackageName} from './package-types.ts';
import {type Preset, presetNames, readPreset} from './presets.ts';
import {settingsFile, settingsSchema} from './settings-file.ts';
import {zip} from './zip.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist', 'packages');
const ENTRY: Record<PackageName, string> = {
  scorm12: 'main.scorm12.ts',
  'scorm2004-3rd': 'main.scorm2004.ts',
  'scorm2004-4th': 'main.scorm2004.ts',
  cmi5: 'main.cmi5.ts',
  web: 'main.browser.ts',
};
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
  const {version} = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {version: string};
  const course = compile(version, options.publish);
  const names = options.standard ? [options.standard] : preset.packages;
  const made = new Map<string, Uint8Array>();
  const weighed: Weighed[] = [];
  const editions = [['', course] as const, ...(course.booster ? [['booster-', course.booster] as const] : [])];
  for (const [prefix, edition] of editions) {
    for (const name of names) {
      const one = await makePackage(await input(name, edition, preset));
      const content = zip(one.files);
      made.set(`ogen-open-${version}-${prefix}${name}.zip`, content);
      const calls = await callsBeforeInteractive(name);
      weighed.push({...one, name: `${prefix}${name}`, zipBytes: content.length, calls});
    }
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

function compile(version: string, publish: boolean): CompiledCourse {
  const today = new Date().toISOString().slice(0, 10);
  const {course, problems, hasErrors} = compileCourse(join(ROOT, 'modules'), {version, today, publish});
  const errors = problems.filter(({severity}) => severity === 'error');
  if (hasErrors) throw new Refusal(errors.map(formatProblem).join('\n'));
  if (publish && course.outline.draft)
    throw new Refusal('--publish: this is a draft; facts are still open (npm run check).');
  return course;
}

async function input(
  name: PackageName,
  course: CompiledCourse,
  preset: Preset,
): Promise<Parameters<typeof makePackage>[0]> {
  const {outline} = course;
  const language = outline.languages[0] ?? 'nl';
  const words = course.texts[language]?.course;
  if (!words) throw new Refusal(`modules/course.yaml: no texts in ${language}`);
  // The boosters have no final test: who did every round is done.
  const completeWithoutTest = Object.keys(outline.test.draw).length === 0;
  const {json, settings} = settingsFile(
    {passMark: outline.test.passMark, languages: outline.languages, completeWithoutTest},
    preset.settings,
  );
  const info: CourseInfo = {
    id: outline.id,
    version: outline.version,
    title: words.title,
    subtitle: words.subtitle,
    promise: words.promise,
    language,
    passMark: settings.completeWithoutTest ? null : settings.passMark,
  };
  return {
    name,
    entry: join(ROOT, 'src', 'player', ENTRY[name]),
    plugins: [coursePlugin(course)],
    course: info,
    settings: json,
    settingsSchema: await settingsSchema(outline),
  };
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
