/** The export of our own local LMS (`LocalExport` of src/local-lms): learners, and attempts as SCORM data models. */
import type {ImportedAttempt} from '../model/attempts.ts';
import {answersOf, outcomeOf} from './data-model.ts';
import {asList, asObject, asText} from './json-value.ts';
import {emailOf} from './learner-key.ts';
import type {ReportBuilder} from './report-builder.ts';

/** What the export calls itself. */
export const LOCAL_FORMAT = 'ogen-open-local-lms';

/** Attempts of an export; what cannot be one is dropped with a reason. */
export function localAttempts(value: unknown, report: ReportBuilder): ImportedAttempt[] {
  const file = asObject(value);
  const names = new Map(
    asList(file?.learners).map(one => [asText(asObject(one)?.id), asText(asObject(one)?.name)] as const),
  );
  return asList(file?.attempts).flatMap((entry, place) => {
    report.rows += 1;
    const attempt = asObject(entry);
    const id = asText(attempt?.learner);
    const cmi = asObject(asObject(attempt?.cmi)?.cmi) ?? asObject(attempt?.cmi);
    if (!attempt || !id || !cmi) {
      report.drop('De poging heeft geen deelnemer of geen gegevens.', `poging ${place + 1}`);
      return [];
    }
    report.kept += 1;
    const standard = asText(attempt.standard);
    return [
      {
        learner: `id:${id}`,
        name: names.get(id) ?? id,
        email: emailOf(id),
        organisation: null,
        cohort: null,
        attempt: Math.max(1, Number(attempt.attempt) || 1),
        // Attempts are counted per standard here, so a count alone would make two one.
        attemptId: `local:${standard}:${id}:${asText(attempt.attempt)}`,
        startedAt: Number(attempt.startedAt) || null,
        endedAt: Number(attempt.updatedAt) || null,
        ...outcomeOf(cmi),
        answers: answersOf(cmi),
        simulated: file?.simulated === true,
      },
    ];
  });
}
