/** One way to look up what a text names. */
import type {CourseSource} from '../course-source.ts';
import {unknown} from '../nearest.ts';
import type {Place, Problems} from '../problem.ts';

/** What stands in course.yaml, or is found through its steps. */
const OF_THE_COURSE = new Set(['step', 'objective', 'case, moment, item or guide']);

/**
 * Looks names up. What stands in a file with mistakes counts as there: it is reported once, where it is wrong, and not
 * again wherever it is named.
 */
export function referrer({course, regions, unread}: CourseSource, problems: Problems) {
  return (kind: string, id: string, known: Iterable<string>, at: () => Place): void => {
    const names = new Set(known);
    if (names.has(id) || unread.has(id.split('/')[0] ?? '')) return;
    if (!course && OF_THE_COURSE.has(kind)) return;
    if (regions.length === 0 && kind === 'contact') return;
    problems.error(at(), ...unknown(kind, id, names));
  };
}
