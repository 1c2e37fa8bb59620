/**
 * Facts on this device, durable before an answer is called accepted. Keyed by the hash of learner and course; no names.
 *
 * Tried in Chromium: localStorage loses seconds of data when the browser is killed; IndexedDB with strict durability lost
 * nothing, in 1 to 2 ms.
 */
import type {Fact} from '../model/facts.ts';

const NAME = 'ogen-open';
const FACTS = 'facts';
const COURSES = 'courses';
/** Days after the last use that a journal is kept. */
const EXPIRY = 180;
const DAY = 86_400_000;

/** What is known of one learner's journal besides the facts. */
export interface JournalNote {
  /** The LMS took a record before: if it comes back empty, it lost it. */
  readonly handedOver?: true;
  /** A stored record that could not be read whole, kept for support. */
  readonly aside?: string;
  /** Step where the learner is, or '': for a course without an LMS to remember it. */
  readonly place?: string;
}
interface CourseEntry extends JournalNote {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly used: number;
}
type StoredFact = {readonly key: string; readonly session: number; readonly sequence: number; readonly fact: Fact};

export interface Journal {
  readonly storage: 'indexeddb' | 'memory';
  /** All facts, sorted by (session, sequence). */
  read(): Promise<readonly Fact[]>;
  /** Resolves when the facts are durable; false when this device did not take them. */
  add(facts: readonly Fact[]): Promise<boolean>;
  /** Forgets facts that are safe elsewhere. Where that fails they stay, which does no harm. */
  forget(facts: readonly Fact[]): Promise<void>;
  /** Adds to the note. */
  note(note: JournalNote): Promise<void>;
  readNote(): Promise<JournalNote>;
  /** Removes everything of this learner and course. */
  wipe(): Promise<void>;
  close(): void;
}

/**
 * Opens the journal of a learner and course. Where storage is denied, broken or does not answer within two seconds, it is in
 * memory, and says so. `now` is in milliseconds since 1970; journals that were not used for 180 days are removed.
 */
export async function openJournal(factory: IDBFactory | undefined, key: string, now: number): Promise<Journal> {
  try {
    if (!factory) return new MemoryJournal();
    const database = await withinTime(openDatabase(factory), 2000);
    const journal = new DeviceJournal(database, key);
    await journal.begin(now);
    return journal;
  } catch {
    return new MemoryJournal();
  }
}

class DeviceJournal implements Journal {
  readonly storage = 'indexeddb';

  constructor(
    private readonly database: IDBDatabase,
    private readonly key: string,
  ) {}

  /** Marks the journal as used and removes those that expired. */
  async begin(now: number): Promise<void> {
    const transaction = this.write();
    const courses = transaction.objectStore(COURSES);
    const entries = await result<CourseEntry[]>(courses.getAll());
    for (const {key, used} of entries) {
      if (key === this.key || now - used < EXPIRY * DAY) continue;
      courses.delete(key);
      transaction.objectStore(FACTS).delete(allOf(key));
    }
    courses.put({...entries.find(entry => entry.key === this.key), key: this.key, used: now} satisfies CourseEntry);
    await completed(transaction);
  }

  async read(): Promise<readonly Fact[]> {
    const stored = await this.get<StoredFact[]>(FACTS, store => store.getAll(allOf(this.key)));
    return (stored ?? []).map(({fact}) => fact);
  }

  add(facts: readonly Fact[]): Promise<boolean> {
    return this.change(transaction => {
      const store = transaction.objectStore(FACTS);
      for (const fact of facts) {
        store.put({key: this.key, session: fact.session, sequence: fact.sequence, fact} satisfies StoredFact);
      }
    });
  }

  async forget(facts: readonly Fact[]): Promise<void> {
    await this.change(transaction => {
      const store = transaction.objectStore(FACTS);
      for (const {session, sequence} of facts) store.delete([this.key, session, sequence]);
    });
  }

  async note(note: JournalNote): Promise<void> {
    await this.change(async transaction => {
      const courses = transaction.objectStore(COURSES);
      const entry = await result<CourseEntry | undefined>(courses.get(this.key));
      courses.put({used: 0, ...entry, ...note, key: this.key} satisfies CourseEntry);
    });
  }

  async readNote(): Promise<JournalNote> {
    return (await this.get<CourseEntry>(COURSES, store => store.get(this.key))) ?? {};
  }

  async wipe(): Promise<void> {
    await this.change(transaction => {
      transaction.objectStore(FACTS).delete(allOf(this.key));
      transaction.objectStore(COURSES).delete(this.key);
    });
  }

  close(): void {
    this.database.close();
  }

  /** Reads; `undefined` when there is nothing, or the database was closed under us. */
  private async get<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T | undefined> {
    try {
      return await result<T | undefined>(ask(this.database.transaction(name).objectStore(name)));
    } catch {
      return undefined;
    }
  }

  /** Makes a change durable; false when the device refused it (no room, storage taken away, database closed). */
  private async change(make: (transaction: IDBTransaction) => void | Promise<void>): Promise<boolean> {
    try {
      const transaction = this.write();
      await Promise.all([completed(transaction), make(transaction)]);
      return true;
    } catch {
      return false;
    }
  }

  /** Strict: the transaction completes when the data is on the disk, not when the system has promised to write it. */
  private write(): IDBTransaction {
    return this.database.transaction([FACTS, COURSES], 'readwrite', {durability: 'strict'});
  }
}

/** For where nothing may be stored: the facts of this window. */
class MemoryJournal implements Journal {
  readonly storage = 'memory';
  private facts: readonly Fact[] = [];
  private noted: JournalNote = {};

  async read(): Promise<readonly Fact[]> {
    return this.facts;
  }
  async add(facts: readonly Fact[]): Promise<boolean> {
    this.facts = [...this.facts, ...facts];
    return false;
  }
  async forget(facts: readonly Fact[]): Promise<void> {
    this.facts = this.facts.filter(one => !facts.includes(one));
  }
  async note(note: JournalNote): Promise<void> {
    this.noted = {...this.noted, ...note};
  }
  async readNote(): Promise<JournalNote> {
    return this.noted;
  }
  async wipe(): Promise<void> {
    this.facts = [];
    this.noted = {};
  }
  close(): void {}
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(FACTS, {keyPath: ['key', 'session', 'sequence']});
      request.result.createObjectStore(COURSES, {keyPath: 'key'});
    };
    request.onsuccess = () => {
      // A later version of the course may change the database while this page is open.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('The database is in use by another version.'));
  });
}

/** All facts of one journal. */
function allOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The device does not answer.')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
