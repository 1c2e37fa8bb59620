import type {Response} from '../../model/facts.ts';
import type {Summary} from './answer-element.ts';

/** Partial credit in words, for activities where one picks some of many: what was found, and what was picked besides. */
export function summariseSet(
  key: Response,
  given: Response,
  words: {readonly found: (right: number, all: number) => string; readonly extra: (n: number) => string},
): Summary {
  const right = given.filter(id => key.includes(id)).length;
  const extra = given.length - right;
  return {
    words: words.found(right, key.length),
    help: words.extra(extra),
    opening: opening(right - extra, key.length),
  };
}

/** How far the sun rises for a share; the last bit only for everything. */
export function opening(right: number, all: number): Summary['opening'] & string {
  if (right >= all) return 'open';
  return right * 2 >= all ? 'half' : 'closed';
}
