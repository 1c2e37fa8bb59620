/** Statistics against values of R (psych and base), see `golden/psych.R`. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fold} from '../../src/results/fold.ts';
import {frameOfData} from '../../src/results/frame.ts';
import {
  alpha,
  detection,
  discrimination,
  facility,
  gain,
  itemDeviation,
  measurementError,
} from '../../src/results/statistics.ts';
import type {ItemSums} from '../../src/results/sums.ts';
import {columnsOf, ofMatrix} from './columns.ts';

interface Block {
  readonly matrix: readonly (readonly number[])[];
  readonly facility: readonly number[];
  readonly deviation: readonly number[];
  readonly discrimination: readonly number[];
  readonly alpha: readonly number[];
  readonly error: readonly number[];
}
interface Golden {
  readonly rightOrWrong: Block;
  readonly partial: Block;
  /** signals, hits, noise, falseAlarms, d', c */
  readonly detection: readonly (readonly [number, number, number, number, number, number])[];
  readonly gain: Readonly<Record<'before' | 'after' | 'difference' | 'normalised' | 'effect', readonly number[]>>;
  readonly wilson: readonly (readonly number[])[];
  readonly fisher: readonly (readonly number[])[];
}
const golden: Golden = JSON.parse(readFileSync(new URL('golden/psych.json', import.meta.url), 'utf8'));

const close = (found: number | null | undefined, wanted: number | undefined, within = 1e-12) =>
  assert.ok(Math.abs((found ?? Number.NaN) - (wanted ?? Number.NaN)) < within, `${found} is not ${wanted}`);

for (const [name, max] of [
  ['rightOrWrong', 1],
  ['partial', 1000],
] as const) {
  test(`facility, deviation, discrimination, alpha and error are those of psych: ${name}`, () => {
    const block = golden[name];
    const columns = columnsOf(ofMatrix(block.matrix.map(row => row.map(value => (1000 * value) / max))));
    const {items} = fold(columns, frameOfData(columns), {rule: 'first'}).counts;
    const sums = block.facility.map((_, q) => items[`Q${q}`] as ItemSums);
    sums.forEach((item, q) => {
      close(facility(item).value, block.facility[q]);
      close(itemDeviation(item).value, block.deviation[q]);
      close(discrimination(item).value, block.discrimination[q]);
    });
    close(alpha(sums).value, block.alpha[0]);
    close(measurementError(sums).value, block.error[0]);
  });
}

test('d-prime and criterion are those of qnorm', () => {
  for (const [signals, hits, noise, falseAlarms, sensitivity, criterion] of golden.detection) {
    const found = detection(signals, hits, noise, falseAlarms, 100);
    close(found.sensitivity.value, sensitivity, 1e-7);
    close(found.criterion.value, criterion, 1e-7);
  }
});

test('gain, normalised gain and effect are those of base R', () => {
  const {before, after, difference, normalised, effect} = golden.gain;
  const sum = (of: (i: number) => number) => before.reduce((total, _, i) => total + of(i), 0);
  const [a, b] = [(i: number) => before[i] ?? 0, (i: number) => after[i] ?? 0];
  const found = gain({
    ...{n: before.length, a: sum(a), aa: sum(i => a(i) ** 2)},
    ...{b: sum(b), bb: sum(i => b(i) ** 2), ab: sum(i => a(i) * b(i))},
  });
  close(found.difference.value, difference[0]);
  close(found.normalised.value, normalised[0]);
  close(found.effect.value, effect[0]);
});

test('intervals are those of prop.test without correction and of r.con', () => {
  const shares = [
    [0, 7],
    [3, 10],
    [29, 30],
    [50, 100],
  ] as const;
  for (const [i, [right, scored]] of shares.entries()) {
    const {interval} = facility({scored, x: 1000 * right});
    // Seven answers are too few for a share.
    if (scored < 10) assert.equal(interval, null);
    else for (const side of [0, 1] as const) close(interval?.[side], golden.wilson[i]?.[side], 1e-6);
  }
  // r = .3 at n = 30 and r = -.2 at n = 100, from sums that have this correlation.
  (
    [
      [0.3, 30],
      [-0.2, 100],
    ] as const
  ).forEach(([r, n], i) => {
    const full = {n, x: 0, xx: n - 1, y: 0, yy: n - 1, xy: r * (n - 1)};
    const {value, interval} = discrimination({full});
    close(value, r);
    close(interval?.[0], golden.fisher[i]?.[0], 1e-6);
    close(interval?.[1], golden.fisher[i]?.[1], 1e-6);
  });
});
