/**
 * What a learner keeps on this device for comfort: bookmarks, reading preferences. Each learner has a shelf of their own, under
 * the hashed key of the journal; where the device is to keep nothing, it lasts as long as the page.
 */
let owner: string | null = null;
const here = new Map<string, string>();

/** @param learner hashed key of learner and course; null: nothing is written to this device */
export function openShelf(learner: string | null): void {
  owner = learner;
  here.clear();
}

/** What was kept under a name, or ''. */
export function fromShelf(name: string): string {
  return (owner === null ? undefined : storage()?.getItem(`${name} ${owner}`)) ?? here.get(name) ?? '';
}

/** Keeps a text; where the store is full or forbidden, until the page closes. */
export function toShelf(name: string, text: string): void {
  here.set(name, text);
  if (owner === null) return;
  try {
    storage()?.setItem(`${name} ${owner}`, text);
  } catch {
    // It is remembered above.
  }
}

/** Reading `localStorage` throws where storage is blocked, as in a third-party frame. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
