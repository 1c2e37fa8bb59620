/** Moodle's grade export (Grades, Export, plain text, xlsx or ods): one row per learner, one column per activity. */
import type {ImportedAttempt} from '../model/attempts.ts';
import {ExportProblem} from './export-problem.ts';
import {Homonyms} from './homonyms.ts';
import {numberOf} from './moments.ts';
import {
  heading,
  IDENTITY,
  personReader,
  placeOf,
  type RowPerson,
  type RowReader,
  type TableContext,
  type TableProfile,
} from './table-profile.ts';

/** The last heading, which no other report has (gradeexport_txt, gradeexport_xls, gradeexport_ods). */
const DOWNLOADED = [
  'last downloaded from this course',
  'laatst gedownload van deze cursus',
  'laatst gedownload uit deze cursus',
];
/** `SCORM package: Ogen open (Real)`; the word in brackets is the way a grade is shown. */
const SCORM = /^scorm[- ](package|pakket):/;

export const moodleGrades: TableProfile = {
  name: 'Moodle: cijferexport',
  matches: header => placeOf(header, ...DOWNLOADED) > 0 && placeOf(header, ...IDENTITY.lastName, ...IDENTITY.name) >= 0,
  open,
};

function open(context: TableContext): RowReader {
  const {header, report, emit} = context;
  const column = gradeColumn(context);
  const person = personReader(header);
  const homonyms = new Homonyms(report);
  report.advise(
    'Een cijferexport zegt niet wanneer iemand klaar was. Gebruik voor datums het rapport Voltooide activiteiten.',
  );
  return {
    row(cells, place) {
      const who = person(cells);
      const learner = homonyms.keyOf(who, 1);
      const score = numberOf((cells[column] ?? '').replace('%', ''));
      if (learner === null) return report.drop('Er staat geen naam of e-mailadres in de regel.', `regel ${place}`);
      if (score === null) return report.drop('De deelnemer heeft nog geen cijfer.', `regel ${place}`);
      report.kept += 1;
      emit({...scored(who, learner), score: Math.min(100, Math.max(0, score))});
    },
  };
}

function gradeColumn({header, activity, report}: TableContext): number {
  const scorm = header.map((cell, place) => ({cell: heading(cell), place})).filter(({cell}) => SCORM.test(cell));
  const numbers = scorm.filter(({cell}) => !/\((letter|letters)\)$|\((feedback|commentaar)\)$/.test(cell));
  const named = numbers.filter(({cell}) => activity.test(cell));
  const found = named[0] ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (!found) {
    throw new ExportProblem(
      numbers.length === 0
        ? 'In deze cijferexport staat geen kolom van een SCORM-pakket.'
        : `In deze cijferexport staan ${numbers.length} SCORM-pakketten en geen daarvan is herkend.`,
      'Kies in Moodle bij Cijfers, Exporteren alleen het cijfer van deze cursus en download opnieuw.',
    );
  }
  report.advise(`Het cijfer komt uit de kolom ‘${header[found.place] ?? ''}’; 100 geldt als het hoogste cijfer.`);
  return found.place;
}

/** An attempt of which only who and a score are known. */
function scored(who: RowPerson, learner: string): ImportedAttempt {
  const {name, email, organisation, cohort} = who;
  return {
    learner,
    name,
    email,
    organisation,
    cohort,
    attempt: 1,
    attemptId: null,
    startedAt: null,
    endedAt: null,
    status: null,
    score: null,
    seconds: null,
    answers: [],
    simulated: false,
  };
}
