/** Plays of a case: which variant comes next and whether a play runs. */
import type {Learner, Play} from './learner.ts';
import type {CaseOutline} from './outline.ts';
import {seededShuffle} from './shuffle.ts';

/** The play of a case that runs, if one does. */
export function runningPlay(learner: Learner, id: string): Play | undefined {
  const latest = learner.plays[id]?.at(-1);
  return latest?.ending === null ? latest : undefined;
}

/** Variant of the next play: the least played one; of equals the one that the seed puts first. '' without variants. */
export function nextVariant(outline: CaseOutline, learner: Learner, seed: number): string {
  const plays = learner.plays[outline.id] ?? [];
  const count = (variant: string) => plays.filter(play => play.variant === variant).length;
  const order = seededShuffle(outline.variants, seed, outline.id);
  return order.reduce((best, variant) => (count(variant) < count(best) ? variant : best), order[0] ?? '');
}
