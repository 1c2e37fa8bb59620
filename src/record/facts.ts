/** Lists of facts: their order, their union, and how much of them a record covers. */
import type {Fact} from '../model/facts.ts';
import type {Learner} from '../model/learner.ts';

/** Session to the highest sequence of it that is in a record. */
export type Watermark = ReadonlyMap<number, number>;

/** The union of lists: sorted by (session, sequence), nothing doubled. */
export function merge(...lists: readonly (readonly Fact[])[]): readonly Fact[] {
  const byStamp = new Map<string, Fact>();
  for (const fact of lists.flat()) {
    const stamp = `${fact.session}.${fact.sequence}`;
    if (!byStamp.has(stamp)) byStamp.set(stamp, fact);
  }
  return [...byStamp.values()].sort((a, b) => a.session - b.session || a.sequence - b.sequence);
}

/** Whether a record with this watermark has the fact in it. */
export function isCovered(covered: Watermark, {session, sequence}: Pick<Fact, 'session' | 'sequence'>): boolean {
  return sequence <= (covered.get(session) ?? 0);
}

/**
 * Facts that a record with this watermark does not hold: later ones, notes that it had no room for or was not to have, and
 * choices that stay on the device. A note that was taken away stays away.
 */
export function notInRecord(facts: readonly Fact[], covered: Watermark, recorded: Learner): readonly Fact[] {
  const last = new Map(facts.flatMap(fact => (fact.type === 'note.written' ? [[fact.item, fact.text] as const] : [])));
  const isLeftOut = (fact: Fact): boolean => {
    if (fact.type === 'equivalent.taken') return !recorded.equivalents.has(fact.step);
    return fact.type === 'note.written' && last.get(fact.item) !== '' && recorded.notes[fact.item] === undefined;
  };
  return facts.filter(fact => isLeftOut(fact) || !isCovered(covered, fact));
}

/** A watermark that covers these facts as well. */
export function cover(covered: Watermark, facts: readonly Fact[]): Watermark {
  const next = new Map(covered);
  for (const {session, sequence} of facts) next.set(session, Math.max(sequence, next.get(session) ?? 0));
  return next;
}
