/** `licenses.txt`: the notices that the licences of what is in a package want to travel along. */
import {readdir, readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const ROOT = new URL('../', import.meta.url);
const OWN = `Ogen open. Code: European Union Public Licence 1.2 (EUPL-1.2), https://eupl.eu/1.2/nl/.
Text of the course: Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0).
The fonts in the folder a have their licence beside them.
The package holds the following works of others, under their own licences.`;

/** @param modules ids of the modules in the bundle; those of packages lie in `node_modules` */
export async function licenses(modules: readonly string[]): Promise<string> {
  const names = new Set(modules.flatMap(id => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const notices = await Promise.all([...names].sort().map(packageNotice));
  return [OWN, ...notices].join(`\n\n${'-'.repeat(78)}\n\n`);
}

/** Throws when a package has no licence text: then somebody has to look. */
async function packageNotice(name: string): Promise<string> {
  const folder = new URL(`node_modules/${name}/`, ROOT);
  const {version, license} = JSON.parse(await readFile(new URL('package.json', folder), 'utf8')) as Record<
    string,
    string
  >;
  const file = (await readdir(folder)).find(entry => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name}: no licence text in ${fileURLToPath(folder)}`);
  return `${name} ${version} (${license})\n\n${(await readFile(new URL(file, folder), 'utf8')).trim()}`;
}
