/** The release is whole, says its edition everywhere, and has the bytes of the build before it: two builds, one result. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {unzipSync} from 'fflate';
import {edition, openFacts} from '../../scripts/course.ts';
import {licenceOf, refusedLicences} from '../../scripts/release/licences.ts';
import {readSbom} from '../../scripts/release/sbom.ts';
import {version} from '../../src/build/cli/project.ts';
import {ROOT} from './lms-page.ts';

const out = mkdtempSync(join(tmpdir(), 'release-'));
after(() => rmSync(out, {recursive: true}));
const folder = join(out, version);
const NAME = `ogen-open-${edition()}`;
let paths: string[];
const read = (path: string): Buffer => readFileSync(join(folder, path));
const built = (...path: string[]): Buffer => readFileSync(join(ROOT, 'dist', ...path));

before(() => {
  const {status, stderr} = spawnSync('npm', ['run', '--silent', 'release', '--', '--out', out], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => statSync(join(folder, path)).isFile());
});

test('the packages of the release are those of the build, byte for byte', () => {
  const names = readdirSync(join(ROOT, 'dist', 'packages')).filter(name => name.endsWith('.zip'));
  assert.ok(names.length >= 10);
  for (const name of names) {
    const path = `course/generic/${name.replace(`ogen-open-${version}`, NAME)}`;
    assert.ok(read(path).equals(built('packages', name)), path);
  }
});

test('the pages of the release are those of the build, byte for byte', () => {
  assert.ok(read(`results/${NAME}-results.html`).equals(built('site', 'results.html')));
  assert.ok(read(`certificates/${NAME}-verify.html`).equals(built('site', 'certificates', 'verify.html')));
  const {'licenses.txt': notices, ...issue} = unzipSync(read(`certificates/${NAME}-issue.zip`));
  assert.match(String(Buffer.from(notices ?? [])), /pdfkit \d/);
  const folderOfBuild = join(ROOT, 'dist', 'site', 'certificates', 'issue');
  assert.deepEqual(Object.keys(issue).sort(), readdirSync(folderOfBuild).sort());
  for (const [name, content] of Object.entries(issue))
    assert.ok(readFileSync(join(folderOfBuild, name)).equals(content), name);
});

test('the bill of materials is the same twice, and holds every package of the lock file', () => {
  const sbom = readSbom();
  assert.deepEqual(JSON.parse(read(`${NAME}-sbom.cdx.json`).toString()), JSON.parse(JSON.stringify(sbom)));
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, {version: string; name?: string}>;
  };
  const locked = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => `${one.name ?? path.replace(/^.*node_modules\//, '')}@${one.version}`);
  assert.deepEqual(
    [...new Set(sbom.components.map(one => `${one.name}@${one.version}`))].sort(),
    [...new Set(locked)].sort(),
  );
  assert.deepEqual(refusedLicences(sbom.components), []);
});

test('a licence off the list is refused, and one of a choice is enough', () => {
  const one = {name: 'strange', version: '1.0.0'};
  const refused = (expression: string, scope: 'required' | 'optional' = 'required') =>
    refusedLicences([{...one, scope, licenses: [{expression}]}]).length === 1;
  assert.ok(refused('GPL-3.0'));
  assert.ok(refused('MIT AND GPL-3.0'));
  assert.ok(!refused('(GPL-3.0 OR MIT)'));
  assert.ok(refused('MPL-2.0'), 'what reaches learners');
  assert.ok(!refused('MPL-2.0', 'optional'), 'a tool');
  assert.deepEqual(refusedLicences([one]), ['strange 1.0.0: names no licence']);
  assert.equal(licenceOf({...one, licenses: [{license: {id: 'ISC'}}]}), 'ISC');
});

test('the guides travel along, word for word, and the README says where they are', () => {
  const guides = unzipSync(read(`${NAME}-guides.zip`));
  for (const guide of ['README.md', 'administrator.md', 'trainer.md', 'privacy.md', 'decisions/README.md'])
    assert.ok(readFileSync(join(ROOT, 'docs', guide)).equals(guides[guide] ?? new Uint8Array()), guide);
  assert.ok(read('README.md').includes(`(${NAME}-guides.zip)`));
});

test('every artefact says its version, in its name and inside', () => {
  const artefacts = paths.filter(path => !['README.md', 'CHANGELOG.md', 'SHA256SUMS'].includes(path));
  assert.deepEqual(
    artefacts.filter(path => !path.includes(NAME)),
    [],
  );
  for (const path of artefacts) {
    const texts = path.endsWith('.zip') ? Object.values(unzipSync(read(path))) : [read(path)];
    assert.ok(
      texts.some(text => Buffer.from(text).includes(version)),
      path,
    );
  }
});

test('while facts are open, names and README say that it is a draft', () => {
  const isDraft = openFacts() > 0;
  assert.equal(NAME.includes('conceptuitgave'), isDraft);
  assert.equal(read('README.md').includes(`**Conceptuitgave.** ${openFacts()} plaatsen`), isDraft);
});

test('every file but the list itself stands in the checksums', () => {
  const sums = paths
    .filter(path => path !== 'SHA256SUMS')
    .sort()
    .map(path => `${createHash('sha256').update(read(path)).digest('hex')}  ${path}\n`);
  assert.equal(read('SHA256SUMS').toString(), sums.join(''));
});

test('the works of others in the release are listed with their licences', () => {
  const notices = read(`${NAME}-licences.txt`).toString();
  for (const name of ['lit', 'xstate', 'uuid', 'papaparse', '@observablehq/plot', 'jose', 'pdfkit', 'lean-qr'])
    assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'), name);
  assert.doesNotMatch(notices, /^(typescript|rollup|playwright-core|valibot) \d/m);
});
