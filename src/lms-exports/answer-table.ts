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
  private b = answerColumns(1024);
  /** Answers that were added. */
  length = 0;

  /** Adds an answer of the attempt with this number. */
  add(attempt: number, {item, response, correct, credit, confidence, latencySeconds, at}: ImportedAnswer): void {
    if (this.length === this.b.code.length) this.b = larger(this.b);
    const {b} = this;
    const place = this.length++;
    b.attempt[place] = attempt;
    b.code[place] = this.code(this.items.numberOf(item), response);
    b.key[place] = this.keys.numberOrNone(correct);
    b.credit[place] = credit ?? -1;
    b.confidence[place] = confidence ?? 0;
    b.seconds[place] = latencySeconds ?? Number.NaN;
    b.at[place] = at ?? Number.NaN;
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
      code: picked(this.b.code, places),
      key: picked(this.b.key, places),
      credit: picked(this.b.credit, places),
      confidence: picked(this.b.confidence, places),
      seconds: picked(this.b.seconds, places),
      at: picked(this.b.at, places),
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
      while (attempt < (this.b.attempt[place] as number)) from[++attempt] = kept;
      const item = this.codeItem.at(this.b.code[place] as number);
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
    const {attempt: attemptOf} = this.b;
    for (let i = 0; i < this.length; i++) {
      const after = (attemptOf[i] as number) + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
    const places = new Uint32Array(this.length);
    for (let i = 0; i < this.length; i++) {
      const attempt = attemptOf[i] as number;
      places[next[attempt] as number] = i;
      next[attempt] = (next[attempt] as number) + 1;
    }
    return places;
  }

  /** How much is known of an answer. */
  private richness(place: number): number {
    const {code, credit, confidence, seconds, at} = this.b;
    return (
      (this.codeResponse[code[place] as number] === '' ? 0 : 1) +
      ((credit[place] as number) < 0 ? 0 : 1) +
      (confidence[place] === 0 ? 0 : 1) +
      (Number.isNaN(seconds[place]) ? 0 : 1) +
      (Number.isNaN(at[place]) ? 0 : 1)
    );
  }
}

type Columns = ReturnType<typeof answerColumns>;

/** Not `NumberColumn`: a million answers are written here, and one push for six kinds of arrays is six times slower. */
function answerColumns(room: number) {
  return {
    attempt: new Uint32Array(room),
    code: new Uint32Array(room),
    key: new Int32Array(room),
    credit: new Int16Array(room),
    confidence: new Uint8Array(room),
    seconds: new Float32Array(room),
    at: new Float64Array(room),
  };
}

function larger(columns: Columns): Columns {
  const grown = answerColumns(2 * columns.code.length);
  for (const name of Object.keys(columns) as (keyof Columns)[]) grown[name].set(columns[name]);
  return grown;
}

/** The values at these places, in this order. */
function picked<T extends Columns[keyof Columns]>(column: T, places: Uint32Array): T {
  const values = column.slice(0, places.length) as T;
  for (let i = 0; i < places.length; i++) values[i] = column[places[i] as number] as number;
  return values;
}
