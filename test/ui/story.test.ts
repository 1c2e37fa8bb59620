import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Moment} from '../../src/machines/case.machine.ts';
import {levelOf, trendOf} from '../../src/ui/case-view/room.ts';
import {curvesOf, deepestDrop, storyOf} from '../../src/ui/debrief/story.ts';
import {chart} from './case-fixture.ts';

const path: readonly Moment[] = [
  {node: 'n1', reply: 'b', values: {trust: 2, sight: 1}},
  {node: 'n3', reply: 'a', values: {trust: 5, sight: 1}},
  {node: 'n2', reply: 'a', values: {trust: 6, sight: 1}},
];

test('a play beside the expert tells what was the same, missed and off the route', () => {
  const story = storyOf(chart, path, 'a');
  assert.deepEqual(
    story.moments.map(({n, expert}) => [n, expert]),
    [
      [1, 'a'],
      [2, null],
      [3, 'a'],
    ],
  );
  assert.deepEqual([story.shared, story.same, story.unseen], [2, 1, []]);
});

test('places of the expert that the play never came to are named', () => {
  assert.deepEqual(storyOf(chart, path.slice(0, 1), 'a').unseen, [{node: 'n2', reply: 'a'}]);
});

test('the expert of a variant goes before the one for all', () => {
  const variants = {...chart, expert: {all: ['n1a'], b: ['n1b']}};
  assert.equal(storyOf(variants, path, 'b').same, 1);
  assert.equal(storyOf(variants, path, 'a').same, 0);
});

test('curves start at the start of the case, and the expert has points only where both came', () => {
  const [trust] = curvesOf(chart, path, storyOf(chart, path, 'a'));
  assert.deepEqual(trust, {value: 'trust', own: [5, 2, 5, 6], expert: [5, 7, null, 8]});
});

test('the deepest drop names its moment, the first of equals, and none where nothing fell', () => {
  assert.equal(deepestDrop([5, 2, 5, 6]), 1);
  assert.equal(deepestDrop([5, 6, 4, 5, 3]), 2);
  assert.equal(deepestDrop([5, 6, 6]), null);
  assert.equal(deepestDrop([5]), null);
});

test('levels cover 0 to 10 and only rise; trends compare the last two', () => {
  const levels = Array.from({length: 11}, (_, value) => levelOf(value));
  assert.deepEqual([...new Set(levels)], ['none', 'little', 'some', 'much', 'most']);
  assert.deepEqual([[5], [5, 6], [5, 4], [5, 5]].map(trendOf), ['start', 'grows', 'shrinks', 'stays']);
});
