/** Attempts at the test that came about apart, on two devices: each has a seed of its own, and both may be called the first. */
import type {Act, ActOf} from '../model/facts.ts';
import type {Learner} from '../model/learner.ts';

/** A draw that this learner does not know. A number that is missing was left out of the record, which keeps three attempts. */
export function isOtherAttempt({tests}: Learner, {attempt, seed}: ActOf<'test.drawn'>): boolean {
  const known = tests.find(test => test.attempt === attempt);
  return known ? known.seed !== seed : attempt > (tests.at(-1)?.attempt ?? 0);
}

/** Numbers attempts on from those that the learner has. */
export class AttemptNumbers {
  private readonly given = new Map<number, number>();

  /** The same act, with the number that its attempt has here. Acts are given in their order. */
  of<A extends Act>(learner: Learner, act: A): A {
    if (act.type !== 'test.drawn' && act.type !== 'test.handed_in') return act;
    const known = this.given.get(act.attempt) ?? act.attempt;
    const isOther = act.type === 'test.drawn' && isOtherAttempt(learner, {...act, attempt: known});
    const attempt = isOther ? Math.max(known, (learner.tests.at(-1)?.attempt ?? 0) + 1) : known;
    this.given.set(act.attempt, attempt);
    return {...act, attempt};
  }
}
