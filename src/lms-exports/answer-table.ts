/** Answers of all attempts in columns: added in any order, given back by attempt with each question once. */
import type {ImportedAnswer} from '../model/attempts.ts';
import type {AttemptColumns} from './attempts.ts';
import {NumberColumn} from './number-column.ts';
import {WordList} from './word-list.ts';

type AnswerColumns = Pick<
  AttemptColumns,
  'items' | 'keys' | 'codeItem' | 'codeResponse' | 'from' | 'code' | 'key' | 'credit' | 'confidence' | 'seconds' | 'at'
>;

export class AnswerTable {
  private readonly items = new WordList();
  private readonly keys = new WordList();
  private readonly responses: Map<string, number>[] = [];
  private readonly codeResponse: string[] = [];
  private readonly codeItem = new NumberColumn(length => new Uint32Array(length));
  private readonly attemptOfAnswer = new NumberColumn(length => new Uint32Array(length));
  private readonly b = {
    code: new NumberColumn(length => new Uint32Array(length)),
    key: new NumberColumn(length => new Int32Array(length)),
    credit: new NumberColumn(length => new Int16Array(length)),
    confidence: new NumberColumn(length => new Uint8Array(length)),
    seconds: new NumberColumn(length => new Float32Array(length)),
    at: new NumberColumn(length => new Float64Array(length)),
  };

  get length(): number {
    return this.b.code.length;
  }

  /** Adds an answer of the attempt with this number. */
  add(attempt: number, {item, response, correct, credit, confidence, latencySeconds, at}: ImportedAnswer): void {
    const {b} = this;
    this.attemptOfAnswer.push(attempt);
    b.code.push(this.code(this.items.numberOf(item), response));
    b.key.push(this.keys.numberOrNone(correct));
    b.credit.push(credit ?? -1);
    b.confidence.push(confidence ?? 0);
    b.seconds.push(latencySeconds ?? Number.NaN);
    b.at.push(at ?? Number.NaN);
  }

  /** The columns of answers of so many attempts. Of two answers to one question in one attempt the richer stays. */
  finish(attempts: number): AnswerColumns {
    const {places, from} = this.sorted(attempts);
    return {
      items: [...this.items.words],
      keys: [...this.keys.words],
      codeItem: this.codeItem.array(),
      codeResponse: [...this.codeResponse],
      from,
      code: this.b.code.pick(places),
      key: this.b.key.pick(places),
      credit: this.b.credit.pick(places),
      confidence: this.b.confidence.pick(places),
      seconds: this.b.seconds.pick(places),
      at: this.b.at.pick(places),
    };
  }

  private code(item: number, response: string): number {
    let codes = this.responses[item];
    if (!codes) {
      codes = new Map();
      this.responses[item] = codes;
    }
    const known = codes.get(response);
    if (known !== undefined) return known;
    const own = response === '' ? response : ` ${response}`.slice(1);
    const code = this.codeResponse.push(own) - 1;
    this.codeItem.push(item);
    codes.set(own, code);
    return code;
  }

  /** Places of the answers that stay, by attempt and then in order of arrival. */
  private sorted(attempts: number): {places: Uint32Array; from: Uint32Array} {
    const all = this.byAttempt(attempts);
    const lastSeen = new Int32Array(this.items.words.length).fill(-1);
    const placeOf = new Uint32Array(this.items.words.length);
    const from = new Uint32Array(attempts + 1);
    let kept = 0;
    let attempt = -1;
    for (let i = 0; i < all.length; i++) {
      const place = all[i] as number;
      while (attempt < this.attemptOfAnswer.at(place)) from[++attempt] = kept;
      const item = this.codeItem.at(this.b.code.at(place));
      if (lastSeen[item] !== attempt) {
        lastSeen[item] = attempt;
        placeOf[item] = kept;
        all[kept++] = place;
      } else if (this.richness(place) > this.richness(all[placeOf[item] as number] as number)) {
        all[placeOf[item] as number] = place;
      }
    }
    while (attempt < attempts) from[++attempt] = kept;
    return {places: all.subarray(0, kept), from};
  }

  /** Counting sort: stable, one pass over the answers. */
  private byAttempt(attempts: number): Uint32Array {
    const next = new Uint32Array(attempts + 1);
    for (let i = 0; i < this.length; i++)
      next[this.attemptOfAnswer.at(i) + 1] = (next[this.attemptOfAnswer.at(i) + 1] as number) + 1;
    for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
    const places = new Uint32Array(this.length);
    for (let i = 0; i < this.length; i++) {
      const attempt = this.attemptOfAnswer.at(i);
      places[next[attempt] as number] = i;
      next[attempt] = (next[attempt] as number) + 1;
    }
    return places;
  }

  /** How much is known of an answer. */
  private richness(place: number): number {
    const {code, credit, confidence, seconds, at} = this.b;
    return (
      (this.codeResponse[code.at(place)] === '' ? 0 : 1) +
      (credit.at(place) < 0 ? 0 : 1) +
      (confidence.at(place) === 0 ? 0 : 1) +
      (Number.isNaN(seconds.at(place)) ? 0 : 1) +
      (Number.isNaN(at.at(place)) ? 0 : 1)
    );
  }
}
