/** Dependencies are pinned, and each is named in `docs/dependencies.md` with what it is for and what it replaces. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const {dependencies, devDependencies} = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const all = {...dependencies, ...devDependencies};

/** First cell of every row of the tables; a name may end in `*` for all that begin so. */
const rows = read('docs/dependencies.md')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:package|---)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()));
const named = rows.flatMap(([, packages = '']) => packages.split(', '));
const covers = (name: string, dependency: string): boolean =>
  name.endsWith('*') ? dependency.startsWith(name.slice(0, -1)) : name === dependency;

test('every dependency is pinned to one version', () => {
  assert.deepEqual(
    Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  );
});

test('every dependency is named, and every name is a dependency', () => {
  assert.deepEqual(
    Object.keys(all).filter(dependency => !named.some(name => covers(name, dependency))),
    [],
  );
  assert.deepEqual(
    named.filter(name => !Object.keys(all).some(dependency => covers(name, dependency))),
    [],
  );
});

test('every row says what for, and instead of what', () => {
  for (const [, packages, what, instead] of rows) assert.ok(what && instead, packages);
});

test('the lock file names a hash for everything that is installed', () => {
  const {packages} = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, {integrity?: string; inBundle?: boolean}>;
  };
  assert.deepEqual(
    Object.entries(packages).filter(([path, {integrity, inBundle}]) => path !== '' && !integrity && !inBundle),
    [],
  );
});
