/** The log in this browser, per organisation; the zip holds a copy, and a copy can be put back. */
import {type DBSchema, openDB} from 'idb';
import type {LogStore} from '../issue-log.ts';

interface Schema extends DBSchema {
  lines: {key: [string, number]; value: {readonly did: string; readonly line: number; readonly text: string}};
}

/** Opens the log of an organisation. */
export async function openLogStore(did: string): Promise<LogStore> {
  const db = await openDB<Schema>('ogen-open-certificates', 1, {
    upgrade: fresh => void fresh.createObjectStore('lines', {keyPath: ['did', 'line']}),
  });
  const all = IDBKeyRange.bound([did, 0], [did, Number.MAX_SAFE_INTEGER]);
  return {
    read: async () => (await db.getAll('lines', all)).map(({text}) => text),
    async append(text) {
      const transaction = db.transaction('lines', 'readwrite', {durability: 'strict'});
      const line = (await transaction.store.count(all)) + 1;
      // `add` fails where another window wrote this line first.
      await Promise.all([transaction.store.add({did, line, text}), transaction.done]);
    },
  };
}
