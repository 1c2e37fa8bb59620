/** Items of the bank that a step asks outside the final test: the start measurement, and 'wie bel je?' in the boosters. */
import type {Learner} from './learner.ts';
import type {ItemOutline, Outline, StepOutline} from './outline.ts';
import {score} from './score.ts';
import {seededShuffle} from './shuffle.ts';

/** Questions about whom to call per round: more would not fit in its minutes. */
const PER_ROUND = 1;
/** Standing of an objective of which nothing was asked yet. */
const UNKNOWN = 0.5;

/** Their ids in order of asking; empty for a step that asks none. The same for a learner every time. */
export function bankItemsOf(
  outline: Outline,
  learner: Pick<Learner, 'seed' | 'answers'>,
  step: StepOutline,
): readonly string[] {
  if (step.views.includes('start_measurement')) return shuffled(outline, learner.seed, 'start');
  return step.views.includes('who_to_call') ? callsOf(outline, learner, step) : [];
}

/** The weakest objectives first, as the first answers of earlier rounds tell: these never change, so neither does the choice. */
function callsOf(outline: Outline, learner: Pick<Learner, 'seed' | 'answers'>, step: StepOutline): readonly string[] {
  const rounds = outline.modules.flatMap(({steps}) => steps).filter(id => isCallStep(outline.steps[id]));
  const asked: string[] = [];
  let left = shuffled(outline, learner.seed, 'booster');
  for (const round of rounds) {
    const standing = (id: string) => standingOf(outline, learner, asked, outline.items[id]);
    const chosen = [...left].sort((a, b) => standing(a) - standing(b)).slice(0, PER_ROUND);
    if (round === step.id) return chosen;
    asked.push(...chosen);
    left = left.filter(id => !chosen.includes(id));
  }
  return [];
}

function isCallStep(step: StepOutline | undefined): boolean {
  return step?.views.includes('who_to_call') === true;
}

function shuffled(outline: Outline, seed: number, use: ItemOutline['use']): string[] {
  const items = Object.values(outline.items).filter(item => item.kind === 'test' && item.use === use);
  return seededShuffle(
    items.map(({id}) => id),
    seed,
    'bank items',
  );
}

/** Mean credit of the objective over what was asked. */
function standingOf(
  outline: Outline,
  {answers}: Pick<Learner, 'answers'>,
  asked: readonly string[],
  item: ItemOutline | undefined,
): number {
  const credits = asked.flatMap(id => {
    const one = outline.items[id];
    const first = answers[id]?.first;
    return one && first && one.objectives[0] === item?.objectives[0] ? [score(one, first.response) ?? UNKNOWN] : [];
  });
  return credits.length === 0 ? UNKNOWN : credits.reduce((sum, one) => sum + one, 0) / credits.length;
}
