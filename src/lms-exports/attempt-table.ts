/**
 * Everything that was imported, each attempt once. The same attempt from two sources becomes one: what one source does not
 * know comes from the other, and of two answers to one question the richer stays.
 */
import type {ImportedAnswer, ImportedAttempt} from '../model/attempts.ts';
import {type AttemptColumns, type Person, STATUSES} from './attempts.ts';
import {NumberColumn} from './number-column.ts';
import {WordList} from './word-list.ts';

/** Two sources tell the start of one attempt in their own clock and zone. */
const SAME_START = 24 * 3600 * 1000;

export class AttemptTable {
  /** Attempts that were already there when they came. */
  merged = 0;
  private readonly learners: string[] = [];
  private readonly people: Person[] = [];
  private readonly learnerOf = new Map<string, number>();
  /** Places of attempts by learner and number; more than one when they cannot be the same. */
  private readonly placesOf = new Map<string, number[]>();
  private readonly placeOfId = new Map<string, number>();
  private readonly attemptIds: (string | null)[] = [];
  private readonly organisations = new WordList();
  private readonly cohorts = new WordList();
  private readonly items = new WordList();
  private readonly keys = new WordList();
  private readonly responses: Map<string, number>[] = [];
  private readonly codeResponse: string[] = [];
  private readonly codeItem = new NumberColumn(length => new Uint32Array(length));
  private readonly a = {
    learner: new NumberColumn(length => new Uint32Array(length)),
    number: new NumberColumn(length => new Uint32Array(length)),
    organisation: new NumberColumn(length => new Int32Array(length)),
    cohort: new NumberColumn(length => new Int32Array(length)),
    startedAt: new NumberColumn(length => new Float64Array(length)),
    endedAt: new NumberColumn(length => new Float64Array(length)),
    status: new NumberColumn(length => new Uint8Array(length)),
    score: new NumberColumn(length => new Float64Array(length)),
    attemptSeconds: new NumberColumn(length => new Float64Array(length)),
    simulated: new NumberColumn(length => new Uint8Array(length)),
  };
  private readonly attemptOfAnswer = new NumberColumn(length => new Uint32Array(length));
  private readonly b = {
    code: new NumberColumn(length => new Uint32Array(length)),
    key: new NumberColumn(length => new Int32Array(length)),
    credit: new NumberColumn(length => new Int16Array(length)),
    confidence: new NumberColumn(length => new Uint8Array(length)),
    seconds: new NumberColumn(length => new Float32Array(length)),
    at: new NumberColumn(length => new Float64Array(length)),
  };

  get attempts(): number {
    return this.a.learner.length;
  }

  get answers(): number {
    return this.b.code.length;
  }

  /**
   * Adds an attempt or what a source knows of one. `source` keeps people apart who are known by name only: two files may
   * speak of two people with one name.
   */
  add(attempt: ImportedAttempt, source: string): void {
    const learner = this.learner(attempt, source);
    const known = this.known(attempt, learner);
    const place = known ?? this.append(attempt, learner);
    if (known !== undefined) this.fill(known, attempt);
    for (const answer of attempt.answers) this.answer(place, answer);
  }

  /** All columns, answers sorted by attempt and each question once per attempt. More can be added afterwards. */
  finish(): AttemptColumns {
    const {places, from} = this.sorted();
    return {
      learners: [...this.learners],
      people: [...this.people],
      organisations: [...this.organisations.words],
      cohorts: [...this.cohorts.words],
      items: [...this.items.words],
      keys: [...this.keys.words],
      codeItem: this.codeItem.array(),
      codeResponse: [...this.codeResponse],
      attemptId: [...this.attemptIds],
      learner: this.a.learner.array(),
      number: this.a.number.array(),
      organisation: this.a.organisation.array(),
      cohort: this.a.cohort.array(),
      startedAt: this.a.startedAt.array(),
      endedAt: this.a.endedAt.array(),
      status: this.a.status.array(),
      score: this.a.score.array(),
      attemptSeconds: this.a.attemptSeconds.array(),
      simulated: this.a.simulated.array(),
      from,
      code: this.b.code.pick(places),
      key: this.b.key.pick(places),
      credit: this.b.credit.pick(places),
      confidence: this.b.confidence.pick(places),
      seconds: this.b.seconds.pick(places),
      at: this.b.at.pick(places),
    };
  }

  private learner({learner, name, email, organisation, attempt, startedAt}: ImportedAttempt, source: string): number {
    const own = scoped(learner, organisation);
    const isName = learner.startsWith('name:');
    const aliases = [isName ? `${own}|${source}` : own];
    if (email) aliases.push(`mail:${email.toLowerCase()}`);
    // Two reports on one class: the same name that began the same attempt at the same moment is the same person.
    if (isName && startedAt !== null) aliases.push(`${own}|${attempt}|${startedAt}`);
    const found = aliases.map(alias => this.learnerOf.get(alias)).find(number => number !== undefined);
    const number = found ?? this.learners.push(aliases[0] as string) - 1;
    for (const alias of aliases) if (!this.learnerOf.has(alias)) this.learnerOf.set(alias, number);
    const person = this.people[number];
    if (!person) this.people.push({name, email});
    else if ((!person.name && name) || (!person.email && email)) {
      this.people[number] = {name: person.name || name, email: person.email ?? email};
    }
    return number;
  }

