/** Responses, keys and results of the standards in one form, and confidence put where it belongs. */
import type {ImportedAnswer} from '../model/attempts.ts';

/** Rows `<id>_zeker` and `<id>_laatst` of `interactionsOf`; ids are cut to 64 characters there. */
const SURE = '_zeker';
const LATEST = '_laatst';
const LONGEST = 64;

/**
 * A response in the tokens of our own course, joined with commas: separators of SCORM 2004 and xAPI become plain ones, and
 * prefixes such as `{order_matters=false}` go. @spec SCORM 2004 RTE 4.2.9.1; xAPI 1.0.3 Data 2.4.4.1
 */
export function canonicalResponse(text: string): string {
  // Almost every response is a letter or a few: nothing to replace.
  if (!/[[{\s]/.test(text)) return text;
  return text
    .replace(/^(\{\w+=[^}]*\})+/, '')
    .replaceAll('[,]', ',')
    .replaceAll('[.]', '.')
    .trim();
}

/** A key in the same form; braces around a set of SCORM 1.2 go. @spec SCORM 1.2 RTE 3.4.2.7.6 */
export function canonicalKey(text: string): string | null {
  const key = canonicalResponse(text);
  return (key.charCodeAt(0) === 123 ? key.replace(/^\{(.*)\}$/s, '$1') : key) || null;
}

/**
 * Thousandths earned by the word or number an LMS keeps as result; null when nothing is right or wrong, or it does not say.
 * `unanticipated` says only that the response was not foreseen: then the key decides.
 * @spec SCORM 1.2 RTE 3.4.2.7.9; SCORM 2004 RTE 4.2.9 cmi.interactions.n.result
 */
export function creditOf(result: string, response: string, key: string | null): number | null {
  // What our own CSV writes, and so by far the most.
  if (result === '1') return 1000;
  if (result === '0') return 0;
  const word = result.trim().toLowerCase();
  if (word === 'correct') return 1000;
  if (word === 'wrong' || word === 'incorrect') return 0;
  if (word === 'unanticipated') return key === null ? null : response === key ? 1000 : 0;
  const share = /^\d+([.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : Number.NaN;
  return share <= 1 ? Math.round(share * 1000) : null;
}

/** Moves `<id>_zeker` rows into the confidence of `<id>`. One without its answer stays what it is. */
export function withConfidence(answers: readonly ImportedAnswer[]): readonly ImportedAnswer[] {
  if (!answers.some(({item}) => item.endsWith(SURE))) return answers;
  const places = new Map<string, number>();
  answers.forEach(({item}, place) => {
    const whole = places.get(item);
    if (whole === undefined) places.set(item, place);
    // A long id was cut before the suffix was put on.
    if (item.length > LONGEST - SURE.length) places.set(item.slice(0, LONGEST - SURE.length), place);
  });
  const levels = new Map<number, 1 | 2 | 3>();
  const rest = answers.map(answer => {
    if (!answer.item.endsWith(SURE)) return true;
    const level = levelOf(answer.response);
    const place = places.get(answer.item.slice(0, -SURE.length));
    if (level === null || place === undefined) return true;
    levels.set(place, level);
    return false;
  });
  return answers
    .map((answer, place) => ({...answer, confidence: levels.get(place) ?? answer.confidence}))
    .filter((_, place) => rest[place]);
}

/** Id of the row with the latest response to an item. */
export function latestId(item: string): string {
  return `${item.slice(0, LONGEST - LATEST.length)}${LATEST}`;
}

/** 1 guess, 2 fairly sure, 3 sure; null for anything else. */
export function levelOf(text: string): 1 | 2 | 3 | null {
  const level = Number(text.trim());
  return level === 1 || level === 2 || level === 3 ? level : null;
}

/** An answer of which little is known. */
export function answer(item: string, known: Partial<Omit<ImportedAnswer, 'item'>>): ImportedAnswer {
  const response = pointOf(item, known.response ?? '');
  return {item, correct: null, credit: null, confidence: null, latencySeconds: null, at: null, ...known, response};
}

/** A scale counts in one character in SCORM 1.2: after 9 comes a (`oneCharacter` of src/lms/responses.ts). */
function pointOf(item: string, response: string): string {
  return item.startsWith('EVALUATIE_') && /^[a-z]$/.test(response) ? String(Number.parseInt(response, 36)) : response;
}
