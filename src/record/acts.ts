/** A learner taken apart: the acts that a record stands for. */
import type {Act} from '../model/facts.ts';
import type {Learner} from '../model/learner.ts';

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
