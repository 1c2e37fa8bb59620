/** Which languages a launch offers, and in which one it opens. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createBrowserPort} from '../../src/lms/browser.ts';
import {emptyLearner} from '../../src/model/learner.ts';
import {pageLanguage, withSettings} from '../../src/model/route.ts';
import {readSettings} from '../../src/model/settings.ts';
import {smallCourse} from './small-course.ts';

const opensIn = (language: string, outline = smallCourse, chosen?: string): string => {
  const profile = chosen ? {role: 'onderwijs', region: 'zuid', language: chosen} : null;
  return pageLanguage(outline, {...emptyLearner(), profile}, {language});
};

test('only the languages of settings.json are offered, and the first of them is the usual one', () => {
  const offered = (languages: unknown) =>
    withSettings(smallCourse, readSettings({languages}, smallCourse).settings).languages;
  assert.deepEqual(offered(['nl']), ['nl']);
  assert.deepEqual(offered(['en', 'nl']), ['en', 'nl']);
  assert.deepEqual(offered(['fr']), ['nl', 'en'], 'not one of the course');
});

test('the course opens in what the learner chose, else in the first wish that it can fulfil, else in its own', () => {
  assert.equal(opensIn('en'), 'en');
  assert.equal(opensIn('en-GB'), 'en', 'a region');
  assert.equal(opensIn('EN_us'), 'en', 'as some LMSs write it');
  assert.equal(opensIn('de-DE, en;q=0.8, nl'), 'en', 'a list');
  assert.equal(opensIn('de'), 'nl');
  assert.equal(opensIn(''), 'nl');
  assert.equal(opensIn('nl', smallCourse, 'en'), 'en', 'the choice of the learner');
  assert.equal(opensIn('', {...smallCourse, languages: ['nl']}, 'en'), 'nl', 'a choice that is no longer offered');
});

test('without an LMS the browser says which languages are wished for', async () => {
  const launch = await createBrowserPort({navigator: {languages: ['de-DE', 'en-US']}} as unknown as Window, {
    course: 'x',
  }).start();
  assert.equal(opensIn(launch.language), 'en');
});
