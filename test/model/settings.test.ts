import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {DEFAULT_SETTINGS, readSettings} from '../../src/model/settings.ts';
import {smallCourse} from './small-course.ts';

const defaults = {...DEFAULT_SETTINGS, passMark: 75, languages: ['nl', 'en']};

describe('readSettings', () => {
  it('takes what the file says and the course itself for the rest', () => {
    const {settings, problems} = readSettings({$comment: 'text', region: 'zuid', attempts: 3}, smallCourse);
    assert.deepEqual(settings, {...defaults, region: 'zuid', attempts: 3});
    assert.deepEqual(problems, []);
  });

  it('falls back for a value that cannot be used, and names it', () => {
    const json = {
      passMark: '80',
      region: 'oost',
      role: 'kok',
      attempts: -1,
      languages: [],
      notPassed: 'FAILED',
      journal: 1,
    };
    const {settings, problems} = readSettings(json, smallCourse);
    assert.deepEqual(settings, defaults);
    assert.deepEqual(problems[0], {setting: 'passMark', found: '"80"'});
    assert.deepEqual(
      problems.map(one => one.setting),
      Object.keys(json),
    );
  });

  it('reports a name that does not exist, also one that every object has', () => {
    const {problems} = readSettings(JSON.parse('{"passmark": 70, "__proto__x": 1, "toString": true}'), smallCourse);
    assert.deepEqual(
      problems.map(one => one.setting),
      ['passmark', 'toString'],
    );
  });

  it('never throws and always gives whole settings, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        const {settings} = readSettings(json, smallCourse);
        assert.deepEqual(Object.keys(settings).sort(), Object.keys(DEFAULT_SETTINGS).sort());
        assert.ok(settings.passMark > 0 && settings.passMark <= 100);
      }),
    );
  });
});
