/** What one xAPI statement says: which question, who, how far and how well. */
import type {ImportedAnswer, ImportedAttempt} from '../model/attempts.ts';
import {answer, canonicalKey, canonicalResponse} from './answers.ts';
import {asList, asObject, asText, type Json} from './json-value.ts';
import {emailOf, learnerKey} from './learner-key.ts';
import {secondsOf} from './moments.ts';

export type Status = NonNullable<ImportedAttempt['status']>;

/** An `answered` statement as an answer. */
export function answerOf(statement: Json, result: Json, at: number | null): ImportedAnswer {
  const object = asObject(statement.object);
  const definition = asObject(object?.definition);
  const [pattern] = asList(definition?.correctResponsesPattern);
  const scaled = asObject(result.score)?.scaled;
  const {success} = result;
  const credit = typeof scaled === 'number' ? Math.round(1000 * Math.min(1, Math.max(0, scaled))) : null;
  return answer(itemOf(asText(object?.id)), {
    response: canonicalResponse(asText(result.response)),
    correct: canonicalKey(asText(pattern)),
    credit: credit ?? (typeof success === 'boolean' ? (success ? 1000 : 0) : null),
    latencySeconds: secondsOf(asText(result.duration)),
    at,
  });
}

/** Our activities end in `/q/<interaction id>`; of others the last part of the address, if it says anything. */
function itemOf(id: string): string {
  const own = /\/q\/([^/?#]+)$/.exec(id)?.[1];
  return decoded(own ?? id);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @spec xAPI 1.0.3 Data 2.4.2.3 inverse functional identifiers; cmi5 9.2: always an account */
export function actorOf(actor: Json | null): Pick<ImportedAttempt, 'learner' | 'name' | 'email'> | null {
  const account = asObject(actor?.account);
  const email = emailOf(asText(actor?.mbox));
  const sum = asText(actor?.mbox_sha1sum);
  const learner = learnerKey({
    account: account ? `${asText(account.homePage)}|${asText(account.name)}` : '',
    email,
    id: sum ? `sha1:${sum}` : asText(actor?.openid),
  });
  return learner === null ? null : {learner, name: asText(actor?.name), email: email ?? emailOf(asText(account?.name))};
}

/** The team of the context is the organisation, where it is said. */
export function organisationOf(team: Json | null): string | null {
  return asText(team?.name) || asText(asObject(team?.account)?.name) || null;
}

/** What a verb of cmi5 or ADL means for the attempt; null when nothing. `answered` is about a question, not the attempt. */
export function statusOf(verb: string, result: Json): Status | null {
  if (verb === 'passed' || verb === 'failed' || verb === 'completed') return verb;
  if (verb === 'scored') return result.success === true ? 'passed' : result.success === false ? 'failed' : 'completed';
  return verb === 'initialized' || verb === 'progressed' || verb === 'terminated' ? 'incomplete' : null;
}

/** Percent, of scaled or else of raw between min and max. @spec xAPI 1.0.3 Data 2.4.5.1 */
export function scoreOf(result: Json): number | null {
  const score = asObject(result.score);
  if (typeof score?.scaled === 'number') return percent(100 * score.scaled);
  const {raw, min, max} = score ?? {};
  if (typeof raw !== 'number') return null;
  const low = typeof min === 'number' ? min : 0;
  const high = typeof max === 'number' ? max : 100;
  return high > low ? percent((100 * (raw - low)) / (high - low)) : null;
}

function percent(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value * 100) / 100));
}

/** The last part of a verb, for a report. */
export function short(verb: string): string {
  return (verb.split(/[/#]/).at(-1) ?? verb).slice(0, 40);
}
