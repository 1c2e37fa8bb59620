/** How well the final test measures, for an accreditor: figures of first attempts, with the rule of how few is too few. */
import {type DrawnReliability, drawnReliability} from './drawn-set.ts';
import type {Frame} from './frame.ts';
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

/** By status; in exports that tell scores only, as Moodle's report of interactions, by the pass mark. */
function passedOf({statuses, scores}: Sums['counts'], {mastery}: Frame): Figure {
  const [passed = 0, failed = 0] = ['passed', 'failed'].map(status => own(statuses, status));
  if (passed + failed > 0) return facility({scored: passed + failed, x: 1000 * passed});
  // Scores are kept per ten percent: a pass mark between two of them cannot be read from it.
  const from = Math.round(mastery * 1000) / 100;
  if (!Number.isInteger(from)) return facility({scored: 0, x: 0});
  return facility({scored: scores.n, x: 1000 * scores.tens.slice(from).reduce((sum, one) => sum + one, 0)});
}

/** The figures of the set `test`. */
export function testQuality({counts}: Sums, frame: Frame): TestQuality {
  const bank = [...frame.items.values()].filter(({set}) => set === 'test');
  const found = bank.map(item => ({item, sums: own(counts.items, item.id)}));
  const questions = frame.sets.get('test')?.size ?? 0;
  const nobody = {scored: 0, x: 0, full: {n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0}};
  return {
    ...drawnReliability(
      found.flatMap(({sums}) => sums ?? []),
      questions,
    ),
    learners: counts.learners,
    simulated: counts.simulated,
    questions,
    passed: passedOf(counts, frame),
    items: found.map(({item: {id, objectives}, sums = nobody}) => ({
      id,
      objectives,
      facility: facility(sums),
      discrimination: discrimination(sums),
    })),
  };
}
