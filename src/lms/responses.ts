/** Answers in the legal form of each standard. Pure; the tokens of `Response` are legal everywhere, texts are hostile. */
import type {Interaction} from '../model/port.ts';
import {decimal, oneLine} from './formats.ts';

/** A response or pattern is at most 255 characters. @spec SCORM 1.2 RTE 3.4.2.7 CMIFeedback */
const FEEDBACK_LIMIT = 255;

/**
 * What the learner answered, or null for an empty answer, which strict LMSs refuse.
 * Choice `a,c` · matching `a.x,b.y` · sequencing `c,a,b` · numeric `300` · likert `4` · fill-in text.
 * @spec SCORM 1.2 RTE 3.4.2.7.8 cmi.interactions.n.student_response
 */
export function response12({type, response}: Interaction): string | null {
  if (type === 'fill-in') return oneLine(response.join(' '), FEEDBACK_LIMIT) || null;
  if (type === 'numeric') return numeric(response[0]);
  if (type === 'likert') return oneCharacter(response[0]);
  return cutList(response, ',', FEEDBACK_LIMIT);
}

/** A point of a scale is one character: after 9 comes a (adapt_framework#1376). */
function oneCharacter(token = ''): string | null {
  return /^\d{1,2}$/.test(token) && Number(token) < 36 ? Number(token).toString(36) : token.slice(0, 1) || null;
}

/**
 * The key. A set that is wanted whole stands in braces: `{a,c}`. A range does not exist in 1.2: the key is the number itself.
 * @spec SCORM 1.2 RTE 3.4.2.7.6 cmi.interactions.n.correct_responses.n.pattern
 */
export function pattern12({type, correct}: Interaction): string | null {
  if (!correct?.length) return null;
  if (type === 'numeric') return numeric(correct[0]);
  if (type === 'likert') return oneCharacter(correct[0]);
  if (type === 'fill-in') return oneLine(correct.join(' '), FEEDBACK_LIMIT) || null;
  const list = cutList(correct, ',', FEEDBACK_LIMIT - 2);
  return (type === 'choice' || type === 'matching') && correct.length > 1 ? `{${list}}` : list;
}

/** Vocabulary `wrong`, not `incorrect`; a part of the credit is a number. @spec SCORM 1.2 RTE 3.4.2.7.9 */
export function result12(interaction: Interaction): string {
  const word = result2004(interaction);
  return word === 'incorrect' ? 'wrong' : word;
}

/** 2004 knows a type for longer texts. @spec SCORM 2004 RTE 4.2.9.2: fill-in 250, long-fill-in 4000 */
export function type2004({type, response}: Interaction): string {
  return type === 'fill-in' && response.join(' ').length > 250 ? 'long-fill-in' : type;
}

/**
 * What the learner answered, or null for an empty answer. Choice `a[,]c` · matching `a[.]x[,]b[.]y` · sequencing `c[,]a` ·
 * numeric `300` · likert `4` · fill-in text. xAPI uses the same form.
 * @spec SCORM 2004 RTE 4.2.9.2; xAPI 1.0.3 Data 2.4.4.1
 */
export function response2004(interaction: Interaction): string | null {
  const {type, response} = interaction;
  if (type === 'fill-in') {
    return text2004(response.join(' '), type2004(interaction) === 'fill-in' ? 250 : 4000) || null;
  }
  if (type === 'numeric') return numeric(response[0]);
  return parts2004(type, response);
}

/**
 * The key; for numbers always both bounds, because Moodle refuses an open side.
 * @spec SCORM 2004 RTE 4.2.9.1; xAPI 1.0.3 Data 2.4.4.1 correctResponsesPattern
 */
export function pattern2004({type, correct, range}: Interaction): string | null {
  if (!correct?.length) return null;
  if (type === 'numeric') {
    const [low, high] = range ?? [Number(correct[0]), Number(correct[0])];
    return `${decimal(low, 7)}[:]${decimal(high, 7)}`;
  }
  if (type === 'fill-in') return text2004(correct.join(' '), 250) || null;
  return parts2004(type, correct);
}

/** @spec SCORM 2004 RTE 4.2.9 cmi.interactions.n.result: a word, or real(10,7) */
export function result2004({result, credit}: Interaction): string {
  const isPart = result === 'incorrect' && credit !== null && credit > 0 && credit < 1;
  return isPart ? decimal(credit) : result;
}

function numeric(token: string | undefined): string | null {
  const value = Number(token);
  return token?.trim() && Number.isFinite(value) ? decimal(value, 7) : null;
}

function parts2004(type: Interaction['type'], tokens: readonly string[]): string | null {
  const parts = type === 'matching' ? tokens.map(pair => pair.replace('.', '[.]')) : tokens;
  return cutList(parts.slice(0, 36), '[,]', 4000);
}

/** Whole tokens only; null when there are none. */
function cutList(tokens: readonly string[], separator: string, limit: number): string | null {
  let list = '';
  for (const token of tokens) {
    const longer = list ? list + separator + token : token;
    if (longer.length > limit) break;
    list = longer;
  }
  return list || null;
}

/** Separators and prefixes of the standard lose their meaning in a learner's words. */
function text2004(text: string, limit: number): string {
  const safe = oneLine(text, limit).replace(/\[([,.:])\]/g, '($1)');
  return safe.startsWith('{') ? `(${safe.slice(1)}` : safe;
}
