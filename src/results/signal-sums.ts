/** Signal detection of a class, from the sums of its situations: who called what a signal. */
import type {Frame, FrameItem} from './frame.ts';
import {peopleBehind} from './people.ts';
import {type Detection, detection} from './statistics.ts';
import {strengthOf} from './strength.ts';
import {type Counts, type ItemSums, own, type Sums} from './sums.ts';

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
export function signalFigures({counts}: Sums, frame: Frame): SignalFigures {
  const asked = situations(counts, frame);
  const size = frame.sets.get('situations')?.size ?? null;
  // Those of the boosters are asked in rounds: nobody is in their `full`.
  const people = peopleBehind(
    asked.map(([, found]) => found),
    size,
    counts.learners,
  );
  const forms: Record<string, {n: number; missed: number}> = {};
  const lookalikes: Record<string, {n: number; alarms: number}> = {};
  let [signals, hits, noise, alarms] = [0, 0, 0, 0];
  if (strengthOf(people) === 'none') return {all: detection(0, 0, 0, 0, people), forms, lookalikes};
  for (const [item, found] of asked) {
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

function situations({items}: Counts, frame: Frame): (readonly [item: FrameItem, sums: ItemSums])[] {
  return [...frame.items.values()].flatMap(item => {
    const found = own(items, item.id);
    return item.signal !== null && found ? [[item, found] as const] : [];
  });
}

/** Of a situation in pooled sums only what its organisation published. */
function judged({responses}: ItemSums): {n: number; called: number} {
  const count = (cells: readonly number[]) => cells.reduce((total, cell) => total + cell, 0);
  const n = Object.values(responses).reduce((total, cells) => total + count(cells), 0);
  return {n, called: count(own(responses, SIGNAL) ?? [])};
}
