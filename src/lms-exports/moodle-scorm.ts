/**
 * Moodle's SCORM reports: interactions and basic. Columns, escapes and shifts as Moodle 4.3 was seen to write them
 * (mod/scorm/report/interactions/classes/report.php), headings in English and Dutch.
 */
import type {ImportedAnswer} from '../model/attempts.ts';
import {answer, canonicalKey, canonicalResponse, creditOf, withConfidence} from './answers.ts';
import {ExportProblem} from './export-problem.ts';
import {Homonyms} from './homonyms.ts';
import {momentOf, numberOf} from './moments.ts';
import {statusOfWord} from './status-words.ts';
import {
  heading,
  personReader,
  placeOf,
  type RowReader,
  type TableContext,
  type TableProfile,
  unescapeHtml,
} from './table-profile.ts';

const ATTEMPT = ['attempt', 'poging'];
const STARTED = ['started on', 'gestart op', 'begonnen op'];
const LAST = ['last accessed on', 'laatst bekeken op', 'laatst geopend op'];
const SCORE = ['score'];

/** One interaction: where its cells stand, -1 for a column that was not chosen. */
interface Columns {
  id: number;
  response: number;
  key: number;
  result: number;
}
/** `Question 0`; the Dutch pack has no word for `Result` yet and then shows the English one. */
const PARTS: readonly (readonly [keyof Columns, RegExp])[] = [
  ['key', /^(?:right|correct|juist|goed)e? (?:answer|antwoord) (\d+)$/],
  ['id', /^(?:question|vraag) (\d+)$/],
  ['response', /^(?:response|antwoord|respons) (\d+)$/],
  ['result', /^(?:result|resultaat) (\d+)$/],
];

export const moodleScorm: TableProfile = {
  name: 'Moodle: SCORM-rapport',
  matches: header => placeOf(header, ...ATTEMPT) > 0 && placeOf(header, ...STARTED) > 0 && placeOf(header, ...LAST) > 0,
  open,
};

function open({header, report, emit}: TableContext): RowReader {
  const questions = questionsOf(header);
  const score = placeOf(header, ...SCORE);
  const firstQuestion = Math.min(header.length, ...questions.flatMap(one => Object.values(one).filter(at => at >= 0)));
  const scos = header.slice(score + 1, firstQuestion).length;
  if (questions.length > 0 && scos > 1) throw severalScos(scos);
  report.source = questions.length > 0 ? 'Moodle: SCORM-interacties' : 'Moodle: SCORM-basisrapport';
  advise(questions, report.advise.bind(report));
  const at = {
    attempt: placeOf(header, ...ATTEMPT),
    started: placeOf(header, ...STARTED),
    last: placeOf(header, ...LAST),
  };
  const person = personReader(header);
  const homonyms = new Homonyms(report);
  let responses = 0;
  let rows = 0;
  return {
    row(cells, place) {
      const attempt = numberOf(cells[at.attempt] ?? '');
      if (attempt === null || attempt < 1) return report.drop('De deelnemer is nog niet begonnen.', `regel ${place}`);
      const who = person(cells);
      const learner = homonyms.keyOf(who, attempt);
      if (learner === null) return report.drop('Er staat geen naam of e-mailadres in de regel.', `regel ${place}`);
      const answers = withConfidence(questions.flatMap(one => answerOf(one, cells)));
      rows += 1;
      responses += answers.length;
      report.kept += 1;
      emit({
        learner,
        name: who.name,
        email: who.email,
        organisation: who.organisation,
        cohort: who.cohort,
        attempt,
        attemptId: null,
        startedAt: momentOf(cells[at.started] ?? ''),
        endedAt: momentOf(cells[at.last] ?? ''),
        // What the cell of the SCO says when there is no score.
        status: scos === 1 ? statusOfWord(cells[score + 1]) : null,
        score: percentOf(cells[score]),
        seconds: null,
        answers,
        simulated: false,
      });
    },
    end() {
      const couldAnswer = questions.some(({id, response}) => id >= 0 && response >= 0);
      if (couldAnswer && rows > 0 && responses === 0) report.advise(ADVICE.empty);
    },
  };
}

function questionsOf(header: readonly string[]): Columns[] {
  const questions = new Map<number, Columns>();
  header.forEach((cell, place) => {
    for (const [part, pattern] of PARTS) {
      const number = pattern.exec(heading(cell))?.[1];
      if (number === undefined) continue;
      const columns = questions.get(Number(number)) ?? {id: -1, response: -1, key: -1, result: -1};
      columns[part] = place;
      questions.set(Number(number), columns);
      return;
    }
  });
  return [...questions.values()];
}

/** Nothing for an interaction without an id: columns are numbered by place, and a place is not a question. */
function answerOf(columns: Columns, cells: readonly string[]): ImportedAnswer[] {
  const cell = (place: number) => (place < 0 ? '' : unescapeHtml(cells[place] ?? '').trim());
  const id = cell(columns.id);
  const response = canonicalResponse(cell(columns.response));
  const result = cell(columns.result);
  // A place that was filled beforehand and not yet answered.
  if (id === '' || (response === '' && result === '')) return [];
  const correct = canonicalKey(cell(columns.key));
  return [answer(id, {response, correct, credit: creditOf(result, response, correct)})];
}

/** `80`, `66,67`, and `8/10` where the course gave a maximum. */
function percentOf(cell = ''): number | null {
  const [part, whole] = cell.split('/');
  const score = numberOf(part ?? '');
  const most = whole === undefined ? 100 : numberOf(whole);
  return score === null || !most ? null : Math.min(100, Math.max(0, (100 * score) / most));
}

const ADVICE = {
  boxes: (missing: string) =>
    `Zet in Moodle boven het rapport Interacties ook een vinkje bij ${missing}, klik op Voorkeuren opslaan en download opnieuw.`,
  interactions:
    'Dit is het basisrapport: scores zonder antwoorden. Kies in Moodle het rapport Interacties en vink daar vraag, antwoord, juist antwoord en resultaat aan.',
  empty:
    'De kolommen met antwoorden zijn leeg. Moodle laat in dit rapport alleen antwoorden van SCORM 1.2-pakketten zien. Gebruik het SCORM 1.2-pakket van deze cursus, of een export uit een LRS.',
};
const BOXES: Readonly<Record<keyof Columns, string>> = {
  id: 'Samenvatting van vraag',
  response: 'Samenvatting van antwoorden',
  key: 'Samenvatting van juist antwoord',
  result: 'Resultaat',
};

function advise(questions: readonly Columns[], say: (text: string) => void): void {
  if (questions.length === 0) {
    say(ADVICE.interactions);
    return;
  }
  const missing = (['id', 'response', 'key', 'result'] as const).filter(part => questions.every(one => one[part] < 0));
  if (missing.length > 0) say(ADVICE.boxes(missing.map(part => `‘${BOXES[part]}’`).join(', ')));
}

function severalScos(count: number): ExportProblem {
  return new ExportProblem(
    `Dit rapport gaat over een pakket met ${count} onderdelen (SCO’s). Moodle zet de antwoorden dan onder de verkeerde kop.`,
    'Download het rapport van een pakket met één onderdeel; het pakket van deze cursus heeft er één. Antwoorden van meer onderdelen zijn wel uit een LRS te halen.',
  );
}
