/**
 * Everything that was imported, each attempt once. The same attempt from two sources becomes one: what one source does not
 * know comes from the other, and of two answers to one question the richer stays.
 */
import type {ImportedAttempt} from '../model/attempts.ts';
import {AnswerTable} from './answer-table.ts';
import {type AttemptColumns, type Person, STATUSES} from './attempts.ts';
import {NumberColumn} from './number-column.ts';
import {WordList} from './word-list.ts';

/** Two sources tell the start of one attempt in their own clock and zone. */
const SAME_START = 24 * 3600 * 1000;

export class AttemptTable {
  /** Attempts that were already there when they came. */
  merged = 0;
  private readonly keys: string[] = [];
  private readonly people: Person[] = [];
  private readonly learnerOf = new Map<string, number>();
  /** Places of attempts by learner and number; more than one when they cannot be the same. */
  private readonly placesOf = new Map<string, number[]>();
  private readonly placeOfId = new Map<string, number>();
  private readonly attemptIds: (string | null)[] = [];
  private readonly organisations = new WordList();
  private readonly cohorts = new WordList();
  private readonly answerTable = new AnswerTable();
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

  get attempts(): number {
    return this.a.learner.length;
  }

  get learners(): number {
    return this.keys.length;
  }

  get answers(): number {
    return this.answerTable.length;
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
    for (const answer of attempt.answers) this.answerTable.add(place, answer);
  }

  /** All columns, answers sorted by attempt and each question once per attempt. More can be added afterwards. */
  finish(): AttemptColumns {
    return {
      ...this.answerTable.finish(this.attempts),
      learners: [...this.keys],
      people: [...this.people],
      organisations: [...this.organisations.words],
      cohorts: [...this.cohorts.words],

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
    const number = found ?? this.keys.push(aliases[0] as string) - 1;
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
}

/** Ids and names are only safe within one organisation. */
function scoped(learner: string, organisation: string | null): string {
  if (organisation === null || !/^(id|name):/.test(learner)) return learner;
  const [kind] = learner.split(':', 1);
  const scope = `${kind}:${organisation}|`;
  return learner.startsWith(scope) ? learner : scope + learner.slice(`${kind}:`.length);
}
