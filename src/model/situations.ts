/** Draw of situations for signal detection: a core for the lesson, the rest for practice and boosters. */
import type {ItemOutline, Outline, SituationRule} from './outline.ts';
import {seededShuffle} from './shuffle.ts';

export interface SituationDraw {
  /** Asked in the lesson, in display order. */
  readonly core: readonly string[];
  /** All others, signals and look-alikes mixed; those kept for the boosters come first. */
  readonly rest: readonly string[];
}

/**
 * Draws the core from the situations that are not kept for the boosters, or for a round of these from those that are: so many signals spread over the forms and so many look-alikes spread over what they look like (round
 * robin, so no form comes twice before every form came once). What follows from the seed stays for every course version
 * but for situations that came or went.
 */
export function drawSituations(outline: Outline, seed: number, draw: SituationRule): SituationDraw {
  const {signal, lookalike, round} = draw;
  const all = Object.values(outline.items).filter(item => item.kind === 'situation');
  const isKept = (item: ItemOutline) => item.use === 'booster';
  const pool = all.filter(item => isKept(item) === (round !== undefined));
  const signals = spread(pool.filter(isSignal), seed, item => item.form ?? '');
  const lookalikes = spread(
    pool.filter(item => !isSignal(item)),
    seed,
    item => item.lookalike ?? '',
  );
  const ofRound = (ids: readonly string[], count: number) => ids.slice(((round ?? 1) - 1) * count).slice(0, count);
  const core = [...ofRound(signals, signal), ...ofRound(lookalikes, lookalike)];
  const left = (kept: boolean) => {
    const items = all.filter(item => isKept(item) === kept && !core.includes(item.id));
    return seededShuffle(
      items.map(item => item.id),
      seed,
      'rest',
    );
  };
  return {core: seededShuffle(core, seed, 'core'), rest: [...left(true), ...left(false)]};
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
