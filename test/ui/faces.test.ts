import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EXPRESSIONS, type Expression} from '../../src/ui/portrait/faces.ts';
import {isPersonId, PEOPLE, type Person} from '../../src/ui/portrait/people.ts';

/** What an eye sees differ between two expressions, each large enough to notice at 112 px width. */
function cues(a: Expression, b: Expression): string[] {
  const far = (x: number, y: number, least: number) => Math.abs(x - y) >= least;
  const seen: [string, boolean][] = [
    ['lids', far(a.lid, b.lid, 0.2)],
    ['gaze', far(a.gaze[0], b.gaze[0], 3) || far(a.gaze[1], b.gaze[1], 3)],
    ['brows', far(a.brow[0], b.brow[0], 4) || far(a.brow[1], b.brow[1], 4) || far(a.doubt, b.doubt, 4)],
    ['mouth', a.mouth !== b.mouth],
    ['head', far(a.tilt, b.tilt, 4) || far(a.turn, b.turn, 6) || far(a.chin, b.chin, 5)],
    ['shoulders', far(a.shoulders, b.shoulders, 6)],
  ];
  return seen.filter(([, differs]) => differs).map(([name]) => name);
}

test('any two expressions differ in at least two cues that need no colour, one of them in the eyes or brows', () => {
  const faces = Object.entries(EXPRESSIONS);
  for (const [nameA, a] of faces) {
    for (const [nameB, b] of faces) {
      if (nameA >= nameB) continue;
      const found = cues(a, b);
      assert.ok(found.length >= 2, `${nameA} and ${nameB} differ only in: ${found.join(', ')}`);
      assert.ok(
        found.some(cue => cue !== 'mouth' && cue !== 'shoulders'),
        `${nameA} and ${nameB}`,
      );
    }
  }
});

test('any two people differ in at least three parts, and an unknown name is known to be unknown', () => {
  const people: [string, Person][] = Object.entries(PEOPLE);
  const parts = ['shape', 'skin', 'hair', 'hairColour', 'clothes', 'cloth', 'young', 'glasses', 'beard'] as const;
  assert.ok(new Set(people.map(([, {skin}]) => skin)).size >= 4);
  for (const [i, [nameA, a]] of people.entries())
    for (const [nameB, b] of people.slice(i + 1)) {
      const differ = parts.filter(part => a[part] !== b[part]);
      assert.ok(differ.length >= 3, `${nameA} and ${nameB} differ only in: ${differ.join(', ')}`);
    }
  assert.deepEqual([isPersonId('noor'), isPersonId('toString'), isPersonId('nobody')], [true, false, false]);
});
