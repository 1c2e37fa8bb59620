/** The first page speaks the language of the course, also where it says that the course cannot start. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {coursePage} from '../../scorm/page.ts';

const course = {id: 'one', version: '1.0.0', title: 'One', subtitle: 'Two', promise: 'Three', passMark: 80};
const pageIn = (language: string): Promise<string> => coursePage('web', {...course, language}, 'entry.js', []);

test('the words before the course are in its language; a language without words gets the Dutch ones', async () => {
  const english = await pageIn('en');
  assert.match(english, /<html lang="en">/);
  assert.match(english, /<h1 tabindex="-1">The course does not open now<\/h1>/);
  assert.match(english, /The course is opening\./);
  const dutch = await pageIn('nl');
  assert.match(dutch, /<h1 tabindex="-1">De cursus opent nu niet<\/h1>/);
  assert.equal((await pageIn('xx')).replace('lang="xx"', 'lang="nl"'), dutch);
  for (const page of [english, dutch]) assert.doesNotMatch(page, /\{\{|undefined/);
});
