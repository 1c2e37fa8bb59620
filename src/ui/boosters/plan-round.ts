/** What a booster round asks: situations kept for it, a small case, and a question on the weakest objective. */
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import {seededShuffle} from '../../model/shuffle.ts';
import {drawSituations} from '../../model/situations.ts';
import {objectiveShares} from '../../model/test-result.ts';

/** Situations of a round: as many that are a signal as look-alikes. */
const SITUATIONS = {signal: 2, lookalike: 2} as const;

export interface RoundPlan {
  readonly situations: readonly string[];
  /** Id of the small case, or null where the course has none for this round. */
  readonly case: string | null;
  /** Id of the question, an item kept for the boosters. */
  readonly question: string | null;
  readonly weakest: string | null;
}

/** Plan of round `index` (from 0). The same learner gets the same rounds, and no situation in two of them or in a lesson. */
export function planRound(outline: Outline, learner: Learner, index: number): RoundPlan {
  const shares = objectiveShares(outline, learner);
  const rank = (objective: string | undefined) => shares[objective ?? ''] ?? 0.5;
  const questions = Object.values(outline.items).filter(item => item.kind === 'test' && item.use === 'booster');
  const order = seededShuffle(
    questions.map(({id}) => id),
    learner.seed,
    'boosters',
  );
  const ranked = [...order].sort(
    (a, b) => rank(outline.items[a]?.objectives[0]) - rank(outline.items[b]?.objectives[0]),
  );
  const question = ranked[index % Math.max(1, ranked.length)] ?? null;
  return {
    situations: drawSituations(outline, learner.seed, {...SITUATIONS, round: index + 1}).core,
    case: outline.boosters?.[index]?.case ?? null,
    question,
    weakest: question === null ? null : (outline.items[question]?.objectives[0] ?? null),
  };
}
