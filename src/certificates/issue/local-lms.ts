/** Reads the local LMS of the demonstration out of this browser, as the file that it would export. */
import {openDB} from 'idb';
import {IssueProblem} from '../issue-problem.ts';

const NAME = 'ogen-open-local-lms';

export async function localLmsFile(now: number): Promise<File> {
  const known = await indexedDB.databases();
  if (!known.some(({name}) => name === NAME)) {
    throw new IssueProblem(
      'Het lokale LMS is in deze browser nog niet gebruikt.',
      'Start de cursus op de startpagina en rond haar af.',
    );
  }
  const db = await openDB(NAME);
  try {
    const [learners, attempts] = await Promise.all([db.getAll('learners'), db.getAll('attempts')]);
    const text = JSON.stringify({format: NAME, version: 1, exportedAt: now, learners, attempts});
    return new File([text], 'lokaal-lms.json', {type: 'application/json'});
  } finally {
    db.close();
  }
}
