/** Whether the draw of the final test reaches everything it should: each stratum with its items, and everybody's own route. */
import type {Outline} from '../model/outline.ts';
import {testBank} from '../model/test-bank.ts';
import {isOnRoute} from '../model/test-draw.ts';
import type {SimulatedAttempt} from './simulate-class.ts';

export interface Stratum {
  /** Objective and level, for example `LO3 T`. */
  readonly name: string;
  /** Items drawn from it, over all attempts at the test. */
  readonly drawn: number;
  /** How often its least drawn item was. */
  readonly least: number;
}

/** Every stratum that the draw names. */
export function strataOf(outline: Outline, attempts: readonly Pick<SimulatedAttempt, 'learner'>[]): readonly Stratum[] {
  const counts = new Map<string, number>();
  for (const {learner} of attempts) {
    for (const test of learner.tests) for (const id of test.items) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const bank = testBank(outline);
  return Object.entries(outline.test.draw).flatMap(([objective, levels]) =>
    Object.entries(levels).flatMap(([level, wanted]) => {
      const items = bank.filter(item => item.objectives[0] === objective && item.level === level);
      const times = items.map(({id}) => counts.get(id) ?? 0);
      if (wanted === 0) return [];
      return [{name: `${objective} ${level}`, drawn: times.reduce((a, b) => a + b, 0), least: Math.min(...times)}];
    }),
  );
}

export interface RouteDraws {
  readonly role: string;
  /** Attempts at the test by learners of this role. */
  readonly attempts: number;
  /** Of these, how many had no item on the role's own route. */
  readonly without: number;
}

/** Per role, whether its attempts asked for its own route. */
export function routesOf(outline: Outline, attempts: readonly Pick<SimulatedAttempt, 'learner'>[]): RouteDraws[] {
  return outline.roles.map(role => {
    const tests = attempts.filter(({learner}) => learner.profile?.role === role).flatMap(({learner}) => learner.tests);
    const without = tests.filter(({items}) => !items.some(id => isOnRoute(outline.items[id], role)));
    return {role, attempts: tests.length, without: without.length};
  });
}
