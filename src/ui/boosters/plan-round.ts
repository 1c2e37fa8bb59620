/** What a booster round asks: situations not seen yet, a small case, and a question on the weakest objective. */
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import {seededShuffle} from '../../model/shuffle.ts';
import {drawSituations} from '../../model/situations.ts';
import {objectiveShares} from '../../model/test-result.ts';

/** Months after completion at which a round is due. */
export const ROUNDS = [1, 3, 6] as const;
const SITUATIONS = 4;

export interface RoundPlan {
  readonly situations: readonly string[];
  /** Id of the small case, or null where the course has none for this round. */
  readonly case: string | null;
  /** Id of the question, an item kept for the boosters. */
  readonly question: string | null;
  readonly weakest: string | null;
}

/** Plan of round `index` (from 0). The same learner gets the same rounds; rounds share no situation while there are enough. */
export function planRound(outline: Outline, learner: Learner, index: number): RoundPlan {
  const draw = Object.values(outline.steps).find(step => step.draw)?.draw ?? {signal: 0, lookalike: 0};
  const {core, rest} = drawSituations(outline, learner.seed, draw);
  const unseen = rest.filter(id => !learner.answers[id]);
  const pool = unseen.length >= SITUATIONS * ROUNDS.length ? unseen : [...unseen, ...core];
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
  const inLessons = new Set(Object.values(outline.steps).flatMap(step => step.cases));
  const cases = Object.keys(outline.cases).filter(id => !inLessons.has(id));
  const question = ranked[index % Math.max(1, ranked.length)] ?? null;
  return {
    situations: pool.slice(index * SITUATIONS, (index + 1) * SITUATIONS),
    case: cases[index] ?? null,
    question,
    weakest: question === null ? null : (outline.items[question]?.objectives[0] ?? null),
  };
}
