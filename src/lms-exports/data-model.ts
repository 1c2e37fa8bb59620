/** Answers and outcome in a SCORM data model, 1.2 or 2004, written as a tree of JSON. */
import type {ImportedAnswer, ImportedAttempt} from '../model/attempts.ts';
import {answer, canonicalKey, canonicalResponse, creditOf, withConfidence} from './answers.ts';
import {asList, asObject, asText, type Json} from './json-value.ts';
import {momentOf, numberOf, secondsOf} from './moments.ts';

/** Status, percent and active seconds. @spec SCORM 1.2 RTE 3.4.2.1; SCORM 2004 RTE 4.2.4, 4.2.20 to 4.2.23 */
export function outcomeOf(cmi: Json): Pick<ImportedAttempt, 'status' | 'score' | 'seconds'> {
  const core = asObject(cmi.core);
  const score = asObject(core?.score ?? cmi.score);
  const scaled = numberOf(asText(score?.scaled));
  const raw = numberOf(asText(score?.raw));
  const total = secondsOf(asText(core?.total_time ?? cmi.total_time));
  const session = secondsOf(asText(core?.session_time ?? cmi.session_time));
  return {
    status: statusOf(asText(core?.lesson_status), asText(cmi.success_status), asText(cmi.completion_status)),
    score: raw ?? (scaled === null ? null : 100 * scaled),
    seconds: total || session || null,
  };
}

/** Answers in order of their index. Places that were filled beforehand and not answered are left out. */
export function answersOf(cmi: Json): readonly ImportedAnswer[] {
  const interactions = asObject(cmi.interactions);
  const list = interactions
    ? asList(interactions.childArray).length > 0
      ? asList(interactions.childArray)
      : Object.entries(interactions)
          .filter(([index]) => /^\d+$/.test(index))
          .sort(([a], [b]) => Number(a) - Number(b))
          .map(([, one]) => one)
    : asList(cmi.interactions);
  return withConfidence(list.flatMap(one => answerOf(asObject(one) ?? {})));
}

/** One interaction; names differ between 1.2 (`student_response`, `time`) and 2004 (`learner_response`, `timestamp`). */
export function answerOf(one: Json): ImportedAnswer[] {
  const item = asText(one.id);
  const response = canonicalResponse(asText(one.learner_response ?? one.student_response));
  const result = asText(one.result);
  if (item === '' || (response === '' && result === '')) return [];
  const correct = keyOf(one.correct_responses);
  return [
    answer(item, {
      response,
      correct,
      credit: creditOf(result, response, correct),
      latencySeconds: secondsOf(asText(one.latency)),
      at: momentOf(asText(one.timestamp)),
    }),
  ];
}

/** The first pattern: `[{pattern}]`, `{0: {pattern}}` or `{childArray: [{pattern}]}`. */
function keyOf(value: unknown): string | null {
  const tree = asObject(value);
  const first = Array.isArray(value) ? value[0] : (asList(tree?.childArray)[0] ?? tree?.['0']);
  return canonicalKey(asText(asObject(first)?.pattern ?? first));
}

function statusOf(lesson: string, success: string, completion: string): ImportedAttempt['status'] {
  for (const word of [lesson, success, completion]) {
    if (word === 'passed' || word === 'failed' || word === 'completed' || word === 'incomplete') return word;
  }
  return lesson === 'browsed' || lesson === 'not attempted' || completion !== '' ? 'incomplete' : null;
}
