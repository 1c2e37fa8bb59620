/**
 * Readability by Flesch-Douma: 206.84 - 77 x syllables per word - 0.93 x words per sentence
 * (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960). Above 60: readable at B1.
 */
import {sentencesOf} from './texts.ts';

/** Below this a lesson is harder than B1. */
export const B1_SCORE = 60;

export interface Readability {
  readonly score: number;
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
}

/** Vowels that sound as one in Dutch, longest first; one with a trema begins a syllable of its own. */
const NUCLEUS = /eeuw|ieuw|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâèéêìíòóôùúäëïöü]/gi;

/** Reckons over whole texts; a heading or a list item counts as a sentence. */
export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf).filter(sentence => /\p{L}/u.test(sentence));
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const wordsPerSentence = words.length / Math.max(1, sentences.length);
  const syllablesPerWord = syllables / Math.max(1, words.length);
  return {
    score: 206.84 - 77 * syllablesPerWord - 0.93 * wordsPerSentence,
    words: words.length,
    wordsPerSentence,
    syllablesPerWord,
  };
}

/** Letters only: numbers and signs have no syllables to count. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

/** At least one a word. */
export function syllablesOf(word: string): number {
  return Math.max(1, word.match(NUCLEUS)?.length ?? 0);
}
