/** What a class did in a conversation: what may be said of its routes. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {flowOf, type Move, strayed} from '../../src/results/page/case-flow.ts';

const move = (node: string, reply: string, to: string, n: number): Move => ({
  node,
  reply,
  to,
  n,
  isExpert: reply === 'a',
});

test('where the class left the expert is told of the most who gave one reply, with how many were there', () => {
  const moves = [
    move('n1', 'a', 'n2', 20),
    move('n2', 'a', 'END', 8),
    move('n2', 'b', 'END', 9),
    move('n2', 'c', 'END', 3),
  ];
  assert.deepEqual(strayed(moves), {move: moves[2], of: 20});
});

test('where no five gave the same reply nothing is told, also when few gave the expert’s', () => {
  const moves = [move('n1', 'a', 'n2', 3), move('n1', 'b', 'n2', 4), move('n1', 'c', 'n2', 4)];
  assert.equal(strayed(moves), null);
});

test('a way that fewer than five went is not drawn, and is counted', () => {
  const moves = [move('n1', 'a', 'n2', 12), move('n1', 'b', 'n3', 4), move('n2', 'a', 'END', 12)];
  const {links, hidden} = flowOf(moves, 'n1', node => node);
  assert.deepEqual([links.map(({n}) => n), hidden], [[12, 12], 4]);
});
