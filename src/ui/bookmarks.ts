/** The learner's own bookmarks: kept on this device only, never told to the LMS. */
import {fromShelf, toShelf} from './device-shelf.ts';

const NAME = 'oo-bookmarks';

/** Steps with a bookmark, oldest first. */
export function bookmarks(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(fromShelf(NAME) || '[]');
    return Array.isArray(kept) ? kept.filter(step => typeof step === 'string') : [];
  } catch {
    return [];
  }
}

export function isBookmarked(step: string): boolean {
  return bookmarks().includes(step);
}

/** Lays or takes away a bookmark. */
export function toggleBookmark(step: string) {
  const kept = bookmarks();
  const next = kept.includes(step) ? kept.filter(one => one !== step) : [...kept, step];
  toShelf(NAME, JSON.stringify(next));
}
