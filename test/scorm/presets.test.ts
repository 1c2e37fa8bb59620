/** A preset with a mistake makes no package: the mistake is named with its place, before anything is built. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {CoursePackages} from '../../scorm/course-packages.ts';
import {parsePreset} from '../../scorm/presets.ts';
import {compileGolden} from '../build/golden-case.ts';

const FILE = 'scorm/presets/moodle.json';
const text = readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8');

const MISTAKES: readonly [what: string, find: string | RegExp, replace: string, said: string][] = [
  [
    'a standard that is none',
    '"scorm12"',
    '"scorm13"',
    `4:16  packages[0]: not a known value: 'scorm13'. Did you mean`,
  ],
  ['no packages', '["scorm12"]', '[]', '4:15  packages: too few: expected 1 or more'],
  ['a misspelt key', '"evidence"', '"evidense"', '3:3  evidense: unknown key. Did you mean `evidence`?'],
  ['no settings', /"settings".*\n/, '', '1:1  settings: missing. Add the key `settings`.'],
  ['a comma left out', '"Moodle",', '"Moodle"', '3:3  not readable as YAML: '],
  ['a brace left open', /\}\s*$/, '', 'not readable as YAML: '],
  ['nothing at all', /[\s\S]*/, '', '1:1  expected keys with values, found nothing.'],
];
for (const [what, find, replace, said] of MISTAKES) {
  test(`${what} in a preset is named with its place`, () => {
    const broken = text.replace(find, replace);
    assert.notEqual(broken, text);
    assert.throws(
      () => parsePreset(FILE, broken),
      ({message}: Error) => message.startsWith(`${FILE}:`) && message.includes(said),
    );
  });
}

for (const [setting, value] of [
  ['passMark', 'tachtig'],
  ['passMark', 0],
  ['attempts', -1],
  ['exitAfterCompletion', 'sometimes'],
  ['languages', []],
  ['region', 'atlantis'],
  ['role', 'koning'],
  ['accreditation', [{register: 'x'}]],
  ['pasMark', 80],
] as const) {
  test(`${setting}: ${JSON.stringify(value)} in a preset makes no package`, async () => {
    const preset = {...parsePreset(FILE, text), settings: {[setting]: value}};
    await assert.rejects(new CoursePackages(compileGolden('course').course).make(preset), {
      message: `${FILE}  settings.${setting}: ${JSON.stringify(value)} cannot be used.\nWhat each setting may be stands in docs/administrator.md.`,
    });
  });
}
