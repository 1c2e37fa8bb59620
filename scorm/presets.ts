/** Presets: small data files with the settings that fit an LMS, each with reasons and sources. */
import {readdir, readFile} from 'node:fs/promises';
import * as v from 'valibot';
import {errorLines} from '../src/build/problem.ts';
import {validate} from '../src/build/validate.ts';
import {YamlSource} from '../src/build/yaml-source.ts';
import type {Settings} from '../src/model/settings.ts';
import {PACKAGES} from './package-types.ts';
import {Refusal} from './refusal.ts';

const PresetSchema = v.strictObject({
  title: v.string(),
  /** `tested`: our package ran in it. `from documents`: what its makers and users wrote. */
  evidence: v.picklist(['tested', 'from documents']),
  /** What to import, the best first. */
  packages: v.pipe(v.array(v.picklist(PACKAGES)), v.minLength(1)),
  /** Values are looked at with the course, which knows its roles and regions (`CoursePackages.make`). */
  settings: v.record(v.string(), v.unknown()),
  /** What an administrator sets in this LMS, for `README.txt`; Dutch, a sentence each. */
  advice: v.optional(v.array(v.string())),
  reasons: v.pipe(v.array(v.strictObject({why: v.string(), source: v.string()})), v.minLength(1)),
});
export interface Preset extends Readonly<v.InferOutput<typeof PresetSchema>> {
  /** Where it stands, from the project's root. */
  readonly file: string;
  readonly settings: Readonly<Partial<Settings>>;
}

const FOLDER = new URL('presets/', import.meta.url);

/** Names of the presets there are, sorted. */
export async function presetNames(): Promise<string[]> {
  return (await readdir(FOLDER)).map(file => file.replace(/\.json$/, '')).sort();
}

/** Throws with the names there are when the preset does not exist, and as `parsePreset`. */
export async function readPreset(name: string): Promise<Preset> {
  const names = await presetNames();
  if (!names.includes(name)) throw new Refusal(`--preset: no "${name}"; there are ${names.join(', ')}.`);
  return parsePreset(`scorm/presets/${name}.json`, await readFile(new URL(`${name}.json`, FOLDER), 'utf8'));
}

/** Throws with everything that is wrong in the file, a line each. JSON is YAML, so it is read by what names lines and columns. */
export function parsePreset(file: string, text: string): Preset {
  const source = new YamlSource(file, text);
  const {value, problems} = validate(PresetSchema, source);
  if (!value || source.problems.length > 0)
    throw new Refusal(errorLines(source.problems.length > 0 ? source.problems : problems));
  return {...value, file};
}
