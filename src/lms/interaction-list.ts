/** The LMS's list of interactions: which place each one has, and what is still to be sent. */
import type {Interaction} from '../model/port.ts';
import type {ApiCalls} from './api-calls.ts';
import type {PortOptions} from './options.ts';
import {asCount} from './quirks.ts';
import type {Words} from './scorm-dialect.ts';

const LIST = 'cmi.interactions';
/** Records an LMS must keep. @spec SCORM 2004 RTE 4.2.9 (SPM 250) */
const MOST = 250;
/** Ids read back, or places filled, in one idle moment. */
const STEP = 20;

export class InteractionList {
  /** Index of each id of which the place is known. */
  private readonly places = new Map<string, number>();
  /** Not yet given to the LMS; the next commit takes them along. */
  private waiting: Interaction[] = [];
  /** Given to the LMS since the last commit that worked. */
  private given: Interaction[] = [];
  /** Length of the LMS's list; null until it was asked. */
  private length: number | null = null;
  /** Ids up to here were read back. */
  private read = 0;
  private isSupported = true;

  constructor(
    private readonly api: ApiCalls,
    private readonly words: Words,
    private readonly options: PortOptions,
    /** Length as we know it, for LMSs that do not say: first that of the end of the last session. */
    private own: number,
  ) {}

  /** Places used so far, as far as is known without asking. */
  get count(): number {
    return this.length ?? this.own;
  }

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  add(interactions: readonly Interaction[]): void {
    this.waiting = latest([...this.waiting, ...interactions]);
  }

  /** Writes at most `most` of those that wait. */
  write(most: number): void {
    const now = this.waiting.splice(0, most);
    this.given.push(...now);
    for (const interaction of now) if (this.isSupported) this.put(interaction);
  }

  /** The commit worked. */
  accept(): void {
    this.given = [];
  }

  /** The commit failed: what was given is given again, and the list may be as short as it was before. */
  takeBack(): void {
    this.waiting = latest([...this.given, ...this.waiting]);
    this.given = [];
    this.own = this.count;
    this.length = null;
  }

  /**
   * Work that can wait until nobody waits for us: reading back ids of earlier sessions (2004), filling fixed places (1.2).
   * @returns whether there is more
   */
  prepare(): boolean {
    if (!this.isSupported) return false;
    const length = this.ask();
    if (this.options.settings.fixedSlots) return this.fill(Math.min(length + STEP, this.options.slots().length));
    if (!this.words.readsInteractions) return false;
    for (const end = Math.min(this.read + STEP, length); this.read < end; this.read++) {
      const id = this.api.get(`${LIST}.${this.read}.id`);
      if (id && !this.places.has(id)) this.places.set(id, this.read);
    }
    return this.read < length;
  }

  private ask(): number {
    this.length ??= asCount(this.api.get(`${LIST}._count`), this.own);
    return this.length;
  }

  private put(interaction: Interaction): void {
    const index = this.indexOf(interaction);
    if (index === null) return;
    if (!this.name(index, interaction.id)) return;
    for (const [field, value] of this.words.interaction(interaction)) {
      const taken = this.api.set(`${LIST}.${index}.${field}`, value);
      // Without a type nothing else has a meaning. @spec SCORM 2004 RTE 4.2.9 (error 408)
      if (!taken && field === 'type') return;
    }
  }

  private indexOf({id, slot}: Interaction): number | null {
    if (this.options.settings.fixedSlots) {
      // What has no place of its own comes after all that have.
      this.fill(slot < 0 ? this.options.slots().length : slot);
      if (slot >= 0) return slot;
    } else if (this.words.readsInteractions) while (this.prepare());
    const known = this.places.get(id);
    const next = this.ask();
    if (known !== undefined && known < next) return known;
    return next < MOST || this.options.settings.fixedSlots ? next : null;
  }

  /** Gives a place its id; a place is used up only when the LMS took the id, so that no index is skipped. */
  private name(index: number, id: string): boolean {
    const isNew = index >= this.ask();
    if (this.places.get(id) === index && !isNew) return true;
    // Some LMSs want ids to be unique over all sessions, and 1.2 cannot tell which were used (adapt-contrib-spoor#234).
    const taken =
      this.api.set(`${LIST}.${index}.id`, id) || (isNew && this.api.set(`${LIST}.${index}.id`, `${id}_${index}`));
    if (taken) {
      this.places.set(id, index);
      this.length = Math.max(this.ask(), index + 1);
    } else if (this.length === 0) {
      // Not even the first one: an LMS without interactions (optional in 1.2).
      this.isSupported = false;
    }
    return taken;
  }

  /**
   * Gives every place before `end` its id and type: Moodle's report lines answers up by index (Moodle 4.3, observed), so
   * the same question must have the same index for every learner.
   * @returns whether there is more to fill
   */
  private fill(end: number): boolean {
    const slots = this.options.slots();
    for (let index = this.ask(); index < end; index++) {
      const slot = slots[index];
      if (!slot || !this.name(index, slot.id)) return false;
      this.api.set(`${LIST}.${index}.type`, this.words.type({...slot, response: []}));
    }
    return end < slots.length;
  }
}

/** The last of each id, in order. */
function latest(interactions: readonly Interaction[]): Interaction[] {
  return interactions.filter(({id}, index) => !interactions.some((other, later) => later > index && other.id === id));
}
