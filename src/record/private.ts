/** What never leaves this device: notes that are not shared, and the choice for a reading version. */
import type {Act, Fact} from '../model/facts.ts';
import type {Learner} from '../model/learner.ts';

/** The learner as the LMS may have them. A step that was done by its reading version is a step that was seen. */
export function withoutPrivate(learner: Learner): Learner {
  return {
    ...learner,
    notes: Object.fromEntries(Object.entries(learner.notes).filter(([, {shared}]) => shared)),
    seen: new Set([...learner.seen, ...learner.equivalents]),
    equivalents: new Set(),
  };
}

/** Whether the LMS is never told of it, so that only this device can keep it. */
export function isPrivate(act: Act): boolean {
  return act.type === 'equivalent.taken' || (act.type === 'note.written' && !act.shared);
}

/**
 * What a record of an earlier version holds that should stay on the device, as facts of before the first session; what the
 * journal knows of the same item or step is newer.
 */
export function privateFactsOf(recorded: Learner, journal: readonly Fact[]): readonly Fact[] {
  const notes = Object.entries(recorded.notes)
    .filter(([item, {shared}]) => !shared && !journal.some(fact => fact.type === 'note.written' && fact.item === item))
    .map(([item, {text}]): Act => ({type: 'note.written', item, text, shared: false}));
  const steps = [...recorded.equivalents]
    .filter(step => !journal.some(fact => fact.type === 'equivalent.taken' && fact.step === step))
    .map((step): Act => ({type: 'equivalent.taken', step}));
  return [...notes, ...steps].map((act, i) => ({...act, session: 0, sequence: i + 1}));
}
