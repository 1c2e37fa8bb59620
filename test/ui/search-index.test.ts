import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CourseContent} from '../../src/model/course-content.ts';
import type {StepOutline} from '../../src/model/outline.ts';
import {searchIndex} from '../../src/ui/search-panel/search-index.ts';

/** The index of a course with one lesson. */
function indexOf(html: string) {
  const content = {
    loadReference: async () => ({terms: {}}),
    loadLesson: async () => ({title: 'Les', blocks: [{type: 'html', html}]}),
  } as unknown as CourseContent;
  return searchIndex(content, [{id: 's1'} as StepOutline], 'nl');
}

test('what is marked is what was asked, whatever accents, capitals and pictures stand before it', async () => {
  for (const before of ['Één geïnd', '🙂🙂 \u{1F469}\u200D\u{1F3EB}', 'e\u0301 en İ']) {
    const [hit] = (await indexOf(`<p>${before} en dan Café Noor.</p>`)).find('cafe').lessons;
    assert.equal(hit?.hit, 'Café', before);
    assert.equal(hit.after, ' Noor.');
  }
});
