/** Draw of situations for signal detection: a core for the lesson, the rest for practice and boosters. */
import type {ItemOutline, Outline} from './outline.ts';
import {seededShuffle} from './shuffle.ts';

export interface SituationDraw {
  /** Asked in the lesson, in display order. */
  readonly core: readonly string[];
  /** The rest, signals and look-alikes mixed, for practice and boosters. */
  readonly rest: readonly string[];
}

/**
 * Draws the core: so many signals spread over the forms and so many look-alikes spread over what they look like (round
 * robin, so no form comes twice before every form came once). What follows from the seed stays for every course version
 * but for situations that came or went.
 */
export function drawSituations(
  outline: Outline,
  seed: number,
  draw: {readonly signal: number; readonly lookalike: number},
): SituationDraw {
  const all = Object.values(outline.items).filter(item => item.kind === 'situation');
  const signals = spread(all.filter(isSignal), seed, item => item.form ?? '');
  const lookalikes = spread(
    all.filter(item => !isSignal(item)),
    seed,
    item => item.lookalike ?? '',
  );
  const core = [...signals.slice(0, draw.signal), ...lookalikes.slice(0, draw.lookalike)];
  const left = all.map(item => item.id).filter(id => !core.includes(id));
  return {core: seededShuffle(core, seed, 'core'), rest: seededShuffle(left, seed, 'rest')};
}

/** A situation whose key is: signal of trafficking. */
export function isSignal(item: ItemOutline): boolean {
  return item.key?.[0] === 's';
}

/** All ids, one of every group in turn; groups and members in seeded order. */
function spread(items: readonly ItemOutline[], seed: number, groupOf: (item: ItemOutline) => string): string[] {
  const groups = seededShuffle([...new Set(items.map(groupOf))], seed, 'groups').map(group =>
    seededShuffle(
      items.filter(item => groupOf(item) === group).map(item => item.id),
      seed,
      'situations',
    ),
  );
  const longest = Math.max(0, ...groups.map(group => group.length));
  return Array.from({length: longest}, (_, round) => groups.flatMap(group => group.slice(round, round + 1))).flat();
}
