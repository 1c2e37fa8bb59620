/** Lists of facts: their order, their union, and how much of them a record covers. */
import type {Act, Fact} from '../model/facts.ts';
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

/** Facts that a record with this watermark does not hold, and notes that it had no room for. */
export function notInRecord(facts: readonly Fact[], covered: Watermark, recorded: Learner): readonly Fact[] {
  return facts.filter(fact => {
    const isDropped = fact.type === 'note.written' && fact.text !== '' && recorded.notes[fact.item] === undefined;
    return isDropped || !isCovered(covered, fact);
  });
}

/** A watermark that covers these facts as well. */
export function cover(covered: Watermark, facts: readonly Fact[]): Watermark {
  const next = new Map(covered);
  for (const {session, sequence} of facts) next.set(session, Math.max(sequence, next.get(session) ?? 0));
  return next;
}

/** Acts that come to this learner: the same lists, first and last answers, first and latest plays. */
export function actsOf(learner: Learner): readonly Act[] {
  return [
    ...Array.from({length: learner.sessions}, (): Act => ({type: 'session.opened', day: 0, seed: learner.seed})),
    ...(learner.profile ? [{type: 'profile.set', ...learner.profile} as const] : []),
    ...answerActs(learner),
    ...Object.entries(learner.plays).flatMap(([id, plays]) => playActs(id, plays)),
    ...testActs(learner),
    ...Object.entries(learner.notes).map(([item, note]): Act => ({type: 'note.written', item, ...note})),
    ...Object.entries(learner.evaluation).map(
      ([question, rating]): Act => ({type: 'evaluation.given', question, rating}),
    ),
    ...[...learner.seen].map((step): Act => ({type: 'step.seen', step})),
    ...[...learner.equivalents].map((step): Act => ({type: 'equivalent.taken', step})),
    ...(learner.completed === null ? [] : [{type: 'course.completed', day: learner.completed} as const]),
    ...(learner.passed === null ? [] : [{type: 'course.passed', day: learner.passed} as const]),
  ];
}

function answerActs({answers}: Learner): readonly Act[] {
  return Object.entries(answers).flatMap(([item, {first, last, tries}]) =>
    (tries > 1 ? [first, last] : [first]).map((answer): Act => ({type: 'answer.given', item, ...answer})),
  );
}

function playActs(id: string, plays: Learner['plays'][string]): readonly Act[] {
  return plays.flatMap(({variant, seed, path, ending}): readonly Act[] => [
    {type: 'case.started', case: id, variant, seed},
    ...path.map((moment): Act => ({type: 'reply.chosen', case: id, ...moment})),
    ...(ending === null ? [] : [{type: 'case.ended', case: id, ending} as const]),
  ]);
}

function testActs({tests}: Learner): readonly Act[] {
  return tests.flatMap(({attempt, seed, items, answers, handedIn}): readonly Act[] => [
    {type: 'test.drawn', attempt, seed, items},
    ...Object.entries(answers).map(([item, answer]): Act => ({type: 'answer.given', item, ...answer})),
    ...(handedIn === null ? [] : [{type: 'test.handed_in', attempt, day: handedIn} as const]),
  ]);
}
