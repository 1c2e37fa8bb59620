import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isLegal, resultOf, score} from '../../src/model/score.ts';
import {item, smallCourse} from './small-course.ts';

const one = (id: string) => smallCourse.items[id] as (typeof smallCourse.items)[string];

describe('score', () => {
  it('gives a choice all or nothing', () => {
    assert.equal(score(one('M1_A1_choice'), ['b']), 1);
    assert.equal(score(one('M1_A1_choice'), ['a']), 0);
  });

  it('takes a wrong choice off a right one, and never goes below nothing', () => {
    const choices = one('M1_A2_choices');
    assert.equal(score(choices, ['a', 'c']), 1);
    assert.equal(score(choices, ['a']), 0.5);
    assert.equal(score(choices, ['a', 'b', 'c']), 0.5);
    assert.equal(score(choices, ['b', 'd']), 0);
  });

  it('counts cards in the right bin', () => {
    assert.equal(score(one('M1_A3_sort'), ['a.x', 'b.x', 'c.x']), 2 / 3);
  });

  it('counts neighbours that stand in the right order', () => {
    const order = one('M2_A1_order');
    assert.equal(score(order, ['a', 'b', 'c', 'd']), 1);
    assert.equal(score(order, ['b', 'c', 'd', 'a']), 2 / 3);
    assert.equal(score(order, ['d', 'c', 'b', 'a']), 0);
  });

  it('lets an estimate fall in a line from the tolerance to four times the tolerance', () => {
    const estimate = one('M2_A2_estimate');
    assert.equal(score(estimate, ['450']), 1);
    assert.equal(score(estimate, ['500']), 2 / 3);
    assert.equal(score(estimate, ['600']), 0);
    assert.equal(score(estimate, ['1000']), 0);
  });

  it('gives nothing where nothing is right or wrong', () => {
    assert.equal(score(one('M2_A3_rate'), ['a.1', 'b.5']), null);
    assert.equal(score(item({id: 'pre', kind: 'choice', options: ['a', 'b']}), ['a']), null);
  });

  it('calls only full credit correct', () => {
    assert.deepEqual([1, 0.5, 0, null].map(resultOf), ['correct', 'incorrect', 'incorrect', 'neutral']);
  });
});

describe('isLegal', () => {
  const cases: [string, string[], boolean][] = [
    ['M1_A1_choice', ['a'], true],
    ['M1_A1_choice', ['z'], false],
    ['M1_A1_choice', ['a', 'b'], false],
    ['M1_A2_choices', [], true],
    ['M1_A2_choices', ['a', 'd'], true],
    ['M1_A2_choices', ['d', 'a'], false],
    ['M1_A2_choices', ['a', 'a'], false],
    ['M1_A3_sort', ['a.x', 'b.y', 'c.y'], true],
    ['M1_A3_sort', ['a.x', 'b.y'], false],
    ['M1_A3_sort', ['a.x', 'b.y', 'c.q'], false],
    ['M2_A1_order', ['d', 'a', 'c', 'b'], true],
    ['M2_A1_order', ['d', 'a', 'c', 'c'], false],
    ['M2_A2_estimate', ['0'], true],
    ['M2_A2_estimate', ['1000'], true],
    ['M2_A2_estimate', ['1050'], false],
    ['M2_A2_estimate', ['25'], false],
    ['M2_A2_estimate', ['4e2'], false],
    ['M2_A2_estimate', ['NaN'], false],
    ['M2_A3_rate', ['a.1', 'b.5'], true],
    ['M2_A3_rate', ['a.6', 'b.5'], false],
    ['M2_A4_reflect', [], true],
    ['V1', ['g'], true],
  ];
  for (const [id, response, legal] of cases) {
    it(`${legal ? 'takes' : 'refuses'} [${response.join(', ')}] for ${smallCourse.items[id]?.kind}`, () => {
      assert.equal(isLegal(one(id), response), legal);
    });
  }
});
