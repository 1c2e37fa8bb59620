/** Lists of facts: their order, their union, and how much of them a record covers. */
import type {Fact} from '../model/facts.ts';

/** Session to the highest sequence of it that is in a record. */
export type Watermark = ReadonlyMap<number, number>;
/** Names of sessions are below this; that is minutes until the year 2056. */
export const SESSIONS = 0x1000000;
/** Sessions of which a record remembers how far it has them; the latest ones. */
export const COVERED_SESSIONS = 6;

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

/** Whether the fact is of a session so long ago that a full watermark does not tell of it any more. */
export function isBeyond(covered: Watermark, {session}: Pick<Fact, 'session'>): boolean {
  return covered.size >= COVERED_SESSIONS && session < Math.min(...covered.keys());
}

/** A watermark that covers these facts as well. */
export function cover(covered: Watermark, facts: readonly Fact[]): Watermark {
  const next = new Map(covered);
  for (const {session, sequence} of facts) next.set(session, Math.max(sequence, next.get(session) ?? 0));
  return next;
}
