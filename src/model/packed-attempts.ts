/**
 * Attempts in little room, for a page that carries some along. Per learner one text of three characters an item (response,
 * confidence, time); words that come again and again stand once. Moments of single answers are left out.
 */
import type {ImportedAnswer, ImportedAttempt} from './attempts.ts';

/** One item: id, key, and its responses with the thousandths each earns. */
type PackedItem = readonly [id: string, key: string | null, responses: readonly (readonly [string, number | null])[]];
type PackedAttempt = readonly [
  name: string,
  email: string | null,
  cohort: string | null,
  startedAt: number | null,
  endedAt: number | null,
  status: ImportedAttempt['status'],
  score: number | null,
  seconds: number | null,
  answers: string,
];
export interface PackedAttempts {
  /** Times that occur, in seconds. */
  readonly times: readonly (number | null)[];
  readonly items: readonly PackedItem[];
  readonly attempts: readonly PackedAttempt[];
}

/** Character of code 0: after `!` and `"`, so that codes need no escape in JSON up to 56. */
const FIRST = 35;
const NONE = '!';

/** Packs attempts of invented learners, one each. */
export function packAttempts(attempts: readonly ImportedAttempt[]): PackedAttempts {
  const times: (number | null)[] = [];
  const items = new Map<string, [string, string | null, [string, number | null][]]>();
  for (const {answers} of attempts) {
    for (const {item, correct, response, credit, latencySeconds} of answers) {
      const known = items.get(item) ?? [item, correct, []];
      items.set(item, known);
      if (placeOf(known[2], response) < 0) known[2].push([response, credit]);
      if (!times.includes(latencySeconds)) times.push(latencySeconds);
    }
  }
  const list = [...items.values()];
  return {times, items: list, attempts: attempts.map(attempt => packed(attempt, list, times))};
}

/** The attempts again, marked as simulated; answers come in order of the items. */
export function unpackAttempts({times, items, attempts}: PackedAttempts): ImportedAttempt[] {
  return attempts.map(([name, email, cohort, startedAt, endedAt, status, score, seconds, answers]) => ({
    learner: `mail:${email ?? name}`,
    name,
    email,
    organisation: null,
    cohort,
    attempt: 1,
    attemptId: null,
    startedAt,
    endedAt,
    status,
    score,
    seconds,
    answers: items.flatMap((item, place) => answerOf(item, answers.slice(3 * place, 3 * place + 3), times)),
    simulated: true,
  }));
}

function packed(attempt: ImportedAttempt, items: readonly PackedItem[], times: PackedAttempts['times']): PackedAttempt {
  const given = new Map(attempt.answers.map(answer => [answer.item, answer]));
  const answers = items.map(([id, , responses]) => {
    const answer = given.get(id);
    if (!answer) return NONE.repeat(3);
    const codes = [placeOf(responses, answer.response), answer.confidence ?? 0, times.indexOf(answer.latencySeconds)];
    return String.fromCharCode(...codes.map(code => FIRST + code));
  });
  const {name, email, cohort, startedAt, endedAt, status, score, seconds} = attempt;
  return [name, email, cohort, startedAt, endedAt, status, score, seconds, answers.join('')];
}

function answerOf(
  [item, correct, responses]: PackedItem,
  code: string,
  times: PackedAttempts['times'],
): ImportedAnswer[] {
  if (code[0] === NONE) return [];
  const [place = 0, confidence = 0, time = 0] = [0, 1, 2].map(i => code.charCodeAt(i) - FIRST);
  const [response, credit] = responses[place] ?? ['', null];
  return [
    {
      item,
      response,
      correct,
      credit,
      confidence: confidence === 0 ? null : (confidence as 1 | 2 | 3),
      latencySeconds: times[time] ?? null,
      at: null,
    },
  ];
}

function placeOf(responses: PackedItem[2], response: string): number {
  return responses.findIndex(([one]) => one === response);
}
