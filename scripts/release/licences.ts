/** Which licences may come into the project. A package under another one stops the release, and `npm test` before it. */
import type {Component} from './sbom.ts';

/** SPDX ids that let a work be used in one under the EUPL and be passed on: permissive ones, and the font licence. */
const FOR_ALL = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
];
/** Also for tools that reach nobody: MPL's terms bind whoever passes the work on. */
const FOR_TOOLS = ['MPL-2.0'];

/** The SPDX expression of a package; '' when it names none. */
export function licenceOf({licenses = []}: Component): string {
  return licenses.map(one => ('expression' in one ? one.expression : one.license.id)).join(' AND ');
}

/** @returns a line for every package whose licence is not on the list */
export function refusedLicences(components: readonly Component[]): string[] {
  return components.flatMap(one => {
    const licence = licenceOf(one);
    const allowed = new Set(one.scope === 'optional' ? [...FOR_ALL, ...FOR_TOOLS] : FOR_ALL);
    const holds = licence
      .replace(/[()]/g, '')
      .split(' OR ')
      .some(choice => choice.split(' AND ').every(id => allowed.has(id)));
    return holds ? [] : [`${one.name} ${one.version}: ${licence || 'names no licence'}`];
  });
}
