/** The log in this browser, per organisation; the zip holds a copy, and a copy can be put back. */
import {type DBSchema, openDB} from 'idb';
import type {LogStore} from '../issue-log.ts';
import {IssueProblem} from '../issue-problem.ts';

interface Schema extends DBSchema {
  lines: {key: [string, number]; value: {readonly did: string; readonly line: number; readonly text: string}};
}

/** Opens the log of an organisation. */
export async function openLogStore(did: string): Promise<LogStore> {
  const db = await openDB<Schema>('ogen-open-certificates', 1, {
    upgrade: fresh => void fresh.createObjectStore('lines', {keyPath: ['did', 'line']}),
  });
  // Asks the browser not to clear it when room is short; it may say no, and the zip holds a copy.
  navigator.storage?.persist?.().catch(() => false);
  const all = IDBKeyRange.bound([did, 0], [did, Number.MAX_SAFE_INTEGER]);
  return {
    read: async () => (await db.getAll('lines', all)).map(({text}) => text),
    async append(text) {
      // The number that the line gives itself: where another window wrote that line first, `add` fails and nothing is added.
      const {line} = JSON.parse(text) as {line: number};
      const transaction = db.transaction('lines', 'readwrite', {durability: 'strict'});
      try {
        await Promise.all([transaction.store.add({did, line, text}), transaction.done]);
      } catch (error) {
        if ((error as DOMException).name !== 'ConstraintError') throw error;
        throw new IssueProblem(
          'Een ander venster heeft intussen in dit logboek geschreven.',
          'Sluit het andere venster en begin hier opnieuw. Er is niets dubbel uitgegeven.',
        );
      }
    },
  };
}
