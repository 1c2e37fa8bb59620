/** Signal detection of a class, from the sums of its situations: who called what a signal. */
import type {Frame} from './frame.ts';
import {type Detection, detection} from './statistics.ts';
import {strengthOf} from './strength.ts';
import {type ItemSums, own, type Sums} from './sums.ts';

export interface SignalFigures {
  readonly all: Detection;
  /** Per form of exploitation: signals judged, and missed. */
  readonly forms: Readonly<Record<string, {readonly n: number; readonly missed: number}>>;
  /** Per look-alike: judged, and taken for a signal. */
  readonly lookalikes: Readonly<Record<string, {readonly n: number; readonly alarms: number}>>;
}

/** The response that calls a situation a signal. */
const SIGNAL = 's';

/** Figures over all situations in the sums; of fewer than five learners, who judge many situations each, none. */
export function signalFigures({counts}: Sums, frame: Frame): SignalFigures {
  const forms: Record<string, {n: number; missed: number}> = {};
  const lookalikes: Record<string, {n: number; alarms: number}> = {};
  let [signals, hits, noise, alarms] = [0, 0, 0, 0];
  const isEnough = strengthOf(counts.learners) !== 'none';
  for (const item of frame.items.values()) {
    const sums = own(counts.items, item.id);
    if (item.signal === null || !sums || !isEnough) continue;
    const {n, called} = judged(sums);
    if (item.signal) {
      [signals, hits] = [signals + n, hits + called];
      const form = item.form ?? '';
      forms[form] = {n: (forms[form]?.n ?? 0) + n, missed: (forms[form]?.missed ?? 0) + n - called};
    } else {
      [noise, alarms] = [noise + n, alarms + called];
      const kind = item.lookalike ?? '';
      lookalikes[kind] = {n: (lookalikes[kind]?.n ?? 0) + n, alarms: (lookalikes[kind]?.alarms ?? 0) + called};
    }
  }
  return {all: detection(signals, hits, noise, alarms, counts.learners), forms, lookalikes};
}

/** Of a situation in pooled sums only what its organisation published. */
function judged({responses}: ItemSums): {n: number; called: number} {
  const count = (cells: readonly number[]) => cells.reduce((total, cell) => total + cell, 0);
  const n = Object.values(responses).reduce((total, cells) => total + count(cells), 0);
  return {n, called: count(own(responses, SIGNAL) ?? [])};
}
