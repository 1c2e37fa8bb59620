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
  // On Windows ids have backslashes.
  const paths = modules.map(id => id.replaceAll('\\', '/'));
  const names = new Set(paths.flatMap(id => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const notices = await Promise.all([...names].sort().map(packageNotice));
  return [OWN, ...notices].join(`\n\n${'-'.repeat(78)}\n\n`);
}

/** Throws when a package neither has a licence text nor declares one whose text is known: then somebody has to look. */
async function packageNotice(name: string): Promise<string> {
  const folder = new URL(`node_modules/${name}/`, ROOT);
  const about = JSON.parse(await readFile(new URL('package.json', folder), 'utf8')) as Record<string, string>;
  const file = (await readdir(folder)).find(entry => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  const declared = about.license === 'MIT' && about.author ? mit(about.author) : undefined;
  const text = file ? (await readFile(new URL(file, folder), 'utf8')).trim() : declared;
  if (!text) throw new Error(`${name}: no licence text in ${fileURLToPath(folder)}`);
  return `${name} ${about.version} (${about.license ?? 'see below'})\n\n${text}`;
}

/** https://spdx.org/licenses/MIT.html, for packages that only name it. */
const mit = (author: string): string => `Copyright ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
