/** Which interactions the LMS does not have yet. */
import {interactionsOf} from '../model/interactions.ts';
import type {Learner} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Interaction, Launch} from '../model/port.ts';

export class InteractionOutbox {
  /** Content of what the LMS accepted, by id. */
  private readonly accepted = new Map<string, string>();
  /** What waits, as it was first seen: the moment of answering is kept when it is sent again. */
  private readonly waiting = new Map<string, Interaction>();

  /**
   * @param recorded the learner as the LMS's record has them; their interactions went along with it
   * @param untold except these, which are told as of their own time
   */
  constructor(
    private readonly outline: Outline,
    recorded: Learner,
    untold: Launch['untold'] = {},
  ) {
    for (const one of interactionsOf(outline, recorded, 0)) {
      const at = untold[one.id];
      if (at === undefined) this.accepted.set(one.id, contentOf(one));
      else this.waiting.set(one.id, {...one, at});
    }
  }

  /** There is something to tell, whatever the learner does. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** What is new or changed, at most once per id. `now` in milliseconds since 1970. */
  pending(learner: Learner, now: number): readonly Interaction[] {
    for (const one of interactionsOf(this.outline, learner, now)) {
      const content = contentOf(one);
      const known = this.waiting.get(one.id);
      if (this.accepted.get(one.id) !== content && (!known || contentOf(known) !== content))
        this.waiting.set(one.id, one);
    }
    return [...this.waiting.values()];
  }

  /** The LMS took these. */
  accept(interactions: readonly Interaction[]): void {
    for (const one of interactions) {
      const known = this.waiting.get(one.id);
      this.accepted.set(one.id, contentOf(one));
      if (known && contentOf(known) === contentOf(one)) this.waiting.delete(one.id);
    }
  }
}

/** All but the moment and the words, which do not make it another answer. */
function contentOf({id, response, result}: Interaction): string {
  return JSON.stringify([id, response, result]);
}
