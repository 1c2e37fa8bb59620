/** xAPI 1.0.3 and cmi5 statements to attempts. Statements come in any order, twice, and may be voided later. */
import type {ImportedAnswer, ImportedAttempt} from '../model/attempts.ts';
import {SIMULATED_EXTENSION} from '../model/simulated.ts';
import {latestId, withConfidence} from './answers.ts';
import {asObject, asText, type Json} from './json-value.ts';
import {momentOf, secondsOf} from './moments.ts';
import type {ReportBuilder} from './report-builder.ts';
import {actorOf, answerOf, organisationOf, type Status, scoreOf, short, statusOf} from './statement-parts.ts';

const VERB = /^https?:\/\/(?:adlnet\.gov\/expapi|w3id\.org\/xapi\/adl)\/verbs\/(\w+)$/;
const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';

interface Given extends ImportedAnswer {
  readonly statement: string;
}
interface Outcome {
  readonly statement: string;
  readonly status: Status;
  readonly score: number | null;
  readonly seconds: number | null;
}
interface Attempt {
  readonly learner: string;
  name: string;
  email: string | null;
  readonly organisation: string | null;
  readonly registration: string | null;
  simulated: boolean;
  readonly given: Given[];
  readonly outcomes: Outcome[];
  first: number | null;
  last: number | null;
}

/** The later in this list, the more it says. */
const ORDER: readonly Status[] = ['incomplete', 'failed', 'completed', 'passed'];

/** Takes statements one by one and makes attempts of them at the end. */
export class StatementAttempts {
  private readonly seen = new Set<string>();
  private readonly voided = new Set<string>();
  private readonly attempts = new Map<string, Attempt>();
  private nameless = 0;

  constructor(private readonly report: ReportBuilder) {}

  /** Adds one; `place` is for the report. Whatever is not a statement is dropped with a reason. */
  add(value: unknown, place: string): void {
    this.report.rows += 1;
    const statement = asObject(value);
    const verb = asText(asObject(statement?.verb)?.id);
    if (!statement || verb === '') {
      this.report.drop('Dit is geen xAPI-statement.', place);
      return;
    }
    const id = asText(statement.id) || `zonder id ${++this.nameless}`;
    if (this.seen.has(id)) {
      this.report.merged += 1;
      return;
    }
    this.seen.add(id);
    if (verb === VOIDED) {
      this.voided.add(asText(asObject(statement.object)?.id));
      this.report.kept += 1;
      return;
    }
    this.take(id, statement, VERB.exec(verb)?.[1] ?? verb, place);
  }

  /** Everything that was added and not voided. Attempts of a learner are numbered in order of time. */
  finish(): ImportedAttempt[] {
    const stands = ({statement}: {readonly statement: string}) => !this.voided.has(statement);
    const all = [...this.attempts.values()]
      .filter(({given, outcomes}) => given.some(stands) || outcomes.some(stands))
      .sort((a, b) => (a.first ?? 0) - (b.first ?? 0));
    const counts = new Map<string, number>();
    return all.map(attempt => {
      const count = (counts.get(attempt.learner) ?? 0) + 1;
      counts.set(attempt.learner, count);
      return this.finished(attempt, count);
    });
  }

  private take(id: string, statement: Json, verb: string, place: string): void {
    const result = asObject(statement.result) ?? {};
    const status = statusOf(verb, result);
    const attempt = verb === 'answered' || status !== null ? this.attemptOf(statement) : null;
    if (!attempt) {
      const isResult = verb === 'answered' || status !== null;
      const silent = `Statements ‘${short(verb)}’ zeggen niets over resultaten.`;
      this.report.drop(isResult ? 'Het statement zegt niet van wie het is.' : silent, place);
      return;
    }
    const at = momentOf(asText(statement.timestamp) || asText(statement.stored));
    attempt.first = earliest(attempt.first, at);
    attempt.last = at === null ? attempt.last : Math.max(attempt.last ?? at, at);
    this.report.kept += 1;
    if (status === null) attempt.given.push({...answerOf(statement, result, at), statement: id});
    else
      attempt.outcomes.push({
        statement: id,
        status,
        score: scoreOf(result),
        seconds: secondsOf(asText(result.duration)),
      });
  }

  private attemptOf(statement: Json): Attempt | null {
    const actor = actorOf(asObject(statement.actor));
    if (!actor) return null;
    const context = asObject(statement.context);
    const registration = asText(context?.registration) || null;
    const key = `${actor.learner}\n${registration ?? ''}`;
    const simulated = asObject(context?.extensions)?.[SIMULATED_EXTENSION] === true;
    const known = this.attempts.get(key);
    if (known) {
      known.name ||= actor.name;
      known.email ??= actor.email;
      known.simulated ||= simulated;
      return known;
    }
    const organisation = organisationOf(asObject(context?.team));
    const none = {given: [], outcomes: [], first: null, last: null};
    const fresh: Attempt = {...actor, organisation, registration, simulated, ...none};
    this.attempts.set(key, fresh);
    return fresh;
  }

  private finished({given, outcomes, registration, first, last, ...who}: Attempt, attempt: number): ImportedAttempt {
    const kept = outcomes.filter(({statement}) => !this.voided.has(statement));
    const best = ORDER.findLast(status => kept.some(one => one.status === status)) ?? null;
    const scores = kept.flatMap(({score}) => (score === null ? [] : [score]));
    const times = kept.flatMap(({seconds}) => (seconds === null ? [] : [seconds]));
    return {
      ...who,
      cohort: null,
      attempt,
      attemptId: registration,
      startedAt: first,
      endedAt: last,
      status: best ?? (given.length > 0 ? 'incomplete' : null),
      score: scores.length === 0 ? null : Math.max(...scores),
      seconds: times.length === 0 ? null : Math.max(...times),
      answers: withConfidence(inOrder(given.filter(({statement}) => !this.voided.has(statement)))),
    };
  }
}

/** The first answer to an item keeps its id; the latest of more is `<id>_laatst`, unless the course said so itself. */
function inOrder(given: readonly Given[]): ImportedAnswer[] {
  const sorted = [...given].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const groups = new Map<string, Given[]>();
  for (const one of sorted) groups.set(one.item, [...(groups.get(one.item) ?? []), one]);
  return [...groups.values()].flatMap(group => {
    const [{statement: _, ...first}] = group as [Given, ...Given[]];
    const latest = group.length > 1 ? group.at(-1) : undefined;
    const id = latestId(first.item);
    if (!latest || groups.has(id)) return [first];
    const {statement: __, ...rest} = latest;
    return [first, {...rest, item: id}];
  });
}

function earliest(known: number | null, at: number | null): number | null {
  if (at === null) return known;
  return known === null ? at : Math.min(known, at);
}
