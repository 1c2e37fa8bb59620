/** Language: words that hurt, numbers that belong in region files, screens that are too long, sentences that come twice. */
import type {LessonFile} from '../lesson-file.ts';
import {type Place, wholeFile} from '../problem.ts';
import {B1_SCORE, type Readability, readabilityOf, wordsOf} from '../readability.ts';
import type {SourceFile} from '../source-file.ts';
import {sentencesOf, TOKEN} from '../texts.ts';
import {placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

/** Words that a screen may have when its front matter says nothing, and its reading version. */
const MAX_WORDS = {lesson: 120, reading: 180} as const;
const LONG_SENTENCE = 20;
/** Shorter sentences come back by themselves. */
const REPEATED_WORDS = 7;

const LOVERBOY = /loverboys?/i;
/** Words to avoid, with what to write instead (blueprint, house rules). */
const AVOID: readonly (readonly [RegExp, string])[] = [
  [LOVERBOY, 'Schrijf ‘uitbuiter’ of ‘mensenhandelaar’.'],
  [
    /\b(?:een|de|die|deze|als) illegaal(?=\s*(?:$|[.,;:!?)’'"]|\b(?:die|in|is|en|of|zonder|wordt|heeft|op|met)\b))|\billegalen\b/i,
    'Schrijf ‘iemand zonder verblijfspapieren’.',
  ],
  [/\bgered(?:de)?\b/i, 'Mensen worden geholpen; schrijf wat er gebeurt.'],
  [/\b(?:zwakke?|makkelijke?) slachtoffers?\b/i, 'Beschrijf de situatie, niet de persoon.'],
  [/\bprostituees?\b/i, 'Schrijf ‘sekswerker’.'],
];
const ALL_ANSWERS =
  /\b(?:alle|geen van de|beide) (?:bovenstaande )?(?:antwoorden|opties)\b|\b(?:al|alle|geen van) (?:het |de )?bovenstaande\b/i;
/** A Dutch phone number; 112 is everybody's. */
const PHONE = /(?<![\d-])(?!\d\d-\d\d-\d{4})0\d{1,3}[ -]?\d[\d -]{2,8}\d\b|\+31[ -]?\d[\d -]{6,}/;
const ARTICLE = /\bartikel(?:en)? \d/i;

/** Kinds of which the texts are facts with a source beside them. */
const REFERENCE: readonly SourceFile['kind'][] = ['regions', 'law', 'rights', 'claims', 'sources', 'questions'];
const NOT_FOR_LEARNERS: readonly SourceFile['kind'][] = ['sources', 'questions'];

/** Words to avoid, answers that name other answers, numbers and articles that belong elsewhere, and Markdown in YAML. */
export const checkWords: Check = ({source, problems}) => {
  for (const file of source.files) {
    if (LOVERBOY.test(file.file))
      problems.error(wholeFile(file.file), 'a word to avoid in the file name', 'Rename it.');
    if (NOT_FOR_LEARNERS.includes(file.kind)) continue;
    for (const {text, at} of file.texts) {
      for (const [pattern, cure] of AVOID) {
        const found = pattern.exec(text);
        if (found) problems.error(at(), `a word to avoid: '${found[0]}'`, cure);
      }
      if (ALL_ANSWERS.test(text))
        problems.error(
          at(),
          `'${ALL_ANSWERS.exec(text)?.[0]}' as an answer`,
          'Each answer stands by itself; write what it says.',
        );
      if (REFERENCE.includes(file.kind)) continue;
      if (PHONE.test(text))
        problems.error(
          at(),
          `a phone number in the text: '${PHONE.exec(text)?.[0]}'`,
          'Use {{region.<contact>.phone}}.',
        );
      if (ARTICLE.test(text)) problems.error(at(), 'an article of law in the text', 'Use {{law.<id>}}.');
      if (file.kind === 'cases' && text.includes('!') && !/[‘'“][^’'”]*!/.test(text))
        problems.warn(at(), 'an exclamation mark in a case', 'Keep the tone calm.');
      if (/\*\*|\]\(|^#+ /m.test(text))
        problems.error(at(), 'Markdown in a YAML text', 'It is shown as it stands: write plain text.');
    }
  }
};

/** Words per screen, and how hard a lesson reads. */
export const checkScreens: Check = ({source, problems}) => {
  const screen = (lesson: LessonFile, most: number) => {
    const words = wordsOnScreen(lesson);
    const allowed = lesson.front.value.max_words ?? most;
    if (words > allowed)
      problems.error(
        placeIn(lesson.front),
        `${words} words on a screen of at most ${allowed}`,
        'Cut, or split the screen.',
      );
  };
  for (const lesson of source.lessons.values()) screen(lesson, MAX_WORDS.lesson);
  for (const lesson of source.readings.values()) screen(lesson, MAX_WORDS.reading);
  for (const file of source.files) {
    if (!file.lesson) continue;
    const {score, words} = readabilityOfFile(file);
    if (words >= 50 && score < B1_SCORE) {
      problems.warn(
        placeIn(file.lesson.front),
        `harder than B1: Flesch-Douma ${score.toFixed(0)}, below ${B1_SCORE}`,
        'Shorter sentences and shorter words.',
      );
    }
  }
};

const scores = new WeakMap<SourceFile, Readability>();

/** How hard a file reads. An unchanged file is the same object, and scored once. */
export function readabilityOfFile(file: SourceFile): Readability {
  const score = scores.get(file) ?? readabilityOf(file.texts.map(({text}) => readable(text)));
  scores.set(file, score);
  return score;
}

/** Long sentences, and the same sentence in two places. */
export const checkSentences: Check = ({source, problems}) => {
  const seen = new Map<string, {file: SourceFile; at: () => Place}>();
  for (const file of source.files) {
    if (NOT_FOR_LEARNERS.includes(file.kind)) continue;
    for (const {text, at} of file.texts) {
      for (const sentence of sentencesOf(text)) {
        const words = wordsOf(readable(sentence));
        if (words.length > LONG_SENTENCE && !REFERENCE.includes(file.kind))
          problems.warn(at(), `a sentence of ${words.length} words`, `At most ${LONG_SENTENCE}; make it two.`);
        if (words.length < REPEATED_WORDS || sentence.includes('{{')) continue;
        const key = words.join(' ').toLowerCase();
        const before = seen.get(key);
        if (!before) seen.set(key, {file, at});
        else if (mayNotRepeat(before.file, file) && !at().path.endsWith('note')) {
          problems.warn(
            at(),
            `this sentence stands in ${before.at().file}:${before.at().line} too: '${sentence.slice(0, 60)}'`,
            'Say it once, or in other words.',
          );
        }
      }
    }
  }
};

/** Words of prose; activities, cases and views do not count. */
export function wordsOnScreen(lesson: LessonFile): number {
  return lesson.parts.reduce((sum, part) => sum + (part.type === 'html' ? part.prose.words : 0), 0);
}

/** A token is read as some words of unknown length: for counting it is left out. */
function readable(text: string): string {
  return text.replace(TOKEN, '…');
}

/** A reading version may repeat its lesson; regions repeat each other. */
function mayNotRepeat(a: SourceFile, b: SourceFile): boolean {
  const family = (file: SourceFile) =>
    file.kind === 'lesson' || file.kind === 'reading'
      ? `${file.folder}/${file.name}`
      : file.kind === 'regions'
        ? 'regions'
        : file.file;
  return a !== b && family(a) !== family(b);
}
