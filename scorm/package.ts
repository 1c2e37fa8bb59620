/** One package: pages, player, settings and manifest, checked as a whole before anybody gets it. */
import {readFile} from 'node:fs/promises';
import {checkFiles} from './check-files.ts';
import {checkManifest} from './check-manifest.ts';
import {checkSchema} from './check-schema.ts';
import {cmi5Manifest} from './cmi5-manifest.ts';
import {licenses} from './licenses.ts';
import {bytes, type CourseInfo, type Files, type PackageName} from './package-types.ts';
import {coursePage} from './page.ts';
import {type Player, wireBytes} from './player-build.ts';
import {scormManifest} from './scorm-manifest.ts';

export interface PackageInput {
  readonly name: PackageName;
  /** The learner's page for this standard (`buildPlayer`). */
  readonly player: Player;
  readonly course: CourseInfo;
  /** Texts of `settings.json` and its schema. */
  readonly settings: string;
  readonly settingsSchema: string;
  /** Text of `README.txt`. */
  readonly readme: string;
}
export interface Package {
  readonly name: PackageName;
  readonly files: Files;
  readonly firstScreenBytes: number;
  readonly firstScreenRequests: number;
  readonly engineBytes: number;
  /** Ids of all modules in its code. */
  readonly modules: readonly string[];
}

const STATIC = ['weg.html', 'icon.svg'] as const;

/** Throws with everything that is wrong, a line each. */
export async function makePackage(input: PackageInput): Promise<Package> {
  const {name, course, player} = input;
  const page = await coursePage(name, course, player.entry, player.awaited.slice(1));
  const files = new Map(player.files);
  files.set('index.html', bytes(page));
  files.set('README.txt', bytes(input.readme));
  files.set('licenses.txt', bytes(await licenses(player.modules)));
  files.set('settings.json', bytes(input.settings));
  files.set('settings.schema.json', bytes(input.settingsSchema));
  for (const file of STATIC) files.set(file, await readFile(new URL(`static/${file}`, import.meta.url)));
  const wrong = [...checkFiles(files), ...(await addManifest(name, course, files))];
  if (wrong.length > 0) throw new Error(wrong.map(line => `${name}: ${line}`).join('\n'));
  const first = ['index.html', 'settings.json', 'icon.svg', ...player.firstScreen];
  return {
    name,
    files,
    firstScreenBytes: wireBytes(files, first),
    firstScreenRequests: first.length,
    engineBytes: wireBytes(files, player.engine),
    modules: player.modules,
  };
}

/** Adds the manifest, which lists all other files; returns what is wrong with it. */
async function addManifest(name: PackageName, course: CourseInfo, files: Map<string, Uint8Array>): Promise<string[]> {
  if (name === 'web') return [];
  const manifest = name === 'cmi5' ? cmi5Manifest(course) : scormManifest(name, course, files);
  const wrong = [...(await checkSchema(name, manifest)), ...checkManifest(name, manifest, files)];
  files.set(name === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml', bytes(manifest));
  return wrong;
}
