/**
 * Moodle's reports of completion: Activity completion (report/progress: heading cells come in pairs, the first heading is
 * empty) and Course completion (report/completion: an id first). Who completed what, and when; no answers.
 */
import type {ImportedAttempt} from '../model/attempts.ts';
import {ExportProblem} from './export-problem.ts';
import {Homonyms} from './homonyms.ts';
import {momentOf} from './moments.ts';
import {
  heading,
  IDENTITY,
  personReader,
  type RowReader,
  type TableContext,
  type TableProfile,
} from './table-profile.ts';

/** States of an activity, as Moodle words them (`completion-n`, `-y`, `-pass`, `-fail`). */
const STATES: readonly (readonly [ImportedAttempt['status'], RegExp])[] = [
  ['failed', /^(completed|voltooid) \(.*(did not|fail|onvoldoende|niet)/],
  ['passed', /^(completed|voltooid) \(.*(achieved|pass|voldoende|slaagcijfer)/],
  ['completed', /^(completed|voltooid)/],
  ['incomplete', /^(not completed|niet voltooid)/],
];
const DATE = / - (completion date|datum van voltooiing|voltooiingsdatum|datum voltooid)$/;
const COURSE = ['course complete', 'cursus voltooid'];

export const moodleProgress: TableProfile = {
  name: 'Moodle: voltooide activiteiten',
  // Nothing else leaves its first heading empty and then has a name and a second empty one, or a date, per activity.
  matches: header => heading(header[0]) === '' && activityPairs(header).length > 0,
  open: context => open(context, activityPairs(context.header), ['', ...context.header.slice(1)]),
};

export const moodleCourse: TableProfile = {
  name: 'Moodle: cursus voltooid',
  matches: header => COURSE.includes(heading(header.at(-1))) && header.length > 2,
  open(context) {
    const {header} = context;
    const dated = header.flatMap((cell, place) => (DATE.test(heading(cell)) ? [{state: place - 1, date: place}] : []));
    return open(context, dated.length > 0 ? dated : [{state: -1, date: header.length - 1}], header);
  },
};

/** Where the state of an activity stands, and its date. */
interface Pair {
  readonly state: number;
  readonly date: number;
}

function activityPairs(header: readonly string[]): Pair[] {
  const known: readonly string[] = Object.values(IDENTITY).flat();
  let first = 1;
  while (first < header.length && known.includes(heading(header[first]))) first += 1;
  const rest = header.length - first;
  if (rest < 2 || rest % 2 !== 0) return [];
  const pairs = Array.from({length: rest / 2}, (_, i) => ({state: first + 2 * i, date: first + 2 * i + 1}));
  // The second heading of a pair is the date on which it is expected, or nothing.
  return pairs.every(({date}) => header[date] === '' || momentOf(header[date] ?? '') !== null) ? pairs : [];
}

function open(context: TableContext, pairs: readonly Pair[], header: readonly string[]): RowReader {
  const {report, emit} = context;
  const {state, date} = chosen(context, pairs);
  // In the report of activities the first column is the name and has no heading.
  const person = personReader(header[0] === '' ? ['name', ...header.slice(1)] : header);
  const homonyms = new Homonyms(report);
  return {
    row(cells, place) {
      const who = person(cells);
      const learner = homonyms.keyOf(who, 1);
      const endedAt = momentOf(cells[date] ?? '');
      const status = state < 0 ? (endedAt === null ? 'incomplete' : 'completed') : stateOf(cells[state]);
      if (learner === null) return report.drop('Er staat geen naam of e-mailadres in de regel.', `regel ${place}`);
      if (status === null) return report.drop('De stand van de activiteit is niet herkend.', `regel ${place}`);
      report.kept += 1;
      const {name, email, organisation, cohort} = who;
      emit({
        ...{learner, name, email, organisation, cohort, attempt: 1, attemptId: null, startedAt: null},
        ...{endedAt: status === 'incomplete' ? null : endedAt, status, score: null, seconds: null},
        ...{answers: [], simulated: false},
      });
    },
  };
}

function chosen({header, activity, report}: TableContext, pairs: readonly Pair[]): Pair {
  const [first] = pairs;
  const named = pairs.find(({state}) => activity.test(header[state] ?? ''));
  const found = named ?? (pairs.length === 1 ? first : undefined);
  if (!found) {
    throw new ExportProblem(
      `In dit rapport staan ${pairs.length} activiteiten en geen daarvan is herkend als deze cursus.`,
      'Kies in Moodle bij het rapport alleen de activiteit van deze cursus en download opnieuw.',
    );
  }
  if (found.state >= 0) report.advise(`De stand komt uit de kolom ‘${header[found.state] ?? ''}’.`);
  return found;
}

function stateOf(cell: string | undefined): ImportedAttempt['status'] {
  return STATES.find(([, pattern]) => pattern.test(heading(cell)))?.[0] ?? null;
}
