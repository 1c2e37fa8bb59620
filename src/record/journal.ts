/** Facts on this device, durable before an answer is called accepted. Keyed by the hash of learner and course; no names. */
import type {Fact} from '../model/facts.ts';
import {DeviceJournal} from './device-journal.ts';
import {MemoryJournal} from './memory-journal.ts';

/** What is known of one learner's journal besides the facts. */
export interface JournalNote {
  /** The LMS took a record before: if it comes back empty, it lost it. */
  readonly handedOver?: true;
  /** A stored record that could not be read whole, kept for support. */
  readonly aside?: string;
  /** Step where the learner is, or '': for a course without an LMS to remember it. */
  readonly place?: string;
}

export interface Journal {
  readonly storage: 'indexeddb' | 'memory';
  /** All facts, sorted by (session, sequence). */
  read(): Promise<readonly Fact[]>;
  /**
   * Resolves to true when these facts, and those that the device refused before, are durable. Without facts it only tries what
   * was refused again.
   */
  add(facts: readonly Fact[]): Promise<boolean>;
  /** Forgets facts that are safe elsewhere. Where that fails they stay, which does no harm. */
  forget(facts: readonly Fact[]): Promise<void>;
  /** Adds to the note. */
  note(note: JournalNote): Promise<void>;
  readNote(): Promise<JournalNote>;
  close(): void;
}

/** Milliseconds that the device gets, for opening, and for every look and write. */
const PATIENCE = 3000;

/** A journal to look into: that alone does not keep it from being removed. */
export function lookInJournal(factory: IDBFactory, key: string, now: number): Journal {
  return DeviceJournal.look(factory, key, now, PATIENCE);
}

/**
 * Opens the journal of a learner and course. Where storage is denied, broken or does not answer in time, it is in memory, and
 * says so. Journals that were not used for 180 days are removed.
 * @param now in milliseconds since 1970
 */
export async function openJournal(
  factory: IDBFactory | undefined,
  key: string,
  now: number,
  patience = PATIENCE,
): Promise<Journal> {
  try {
    return factory ? await DeviceJournal.open(factory, key, now, patience) : new MemoryJournal();
  } catch {
    return new MemoryJournal();
  }
}
