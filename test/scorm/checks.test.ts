/** The checks of a package find what LMSs refuse. Each case is a legal package with one thing made wrong. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {overBudget} from '../../scorm/budget.ts';
import {checkFiles} from '../../scorm/check-files.ts';
import {checkManifest} from '../../scorm/check-manifest.ts';
import {checkSchema} from '../../scorm/check-schema.ts';
import {cmi5Manifest} from '../../scorm/cmi5-manifest.ts';
import {licenses} from '../../scorm/licenses.ts';
import {callsBeforeInteractive} from '../../scorm/lms-calls.ts';
import {bytes, type CourseInfo, type Files} from '../../scorm/package-types.ts';
import {presetNames, readPreset} from '../../scorm/presets.ts';
import {type Edition, scormManifest} from '../../scorm/scorm-manifest.ts';
import {settingsSchema} from '../../scorm/settings-file.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';

const course: CourseInfo = {
  id: 'ogen_open',
  version: '1.2.3',
  title: 'Ogen open',
  subtitle: 'Zien',
  promise: 'Je kijkt anders.',
  language: 'nl',
  passMark: 80,
};
const files: Files = new Map([
  ['index.html', bytes('<p>')],
  ['c/a.js', bytes('')],
]);
const EDITIONS = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;

/** What the schema and our own checks say together. */
async function wrongs(name: Edition | 'cmi5', manifest: string): Promise<string> {
  return [...(await checkSchema(name, manifest)), ...checkManifest(name, manifest, files)].join('\n');
}

const MISTAKES: readonly [what: string, from: string | RegExp, to: string, said: RegExp][] = [
  ['a file that is not there', 'href="c/a.js"', 'href="c/b.js"', /c\/b\.js: not in the package/],
  ['a file that is not listed', '<file href="c/a.js"/>', '', /c\/a\.js: not listed/],
  ['another version', /<schemaversion>.*</, '<schemaversion>CAM 1.3<', /schemaversion must be/],
  ['a default that is no organization', 'default="ogen_open_org"', 'default="other"', /names no organization/],
  ['an item without a title', /(<item [^>]*>\s*)<title>.*?<\/title>/s, '$1', /one title is wanted|title/i],
  ['an item that leads nowhere', 'identifierref="ogen_open_resource"', 'identifierref="gone"', /names no resource/],
  ['an id that stands twice', 'identifier="ogen_open_item"', 'identifier="ogen_open_org"', /used twice/],
  ['the other spelling of scormtype', /scorm([tT])ype="sco"/, 'scormtypE="sco"', /scorm/i],
  ['an unknown element', '</resources>', '<extra/></resources>', /extra/],
];

for (const edition of EDITIONS) {
  test(`our ${edition} manifest has nothing wrong`, async () => {
    assert.equal(await wrongs(edition, scormManifest(edition, course, files)), '');
  });
  for (const [what, from, to, said] of MISTAKES) {
    test(`${what} is found in a ${edition} manifest`, async () => {
      const manifest = scormManifest(edition, course, files);
      const broken = manifest.replace(from, to);
      assert.notEqual(broken, manifest, 'the mistake was made');
      assert.match(await wrongs(edition, broken), said);
    });
  }
}

test('our cmi5.xml has nothing wrong, and its ids do not depend on the version', async () => {
  const manifest = cmi5Manifest(course);
  assert.equal(await wrongs('cmi5', manifest), '');
  assert.equal(manifest, cmi5Manifest({...course, version: '9.9.9'}));
});

const CMI5_MISTAKES: readonly [what: string, from: string | RegExp, to: string, said: RegExp][] = [
  ['a page that is not there', '<url>index.html<', '<url>start.html<', /start\.html: not in the package/],
  ['a query with a launch parameter', '<url>index.html<', '<url>index.html?endpoint=1<', /launch parameter/],
  [
    'one id for course and unit',
    /<au id="[^"]*"/,
    `<au id="${/course id="([^"]*)"/.exec(cmi5Manifest(course))?.[1]}"`,
    /must differ/,
  ],
  ['an unknown moveOn', 'CompletedAndPassed', 'Always', /moveOn/],
  ['a mastery score in percent', 'masteryScore="0.8"', 'masteryScore="80"', /masteryScore/],
  ['an id that is no IRI', /<au id="[^"]*"/, '<au id="unit"', /au/],
  ['a unit without a description', /(<au .*?)<description>.*?<\/description>/s, '$1', /au|url/],
];
for (const [what, from, to, said] of CMI5_MISTAKES) {
  test(`${what} is found in cmi5.xml`, async () => {
    const manifest = cmi5Manifest(course);
    const broken = manifest.replace(from, to);
    assert.notEqual(broken, manifest, 'the mistake was made');
    assert.match(await wrongs('cmi5', broken), said);
  });
}

