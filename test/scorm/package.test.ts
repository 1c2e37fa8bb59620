/** A package is whole, legal in its standard, the same every time, and holds nothing that learners do not need. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {unzipSync} from 'fflate';
import type {Plugin} from 'rollup';
import {makePackage, type Package, type PackageInput} from '../../scorm/package.ts';
import {type CourseInfo, PACKAGES, type PackageName, text} from '../../scorm/package-types.ts';
import {buildPlayer} from '../../scorm/player-build.ts';
import {settingsFile, settingsSchema} from '../../scorm/settings-file.ts';
import {zip} from '../../scorm/zip.ts';

const course: CourseInfo = {
  id: 'ogen_open',
  version: '1.2.3',
  title: 'Ogen open & "dicht"',
  subtitle: 'Zien <en> handelen',
  promise: 'Je kijkt anders.',
  language: 'nl',
  passMark: 80,
};
const MODULES: Record<string, string> = {
  'virtual:course': "export const load = () => import('virtual:course/nl/course'); export const outline = 'outline';",
  'virtual:course/nl/course': "export default {title: 'words of the home page'};",
  'virtual:lazy': "export const late = 'a lesson';",
};
/** The course and the player's entry as modules in memory; the adapters are the real ones. */
function memory(entry: string): Plugin {
  const modules: Record<string, string> = {...MODULES, 'virtual:entry': entry};
  return {
    name: 'memory',
    resolveId: id => (id in modules ? `\0${id}` : null),
    load: id => modules[id.slice(1)] ?? null,
  };
}
const ADAPTER: Record<PackageName, string> = {
  scorm12: 'scorm12',
  'scorm2004-3rd': 'scorm2004',
  'scorm2004-4th': 'scorm2004',
  cmi5: 'cmi5',
  web: 'browser',
};
const entryOf = (name: PackageName): string => `
  import * as adapter from '${process.cwd()}/src/lms/${ADAPTER[name]}.ts';
  import {load, outline} from 'virtual:course';
  globalThis.start = async () => [adapter, outline, await load(), await import('virtual:lazy')];`;

async function input(name: PackageName, entry = entryOf(name), info = course): Promise<PackageInput> {
  return {
    name,
    player: await buildPlayer('virtual:entry', [memory(entry)]),
    course: info,
    settings: settingsFile({}, {}).json,
    settingsSchema: await settingsSchema({roles: ['onderwijs'], regions: ['noord'], languages: ['nl']}),
    readme: 'Lees dit eerst.',
  };
}

/** Each standard is built once for all tests that only look. */
const built = new Map<PackageName, Promise<Package>>();
function made(name: PackageName): Promise<Package> {
  const one = built.get(name) ?? input(name).then(makePackage);
  built.set(name, one);
  return one;
}

for (const name of PACKAGES) {
  test(`the ${name} package is valid and has what its standard wants`, async () => {
    const {files} = await made(name);
    const manifest = {cmi5: 'cmi5.xml', web: null}[name as string];
    const wanted = manifest === undefined ? 'imsmanifest.xml' : manifest;
    assert.equal(files.has('imsmanifest.xml'), wanted === 'imsmanifest.xml');
    assert.equal(files.has('cmi5.xml'), wanted === 'cmi5.xml');
    for (const path of [
      'licenses.txt',
      'README.txt',
      'index.html',
      'weg.html',
      'settings.json',
      'settings.schema.json',
      'icon.svg',
    ]) {
      assert.ok(files.has(path), path);
    }
  });

  test(`two builds of ${name} are the same, byte for byte`, async () => {
    const [one, two] = [await made(name), await makePackage(await input(name))];
    assert.deepEqual(zip(one.files), zip(two.files));
  });
}

test('an adapter that a package does not need is not in it', async () => {
  const marks = {scorm12: 'LMSFinish', scorm2004: 'API_1484_11', cmi5: 'cmi5LearnerPreferences'};
  for (const name of PACKAGES) {
    const {files} = await made(name);
    const code = [...files]
      .filter(([path]) => path.endsWith('.js'))
      .map(([, content]) => text(content))
      .join('\n');
    const found = Object.entries(marks)
      .filter(([, mark]) => code.includes(mark))
      .map(([adapter]) => adapter);
    assert.deepEqual(found, ADAPTER[name] === 'browser' ? [] : [ADAPTER[name]], name);
  }
});

