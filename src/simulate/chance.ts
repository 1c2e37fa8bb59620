/** Chance from a seed: the same seed gives the same numbers on every machine. */
import {hash32} from '../model/shuffle.ts';

/** A stream of numbers that its name decides. */
export class Chance {
  private state: number;

  constructor(private readonly name: string) {
    this.state = hash32(name);
  }

  /** Chance of its own for one thing, so that a thing more or less leaves the others as they were. */
  branch(name: string): Chance {
    return new Chance(`${this.name}|${name}`);
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True so often. */
  flip(share: number): boolean {
    return this.next() < share;
  }

  /** Normally distributed (Box and Muller, 1958). */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next());
  }

  /** One of a list that is not empty, as often as its weight says. */
  pick<T>(list: readonly T[], weightOf: (one: T) => number = () => 1): T {
    const weights = list.map(weightOf);
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const place = weights.findIndex(weight => {
      left -= weight;
      return left < 0;
    });
    return list.at(place) as T;
  }

  /** A seed as the player makes them: 1 to 65,535. */
  seed(): number {
    return 1 + Math.floor(this.next() * 65_535);
  }
}
