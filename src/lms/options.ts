/** What an adapter has to know besides the window: who the course is and what the administrator chose. */
import type {InteractionSlot} from '../model/interactions.ts';
import type {Settings} from '../model/settings.ts';

/** The settings that change what an LMS is told. */
export type LmsSettings = Pick<Settings, 'exitAfterCompletion' | 'notPassed' | 'completeWithoutTest' | 'fixedSlots'>;

export interface PortOptions {
  /** `outline.id`; with the learner it makes the key of the journal. */
  readonly course: string;
  readonly settings: LmsSettings;
  /** `interactionSlots` of the model; only asked for with `settings.fixedSlots`, and not before `prepare`. */
  readonly slots: () => readonly InteractionSlot[];
  /** Milliseconds since 1970; default `Date.now`. */
  readonly now?: () => number;
}
