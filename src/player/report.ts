/** What the LMS is told, drawn from what is known of the learner. Never more than is true. */
import type {Learner} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Report} from '../model/port.ts';
import {progress} from '../model/sequence.ts';
import type {Settings} from '../model/settings.ts';
import {bestTest, objectiveShares, testResult} from '../model/test-result.ts';

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
