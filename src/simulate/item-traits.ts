/** What an item is like for everybody: how hard, how telling, and which wrong answer draws people. */
import type {ItemOutline} from '../model/outline.ts';
import {Chance} from './chance.ts';

export interface ItemTraits {
  /** In logits. */
  readonly difficulty: number;
  /** Slope of the two-parameter logistic model. */
  readonly discrimination: number;
  /** A belief that many share: hard, and those who are wrong feel sure. */
  readonly isMisbelief: boolean;
  /** Pull of each option when the right one is missed. */
  readonly pull: (option: string) => number;
}

const LEVELS = {K: -0.3, T: 0, A: 0.4} as const;
/** Share of items that stand on a belief that many share. */
const MISBELIEFS = 0.08;
const known = new WeakMap<ItemOutline, ItemTraits>();

/** Follows from the item's id alone, so that a class with another seed meets the same items. */
export function itemTraits(item: ItemOutline): ItemTraits {
  const made = known.get(item) ?? drawItem(item);
  known.set(item, made);
  return made;
}

/** Share of learners with this skill who answer right: the two-parameter logistic model (Birnbaum, 1968). */
export function chanceRight({difficulty, discrimination}: ItemTraits, skill: number): number {
  return 1 / (1 + Math.exp(-discrimination * (skill - difficulty)));
}

function drawItem(item: ItemOutline): ItemTraits {
  const chance = new Chance(item.id);
  const isMisbelief = chance.flip(MISBELIEFS);
  const difficulty = chance.normal(-0.7 + LEVELS[item.level ?? 'T'], 0.5) + (isMisbelief ? 1.7 : 0);
  const pulls = new Map(item.options.map(option => [option, Math.exp(chance.normal(0, 0.8))]));
  return {
    difficulty,
    discrimination: Math.exp(chance.normal(0.1, 0.25)),
    isMisbelief,
    pull: option => pulls.get(option) ?? 1,
  };
}
