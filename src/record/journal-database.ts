/** The database of all journals on this device, and its requests as promises. */
import type {Fact} from '../model/facts.ts';
import type {JournalNote} from './journal.ts';

const NAME = 'ogen-open';
export const FACTS = 'facts';
export const COURSES = 'courses';

export interface CourseEntry extends JournalNote {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly used: number;
  /** When it was first seen that nobody had used it for long; milliseconds since 1970. */
  readonly unusedSeen?: number;
}
export interface StoredFact {
  readonly key: string;
  readonly session: number;
  readonly sequence: number;
  readonly fact: Fact;
}

/**
 * Opens the database as it is, or makes it. A later version of the course, or the browser that clears its storage, may take it away
 * while this page is open: then the connection is closed.
 * @param onClosed called when that happened
 */
export function openDatabase(factory: IDBFactory, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(FACTS, {keyPath: ['key', 'session', 'sequence']});
      request.result.createObjectStore(COURSES, {keyPath: 'key'});
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onClosed;
      database.onversionchange = () => {
        database.close();
        onClosed();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
  });
}

/** All facts of one journal. */
export function allOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The device does not answer.')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
