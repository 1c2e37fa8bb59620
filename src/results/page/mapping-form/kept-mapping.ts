/** The column mapping of last time, the only thing this page keeps. Browsers that allow no storage keep nothing. */
import type {ColumnMapping} from '../../../model/attempts.ts';

const KEY = 'ogen-open-results-mapping';

export function keepMapping(mapping: ColumnMapping): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(mapping));
  } catch {
    // Next time the trainer says it again.
  }
}

export function keptMapping(): ColumnMapping | null {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? 'null') as ColumnMapping | null;
    return typeof value?.columns === 'object' && value.columns !== null ? value : null;
  } catch {
    return null;
  }
}

export function forgetMapping(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
}
