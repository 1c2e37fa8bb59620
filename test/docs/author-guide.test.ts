/** The author's guide is made from what the compiler does, and the committed page is that. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {BLOCK_SCHEMAS} from '../../src/build/lesson-file.ts';
import {authorGuide, exampleOf, mistakesOf, problemsOf} from './author-guide.ts';

for (const kind of Object.keys(BLOCK_SCHEMAS)) {
  test(`the example of ${kind} compiles without a word, and every mistake in it is named`, () => {
    const {folder, lesson} = exampleOf(kind);
    assert.deepEqual(problemsOf(folder, lesson), []);
    for (const mistake of mistakesOf(kind)) {
      assert.notDeepEqual(problemsOf(mistake.folder, mistake.lesson), [], mistake.what);
    }
  });
}

test('docs/author.md is what schemas, examples and compiler say (else: npm run guide)', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/author.md', import.meta.url)), 'utf8');
  assert.equal(page, authorGuide());
});
