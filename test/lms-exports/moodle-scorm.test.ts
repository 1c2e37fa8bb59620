/** Moodle's SCORM reports: the files in `fixtures` are downloads of a real Moodle 4.3 with a toy package. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {type BookType, read, write} from '@e965/xlsx';
import {fileOf, fixture, readAll, tabbed} from './read-all.ts';

const ben = {item: 'Q2_fill-in', response: 'I would "stop", tell Bén & 3 < 5; café', correct: 'scaffold', credit: null};

for (const name of ['moodle-interactions.txt', 'moodle-interactions.xlsx']) {
  test(`the interactions report gives every learner and every answer: ${name}`, async () => {
    const {attempts, report} = await readAll(fixture(name));
    assert.equal(report.refused, null);
    assert.equal(report.source, 'Moodle: SCORM-interacties');
    assert.deepEqual([report.rows, report.kept, report.dropped], [3, 3, []]);
    assert.deepEqual(
      attempts.map(({name, email, attempt, score}) => [name, email, attempt, score]),
      [
        ['Ann Able', 'ann@example.invalid', 1, 80],
        ["Bén O'Brien-Wärme", 'ben@example.invalid', 1, 20],
        ['Cho Chan, Jr.', 'cho@example.invalid', 1, 66.67],
      ],
    );
    const {at: _, latencySeconds: __, confidence: ___, ...answer} = attempts[1]?.answers[1] ?? assert.fail();
    assert.deepEqual(answer, ben);
    assert.equal(attempts[2]?.answers[1]?.response, '日本語 two\nlines');
    assert.deepEqual(
      attempts.map(({answers}) => answers.map(({credit}) => credit)),
      // Neutral is not scored; Cho's unanticipated `c` is not the key `b`.
      [
        [1000, 1000, 0],
        [0, null, 0],
        [0, 0, 1000],
      ],
    );
    assert.equal(attempts[0]?.startedAt, new Date(2026, 10, 23, 22, 33).getTime());
  });
}

test('an ods of the report, and an xlsx that another program saved, read the same as its text', async () => {
  const text = await readAll(fixture('moodle-interactions.txt'));
  const book = read(readFileSync(new URL('fixtures/moodle-interactions.xlsx', import.meta.url)));
  const saved = (bookType: BookType) => fileOf(new Uint8Array(write(book, {bookType, type: 'array'}) as ArrayBuffer));
  for (const bookType of ['ods', 'xlsx'] as const) {
    const {attempts} = await readAll(saved(bookType));
    assert.deepEqual(attempts, text.attempts, bookType);
  }
  const old = await readAll(saved('biff8'));
  assert.match(old.report.refused?.reason ?? '', /oude soort/);
});

test('without the columns of question, right answer and result it says which boxes to tick', async () => {
  const {attempts, report} = await readAll(fixture('moodle-interactions-default-columns.txt'));
  assert.equal(attempts.length, 3);
  assert.deepEqual(
    attempts.flatMap(({answers}) => answers),
    [],
  );
  assert.match(report.advice.join(), /Samenvatting van vraag.*Samenvatting van juist antwoord.*Resultaat/);
});

test('a report on a SCORM 2004 package has no answers, and it says why', async () => {
  const {attempts, report} = await readAll(fixture('moodle-scorm2004.txt'));
  assert.deepEqual(
    attempts.map(({score}) => score),
    [80, 20, 66.67],
  );
  assert.match(report.advice.join(), /SCORM 1\.2/);
});

test('the basic report gives scores, and names the report that gives answers', async () => {
  const {attempts, report} = await readAll(fixture('moodle-basic.txt'));
  assert.deepEqual(
    attempts.map(({score}) => score),
    [80, 20, 66.67],
  );
  assert.equal(report.source, 'Moodle: SCORM-basisrapport');
  assert.match(report.advice.join(), /rapport Interacties/);
});

const DUTCH = ['Naam', 'E-mailadres', 'Instelling', 'Poging', 'Gestart op', 'Laatst bekeken op', 'Score', 'Ogen open'];
const QUESTIONS = [
  'Vraag 0',
  'Antwoord 0',
  'Juist antwoord 0',
  'Result 0',
  'Vraag 1',
  'Antwoord 1',
  'Juist antwoord 1',
  'Result 1',
];
const WHO = [
  'Ans de Wit',
  'ans@example.invalid',
  'Gemeente A',
  '2',
  'maandag, 3 maart 2026, 14:05',
  'dinsdag, 4 maart 2026, 09:00',
];

test('a Dutch report reads too: headings, dates, organisation, confidence and a share as result', async () => {
  const text = tabbed(
    [...DUTCH, ...QUESTIONS],
    [...WHO, '66,5', 'Voltooid', 'M1_A1', 'a,b', '{a,c}', '0.5', 'M1_A1_zeker', '3', '', 'neutral'],
  );
  const {attempts, report} = await readAll(fileOf(text));
  assert.equal(report.refused, null);
  const [attempt] = attempts;
  assert.deepEqual(attempt, {
    learner: 'mail:ans@example.invalid',
    name: 'Ans de Wit',
    email: 'ans@example.invalid',
    organisation: 'Gemeente A',
    cohort: null,
    attempt: 2,
    attemptId: null,
    startedAt: new Date(2026, 2, 3, 14, 5).getTime(),
    endedAt: new Date(2026, 2, 4, 9, 0).getTime(),
    status: 'completed',
    score: 66.5,
    seconds: null,
    answers: [
      {item: 'M1_A1', response: 'a,b', correct: 'a,c', credit: 500, confidence: 3, latencySeconds: null, at: null},
    ],
    simulated: false,
  });
});

test('places that were filled and not answered are no answers, and rows of nobody who began are counted', async () => {
  const text = tabbed(
    [...DUTCH, ...QUESTIONS],
    [...WHO, '0', 'Onvolledig', 'M1_A1', '', '', '', 'M1_A2', 'c', 'c', 'correct'],
    ['Bo Bos', 'bo@example.invalid', '', '-', '-', '-', '-', 'Niet geprobeerd', '', '', '', '', '', '', '', ''],
  );
  const {attempts, report} = await readAll(fileOf(text));
  assert.deepEqual(
    attempts.map(({answers}) => answers.map(({item}) => item)),
    [['M1_A2']],
  );
  assert.deepEqual(report.dropped, [{reason: 'De deelnemer is nog niet begonnen.', count: 1, places: ['regel 3']}]);
});

test('a report on a package of two parts is refused, because its columns do not line up', async () => {
  const header = [...DUTCH, 'Deel 2', ...QUESTIONS];
  const {attempts, report} = await readAll(
    fileOf(tabbed(header, [...WHO, '80', '80', '90', 'x', 'a', 'a', 'correct', '', '', '', ''])),
  );
  assert.deepEqual(attempts, []);
  assert.match(report.refused?.reason ?? '', /2 onderdelen/);
});

test('two people with one name stay two, and one who tried twice stays one', async () => {
  const row = (attempt: string, score: string) => ['Jan Jansen', attempt, WHO[4] ?? '', WHO[5] ?? '', score];
  const text = tabbed(
    ['Naam', 'Poging', 'Gestart op', 'Laatst bekeken op', 'Score'],
    row('1', '40'),
    row('2', '80'),
    row('1', '60'),
  );
  const {attempts, report} = await readAll(fileOf(text));
  assert.deepEqual(
    attempts.map(({learner, attempt}) => [learner, attempt]),
    [
      ['name:Jan Jansen', 1],
      ['name:Jan Jansen', 2],
      ['name:Jan Jansen#2', 1],
    ],
  );
  assert.match(report.advice.join(), /alleen bij hun naam/);
});
