/** What a learner's facts come to for an LMS. Never more than is true. */
import type {Learner} from './learner.ts';
import type {Outline} from './outline.ts';
import type {Report} from './port.ts';
import {progress} from './sequence.ts';
import type {Settings} from './settings.ts';
import {bestTest, objectiveShares, testResult} from './test-result.ts';

/** The part of a report that follows from the learner alone. */
export function outcomeOf(
  outline: Outline,
  settings: Settings,
  learner: Learner,
): Pick<Report, 'progress' | 'completion' | 'success' | 'score' | 'objectives'> {
  const best = bestTest(outline, learner.tests);
  const result = best && testResult(outline, settings, best);
  const success = learner.passed !== null ? 'passed' : result && !result.passed ? 'failed' : 'unknown';
  return {
    progress: progress(outline, learner),
    completion: learner.completed === null ? 'incomplete' : 'completed',
    success,
    score: result ? result.percent : null,
    objectives: objectiveShares(outline, learner),
  };
}
