/** All figures of one fold in one object: what the command line prints, and what a page can show without computing. */
import type {Frame, FrameItem} from './frame.ts';
import type {ItemWords} from './item-words.ts';
import {type OptionFigure, optionFigures} from './option-statistics.ts';
import {type SignalFigures, signalFigures} from './signal-sums.ts';
import {
  alpha,
  type Calibration,
  calibration,
  discrimination,
  facility,
  type Gain,
  gain,
  improvement,
  mastery,
  measurementError,
  medianSeconds,
  sureButWrong,
} from './statistics.ts';
import {type Figure, figure, strengthOf} from './strength.ts';
import {type CaseSums, type ItemSums, own, type Sums} from './sums.ts';
import {type TalkList, talkList} from './talk-list.ts';

export interface ItemSummary {
  readonly id: string;
  readonly kind: FrameItem['kind'];
  readonly set: string | null;
  readonly words: ItemWords | null;
  readonly n: number;
  readonly facility: Figure;
  readonly discrimination: Figure;
  readonly options: readonly OptionFigure[];
  readonly medianSeconds: Figure;
  readonly sureButWrong: Figure;
  readonly calibration: Calibration;
  readonly improvement: {readonly first: Figure; readonly latest: Figure};
}
export interface SetSummary {
  readonly id: string;
  /** Questions with answers. */
  readonly questions: number;
  /** Null where not everybody gets the same questions. */
  readonly alpha: Figure | null;
  readonly error: Figure | null;
}
export interface Summary {
  readonly rule: Sums['rule'];
  readonly learners: number;
  readonly attempts: number;
  readonly simulated: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Mean score in percent; null of fewer than ten. */
  readonly score: number | null;
  readonly talk: TalkList;
  readonly items: readonly ItemSummary[];
  readonly sets: readonly SetSummary[];
  readonly calibration: Calibration;
  readonly signals: SignalFigures;
  /** `start>test` and `test>booster`. */
  readonly gains: Readonly<Record<string, Gain>>;
  readonly objectives: Readonly<Record<string, Figure>>;
  readonly cases: Readonly<Record<string, CaseSums>>;
}

/** Every figure, with words where there are any. Questions are in the order of the course. */
export function summarise(sums: Sums, frame: Frame, words: ReadonlyMap<string, ItemWords>): Summary {
  const {counts} = sums;
  const present = [...frame.items.values()].flatMap(item => {
    const found = own(counts.items, item.id);
    return found ? [{item, found}] : [];
  });
  const {scores} = counts;
  // One learner gives many answers, and not everybody comes to a question that asks how sure one is: at least so many said so.
  const sayers = Math.max(0, ...present.map(({found}) => calibration([found]).n));
  return {
    rule: sums.rule,
    learners: counts.learners,
    attempts: counts.attempts,
    simulated: counts.simulated,
    statuses: counts.statuses,
    score: figure(scores.x / scores.n / 10, scores.n, 'rough').value,
    talk: talkList(sums, frame),
    items: present.map(({item, found}) => itemSummary(item, found, words.get(item.id) ?? null)),
    sets: [...frame.sets].flatMap(([id, {isFixed}]) => {
      const members = present.filter(({item, found}) => item.set === id && found.scored > 0).map(({found}) => found);
      const reliability = isFixed ? alpha(members) : null;
      const error = isFixed ? measurementError(members) : null;
      return members.length === 0 ? [] : [{id, questions: members.length, alpha: reliability, error}];
    }),
    calibration: calibration(['none', 'counts'].includes(strengthOf(sayers)) ? [] : present.map(({found}) => found)),
    signals: signalFigures(sums, frame),
    gains: Object.fromEntries(Object.entries(counts.pairs).map(([id, pair]) => [id, gain(pair)])),
    objectives: Object.fromEntries(Object.entries(counts.objectives).map(([id, one]) => [id, mastery(one)])),
    cases: counts.cases,
  };
}

function itemSummary(item: FrameItem, sums: ItemSums, words: ItemWords | null): ItemSummary {
  return {
    ...{id: item.id, kind: item.kind, set: item.set, words, n: sums.n},
    facility: facility(sums),
    discrimination: discrimination(sums),
    options: optionFigures(sums, item.key, item.options),
    medianSeconds: medianSeconds(sums),
    sureButWrong: sureButWrong(sums),
    calibration: calibration([sums]),
    improvement: improvement(sums),
  };
}
