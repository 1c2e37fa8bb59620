/** Signal detection: what a learner found, missed and saw where it was not. Counts only; first answers only. */
import type {Confidence} from './facts.ts';
import type {Learner} from './learner.ts';
import type {ItemOutline, Outline} from './outline.ts';
import {isSignal} from './situations.ts';

export interface Tally {
  /** Situations judged. */
  readonly asked: number;
  /** Of a form: signals missed. Of a look-alike kind: taken for a signal. */
  readonly wrong: number;
}
export interface SignalProfile {
  readonly asked: number;
  /** Signals that were called a signal. */
  readonly found: readonly string[];
  /** Signals that were not. */
  readonly missed: readonly string[];
  /** Other concern or no concern, called a signal. */
  readonly falseAlarms: readonly string[];
  /** Rightly left: neither a signal nor called one. */
  readonly left: readonly string[];
  /** Other concern taken for no concern or the other way round: milder, and counted in `left`. */
  readonly mixups: readonly string[];
  /** Missed or false alarm while the learner said to be sure. */
  readonly sureWrong: readonly string[];
  readonly forms: Readonly<Record<string, Tally>>;
  readonly lookalikes: Readonly<Record<string, Tally>>;
  /** How often the learner was right at each level of sureness, mix-ups counted as right. */
  readonly calibration: Readonly<Record<Confidence, Tally>>;
}

/** Profile over all situations answered, or over `only` (the ten of the lesson, say). */
export function signalProfile(outline: Outline, learner: Learner, only?: readonly string[]): SignalProfile {
  const judged = Object.values(outline.items)
    .filter(item => item.kind === 'situation' && (!only || only.includes(item.id)))
    .flatMap(item => judgementOf(item, learner));
  const idsOf = (verdict: Verdict) => judged.filter(one => one.verdict === verdict).map(one => one.item.id);
  const isWrong = ({verdict}: Judgement) => verdict === 'missed' || verdict === 'falseAlarm';
  return {
    asked: judged.length,
    found: idsOf('found'),
    missed: idsOf('missed'),
    falseAlarms: idsOf('falseAlarm'),
    left: idsOf('left'),
    mixups: judged.filter(one => one.verdict === 'left' && one.answer !== one.item.key?.[0]).map(one => one.item.id),
    sureWrong: judged.filter(one => isWrong(one) && one.confidence === 3).map(one => one.item.id),
    forms: tally(judged, isWrong, ({item}) => (isSignal(item) ? item.form : undefined)),
    lookalikes: tally(judged, isWrong, ({item}) => (isSignal(item) ? undefined : item.lookalike)),
    calibration: {1: noTally, 2: noTally, 3: noTally, ...tally(judged, isWrong, ({confidence}) => confidence)},
  };
}

type Verdict = 'found' | 'missed' | 'falseAlarm' | 'left';
interface Judgement {
  readonly item: ItemOutline;
  readonly answer: string | undefined;
  readonly confidence: Confidence | undefined;
  readonly verdict: Verdict;
}
const noTally: Tally = {asked: 0, wrong: 0};

function judgementOf(item: ItemOutline, learner: Learner): Judgement[] {
  const first = learner.answers[item.id]?.first;
  if (!first) return [];
  const answer = first.response[0];
  const called = answer === 's';
  const verdict: Verdict = isSignal(item) ? (called ? 'found' : 'missed') : called ? 'falseAlarm' : 'left';
  return [{item, answer, confidence: first.confidence, verdict}];
}

function tally(
  judged: readonly Judgement[],
  isWrong: (one: Judgement) => boolean,
  groupOf: (one: Judgement) => string | number | undefined,
): Record<string, Tally> {
  const sums: Record<string, Tally> = {};
  for (const one of judged) {
    const group = groupOf(one);
    if (group === undefined) continue;
    const {asked, wrong} = sums[group] ?? noTally;
    sums[group] = {asked: asked + 1, wrong: wrong + (isWrong(one) ? 1 : 0)};
  }
  return sums;
}
