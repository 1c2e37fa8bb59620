/** The local LMS's memory: learners and their attempts in IndexedDB, the way an LMS keeps them in a database. */
import {type DBSchema, type IDBPDatabase, openDB} from 'idb';

export type LocalStandard = 'scorm12' | 'scorm2004';
export interface LocalLearner {
  readonly id: string;
  readonly name: string;
}
/** One attempt of one learner; `cmi` is the data model as scorm-again renders it, the only thing the course can read back. */
export interface LocalAttempt {
  readonly learner: string;
  readonly standard: LocalStandard;
  /** Counts from 1 per learner and standard. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly cmi: Record<string, unknown>;
}
/** The file of `exportAll`; the results and certificates pages read it. */
export interface LocalExport {
  readonly format: 'ogen-open-local-lms';
  readonly version: 1;
  readonly exportedAt: number;
  readonly learners: readonly LocalLearner[];
  readonly attempts: readonly LocalAttempt[];
}

interface Schema extends DBSchema {
  learners: {key: string; value: LocalLearner};
  attempts: {key: [string, LocalStandard, number]; value: LocalAttempt};
}

/** Invented people to try things out with. */
export const TEST_LEARNERS: readonly LocalLearner[] = [
  {id: 'test_anna', name: 'Anna de Vries'},
  {id: 'test_bilal', name: 'Bilal Haddad'},
  {id: 'test_chloe', name: 'Chloë van ’t Hoff'},
];

export class Attempts {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  /** Opens the database and puts the test learners in it the first time. */
  static async open(name = 'ogen-open-local-lms'): Promise<Attempts> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        const learners = fresh.createObjectStore('learners', {keyPath: 'id'});
        for (const learner of TEST_LEARNERS) learners.put(learner);
        fresh.createObjectStore('attempts', {keyPath: ['learner', 'standard', 'attempt']});
      },
    });
    return new Attempts(db);
  }

  learners(): Promise<LocalLearner[]> {
    return this.db.getAll('learners');
  }

  async addLearner(name: string): Promise<LocalLearner> {
    const learner = {id: `own_${crypto.randomUUID().slice(0, 8)}`, name};
    await this.db.put('learners', learner);
    return learner;
  }

  attempts(): Promise<LocalAttempt[]> {
    return this.db.getAll('attempts');
  }

  async latest(learner: string, standard: LocalStandard): Promise<LocalAttempt | undefined> {
    const all = await this.db.getAll(
      'attempts',
      IDBKeyRange.bound([learner, standard, 0], [learner, standard, Number.MAX_SAFE_INTEGER]),
    );
    return all.at(-1);
  }

  async save(attempt: LocalAttempt): Promise<void> {
    const transaction = this.db.transaction('attempts', 'readwrite', {durability: 'strict'});
    await Promise.all([transaction.store.put(attempt), transaction.done]);
  }

  /** Forgets every attempt of a learner. */
  async startOver(learner: string): Promise<void> {
    await this.db.delete('attempts', IDBKeyRange.bound([learner], [learner, []]));
  }

  async exportAll(): Promise<LocalExport> {
    const [learners, attempts] = await Promise.all([this.learners(), this.attempts()]);
    return {format: 'ogen-open-local-lms', version: 1, exportedAt: Date.now(), learners, attempts};
  }
}
