/** The bill of materials: every package of the lock file as CycloneDX, made by npm, the same for the same lock file. */
import {spawnSync} from 'node:child_process';
import {needsShell, ROOT} from '../setup.mjs';

export interface Component {
  readonly name: string;
  readonly version: string;
  /** `optional`: only for building and testing. */
  readonly scope?: 'required' | 'optional';
  licenses?: readonly ({readonly license: {readonly id: string}} | {readonly expression: string})[];
}
export interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: {readonly component: Component & {readonly type: string}};
  readonly components: readonly Component[];
}

/** Packages that name no SPDX licence, and what a look at them found. */
const LOOKED_UP: Readonly<Record<string, string>> = {
  // `licenses` instead of `license` in package.json.
  format: 'MIT',
  'os-shim': 'MIT',
  'rx-lite': 'Apache-2.0',
  // A section of its Readme.
  only: 'MIT',
  // Its LICENSE.
  'png-js': 'MIT',
};

/** @throws when npm cannot make it, with what npm said */
export function readSbom(): Sbom {
  // npm writes a random number, the time, its own version and the name of the folder into it.
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const {status, stdout, stderr} = spawnSync('npm', words, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: needsShell('npm'),
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')}: ${stderr}`);
  const {serialNumber: _, metadata, components, ...rest} = JSON.parse(stdout);
  const {timestamp: _time, tools: _tools, ...kept} = metadata;
  const component = {...metadata.component, name: 'ogen-open'};
  return {...rest, metadata: {...kept, component}, components: components.map(withLicence)};
}

function withLicence(component: Component): Component {
  const id = LOOKED_UP[component.name];
  return component.licenses || !id ? component : {...component, licenses: [{license: {id}}]};
}
