/** The class that the results page shows to whoever has no export at hand: sixty invented learners, always the same. */
import type {CompiledCourse} from '../build/compile-course.ts';
import {withConfidence} from '../lms-exports/answers.ts';
import type {ImportedAttempt} from '../model/attempts.ts';
import type {Interaction} from '../model/port.ts';
import {type SimulatedAttempt, simulateClass, statusOf} from './simulate-class.ts';

const CLASS = {n: 60, seed: 1, settings: {startMeasurement: true}};
/** Two groups, so that a filter has something to do. */
const COHORTS = ['Voorbeeldgroep A', 'Voorbeeldgroep B'];

/** Their attempts as an import gives them, with everything that some source may tell. */
export function exampleClass(course: CompiledCourse): ImportedAttempt[] {
  return [...simulateClass(course, CLASS)].map(attempt => ({
    ...importedAttempt(attempt),
    cohort: COHORTS[attempt.traits.number % COHORTS.length] ?? null,
  }));
}

/** An attempt as the readers of exports would give it if no source left anything out. */
export function importedAttempt({
  traits,
  startedAt,
  endedAt,
  seconds,
  outcome,
  interactions,
}: SimulatedAttempt): ImportedAttempt {
  return {
    learner: `mail:${traits.email}`,
    name: traits.name,
    email: traits.email,
    organisation: null,
    cohort: null,
    attempt: 1,
    attemptId: null,
    startedAt,
    endedAt,
    status: statusOf(outcome),
    score: outcome.score,
    seconds,
    answers: withConfidence(interactions.map(answerOf)),
    simulated: true,
  };
}

function answerOf({id, response, correct, credit, latencySeconds, at}: Interaction) {
  return {
    item: id,
    response: response.join(','),
    correct: correct?.join(',') ?? null,
    credit: credit === null ? null : Math.round(1000 * credit),
    confidence: null,
    latencySeconds,
    at,
  };
}
