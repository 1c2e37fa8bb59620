/** The learner's own bookmarks: kept on this device only, never told to the LMS. */
const KEY = 'oo-bookmarks';

/** Steps with a bookmark, oldest first. */
export function bookmarks(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(step => typeof step === 'string') : [];
  } catch {
    return [];
  }
}

export function isBookmarked(step: string): boolean {
  return bookmarks().includes(step);
}

/** Lays or takes away a bookmark; without storage it does nothing. */
export function toggleBookmark(step: string) {
  const kept = bookmarks();
  const next = kept.includes(step) ? kept.filter(one => one !== step) : [...kept, step];
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is full or forbidden.
  }
}
