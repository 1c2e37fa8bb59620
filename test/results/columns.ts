/** Attempts for tests, straight into columns. */
import {AttemptTable} from '../../src/lms-exports/attempt-table.ts';
import type {AttemptColumns} from '../../src/lms-exports/attempts.ts';
import type {ImportedAnswer, ImportedAttempt} from '../../src/model/attempts.ts';

export function attempt(
  learner: string,
  answers: readonly Partial<ImportedAnswer>[],
  more: Partial<ImportedAttempt> = {},
): ImportedAttempt {
  return {
    ...{
      learner: `id:${learner}`,
      name: learner,
      email: null,
      organisation: null,
      cohort: null,
      attempt: 1,
      attemptId: null,
    },
    ...{startedAt: null, endedAt: null, status: null, score: null, seconds: null, simulated: false, ...more},
    answers: answers.map(one => ({
      ...{
        item: '',
        response: '',
        correct: null,
        credit: null,
        confidence: null,
        latencySeconds: null,
        at: null,
        ...one,
      },
    })),
  };
}

export function columnsOf(attempts: readonly ImportedAttempt[]): AttemptColumns {
  const table = new AttemptTable();
  for (const one of attempts) table.add(one, 'test');
  return table.finish();
}

/** Attempts of a matrix: a row per learner, thousandths per question. */
export function ofMatrix(matrix: readonly (readonly number[])[]): ImportedAttempt[] {
  return matrix.map((row, i) =>
    attempt(
      `${i}`,
      row.map((credit, q) => ({item: `Q${q}`, response: credit === 1000 ? 'a' : 'b', credit})),
    ),
  );
}
