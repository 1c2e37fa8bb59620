/** How the learner likes to read: kept on this device only, applied as attributes of the page (see `tokens.css.ts`). */
import {fromShelf, toShelf} from './device-shelf.ts';

export interface ReadingPreferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly text: 'normal' | 'large' | 'larger';
  readonly space: 'normal' | 'wide';
  readonly face: 'normal' | 'plain';
}
const NAME = 'oo-reading';

/** What was kept; anything that is not a known value falls back to the default. */
export function readPreferences(): ReadingPreferences {
  const kept = parse(fromShelf(NAME));
  const pick = <T extends string>(value: unknown, known: readonly T[]): T =>
    known.includes(value as T) ? (value as T) : (known[0] as T);
  return {
    theme: pick(kept.theme, ['auto', 'light', 'dark']),
    text: pick(kept.text, ['normal', 'large', 'larger']),
    space: pick(kept.space, ['normal', 'wide']),
    face: pick(kept.face, ['normal', 'plain']),
  };
}

/** Applies them to the page and keeps them where the browser allows it. */
export function applyPreferences(preferences: ReadingPreferences, root = document.documentElement) {
  const {theme, ...rest} = preferences;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const [name, value] of Object.entries(rest)) {
    if (value === 'normal') delete root.dataset[name];
    else root.dataset[name] = value;
  }
  toShelf(NAME, JSON.stringify(preferences));
}

function parse(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
