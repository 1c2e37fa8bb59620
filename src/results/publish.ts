/**
 * What an organisation may give away of its sums: figures about at least ten learners, and no cell with fewer than five
 * who gave one wrong answer, were (un)sure, or ended somewhere; also none that follows by subtraction. Right and wrong as a whole are
 * told from ten learners on. What is held back is 0, so that published sums still add; `docs/privacy-results.md` explains.
 */
import type {Frame, FrameItem} from './frame.ts';
import {
  BANDS,
  type CaseSums,
  type Counts,
  type FullSums,
  type ItemSums,
  OTHERS,
  own,
  type PairSums,
  type Sums,
  TIME_BINS,
} from './sums.ts';

/** Learners behind any figure. */
export const FEWEST_LEARNERS = 10;
/** Learners in any cell. */
export const FEWEST_IN_CELL = 5;

/**
 * The sums that may leave the organisation. Null when there are fewer than ten learners. Throws for the rule `all`, under
 * which one learner can be ten answers.
 */
export function publish(sums: Sums, frame: Frame): Sums | null {
  if (sums.rule === 'all') throw new Error('With all attempts a count of answers is no count of learners.');
  const {counts} = sums;
  if (counts.learners < FEWEST_LEARNERS) return null;
  const told = Object.keys(counts.items).filter(id => isTold(counts.items[id] as ItemSums, frame.items.get(id)));
  const isShown = (id: string) => told.includes(id);
  // Totals and bands tie the questions of a set together.
  const tied = new Set([...frame.sets.keys()].filter(set => mayShowTotals(membersOf(set, counts, frame), isShown)));
  const items = told.map(id => {
    const item = frame.items.get(id);
    return [id, publishItem(counts.items[id] as ItemSums, item, tied.has(item?.set ?? ''))] as const;
  });
  const isWhole = (set: string) => hidesEnough(membersOf(set, counts, frame), isShown);
  // An objective ties its questions together as a set does.
  const isReachedTold = (objective: string) =>
    hidesEnough(
      Object.entries(counts.items).filter(([id]) => frame.items.get(id)?.objectives.includes(objective)),
      isShown,
    );
  return {
    ...sums,
    counts: {
      learners: counts.learners,
      attempts: counts.attempts,
      simulated: counts.simulated,
      statuses: areSafe(Object.values(counts.statuses)) ? counts.statuses : {},
      scores: publishScores(counts, isWhole('test')),
      items: Object.fromEntries(items),
      pairs: mapped(counts.pairs, (pair, id) =>
        id.split('>').every(set => isWhole(set) && isApart(set, pair, counts, frame)) && isLarge(pair.n)
          ? pair
          : NO_PAIR,
      ),
      objectives: mapped(counts.objectives, (one, id) => (isReachedTold(id) ? publishObjective(one) : NO_OBJECTIVE)),
      cases: mapped(counts.cases, publishCase),
    },
  };
}

/** Whether anything of a question is told. */
function isTold(item: ItemSums, known: FrameItem | undefined): boolean {
  const {n, scored} = item;
  // An answer of which it is not known whether it is right would be told by the difference.
  if (!isLarge(n) || (scored > 0 && scored < n)) return false;
  // With one wrong answer possible, "wrong" is that answer.
  return !(scored > 0 && known?.options.length === 2 && isSmall(scored - rightOf(item)));
}

function publishItem(item: ItemSums, known: FrameItem | undefined, isTied: boolean): ItemSums {
  const {n, scored, x, xx, full, later} = item;
  const responses = publishResponses(item, known, isTied);
  // Who was sure is kept back; how many were right and wrong stays, as if nobody was asked.
  const right = rightOf(item);
  const confidence = areSafe(item.confidence)
    ? item.confidence
    : item.confidence.map((_, place) => (place === 0 ? scored - right : place === 1 ? right : 0));
  const hasLevels = confidence.some((count, place) => place > 1 && count > 0);
  return {
    ...{n, scored, x, xx, responses, confidence},
    full: isTied ? full : NO_FULL,
    seconds: new Array<number>(TIME_BINS).fill(0),
    sureWrong: hasLevels ? publishSureWrong(item.sureWrong, responses) : {},
    later: isLarge(later.n) && isLargeOrNone(scored - later.n) ? later : {n: 0, first: 0, latest: 0},
  };
}

/**
 * Per band where every cell is safe; else without bands, and the rare ones together, with more of them until they are five
 * and could be two responses. Six is named and five is not: else twelve others among three responses of at most four each
 * would be four each.
 */
