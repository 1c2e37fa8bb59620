/** Plays of a case: which variant comes next. */
import type {Learner} from './learner.ts';
import type {CaseOutline} from './outline.ts';
import {seededShuffle} from './shuffle.ts';

/** Variant of the next play: the least played one; of equals the one that the seed puts first. '' without variants. */
export function nextVariant(outline: CaseOutline, learner: Learner, seed: number): string {
  const plays = learner.plays[outline.id] ?? [];
  const count = (variant: string) => plays.filter(play => play.variant === variant).length;
  const order = seededShuffle(outline.variants, seed, outline.id);
  return order.reduce((best, variant) => (count(variant) < count(best) ? variant : best), order[0] ?? '');
}
