/** What sums say of the responses to one question: who chose what, by how much they knew of the rest. Pure, as `statistics.ts`. */
import {covariance} from './spread.ts';
import {BANDS, type ItemSums} from './sums.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface OptionFigure {
  readonly response: string;
  readonly n: number;
  readonly share: number;
  readonly isKey: boolean;
  /** Share of this response per band of the total; null for a band with fewer than five answers. */
  readonly curve: readonly (number | null)[];
  /** Correlation of choosing it with the band (1 to 5); null where there is no spread. */
  readonly r: number | null;
  /** Wrong, and chosen by fewer than 5% (Haladyna & Downing 1993). Only said from 100 answers. */
  readonly isIdle: boolean;
  /** Wrong, yet chosen more by those who score high than the key is: a wrong key, or a widespread misunderstanding. */
  readonly beatsKey: boolean;
}

/**
 * Distractors and option curves: share per response, and per band of the total the share that chose it. Most chosen first.
 * `options` that nobody chose are there with 0. Source: Haladyna & Downing (1993); curves as in TestGraf (Ramsay).
 */
export function optionFigures(item: ItemSums, key: string | null, options: readonly string[]): OptionFigure[] {
  const all = cellsOf(item, () => true);
  // Not `item.n`: in pooled sums some organisations kept their responses to themselves.
  const total = sum(all);
  const responses = [...new Set([...Object.keys(item.responses), ...options])];
  const r = (response: string) =>
    bandCorrelation(
      cellsOf(item, one => one === response),
      all,
    );
  const keyR = key === null ? null : r(key);
  const figures = responses.map(response => {
    const cells = cellsOf(item, one => one === response);
    const n = sum(cells);
    const own = r(response);
    const isKey = response === key;
    return {
      response,
      n,
      share: total === 0 ? 0 : n / total,
      isKey,
      curve: cells.slice(0, BANDS).map((cell, band) => ((all[band] ?? 0) < 5 ? null : cell / (all[band] ?? 1))),
      r: own,
      isIdle: key !== null && !isKey && total >= 100 && n < 0.05 * total,
      beatsKey: !isKey && total >= 100 && own !== null && keyR !== null && own > keyR && n >= 5,
    };
  });
  return figures.sort((a, b) => b.n - a.n || (a.response < b.response ? -1 : 1));
}

function cellsOf(item: Pick<ItemSums, 'responses'>, isWanted: (response: string) => boolean): number[] {
  const cells = new Array<number>(BANDS + 1).fill(0);
  for (const [response, counts] of Object.entries(item.responses)) {
    if (isWanted(response))
      counts.forEach((count, band) => {
        cells[band] = (cells[band] ?? 0) + count;
      });
  }
  return cells;
}

/** Point-biserial of having chosen with the number of the band. */
function bandCorrelation(chosen: readonly number[], all: readonly number[]): number | null {
  const weigh = (cells: readonly number[], power: number) =>
    sum(cells.slice(0, BANDS).map((count, band) => count * (band + 1) ** power));
  const [n, m] = [weigh(all, 0), weigh(chosen, 0)];
  if (n < 3) return null;
  const spread = covariance(n, m, m, m) * covariance(n, weigh(all, 1), weigh(all, 1), weigh(all, 2));
  return spread > 0 ? covariance(n, m, weigh(all, 1), weigh(chosen, 1)) / Math.sqrt(spread) : null;
}
