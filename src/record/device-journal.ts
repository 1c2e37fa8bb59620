/**
 * The journal in IndexedDB. Tried in Chromium: localStorage loses seconds of data when the browser is killed; IndexedDB with strict
 * durability lost nothing, in 1 to 2 ms. What the device refuses or loses while the page is open is written again.
 */
import type {Fact} from '../model/facts.ts';
import type {Journal, JournalNote} from './journal.ts';
import {
  allOf,
  COURSES,
  type CourseEntry,
  completed,
  FACTS,
  openDatabase,
  result,
  type StoredFact,
  withinTime,
} from './journal-database.ts';

const DAY = 86_400_000;
/** Days after the last use that a journal is kept. */
const EXPIRY = 180;
/** Days that must lie between two looks that both find it unused: one look may be by a clock that is wrong. */
const CERTAINTY = 7;

type Stamp = `${number}.${number}`;
const stampOf = ({session, sequence}: Fact): Stamp => `${session}.${sequence}`;

export class DeviceJournal implements Journal {
  readonly storage = 'indexeddb';
  /** Facts that belong in this journal, as far as this page has read or added them. */
  private readonly known = new Map<Stamp, Fact>();
  /** Those of them that are not on the device. */
  private readonly owed = new Map<Stamp, Fact>();
  private entry: CourseEntry;
  private database: Promise<IDBDatabase> | null = null;
  private isOver = false;

  private constructor(
    private readonly factory: IDBFactory,
    private readonly key: string,
    now: number,
    private readonly patience: number,
  ) {
    this.entry = {key, used: now};
  }

  /** @throws when the device does not let us, or not in time */
  static async open(factory: IDBFactory, key: string, now: number, patience: number): Promise<DeviceJournal> {
    const journal = new DeviceJournal(factory, key, now, patience);
    await withinTime(journal.begin(now), patience);
    return journal;
  }

  /** Without marking it as used. */
  static look(factory: IDBFactory, key: string, now: number, patience: number): DeviceJournal {
    return new DeviceJournal(factory, key, now, patience);
  }

  async read(): Promise<readonly Fact[]> {
    const stored = (await this.get<StoredFact[]>(FACTS, store => store.getAll(allOf(this.key)))) ?? [];
    for (const {fact} of stored) this.known.set(stampOf(fact), fact);
    return stored.map(({fact}) => fact);
  }

  async add(facts: readonly Fact[]): Promise<boolean> {
    for (const fact of facts) {
      this.known.set(stampOf(fact), fact);
      this.owed.set(stampOf(fact), fact);
    }
    const owed = [...this.owed.values()];
    const isDone = await this.change(transaction => this.put(transaction, owed));
    if (isDone) for (const fact of owed) this.owed.delete(stampOf(fact));
    return this.owed.size === 0;
  }

  async forget(facts: readonly Fact[]): Promise<void> {
    for (const fact of facts) {
      this.known.delete(stampOf(fact));
      this.owed.delete(stampOf(fact));
    }
    await this.change(transaction => {
      const store = transaction.objectStore(FACTS);
      for (const {session, sequence} of facts) store.delete([this.key, session, sequence]);
    });
  }

  async note(note: JournalNote): Promise<void> {
    this.entry = {...this.entry, ...note};
    await this.change(async transaction => {
      const courses = transaction.objectStore(COURSES);
      const entry = await result<CourseEntry | undefined>(courses.get(this.key));
      courses.put({...this.entry, ...entry, ...note} satisfies CourseEntry);
    });
  }

  async readNote(): Promise<JournalNote> {
    return (await this.get<CourseEntry>(COURSES, store => store.get(this.key))) ?? {};
  }

  close(): void {
    this.isOver = true;
    void this.database?.then(database => database.close());
    this.database = null;
  }

  /** Marks the journal as used and removes those that nobody uses any more. */
  private async begin(now: number): Promise<void> {
    const transaction = write(await this.connect());
    const courses = transaction.objectStore(COURSES);
    for (const entry of await result<CourseEntry[]>(courses.getAll())) {
      if (entry.key === this.key) this.entry = {...entry, used: now};
      else if (isExpired(entry, now)) {
        courses.delete(entry.key);
        transaction.objectStore(FACTS).delete(allOf(entry.key));
      } else courses.put(seenAt(entry, now));
    }
    const {unusedSeen: _, ...entry} = this.entry;
    courses.put(entry);
    await completed(transaction);
  }

  private put(transaction: IDBTransaction, facts: readonly Fact[]): void {
    const store = transaction.objectStore(FACTS);
    for (const fact of facts) {
      store.put({key: this.key, session: fact.session, sequence: fact.sequence, fact} satisfies StoredFact);
    }
  }

  /** The database; opened anew after it was closed under us. */
  private async connect(): Promise<IDBDatabase> {
    if (this.isOver) throw new Error('The journal is closed.');
    this.database ??= openDatabase(this.factory, () => this.restore());
    this.database.catch(() => {
      this.database = null;
    });
    return this.database;
  }

  /** The browser may have cleared it all: what this page knows is written again. */
  private restore(): void {
    this.database = null;
    if (this.isOver) return;
    for (const [stamp, fact] of this.known) this.owed.set(stamp, fact);
    void this.add([]);
    void this.note({});
  }

  /** Reads; `undefined` when there is nothing, or the database cannot be read, or not in time. */
  private async get<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T | undefined> {
    try {
      const read = async () => ask((await this.connect()).transaction(name).objectStore(name));
      return await withinTime(read().then(result<T | undefined>), this.patience);
    } catch {
      return undefined;
    }
  }

  /** Makes a change durable; false when the device refused it (no room, storage taken away) or did not answer in time. */
  private async change(make: (transaction: IDBTransaction) => void | Promise<void>): Promise<boolean> {
    try {
      const transaction = write(await this.connect());
      await withinTime(Promise.all([completed(transaction), make(transaction)]), this.patience);
      return true;
    } catch {
      return false;
    }
  }
}

/** Strict: the transaction completes when the data is on the disk, not when the system has promised to write it. */
function write(database: IDBDatabase): IDBTransaction {
  return database.transaction([FACTS, COURSES], 'readwrite', {durability: 'strict'});
}

function isUnused({used}: CourseEntry, now: number): boolean {
  return now - used >= EXPIRY * DAY;
}

function isExpired(entry: CourseEntry, now: number): boolean {
  return isUnused(entry, now) && now - (entry.unusedSeen ?? now) >= CERTAINTY * DAY;
}

/** Remembers since when it is unused; a time that has not come yet was by a wrong clock. */
function seenAt({unusedSeen, ...entry}: CourseEntry, now: number): CourseEntry {
  if (!isUnused(entry, now)) return {...entry, used: Math.min(entry.used, now)};
  return {...entry, unusedSeen: Math.min(unusedSeen ?? now, now)};
}