  private known({attemptId, attempt, startedAt}: ImportedAttempt, learner: number): number | undefined {
    const byId = attemptId === null ? undefined : this.placeOfId.get(`${learner}\n${attemptId}`);
    return (
      byId ??
      this.placesOf.get(`${learner}\n${attempt}`)?.find(place => {
        const id = this.attemptIds[place];
        const start = this.a.startedAt.at(place);
        const isOther = attemptId !== null && id !== null && id !== attemptId;
        return !isOther && !(startedAt !== null && Math.abs(start - startedAt) > SAME_START);
      })
    );
  }

  private append(attempt: ImportedAttempt, learner: number): number {
    const {a} = this;
    const place = a.learner.length;
    a.learner.push(learner);
    a.number.push(attempt.attempt);
    a.organisation.push(this.organisations.numberOrNone(attempt.organisation));
    a.cohort.push(this.cohorts.numberOrNone(attempt.cohort));
    a.startedAt.push(attempt.startedAt ?? Number.NaN);
    a.endedAt.push(attempt.endedAt ?? Number.NaN);
    a.status.push(attempt.status === null ? 0 : STATUSES.indexOf(attempt.status) + 1);
    a.score.push(attempt.score ?? Number.NaN);
    a.attemptSeconds.push(attempt.seconds ?? Number.NaN);
    a.simulated.push(attempt.simulated ? 1 : 0);
    this.attemptIds.push(attempt.attemptId);
    this.remember(place, attempt, learner);
    return place;
  }

  private remember(place: number, {attemptId, attempt}: ImportedAttempt, learner: number): void {
    if (attemptId !== null) this.placeOfId.set(`${learner}\n${attemptId}`, place);
    const key = `${learner}\n${attempt}`;
    const places = this.placesOf.get(key);
    if (places && !places.includes(place)) places.push(place);
    else if (!places) this.placesOf.set(key, [place]);
  }

  /** What is not known yet; a status is only ever raised. */
  private fill(place: number, attempt: ImportedAttempt): void {
    this.merged += 1;
    const {a} = this;
    for (const name of ['startedAt', 'endedAt', 'score'] as const) {
      if (Number.isNaN(a[name].at(place))) a[name].set(place, attempt[name] ?? Number.NaN);
    }
    if (Number.isNaN(a.attemptSeconds.at(place))) a.attemptSeconds.set(place, attempt.seconds ?? Number.NaN);
    if (a.organisation.at(place) < 0) a.organisation.set(place, this.organisations.numberOrNone(attempt.organisation));
    if (a.cohort.at(place) < 0) a.cohort.set(place, this.cohorts.numberOrNone(attempt.cohort));
    const status = attempt.status === null ? 0 : STATUSES.indexOf(attempt.status) + 1;
    if (status > 0 && (a.status.at(place) === 0 || status < a.status.at(place))) a.status.set(place, status);
    this.attemptIds[place] ??= attempt.attemptId;
    this.remember(place, attempt, a.learner.at(place));
  }

  private answer(
    attempt: number,
    {item, response, correct, credit, confidence, latencySeconds, at}: ImportedAnswer,
  ): void {
    const {b} = this;
    this.attemptOfAnswer.push(attempt);
    b.code.push(this.code(this.items.numberOf(item), response));
    b.key.push(this.keys.numberOrNone(correct));
    b.credit.push(credit ?? -1);
    b.confidence.push(confidence ?? 0);
    b.seconds.push(latencySeconds ?? Number.NaN);
    b.at.push(at ?? Number.NaN);
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
  private sorted(): {places: Uint32Array; from: Uint32Array} {
    const all = this.byAttempt();
    const lastSeen = new Int32Array(this.items.words.length).fill(-1);
    const placeOf = new Uint32Array(this.items.words.length);
    const from = new Uint32Array(this.attempts + 1);
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
    while (attempt < this.attempts) from[++attempt] = kept;
    return {places: all.subarray(0, kept), from};
  }

  /** Counting sort: stable, one pass over the answers. */
  private byAttempt(): Uint32Array {
    const next = new Uint32Array(this.attempts + 1);
    for (let i = 0; i < this.answers; i++)
      next[this.attemptOfAnswer.at(i) + 1] = (next[this.attemptOfAnswer.at(i) + 1] as number) + 1;
    for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
    const places = new Uint32Array(this.answers);
    for (let i = 0; i < this.answers; i++) {
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

/** Ids and names are only safe within one organisation. */
function scoped(learner: string, organisation: string | null): string {
  if (organisation === null || !/^(id|name):/.test(learner)) return learner;
  const [kind] = learner.split(':', 1);
  const scope = `${kind}:${organisation}|`;
  return learner.startsWith(scope) ? learner : scope + learner.slice(`${kind}:`.length);
}
