/** How well the final test measures, for an accreditor: figures of first attempts, with the rule of how few is too few. */
import {type DrawnReliability, drawnReliability} from './drawn-set.ts';
import type {Frame} from './frame.ts';
import {passedOf} from './passed.ts';
import {discrimination, facility} from './statistics.ts';
import type {Figure} from './strength.ts';
import {own, type Sums} from './sums.ts';

export interface TestQuality extends DrawnReliability {
  readonly learners: number;
  /** Of them, invented ones. */
  readonly simulated: number;
  /** Questions in one test. */
  readonly questions: number;
  /** Share of those with an outcome that passed. */
  readonly passed: Figure;
  /** Every question of the bank, in the order of the course, also those that nobody had yet. */
  readonly items: readonly {
    readonly id: string;
    readonly objectives: readonly string[];
    readonly facility: Figure;
    readonly discrimination: Figure;
  }[];
}

/** The figures of the set `test`. */
export function testQuality(sums: Sums, frame: Frame): TestQuality {
  const {counts} = sums;
  const {passed, n} = passedOf(sums, frame);
  const bank = [...frame.items.values()].filter(({set}) => set === 'test');
  const found = bank.map(item => ({item, given: own(counts.items, item.id)}));
  const questions = frame.sets.get('test')?.size ?? 0;
  const nobody = {scored: 0, x: 0, full: {n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0}};
  return {
    ...drawnReliability(
      found.flatMap(({given}) => given ?? []),
      questions,
    ),
    learners: counts.learners,
    simulated: counts.simulated,
    questions,
    passed: facility({scored: n, x: 1000 * passed}),
    items: found.map(({item: {id, objectives}, given = nobody}) => ({
      id,
      objectives,
      facility: facility(given),
      discrimination: discrimination(given),
    })),
  };
}
