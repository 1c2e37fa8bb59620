/** Reads the attempts of the local LMS, where it stands on the same site as this page. */
import {LOCAL_FORMAT} from '../../../lms-exports/local-lms.ts';

/** The database is called as the format of its export. */
const DATABASE = LOCAL_FORMAT;

/** Its export as a file (`LocalExport` of src/local-lms), or null when nobody tried the course here. Nothing is changed. */
export async function readLocalAttempts(): Promise<Blob | null> {
  const database = await openExisting();
  if (!database) return null;
  try {
    const transaction = database.transaction(['learners', 'attempts']);
    const all = (store: string) => settled(transaction.objectStore(store).getAll());
    const [learners, attempts] = await Promise.all([all('learners'), all('attempts')]);
    if (attempts.length === 0) return null;
    const file = {format: DATABASE, version: 1, exportedAt: Date.now(), learners, attempts};
    return new Blob([JSON.stringify(file)], {type: 'application/json'});
  } finally {
    database.close();
  }
}

/** Opening would make an empty database where there is none: that is undone at once. */
function openExisting(): Promise<IDBDatabase | null> {
  return new Promise(resolve => {
    const opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

function settled<T>(request: IDBRequest<T[]>): Promise<T[]> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