const page = (policy: string, body = ''): Uint8Array =>
  bytes(`<meta http-equiv="Content-Security-Policy" content="${policy}" />${body}`);
const BAD_FILES: readonly [what: string, path: string, content: Uint8Array, said: RegExp][] = [
  ['a space in a name', 'a b.js', bytes(''), /letters, digits/],
  ['a way out of the package', '../a.js', bytes(''), /letters, digits/],
  ['a script that Docebo refuses', 'a.php', bytes(''), /LMSs refuse/],
  ['a very long path', `${'a/'.repeat(80)}b.js`, bytes(''), /150/],
  ['a name that differs by case', 'C/A.js', bytes(''), /only by case/],
  [
    'a file that code wants and nobody packed',
    'x.js',
    bytes('new URL("a/font.woff2",import.meta.url)'),
    /wants a\/font\.woff2/,
  ],
  ['a page without a policy', 'x.html', bytes('<p>'), /no Content-Security-Policy/],
  ['a policy that lets in unsafe code', 'x.html', page("script-src 'unsafe-inline'"), /unsafe/],
  ['a policy without Trusted Types', 'x.html', page("default-src 'none'"), /no Trusted Types/],
  [
    'a page that loads from elsewhere',
    'x.html',
    page("default-src 'none'", '<img src="https://example.org/">'),
    /another host/,
  ],
];
for (const [what, path, content, said] of BAD_FILES) {
  test(`${what} is found`, () => {
    const all = new Map([['c/a.js', bytes('')], [path, content] as const]);
    assert.match(checkFiles(all).join('\n'), said);
  });
}

test('every preset can be read, and gives reasons with sources', async () => {
  for (const name of await presetNames()) {
    const {reasons} = await readPreset(name);
    assert.ok(
      reasons.every(({why, source}) => why && source),
      name,
    );
  }
  await assert.rejects(readPreset('nowhere'), /there are cornerstone, docebo, generic/);
});

test('the licence of a library is found by any path that leads to it', async () => {
  for (const id of ['/home/ann/node_modules/@lit/context/index.js', 'C:\\ann\\node_modules\\@lit\\context\\index.js'])
    assert.match(await licenses([id]), /^@lit\/context \d+\.\d+\.\d+ \(BSD-3-Clause\)$/m);
});

test('the schema of settings.json knows exactly the settings that there are', async () => {
  const schema = JSON.parse(await settingsSchema({roles: ['onderwijs'], regions: ['noord'], languages: ['nl']})) as {
    properties: Record<string, {enum?: string[]; description?: string}>;
  };
  const known = Object.keys(schema.properties).filter(key => key !== '$schema');
  assert.deepEqual(known.sort(), Object.keys(DEFAULT_SETTINGS).sort());
  assert.deepEqual(schema.properties.role?.enum, ['', 'onderwijs']);
});

test('a package over a limit is reported with the number and the limit', () => {
  const light = {
    name: 'scorm12' as const,
    firstScreenBytes: 1,
    firstScreenRequests: 1,
    engineBytes: 1,
    zip: new Uint8Array(1),
    calls: 1,
  };
  assert.deepEqual(overBudget([light]), []);
  assert.deepEqual(overBudget([{...light, calls: 21}]), ['scorm12: calls is 21, the limit is 20']);
});

test('an LMS is called at most 20 times before the learner can act', async () => {
  for (const name of EDITIONS) {
    const calls = (await callsBeforeInteractive(name)) ?? Number.NaN;
    assert.ok(calls > 5 && calls <= 20, `${name}: ${calls}`);
  }
});
