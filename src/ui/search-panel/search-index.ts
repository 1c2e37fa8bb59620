import type {CourseContent} from '../../model/course-content.ts';
import type {StepOutline} from '../../model/outline.ts';
import type {Term} from '../../model/reference.schema.ts';
import {plainText} from '../plain-text.ts';

/** A lesson in which the words stand, with a little text around the first place. */
interface Hit {
  readonly step: string;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}
export interface Found {
  readonly words: string;
  readonly lessons: readonly Hit[];
  readonly terms: readonly Term[];
}
export interface SearchIndex {
  readonly terms: readonly Term[];
  readonly find: (words: string) => Found;
}

/** Characters of context on either side of a hit, less what is left of a word. */
const AROUND = 60;

/** Letters without case and accents, one code unit for one, so that places in it are places in the text. */
const folded = (text: string) =>
  text
    .split('')
    .map(letter => letter.normalize('NFD').charAt(0).toLowerCase())
    .join('');

/** Reads all lessons once; later searches need nothing more. */
export async function searchIndex(
  content: CourseContent,
  steps: readonly StepOutline[],
  language: string,
): Promise<SearchIndex> {
  const [reference, ...lessons] = await Promise.all([
    content.loadReference(language),
    ...steps.map(({id}) => content.loadLesson(id, language)),
  ]);
  const pages = lessons.map(({title, blocks}, i) => ({
    step: steps[i]?.id ?? '',
    text: [title, ...blocks.map(block => (block.type === 'html' ? plainText(block.html) : ''))].join('. '),
  }));
  const terms = Object.values(reference.terms).sort((a, b) => a.term.localeCompare(b.term, language));
  return {
    terms,
    find: words => {
      const wanted = folded(words);
      return {
        words,
        terms: terms.filter(({term, explanation}) => folded(`${term} ${explanation}`).includes(wanted)),
        lessons: pages.flatMap(({step, text}) => {
          const at = folded(text).indexOf(wanted);
          if (at < 0) return [];
          const end = at + wanted.length;
          const start = Math.max(0, at - AROUND);
          return [
            {
              step,
              before: start > 0 ? `… ${text.slice(start, at).replace(/^\S*\s/, '')}` : text.slice(0, at),
              hit: text.slice(at, end),
              after:
                end + AROUND < text.length
                  ? `${text.slice(end, end + AROUND).replace(/\s\S*$/, '')} …`
                  : text.slice(end),
            },
          ];
        }),
      };
    },
  };
}
