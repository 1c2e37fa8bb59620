/**
 * A range coder (as in LZMA): packs whole numbers and flags to bytes at very nearly their information content. Encoder and
 * decoder have the same two methods, so that one piece of code describes the record both ways.
 */

/** How often a kind of flag was false and true so far; both sides learn it alike, so runs of equal flags cost little. */
export class FlagModel {
  counts: [number, number] = [1, 1];

  learn(value: boolean): void {
    this.counts[value ? 1 : 0]++;
    if (this.counts[0] + this.counts[1] > 1024) this.counts = [(this.counts[0] + 1) >> 1, (this.counts[1] + 1) >> 1];
  }
}

/** Writes what it is given and returns it, or reads, disregards what it is given and returns what was written. */
export interface Coder {
  /** A whole number from 0 up to but not including `below`. */
  number(below: number, value: number): number;
  flag(model: FlagModel, value: boolean): boolean;
}

/** The coder keeps totals below this, so that rounding costs under 0.01 bit. */
const MOST = 0x10000;
const TOP = 0x1000000;

export class Encoder implements Coder {
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  private pending = 0;
  private started = false;
  private readonly bytes: number[] = [];
  /** Sum of log2 of the possibilities of all numbers, in bits; flags are not counted. */
  information = 0;

  number(below: number, value: number): number {
    if (below <= 1) return 0;
    const legal = Math.min(Math.max(0, value), below - 1);
    if (below > MOST) {
      this.number(Math.ceil(below / MOST), Math.floor(legal / MOST));
      this.number(MOST, legal % MOST);
    } else {
      this.information += Math.log2(below);
      this.write(legal, 1, below);
    }
    return legal;
  }

  flag(model: FlagModel, value: boolean): boolean {
    const [no, yes] = model.counts;
    this.write(value ? no : 0, value ? yes : no, no + yes);
    model.learn(value);
    return value;
  }

  /** The bytes, as few as identify what was written; the decoder reads zeros after them. */
  finish(): Uint8Array {
    for (let unit = TOP; unit >= 1; unit /= 0x100) {
      const round = Math.ceil(this.low / unit) * unit;
      if (round < this.low + this.range) {
        this.low = round;
        break;
      }
    }
    for (let i = 0; i < 5; i++) this.shift();
    let length = this.bytes.length;
    while (length > 0 && this.bytes[length - 1] === 0) length--;
    return Uint8Array.from(this.bytes.slice(0, length));
  }

  private write(start: number, size: number, total: number): void {
    const unit = Math.floor(this.range / total);
    this.low += start * unit;
    this.range = size * unit;
    while (this.range < TOP) {
      this.range *= 0x100;
      this.shift();
    }
  }

  /** Moves the top byte out; bytes of 0xff wait until it is sure that no carry comes. */
  private shift(): void {
    if (this.low < 0xff000000 || this.low > 0xffffffff) {
      const carry = this.low > 0xffffffff ? 1 : 0;
      if (this.started) this.bytes.push((this.cache + carry) & 0xff);
      for (; this.pending > 0; this.pending--) this.bytes.push((0xff + carry) & 0xff);
      this.started = true;
      this.cache = Math.floor(this.low / TOP) & 0xff;
    } else {
      this.pending++;
    }
    this.low = (this.low % TOP) * 0x100;
  }
}

export class Decoder implements Coder {
  private code = 0;
  private range = 0xffffffff;
  private place = 0;

  constructor(private readonly bytes: Uint8Array) {
    for (let i = 0; i < 4; i++) this.pull();
  }

  number(below: number): number {
    if (below <= 1) return 0;
    if (below > MOST) return this.number(Math.ceil(below / MOST)) * MOST + this.number(MOST);
    const unit = Math.floor(this.range / below);
    const value = Math.min(below - 1, Math.floor(this.code / unit));
    this.read(value, 1, unit);
    return value;
  }

  flag(model: FlagModel): boolean {
    const [no, yes] = model.counts;
    const unit = Math.floor(this.range / (no + yes));
    const value = this.code >= no * unit;
    this.read(value ? no : 0, value ? yes : no, unit);
    model.learn(value);
    return value;
  }

  private read(start: number, size: number, unit: number): void {
    this.code -= start * unit;
    this.range = size * unit;
    while (this.range < TOP) {
      this.range *= 0x100;
      this.pull();
    }
  }

  private pull(): void {
    this.code = (this.code % TOP) * 0x100 + (this.bytes[this.place++] ?? 0);
  }
}

/** Counts the bits that the same record takes at most, whatever its flags learn: for the proof of the worst case. */
export class BitBound implements Coder {
  bits = 0;
  private readonly models = new Map<FlagModel, number>();

  number(below: number, value: number): number {
    if (below > 1) this.bits += Math.log2(below) + 0.01;
    return value;
  }

  /** An adaptive flag costs at most a bit, plus once log2(n + 1) for what its model has to learn. */
  flag(model: FlagModel, value: boolean): boolean {
    const before = this.models.get(model) ?? 0;
    this.models.set(model, before + 1);
    this.bits += 1.01 + Math.log2(before + 2) - Math.log2(before + 1);
    return value;
  }
}
