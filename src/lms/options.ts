/** What an adapter has to know besides the window: who the course is and what the administrator chose. */
import type {Interaction} from '../model/port.ts';
import type {Settings} from '../model/settings.ts';

/** One place in the fixed list of all interactions of the course. */
export type Slot = Pick<Interaction, 'id' | 'type'>;

/** The settings that change what an LMS is told. */
export type LmsSettings = Pick<Settings, 'exitAfterCompletion' | 'notPassed' | 'completeWithoutTest' | 'fixedSlots'>;

export interface PortOptions {
  /** `outline.id`; with the learner it makes the key of the journal. */
  readonly course: string;
  readonly settings: LmsSettings;
  /**
   * Every interaction the course can send, in order of `Interaction.slot`. Only asked for with `settings.fixedSlots`.
   * A place never changes between versions of the course, or the columns of Moodle's report no longer line up.
   */
  readonly slots: () => readonly Slot[];
  /** Resolves when the learner can act. Work that can wait (slots, reading ids back) begins after it. */
  readonly interactive?: Promise<unknown>;
  /** Milliseconds since 1970; default `Date.now`. */
  readonly now?: () => number;
}
