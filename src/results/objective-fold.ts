/** Per attempt: which learning objectives were reached, over the answers that say something about them in the end. */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import {bandOf} from './bins.ts';
import type {Frame} from './frame.ts';
import {BANDS, type Counts} from './sums.ts';

/** Answers on an objective from which it can be judged. */
const ENOUGH = 3;
/** Attempts judged, attempts that reached it, and a count per band. */
const CELLS = 2 + BANDS;

export class ObjectiveFold {
  private readonly ids: readonly string[];
  private readonly ofItem: readonly (readonly number[])[];
  private readonly reached: Float64Array;
  // Of the attempt at hand.
  private readonly points: Float64Array;
  private readonly asked: Float64Array;
  private readonly mastery: number;

  constructor({items}: AttemptColumns, frame: Frame) {
    const known = items.map(id => frame.items.get(id));
    this.ids = [...new Set(known.flatMap(item => item?.objectives ?? []))].sort();
    this.ofItem = known.map(item =>
      item?.set && item.set !== 'start' && item.set !== 'booster'
        ? item.objectives.map(id => this.ids.indexOf(id))
        : [],
    );
    this.reached = new Float64Array(CELLS * this.ids.length);
    [this.points, this.asked] = [new Float64Array(this.ids.length), new Float64Array(this.ids.length)];
    this.mastery = Math.round(1000 * frame.mastery);
  }

  /** An answer of the attempt at hand, in thousandths. Those of the sets before and after the course do not count. */
  answer(item: number, thousandths: number): void {
    for (const objective of this.ofItem[item] as readonly number[]) {
      this.points[objective] = (this.points[objective] as number) + thousandths;
      this.asked[objective] = (this.asked[objective] as number) + 1;
    }
  }

  /** Ends the attempt at hand. */
  judge(): void {
    for (let objective = 0; objective < this.ids.length; objective++) {
      const [points, asked] = [this.points[objective] as number, this.asked[objective] as number];
      if (asked >= ENOUGH) {
        const at = objective * CELLS;
        this.plus(at);
        if (points >= asked * this.mastery) this.plus(at + 1);
        this.plus(at + 2 + bandOf(points, 1000 * asked));
      }
      this.asked[objective] = 0;
      this.points[objective] = 0;
    }
  }

  get sums(): Counts['objectives'] {
    const entries = this.ids.map((id, i) => {
      const [n = 0, reached = 0, ...bands] = this.reached.subarray(i * CELLS, (i + 1) * CELLS);
      return [id, {n, reached, bands}] as const;
    });
    return Object.fromEntries(entries.filter(([, {n}]) => n > 0));
  }

  private plus(cell: number): void {
    this.reached[cell] = (this.reached[cell] as number) + 1;
  }
}
