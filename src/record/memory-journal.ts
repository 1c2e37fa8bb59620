/** For where nothing may be stored: the facts of this window. */
import type {Fact} from '../model/facts.ts';
import type {Journal, JournalNote} from './journal.ts';

export class MemoryJournal implements Journal {
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
  close(): void {}
}
