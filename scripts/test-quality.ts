/** The figures of the final test for the dossier, from exports of an LMS. */
import type {Compilation} from '../src/build/compile-course.ts';
import type {MeasuredTest} from '../src/certificates/dossier/test-quality.ts';
import {fold} from '../src/results/fold.ts';
import {frameOf, match} from '../src/results/frame.ts';
import {Importer} from '../src/results/importer.ts';
import {diskFile} from '../src/results/node/disk-file.ts';
import type {Figure} from '../src/results/strength.ts';
import {testQuality} from '../src/results/test-quality.ts';
import {
  alphaWords,
  between,
  decimal,
  discriminationWords,
  percent,
  RULE_WORDS,
  strengthWords,
} from '../src/results/words.ts';

function openFile(path: string): ReturnType<typeof diskFile> {
  try {
    return diskFile(path);
  } catch {
    throw new Error(`${path} is niet te lezen. Kijk naar de naam van het bestand.`);
  }
}

/** Fewer is too few for a coefficient (`strength.ts`). */
const ENOUGH = 30;

/** A figure in words. Too few is not yet measured; with enough and still none, all answers are the same. */
function shown(figure: Figure, words: (figure: Figure) => string): string {
  if (figure.value !== null) return words(figure);
  return figure.n < ENOUGH ? 'nog niet gemeten' : 'niet te berekenen';
}

/** Reads the files; throws with reason and cure where one cannot be used or is of another course. */
export async function measuredTest(paths: readonly string[], {course}: Compilation): Promise<MeasuredTest> {
  const importer = new Importer();
  const steps = importer.files(paths.map(openFile), {maxBytes: Number.POSITIVE_INFINITY});
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  for (const {name, report} of step.value) {
    if (report.refused) throw new Error(`${name}: ${report.refused.reason} ${report.refused.cure}`);
  }
  const columns = importer.columns();
  const frame = frameOf(course.outline, course.charts, course.booster);
  const {known, unknown} = match(columns, frame);
  if (known === 0)
    throw new Error('In deze exports staan geen antwoorden op deze cursus. Kies het rapport met interacties.');
  const quality = testQuality(fold(columns, frame, {rule: 'first'}), frame);
  const {learners, simulated, questions, passed, coefficient, error} = quality;
  const share = (value: number): string => percent({...error, value: value / questions});
  return {
    sources: step.value.map(
      ({name, report}) => `${name}: ${report.source}, ${report.kept} van ${report.rows} regels gebruikt.`,
    ),
    basis: `${learners} deelnemers, ${RULE_WORDS.first}.${unknown.length > 0 ? ` ${unknown.length} vragen horen niet bij deze versie en tellen niet mee.` : ''}`,
    simulated,
    figures: [
      [
        'Geslaagd bij de eerste poging',
        percent(passed),
        [strengthWords(passed), between(passed)].filter(Boolean).join(', '),
      ],
      [
        'Betrouwbaarheid van de totaalscore',
        shown(coefficient, decimal),
        [strengthWords(coefficient), alphaWords(coefficient)].filter(Boolean).join(', '),
      ],
      [
        `Meetfout in punten, van ${questions}`,
        shown(error, decimal),
        [strengthWords(error), error.value === null ? '' : `${share(error.value)} van de score`]
          .filter(Boolean)
          .join(', '),
      ],
    ],
    items: quality.items.map(({id, objectives, facility, discrimination}) => [
      id,
      objectives.join(', '),
      String(facility.n),
      shown(facility, percent),
      shown(discrimination, decimal),
      discriminationWords(discrimination),
    ]),
  };
}
