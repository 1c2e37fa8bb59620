/** What a release is made of, each part as files and the sources that went into them. */
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {overBudget, weigh} from '../../scorm/budget.ts';
import {CoursePackages} from '../../scorm/course-packages.ts';
import {licenses} from '../../scorm/licenses.ts';
import {bytes, type Files} from '../../scorm/package-types.ts';
import {presetNames, readPreset} from '../../scorm/presets.ts';
import {settingsSchema} from '../../scorm/settings-file.ts';
import {zip} from '../../scorm/zip.ts';
import {jsonSchemas} from '../../src/build/json-schemas.ts';
import {readCourse} from '../course.ts';
import {buildPage} from '../pages.ts';
import {ROOT} from '../setup.mjs';
import {publicPages} from '../site.ts';

export interface Part {
  readonly files: Files;
  /** Of others and of us; those of others lie in `node_modules`. */
  readonly sources: readonly string[];
}

/** Both editions of the course in the standards of every preset. Throws when one is over a budget. */
export async function coursePart(name: string): Promise<Part> {
  const maker = new CoursePackages(readCourse().course);
  const files = new Map<string, Uint8Array>();
  const sources = new Set<string>();
  for (const preset of await presetNames()) {
    const made = await maker.make(await readPreset(preset));
    for (const id of made.flatMap(({modules}) => modules)) sources.add(id);
    const weighed = await Promise.all(made.map(weigh));
    const over = overBudget(weighed);
    if (over.length > 0) throw new Error(`Over budget:\n${over.join('\n')}`);
    for (const one of weighed) files.set(`course/${preset}/${name}-${one.name}.zip`, one.zip);
  }
  return {files, sources: [...sources]};
}

/** The pages for trainers, issuers and accreditors: a page of one file as it is, one with files beside it as a zip. */
export async function pagesPart(name: string): Promise<Part> {
  const dir = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    const sources: string[] = [];
    for (const page of publicPages(dir)) sources.push(...(await buildPage(page)).sources);
    const issue = await filesIn(join(dir, 'certificates', 'issue'));
    const files = new Map([
      [`results/${name}-results.html`, await readFile(join(dir, 'results.html'))],
      [`certificates/${name}-verify.html`, await readFile(join(dir, 'certificates', 'verify.html'))],
      [`certificates/${name}-issue.zip`, zip(issue.set('licenses.txt', bytes(await licenses(sources))))],
    ]);
    return {files, sources};
  } finally {
    await rm(dir, {recursive: true});
  }
}

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const file of await readdir(folder)) files.set(file, await readFile(join(folder, file)));
  return files;
}

/** What is a guide or a picture in one: not what an editor or the Finder leaves beside it, which no commit holds. */
const GUIDE = /^[^.].*\.(?:md|svg|png)$/;

/** The guides per reader, as they stand in `docs`: who has the release has no source to read them in. */
export async function guidesPart(name: string, docs = join(ROOT, 'docs')): Promise<Part> {
  const entries = await readdir(docs, {recursive: true, withFileTypes: true});
  const files = new Map<string, Uint8Array>([['VERSION', bytes(`${name}\n`)]]);
  for (const entry of entries.filter(one => one.isFile() && GUIDE.test(one.name))) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(docs, path).replaceAll('\\', '/'), await readFile(path));
  }
  return {files: new Map([[`${name}-guides.zip`, zip(files)]]), sources: []};
}

/** Schemas of the content files and of `settings.json`. */
export async function schemasPart(name: string): Promise<Part> {
  const {outline} = readCourse().course;
  const schemas = [...jsonSchemas(), ['settings.schema.json', await settingsSchema(outline)] as const];
  const files = new Map(schemas.map(([file, text]) => [file, bytes(text)]));
  files.set('VERSION', bytes(`${name}\n`));
  return {files: new Map([[`${name}-schemas.zip`, zip(files)]]), sources: []};
}
