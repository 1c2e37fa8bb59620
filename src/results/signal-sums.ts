/** Signal detection of a class, from the sums of its situations: who called what a signal. */
import type {Frame, FrameItem} from './frame.ts';
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

/** Figures over all situations in the sums; where fewer than five people judged, many situations each, none. */
export function signalFigures(sums: Sums, frame: Frame): SignalFigures {
  const people = judges(sums, frame);
  const forms: Record<string, {n: number; missed: number}> = {};
  const lookalikes: Record<string, {n: number; alarms: number}> = {};
  let [signals, hits, noise, alarms] = [0, 0, 0, 0];
  if (strengthOf(people) === 'none') return {all: detection(0, 0, 0, 0, people), forms, lookalikes};
  for (const [item, found] of situations(sums, frame)) {
    const {n, called} = judged(found);
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
  return {all: detection(signals, hits, noise, alarms, people), forms, lookalikes};
}

function situations({counts}: Sums, frame: Frame): (readonly [item: FrameItem, sums: ItemSums])[] {
  return [...frame.items.values()].flatMap(item => {
    const found = own(counts.items, item.id);
    return item.signal !== null && found ? [[item, found] as const] : [];
  });
}

/**
 * At least so many people judged: not everybody in a class comes to the situations. Who judged all that are asked is in `full` once
 * per situation; who judged more, in practice, or fewer is seen in the situation that most judged.
 */
function judges(sums: Sums, frame: Frame): number {
  const found = situations(sums, frame);
  const asked = frame.sets.get('situations')?.size ?? null;
  const full = found.reduce((sum, [{set}, one]) => sum + (set === 'situations' ? one.full.n : 0), 0);
  const most = Math.max(0, ...found.map(([, {n}]) => n));
  return Math.min(sums.counts.learners, Math.max(most, asked === null ? 0 : Math.floor(full / asked)));
}

/** Of a situation in pooled sums only what its organisation published. */
function judged({responses}: ItemSums): {n: number; called: number} {
  const count = (cells: readonly number[]) => cells.reduce((total, cell) => total + cell, 0);
  const n = Object.values(responses).reduce((total, cells) => total + count(cells), 0);
  return {n, called: count(own(responses, SIGNAL) ?? [])};
}
