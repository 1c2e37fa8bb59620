/** Draw of the final test: stratified by objective and level, from a stored seed. */
import type {Learner, TestAttempt} from './learner.ts';
import type {ItemOutline, Outline} from './outline.ts';
import {seededShuffle} from './shuffle.ts';
import {testBank} from './test-bank.ts';

export interface TestDraw {
  readonly items: readonly string[];
  /** Items of `kept` that left the bank, so that others came in their place. */
  readonly replaced: readonly string[];
  /** How many places stayed empty or were filled from another level, because the bank is too small for its draw. */
  readonly short: number;
}

/** Every draw has at least one item of each of these. */
const FORMS = ['sexual', 'labour', 'criminal', 'service'] as const;
/** So many items at least whose right answer is not 'trafficking'. */
const OTHER_OUTCOMES = 4;
/** At most so many items in a row with the key in the same place on the screen. */
const KEY_RUN = 2;

export interface DrawOptions {
  readonly seed: number;
  /** The learner's role; '' when none is chosen, and then no item of a route is asked for. */
  readonly role: string;
  readonly avoid?: readonly string[];
  readonly kept?: readonly string[];
}

/**
 * Draws a test. It begins with an item on the route of the learner's role; per objective and level it takes what
 * `outline.test.draw` says, items not in `avoid` first, then swaps inside cells until every form and enough other outcomes
 * are there (as far as the bank allows). `kept` are the items of an attempt that runs: they stay while the bank has them.
 */
export function drawTest(outline: Outline, {seed, role, avoid = [], kept = []}: DrawOptions): TestDraw {
  const bank = testBank(outline);
  const stay = bank.filter(item => kept.includes(item.id));
  const order = rank(bank, seed, avoid);
  const drawn = new Map(stay.map(item => [item.id, item]));
  const fixed = new Set(kept);
  const own = stay.some(item => isOnRoute(item, role)) ? undefined : ownRoute(outline, order, stay, role);
  if (own) {
    drawn.set(own.id, own);
    fixed.add(own.id);
  }
  let short = 0;
  for (const [objective, levels] of Object.entries(outline.test.draw)) {
    for (const [level, count] of Object.entries(levels)) {
      const cell = `${objective} ${level}`;
      const have = [...drawn.values()].filter(item => cellOf(item) === cell).length;
      short += take(
        drawn,
        order.filter(item => cellOf(item) === cell),
        count - have,
      );
    }
  }
  const missing = take(
    drawn,
    order.filter(item => isDrawnObjective(outline, item)),
    short,
  );
  take(drawn, order, missing);
  balance(drawn, order, fixed);
  const known = new Set(bank.map(item => item.id));
  return {items: [...drawn.keys()], replaced: kept.filter(id => !known.has(id)), short};
}

/** Items that a learner saw in earlier attempts: avoided by the next draw while there are others. */
export function seenInTests(learner: Learner): readonly string[] {
  return [...new Set(learner.tests.flatMap(test => test.items))];
}

/** The running attempt in today's bank: the same items, with others for those that left it. */
export function redraw(outline: Outline, learner: Learner, test: TestAttempt): TestDraw {
  const known = new Set(testBank(outline).map(item => item.id));
  if (test.items.every(id => known.has(id))) return {items: test.items, replaced: [], short: 0};
  const {seed, items: kept} = test;
  return drawTest(outline, {seed, role: learner.profile?.role ?? '', avoid: seenInTests(learner), kept});
}

/** Display order of the options of a test item; `seed` is the attempt's. */
export function testOptions(item: ItemOutline, seed: number): readonly string[] {
  return seededShuffle(item.options, seed, item.id);
}

/** Display order of the items: shuffled, with at most two in a row whose key is in the same place, if such an order exists. */
export function testOrder(outline: Outline, items: readonly string[], seed: number): readonly string[] {
  const keyPlace = (id: string) => {
    const item = outline.items[id];
    return item ? testOptions(item, seed).indexOf(item.key?.[0] ?? '') : -1;
  };
  const left = seededShuffle(items, seed, 'test').map(id => ({id, place: keyPlace(id)}));
  const order: typeof left = [];
  while (left.length > 0) {
    const next = left.findIndex(one => canFollow(order, one.place, left));
    order.push(...left.splice(Math.max(0, next), 1));
  }
  return order.map(one => one.id);
}

