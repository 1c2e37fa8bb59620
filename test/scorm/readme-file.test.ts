/** Who has nothing but the zip can read what it is, how to import it, what can be set, and where the pass mark stands twice. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cmi5Manifest} from '../../scorm/cmi5-manifest.ts';
import {PACKAGES, type PackageName} from '../../scorm/package-types.ts';
import {readPreset} from '../../scorm/presets.ts';
import {readmeFile} from '../../scorm/readme-file.ts';
import {scormManifest} from '../../scorm/scorm-manifest.ts';
import {settingsFile, settingsSchema} from '../../scorm/settings-file.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';

const course = {
  id: 'ogen_open',
  version: '1.2.3',
  title: 'Ogen open',
  subtitle: 'Zien',
  promise: 'Je kijkt anders.',
  language: 'nl',
  passMark: 75 as number | null,
};

async function readme(name: PackageName, preset = 'generic', more: {draft?: boolean; passMark?: null} = {}) {
  const {draft = false, ...info} = more;
  const chosen = await readPreset(preset);
  return readmeFile({
    name,
    course: {...course, ...info},
    preset: chosen,
    draft,
    settings: settingsFile({}, chosen.settings).json,
    settingsSchema: await settingsSchema({roles: ['onderwijs'], regions: ['noord', 'landelijk'], languages: ['nl']}),
  });
}

for (const name of PACKAGES)
  test(`${name}: every setting stands there with its value and a word about it`, async () => {
    const text = await readme(name);
    assert.match(text, /^Ogen open 1\.2\.3\n/);
    for (const [setting, value] of Object.entries(DEFAULT_SETTINGS))
      assert.ok(
        new RegExp(`  ${setting}: .*\n    \\S`).test(text) && text.includes(`${setting}: ${JSON.stringify(value)}`),
        setting,
      );
    assert.match(text, /Een van: \(leeg\), noord, landelijk\./);
  });

test('the preset and the draft can be read from it', async () => {
  assert.match(await readme('scorm12', 'moodle', {draft: true}), /Ingesteld voor: Moodle\.\n\nCONCEPTUITGAVE/);
  assert.match(await readme('scorm12', 'moodle'), /fixedSlots: true/);
  assert.doesNotMatch(await readme('scorm12', 'moodle'), /concept/i);
});

test('who unpacked a website is sent to the server with new settings, and to no zip or LMS', async () => {
  assert.match(await readme('scorm12'), /settings\.json in een teksteditor.*\n- Zet het bestand terug in de zip/);
  assert.doesNotMatch(await readme('web'), /terug in de zip|Ingesteld voor/);
});

test('the words that it names for the pass mark are those of the manifest, and it names none where there is none', async () => {
  const manifests: Partial<Record<PackageName, string>> = {cmi5: cmi5Manifest(course)};
  for (const name of ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const)
    manifests[name] = scormManifest(name, course, new Map());
  for (const [name, manifest] of Object.entries(manifests) as [PackageName, string][]) {
    const [, words = 'none'] = /en als (.*) in \S+\.xml/.exec(await readme(name)) ?? [];
    assert.ok(manifest.includes(words), `${name}: ${words}`);
  }
  assert.doesNotMatch(await readme('web'), /CESUUR STAAT/);
  assert.doesNotMatch(await readme('scorm12', 'generic', {passMark: null}), /CESUUR STAAT/);
});