test('the first screen counts the page, the engine, the outline and the first words, and not a lesson', async () => {
  const one = await made('web');
  const lazy = [...one.files].find(([, content]) => text(content).includes('a lesson'));
  assert.ok(lazy, 'the lesson is a chunk of its own');
  const sizeOfAll = [...one.files.values()].reduce((sum, content) => sum + content.length, 0);
  assert.ok(one.firstScreenBytes < sizeOfAll);
  // Page, settings, icon, entry, outline, words of the home page.
  assert.equal(one.firstScreenRequests, 6);
  // Outline and words are asked for along with the entry, not by it.
  assert.equal(text(one.files.get('index.html') ?? new Uint8Array()).match(/rel="modulepreload"/g)?.length, 2);
  assert.ok(one.engineBytes < one.firstScreenBytes);
});

test('the page says what the course is before any script runs, under a policy without unsafe code', async () => {
  const {files} = await made('scorm12');
  const page = text(files.get('index.html') ?? new Uint8Array());
  assert.match(page, /<h1>Ogen open &#38; &#34;dicht&#34;<\/h1>/);
  assert.match(page, /Je kijkt anders\./);
  assert.doesNotMatch(page, /\{\{|unsafe-/);
  assert.match(page, /require-trusted-types-for 'script'/);
  const script = /<script type="module" src="([^"]+)">/.exec(page)?.[1] ?? '';
  assert.ok(files.has(script), script);
});

test('only the cmi5 package may talk to another host, because its record store is one', async () => {
  for (const name of PACKAGES) {
    const {files} = await made(name);
    const policy = /connect-src ([^;]*);/.exec(text(files.get('index.html') ?? new Uint8Array()))?.[1];
    assert.equal(policy, name === 'cmi5' ? "'self' https: http:" : "'self'", name);
  }
});

test('the page to leave to says nothing about the course', async () => {
  const {files} = await made('scorm12');
  assert.doesNotMatch(text(files.get('weg.html') ?? new Uint8Array()), /cursus|ogen|mensenhandel|index\.html/i);
});

test('the notices of what is in the bundle travel along, and only those', async () => {
  const {files} = await made('cmi5');
  const notices = text(files.get('licenses.txt') ?? new Uint8Array());
  assert.match(notices, /uuid \d+\.\d+\.\d+ \(MIT\)/);
  assert.match(notices, /EUPL-1\.2/);
  const none = await made('web');
  assert.doesNotMatch(text(none.files.get('licenses.txt') ?? new Uint8Array()), /uuid/);
});

test('a file that code names beside it is packed, under a name of its own', async () => {
  const entry = `import {loadVoice} from '${process.cwd()}/src/ui/fonts/load-fonts.ts'; globalThis.start = loadVoice;`;
  const {files} = await makePackage(await input('web', entry));
  const fonts = [...files.keys()].filter(path => path.endsWith('.woff2'));
  assert.ok(fonts.length >= 1 && fonts.every(path => /^a\/\w+-[0-9a-f]+\.woff2$/.test(path)), String(fonts));
  const beside = [...files].filter(([path]) => path.endsWith('.txt') && path.startsWith('a/'));
  assert.ok(
    beside.length >= fonts.length && beside.every(([, content]) => /SIL OPEN FONT LICENSE/i.test(text(content))),
  );
});

test('a manifest without a pass mark has no trace of one', async () => {
  for (const name of ['scorm12', 'scorm2004-3rd', 'cmi5'] as const) {
    const {files} = await makePackage(await input(name, entryOf(name), {...course, passMark: null}));
    const manifest = text(files.get(name === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml') ?? new Uint8Array());
    assert.doesNotMatch(manifest, /mastery|minNormalizedMeasure|Passed/);
  }
});

test('a schema library in the bundle is refused', async () => {
  const leak = "import * as v from 'valibot'; globalThis.check = v.parse(v.string(), 'valibot');";
  await assert.rejects(input('web', leak).then(makePackage), /holds valibot/);
});

test('an import that leads nowhere is refused', async () => {
  await assert.rejects(input('web', "import './no-such-file.ts';"), /no-such-file/);
});

test('a course id that is no xs:ID is refused by the schema', async () => {
  await assert.rejects(
    makePackage(await input('scorm12', entryOf('scorm12'), {...course, id: '1 course'})),
    /identifier/,
  );
});

test('the zip opens again and holds the same files', async () => {
  const {files} = await made('web');
  const opened = unzipSync(zip(files));
  assert.deepEqual(Object.keys(opened), [...files.keys()].sort());
  assert.equal(text(opened['index.html'] ?? new Uint8Array()), text(files.get('index.html') ?? new Uint8Array()));
});