interface Placed {
  readonly place: number;
}

/** Whether a key in this place makes no run, and leaves enough others to break every run that is still to come. */
function canFollow(order: readonly Placed[], place: number, left: readonly Placed[]): boolean {
  const count = (one: number) => left.filter(item => item.place === one).length - (one === place ? 1 : 0);
  const run = order.length - 1 - order.findLastIndex(item => item.place !== place);
  if (run >= KEY_RUN) return false;
  return left.every(one => {
    const others = left.length - 1 - count(one.place);
    const begun = one.place === place ? run + 1 : 0;
    return count(one.place) <= KEY_RUN * (others + 1) - begun;
  });
}

/** Seeded order with the items to avoid at the end. */
function rank(bank: readonly ItemOutline[], seed: number, avoid: readonly string[]): readonly ItemOutline[] {
  const byId = new Map(bank.map(item => [item.id, item]));
  const ids = seededShuffle([...byId.keys()], seed, 'bank');
  const seen = new Set(avoid);
  return [...ids.filter(id => !seen.has(id)), ...ids.filter(id => seen.has(id))].map(id => byId.get(id) as ItemOutline);
}

/** Takes up to `count` of `from` that are not drawn yet; returns how many were not to be had. */
function take(drawn: Map<string, ItemOutline>, from: readonly ItemOutline[], count: number): number {
  const fresh = from.filter(item => !drawn.has(item.id)).slice(0, Math.max(0, count));
  for (const item of fresh) drawn.set(item.id, item);
  return Math.max(0, count) - fresh.length;
}

/** The first item on the role's route whose cell has room. */
function ownRoute(
  {test}: Outline,
  order: readonly ItemOutline[],
  stay: readonly ItemOutline[],
  role: string,
): ItemOutline | undefined {
  return order.find(item => {
    const places = test.draw[item.objectives[0] ?? '']?.[item.level ?? 'K'] ?? 0;
    return isOnRoute(item, role) && stay.filter(one => cellOf(one) === cellOf(item)).length < places;
  });
}

/** Swaps within cells while a swap brings the draw nearer to its forms and outcomes. */
function balance(drawn: Map<string, ItemOutline>, order: readonly ItemOutline[], fixed: ReadonlySet<string>): void {
  for (let swap = bestSwap(drawn, order, fixed); swap; swap = bestSwap(drawn, order, fixed)) {
    drawn.delete(swap.out.id);
    drawn.set(swap.in.id, swap.in);
  }
}

function bestSwap(drawn: ReadonlyMap<string, ItemOutline>, order: readonly ItemOutline[], fixed: ReadonlySet<string>) {
  const now = deficit([...drawn.values()]);
  if (now === 0) return undefined;
  for (const candidate of order) {
    if (drawn.has(candidate.id)) continue;
    for (const out of drawn.values()) {
      if (fixed.has(out.id) || cellOf(out) !== cellOf(candidate)) continue;
      const others = [...drawn.values()].filter(item => item !== out);
      if (deficit([...others, candidate]) < now) return {in: candidate, out};
    }
  }
  return undefined;
}

/** How many items a draw is away from its forms and outcomes. */
function deficit(items: readonly ItemOutline[]): number {
  const forms = FORMS.filter(form => !items.some(item => item.form === form)).length;
  return forms + Math.max(0, OTHER_OUTCOMES - items.filter(item => item.outcome !== undefined).length);
}

/** Whether the right answer of an item lies on the route of this role. */
export function isOnRoute(item: ItemOutline | undefined, role: string): boolean {
  return item?.route?.some(one => one === role) === true;
}

function cellOf(item: ItemOutline): string {
  return `${item.objectives[0]} ${item.level}`;
}

function isDrawnObjective(outline: Outline, item: ItemOutline): boolean {
  return (item.objectives[0] ?? '') in outline.test.draw;
}