function publishResponses(item: ItemSums, known: FrameItem | undefined, isTied: boolean): ItemSums['responses'] {
  const {responses, scored} = item;
  const isScored = scored > 0;
  const wrong = scored - rightOf(item);
  const options = known?.options.length ?? 0;
  if (isTied && Object.values(responses).every(areSafe)) return responses;
  const totals = Object.entries(responses).map(([response, cells]) => [response, total(cells)] as const);
  const isKept = ([response]: readonly [string, number]) => isScored && isRight(response, known);
  // An estimate has several right numbers: who gave which is not told, only that they were right.
  const right = totals.filter(isKept);
  const kept = right.slice(0, 1).map(([one]) => [known?.key ?? one, total(right.map(([, n]) => n))] as const);
  const rest = totals.filter(one => !isKept(one)).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  // How many responses could be among the others when so many are not named; combinations are many.
  const unnamed = (count: number) => (options > 0 ? options - kept.length - (rest.length - count) : 2);
  let others = 0;
  let count = 0;
  const isRare = () => (rest[count]?.[1] ?? 0) <= FEWEST_IN_CELL;
  while (count < rest.length && (isRare() || (count > 0 && (isSmall(others) || unnamed(count) < 2)))) {
    others += rest[count]?.[1] ?? 0;
    count += 1;
  }
  // Fewer than five others, and all wrong ones are among them: no more than "wrong" tells. Of unscored ones nothing is told.
  if (isSmall(others) && (!isScored || others !== wrong)) return {};
  const shown = [...kept, ...rest.slice(count)];
  const named = shown.map(([response, n]) => [response, noBand(n)] as const);
  return Object.fromEntries(others > 0 ? [...named, [OTHERS, noBand(others)]] : named);
}

/** Per response where who was sure of it, and who was not, are both none or five; else as one number, which is told anyway. */
function publishSureWrong(sureWrong: ItemSums['sureWrong'], responses: ItemSums['responses']): ItemSums['sureWrong'] {
  const isTold = Object.entries(sureWrong).every(([response, sure]) => {
    const all = own(responses, response);
    return all !== undefined && areSafe([sure, total(all) - sure]);
  });
  if (isTold) return sureWrong;
  const all = total(Object.values(sureWrong));
  return all > 0 ? {[OTHERS]: all} : {};
}

type Members = readonly (readonly [string, ItemSums])[];

/** None of the questions is hidden, and nobody stands apart who did not answer them all. */
function mayShowTotals(members: Members, isShown: (id: string) => boolean): boolean {
  return members.every(
    ([id, {scored, full}]) => isShown(id) && (full.n === 0 || (isLarge(full.n) && isLargeOrNone(scored - full.n))),
  );
}

/** The hidden questions of a group together hold no answers, or so many that their sum tells nothing of one. */
function hidesEnough(members: Members, isShown: (id: string) => boolean): boolean {
  const hidden = members.filter(([id]) => !isShown(id));
  return (
    hidden.length === 0 ||
    (hidden.length > 1 && hidden.reduce((sum, [, {scored}]) => sum + scored, 0) >= FEWEST_LEARNERS)
  );
}

/** Nobody did one set of a pair without the other, or at least ten did. */
function isApart(set: string, pair: PairSums, counts: Counts, frame: Frame): boolean {
  const size = frame.sets.get(set)?.size ?? 0;
  const answers = membersOf(set, counts, frame).reduce((sum, [, {scored}]) => sum + scored, 0);
  const attempts = size > 0 ? Math.ceil(answers / size) : 0;
  return isLargeOrNone(counts.attempts - pair.n) && isLargeOrNone(Math.max(0, attempts - pair.n));
}

function membersOf(set: string, {items}: Counts, frame: Frame): [string, ItemSums][] {
  return Object.entries(items).filter(([id]) => frame.items.get(id)?.set === set);
}

function publishScores({scores, attempts}: Counts, isWhole: boolean): Counts['scores'] {
  const none = {n: 0, x: 0, xx: 0, tens: new Array<number>(10).fill(0)};
  if (!isWhole || !isLarge(scores.n) || !isLargeOrNone(attempts - scores.n)) return none;
  return areSafe(scores.tens) ? scores : {...scores, tens: none.tens};
}

function publishObjective({n, reached, bands}: Counts['objectives'][string]): Counts['objectives'][string] {
  if (!isLarge(n) || !areSafe([reached, n - reached])) return NO_OBJECTIVE;
  return {n, reached, bands: areSafe(bands) ? bands : NO_OBJECTIVE.bands};
}

function publishCase({plays, endings, moves}: CaseSums): CaseSums {
  if (!isLarge(plays)) return {plays: 0, endings: {}, moves: {}};
  return {
    plays,
    endings: areSafe(Object.values(endings)) ? endings : {},
    moves: areSafe(Object.values(moves)) ? moves : {},
  };
}

const NO_FULL: FullSums = {n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0};
const NO_OBJECTIVE = {n: 0, reached: 0, bands: new Array<number>(BANDS).fill(0)};
const NO_PAIR: PairSums = {n: 0, a: 0, aa: 0, b: 0, bb: 0, ab: 0};

function isRight(response: string, known: FrameItem | undefined): boolean {
  return known !== undefined && (response === known.key || known.credit(response) === 1000);
}

function rightOf({confidence}: ItemSums): number {
  return confidence.reduce((sum, count, place) => (place % 2 === 1 ? sum + count : sum), 0);
}

function noBand(n: number): number[] {
  return [...new Array<number>(BANDS).fill(0), n];
}

function isLarge(n: number): boolean {
  return n >= FEWEST_LEARNERS;
}

function isLargeOrNone(n: number): boolean {
  return n === 0 || isLarge(n);
}

function isSmall(n: number): boolean {
  return n > 0 && n < FEWEST_IN_CELL;
}

function areSafe(cells: readonly number[]): boolean {
  return !cells.some(isSmall);
}

function total(cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + cell, 0);
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
