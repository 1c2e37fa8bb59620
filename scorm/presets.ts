/** Presets: small data files with the settings that fit an LMS, each with reasons and sources. */
import {readdir, readFile} from 'node:fs/promises';
import {DEFAULT_SETTINGS, type Settings} from '../src/model/settings.ts';
import {PACKAGES, type PackageName} from './package-types.ts';

export interface Preset {
  readonly title: string;
  /** `tested`: our package ran in it. `from documents`: what its makers and users wrote. */
  readonly evidence: 'tested' | 'from documents';
  /** What to import, the best first. */
  readonly packages: readonly PackageName[];
  readonly settings: Readonly<Partial<Settings>>;
  /** What an administrator sets in this LMS, for `README.txt`; Dutch, a sentence each. */
  readonly advice?: readonly string[];
  readonly reasons: readonly {readonly why: string; readonly source: string}[];
}

const FOLDER = new URL('presets/', import.meta.url);

export async function presetNames(): Promise<string[]> {
  return (await readdir(FOLDER)).map(file => file.replace(/\.json$/, '')).sort();
}

/** Throws with the names there are when the preset does not exist or says something that is not a setting. */
export async function readPreset(name: string): Promise<Preset> {
  const names = await presetNames();
  if (!names.includes(name)) throw new Error(`--preset: no "${name}"; there are ${names.join(', ')}.`);
  const preset = JSON.parse(await readFile(new URL(`${name}.json`, FOLDER), 'utf8')) as Preset;
  const unknown = Object.keys(preset.settings).find(key => !Object.hasOwn(DEFAULT_SETTINGS, key));
  if (unknown) throw new Error(`scorm/presets/${name}.json: settings.${unknown} is not a setting.`);
  const strange = preset.packages.find(one => !PACKAGES.includes(one));
  if (strange) throw new Error(`scorm/presets/${name}.json: packages: no "${strange}".`);
  return preset;
}
