/**
 * Registrations of SCORM Cloud as its API v2 gives them: one of GET /registrations/{id}, or a page of GET /registrations. Fields
 * as in its reference, models RegistrationSchema, ActivityResultSchema, RuntimeSchema, RuntimeInteractionSchema and ScoreSchema
 * (https://cloud.scorm.com/docs/api_reference/v2/models/registrationschema/ and its neighbours, read 2026-11-27), which are those
 * of Rustici's own clients (github.com/RusticiSoftware/scormcloud-api-v2-client-javascript, docs). Not tried on a live account.
 */
import type {ImportedAnswer, ImportedAttempt} from '../model/attempts.ts';
import {answer, canonicalKey, canonicalResponse, creditOf, withConfidence} from './answers.ts';
import {asList, asObject, asText, type Json} from './json-value.ts';
import {emailOf, learnerKey} from './learner-key.ts';
import {momentOf, secondsOf} from './moments.ts';
import type {ReportBuilder} from './report-builder.ts';

/** Registrations in a document, or null when it is something else. */
export function registrationsIn(value: unknown): readonly unknown[] | null {
  const file = asObject(value);
  const list = Array.isArray(value) ? value : file && 'registrations' in file ? asList(file.registrations) : [value];
  const [first] = list;
  return asObject(first) && 'registrationCompletion' in (first as Json) ? list : null;
}

/** `more` is the token of the next page, where the service has one (RegistrationListSchema). */
export function registrationAttempts(
  registrations: readonly unknown[],
  report: ReportBuilder,
  more = '',
): ImportedAttempt[] {
  if (more !== '') {
    report.advise(
      'Dit is één bladzijde van de lijst; er zijn meer registraties. Haal ook de volgende op (met more) en kies alle bestanden samen.',
    );
  }
  return registrations.flatMap((entry, place) => {
    report.rows += 1;
    const registration = asObject(entry) ?? {};
    const person = asObject(registration.learner) ?? {};
    const name = [asText(person.firstName), asText(person.lastName)].filter(Boolean).join(' ');
    const email = emailOf(asText(person.email));
    const learner = learnerKey({email, id: asText(person.id), name});
    if (learner === null) {
      report.drop('De registratie zegt niet van wie zij is.', `registratie ${place + 1}`);
      return [];
    }
    report.kept += 1;
    const scaled = asObject(registration.score)?.scaled;
    const answers = interactionsIn(asObject(registration.activityDetails));
    if (answers.length === 0) {
      report.advise(
        'Vraag de registraties op met includeChildResults=true, includeInteractionsAndObjectives=true en includeRuntime=true; anders staan er geen antwoorden in.',
      );
    }
    return [
      {
        learner,
        name,
        email,
        organisation: null,
        cohort: null,
        attempt: Math.max(1, (Number(registration.instance) || 0) + 1),
        attemptId: asText(registration.id) ? `${asText(registration.id)}#${asText(registration.instance)}` : null,
        startedAt: momentOf(asText(registration.firstAccessDate)),
        endedAt: momentOf(asText(registration.completedDate) || asText(registration.lastAccessDate)),
        status: statusOf(asText(registration.registrationSuccess), asText(registration.registrationCompletion)),
        // ScoreSchema: "between 0 and 100", though it is called scaled.
        score: typeof scaled === 'number' ? Math.min(100, Math.max(0, scaled)) : null,
        seconds: Number(registration.totalSecondsTracked) || null,
        answers: withConfidence(answers),
        simulated: false,
      },
    ];
  });
}

/** Interactions of an activity and its children. */
function interactionsIn(activity: Json | null): ImportedAnswer[] {
  if (!activity) return [];
  const own = asList(asObject(activity.runtime)?.runtimeInteractions).flatMap(one => answerOf(asObject(one) ?? {}));
  return [...own, ...asList(activity.children).flatMap(child => interactionsIn(asObject(child)))];
}

function answerOf(one: Json): ImportedAnswer[] {
  const item = asText(one.id);
  const response = canonicalResponse(asText(one.learnerResponse));
  const result = asText(one.result);
  if (item === '' || (response === '' && result === '')) return [];
  const correct = canonicalKey(asText(asList(one.correctResponses)[0]));
  const credit = creditOf(result, response, correct);
  const at = momentOf(asText(one.timestampUtc) || asText(one.timestamp));
  return [answer(item, {response, correct, credit, latencySeconds: secondsOf(asText(one.latency)), at})];
}

function statusOf(success: string, completion: string): ImportedAttempt['status'] {
  const word = success.toLowerCase();
  if (word === 'passed' || word === 'failed') return word;
  const done = completion.toLowerCase();
  return done === 'completed' || done === 'incomplete' ? done : null;
}
