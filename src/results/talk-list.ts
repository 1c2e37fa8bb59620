/** "Bespreek morgen": which questions to talk about first, and which wrong answer to start from. */
import type {Frame, FrameItem} from './frame.ts';
import {type ItemSums, OTHERS, own, type Sums} from './sums.ts';

export interface TalkPoint {
  readonly item: string;
  /** Scored answers. */
  readonly n: number;
  readonly wrong: number;
  /** Wrong, and the learner said to be sure; null where confidence was not asked or is not in the source. */
  readonly sureWrong: number | null;
  /** The wrong response given most (among the sure ones where two gave the same), and how often; null: no two gave the same. */
  readonly popular: {readonly response: string; readonly n: number; readonly amongSure: boolean} | null;
}
export interface TalkList {
  /** `sure`: by sure-but-wrong. `wrong`: the source has no confidence, so by wrong share. To be said on the screen. */
  readonly basis: 'sure' | 'wrong';
  readonly points: readonly TalkPoint[];
}

/** From this many answers, and this many who had it wrong, a question can be talked about without talking about one person. */
const ENOUGH = 5;
const MORE_THAN_ONE = 2;

/**
 * Share of sure-but-wrong times n is the number of learners who are sure of something wrong: most of these first. Questions
 * without confidence come after them, by wrong share; where no question has any, all are ranked like that. The start
 * measurement is left out: its questions came before the course.
 */
export function talkList({counts}: Sums, frame: Frame): TalkList {
  const points = [...frame.items.values()].flatMap(item => {
    const sums = own(counts.items, item.id);
    return sums && item.set !== 'start' && sums.scored >= ENOUGH ? [pointOf(item, sums)] : [];
  });
  const wrong = points.filter(point => point.wrong >= MORE_THAN_ONE).sort(byWeight);
  return {basis: points.some(({sureWrong}) => sureWrong !== null) ? 'sure' : 'wrong', points: wrong};
}

function byWeight(a: TalkPoint, b: TalkPoint): number {
  const sure = (b.sureWrong ?? 0) - (a.sureWrong ?? 0);
  return sure || b.wrong / b.n - a.wrong / a.n || b.n - a.n || (a.item < b.item ? -1 : 1);
}

function pointOf(item: FrameItem, sums: ItemSums): TalkPoint {
  const {confidence, scored} = sums;
  const right = [1, 3, 5, 7].reduce((total, place) => total + (confidence[place] ?? 0), 0);
  const hasLevels = confidence.slice(2).some(count => count > 0);
  return {
    item: item.id,
    n: scored,
    wrong: scored - right,
    sureWrong: hasLevels ? (confidence[6] ?? 0) : null,
    popular: popularOf(Object.entries(sums.sureWrong), true) ?? popularOf(wrongResponses(item, sums), false),
  };
}

function wrongResponses(item: FrameItem, {responses}: ItemSums): [string, number][] {
  return Object.entries(responses).flatMap(([response, cells]): [string, number][] => {
    const isRight = item.credit(response) === 1000 || response === item.key;
    return isRight ? [] : [[response, cells.reduce((total, cell) => total + cell, 0)]];
  });
}

function popularOf(counts: readonly (readonly [string, number])[], amongSure: boolean): TalkPoint['popular'] {
  const [most] = counts
    .filter(([response, n]) => response !== OTHERS && n >= MORE_THAN_ONE)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most ? {response: most[0], n: most[1], amongSure} : null;
}
