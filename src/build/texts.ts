/** Learner's texts, wherever they stand, and the tokens in them. */
import type {Place} from './problem.ts';

export interface LearnerText {
  readonly text: string;
  readonly at: () => Place;
}

/** `{{region.care_coordinator.phone}}`; the path is group 1. */
export const TOKEN = /\{\{([^{}]*)\}\}/g;

/** Paths of the tokens in a text. */
export function tokensOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].map(match => (match[1] ?? '').trim());
}

/** Sentences of a text, trimmed. A full stop inside quotes or an abbreviation such as 'z.o.z.' ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]['’”»)]*)\s+(?=['‘“«(]*[\p{Lu}\p{N}])|\n{2,}/u)
    .map(sentence => sentence.trim())
    .filter(Boolean);
}
