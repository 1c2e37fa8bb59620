/** A region file never speaks for another region, and the national one stands in for what it lacks. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {compileCourse} from '../../src/build/compile-course.ts';
import {contentOf} from '../../src/build/content.ts';
import {loadFacts, tokenValue} from '../../src/ui/lesson-facts.ts';
import {edit, withCourse} from './golden-case.ts';

const LABOUR_HELP =
  "  - {id: labour_help, name: Hulp bij werk, purpose: Voor werkers., situations: [work], phone: '0800-1000', sources: [S1], checked: 2026-01-10}\n";

/** The small course with a region after the national one in the alphabet; only the national one has a helpline for workers. */
function compiled() {
  return withCourse(dir => {
    const national = join(dir, 'regions', 'landelijk.yaml');
    const zuid = readFileSync(national, 'utf8')
      .replace('id: landelijk', 'id: zuid')
      .replace("'0800-2000'", "'013-1234567'");
    writeFileSync(join(dir, 'regions', 'zuid.yaml'), zuid);
    edit(national, 'contacts:\n', `contacts:\n${LABOUR_HELP}`);
    return contentOf(compileCourse(dir, {version: '1.0.0', today: '2026-02-01'}).course);
  });
}

test('who has no region gets the national numbers, whatever the regions are called', async () => {
  const facts = await loadFacts(compiled(), null, 'nl');
  assert.equal(facts.region?.id, 'landelijk');
  assert.equal(tokenValue('region.safe_at_home.phone', facts)?.text, '0800-2000');
});

test('a contact that a region does not name is the national one, and its own stay its own', async () => {
  const facts = await loadFacts(compiled(), {role: '', region: 'zuid'}, 'nl');
  assert.equal(tokenValue('region.labour_help.phone', facts)?.text, '0800-1000');
  assert.equal(tokenValue('region.safe_at_home.phone', facts)?.text, '013-1234567');
});
