/** Completion and grades of Moodle, the local LMS, SCORM Cloud and tables of one's own. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileOf, readAll, tabbed} from './read-all.ts';

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

test('Moodle’s activity completion says who completed the course and when, as UTF-8 and as UTF-16 for Excel', async () => {
  const rows = [
    ['', 'E-mailadres', 'Forum', '', 'Ogen open', '2026-12-01 00:00:00'],
    [
      'Ans de Wit',
      'ans@example.invalid',
      'Niet voltooid',
      '',
      'Voltooid (voldoende cijfer behaald)',
      '2026-11-20 10:11:12',
    ],
    [
      'Bo Bos',
      'bo@example.invalid',
      'Voltooid',
      '2026-11-01 09:00:00',
      'Voltooid (behaald cijfer onvoldoende)',
      '2026-11-21 08:00:00',
    ],
    ['Cas Cent', 'cas@example.invalid', 'Voltooid', '2026-11-01 09:00:00', 'Niet voltooid', ''],
  ];
  const text = tabbed(...rows);
  for (const content of [text.replaceAll('\t', ','), utf16(text)]) {
    const {attempts, report} = await readAll(fileOf(content));
    assert.equal(report.refused, null);
    assert.equal(report.source, 'Moodle: voltooide activiteiten');
    assert.deepEqual(
      attempts.map(({name, status, endedAt}) => [name, status, endedAt]),
      [
        ['Ans de Wit', 'passed', new Date(2026, 10, 20, 10, 11, 12).getTime()],
        ['Bo Bos', 'failed', new Date(2026, 10, 21, 8).getTime()],
        ['Cas Cent', 'incomplete', null],
      ],
    );
  }
});

test('Moodle’s course completion says the same with an id first', async () => {
  const text = [
    'ID,Name,Email address,Ogen open,Ogen open - Completion date,Course complete',
    '7,Ans de Wit,ans@example.invalid,Completed (achieved pass grade),"20/11/26, 10:11","20/11/26, 10:15"',
    '8,Bo Bos,bo@example.invalid,Not completed,,',
  ].join('\n');
  const {attempts, report} = await readAll(fileOf(text));
  assert.equal(report.source, 'Moodle: cursus voltooid');
  assert.deepEqual(
    attempts.map(({learner, status, endedAt}) => [learner, status, endedAt]),
    [
      ['mail:ans@example.invalid', 'passed', new Date(2026, 10, 20, 10, 11).getTime()],
      ['mail:bo@example.invalid', 'incomplete', null],
    ],
  );
});

test('Moodle’s grade export gives the grade of the SCORM activity, also when the course has several', async () => {
  const text = tabbed(
    [
      'Voornaam',
      'Achternaam',
      'ID-nummer',
      'Instelling',
      'E-mailadres',
      'SCORM-pakket: Rekenen (Echt)',
      'SCORM-pakket: Ogen open (Echt)',
      'Cursus totaal (Echt)',
      'Laatst gedownload van deze cursus',
    ],
    ['Ans', 'de Wit', '1', 'Gemeente A', 'ans@example.invalid', '10,00', '88,50', '50', '1795000000'],
    ['Bo', 'Bos', '2', '', 'bo@example.invalid', '10,00', '-', '50', '1795000000'],
  );
  const {attempts, report} = await readAll(fileOf(text));
  assert.deepEqual(
    attempts.map(({name, score, organisation}) => [name, score, organisation]),
    [['Ans de Wit', 88.5, 'Gemeente A']],
  );
  assert.deepEqual(
    report.dropped.map(({reason}) => reason),
    ['De deelnemer heeft nog geen cijfer.'],
  );
});

test('the local LMS’s export gives both standards, with the confidence where it belongs', async () => {
  const interaction = (id: string, response: string, result: string) => ({
    id,
    learner_response: response,
    result,
    latency: 'PT12S',
    timestamp: '2026-11-20T10:00:00.00Z',
  });
  const file = {
    format: 'ogen-open-local-lms',
    version: 1,
    exportedAt: 1,
    learners: [{id: 'test_anna', name: 'Anna de Vries'}],
    attempts: [
      {
        learner: 'test_anna',
        standard: 'scorm2004',
        attempt: 1,
        startedAt: 1000,
        updatedAt: 2000,
        cmi: {
          cmi: {
            success_status: 'passed',
            completion_status: 'completed',
            score: {scaled: '0.9', raw: '90'},
            total_time: 'PT1H30M',
            interactions: {
              0: {
                ...interaction('M1_A1', 'a[.]x[,]b[.]y', 'correct'),
                correct_responses: {0: {pattern: 'a[.]x[,]b[.]y'}},
              },
              1: interaction('M1_A1_zeker', '2', 'neutral'),
            },
          },
        },
      },
      {
        learner: 'test_anna',
        standard: 'scorm12',
        attempt: 1,
        startedAt: 1000,
        updatedAt: 2000,
        cmi: {
          cmi: {
            core: {lesson_status: 'incomplete', score: {raw: ''}},
            interactions: {
              childArray: [{id: 'M1_A1', student_response: 'a.x', result: 'wrong', latency: '0000:00:24.00'}],
            },
          },
        },
      },
      {standard: 'scorm12'},
    ],
  };
  const {attempts, report} = await readAll(fileOf(JSON.stringify(file)));
  assert.deepEqual([report.rows, report.kept, report.dropped.length], [3, 2, 1]);
  const [second, first] = attempts;
  assert.deepEqual(
    [second?.status, second?.score, second?.seconds, second?.name],
    ['passed', 90, 5400, 'Anna de Vries'],
  );
  assert.deepEqual(second?.answers, [
    {
      item: 'M1_A1',
      response: 'a.x,b.y',
      correct: 'a.x,b.y',
      credit: 1000,
      confidence: 2,
      latencySeconds: 12,
      at: Date.UTC(2026, 10, 20, 10),
    },
  ]);
  assert.deepEqual(first?.answers, [
    {item: 'M1_A1', response: 'a.x', correct: null, credit: 0, confidence: null, latencySeconds: 24, at: null},
  ]);
});

test('registrations of SCORM Cloud give answers of all activities', async () => {
  // Fields as in the reference of its API v2 (src/lms-exports/scorm-cloud.ts).
  const registrations = [
    {
      id: 'r1',
      instance: 0,
      registrationCompletion: 'COMPLETED',
      registrationSuccess: 'PASSED',
      score: {scaled: 87.5},
      totalSecondsTracked: 600,
      createdDate: '2026-11-19T09:00:00.000Z',
      firstAccessDate: '2026-11-20T10:00:00.000Z',
      lastAccessDate: '2026-11-20T10:12:00.000Z',
      completedDate: '2026-11-20T10:10:00.000Z',
      course: {id: 'ogen-open', title: 'Ogen open', version: 0},
      learner: {id: 'ans', firstName: 'Ans', lastName: 'de Wit', email: 'ans@example.invalid'},
      activityDetails: {
        id: 'root',
        children: [
          {
            id: 'sco',
            activityCompletion: 'COMPLETED',
            children: [],
            runtime: {
              completionStatus: 'completed',
              runtimeSuccessStatus: 'PASSED',
              scoreScaled: '0.875',
              runtimeInteractions: [
                {
                  id: 'M1_A1',
                  type: 'Choice',
                  objectives: [],
                  timestamp: '10:04:00',
                  timestampUtc: '2026-11-20T10:04:00.000Z',
                  learnerResponse: 'a[,]c',
                  correctResponses: ['a[,]c'],
                  result: 'CORRECT',
                  latency: '0000:00:03.00',
                },
              ],
            },
          },
        ],
      },
    },
  ];
  const {attempts, report} = await readAll(fileOf(JSON.stringify({registrations})));
  assert.equal(report.source, 'SCORM Cloud: registraties');
  assert.deepEqual([attempts[0]?.status, attempts[0]?.score, attempts[0]?.attempt], ['passed', 87.5, 1]);
  assert.deepEqual(
    attempts[0]?.answers.map(({response, credit, latencySeconds, at}) => [response, credit, latencySeconds, at]),
    [['a,c', 1000, 3, Date.UTC(2026, 10, 20, 10, 4)]],
  );
  assert.equal(attempts[0]?.endedAt, Date.UTC(2026, 10, 20, 10, 10));
  assert.deepEqual(report.advice, []);
  const [registration] = registrations;
  const odd = await readAll(fileOf(JSON.stringify([{...registration, instance: 'twee'}])));
  assert.equal(odd.attempts[0]?.attempt, 1);
  const page = await readAll(
    fileOf(JSON.stringify({registrations: [{...registration, activityDetails: null}], more: 'token'})),
  );
  assert.match(page.report.advice.join(), /één bladzijde.*includeChildResults=true/);
});

test('a table that nobody knows is refused with its headings, and reads once the trainer said what they mean', async () => {
  const text =
    'Cursist;Toets;Vraag;Gegeven;Goed?\nans@example.invalid;1;Q1;b;correct\nans@example.invalid;1;Q2;a;wrong\nbo;1;Q1;b;correct\n';
  const first = await readAll(fileOf(text));
  assert.equal(first.report.refused?.reason, 'Deze tabel is niet herkend.');
  assert.deepEqual(first.report.columns, ['Cursist', 'Toets', 'Vraag', 'Gegeven', 'Goed?']);
  const mapping = {
    shape: 'answers',
    columns: {learner: 'Cursist', attempt: 'Toets', item: 'Vraag', response: 'Gegeven', credit: 'Goed?'},
  } as const;
  const {attempts, report} = await readAll(fileOf(text), {mapping});
  assert.equal(report.kept, 3);
  assert.deepEqual(
    attempts.map(({learner, answers}) => [learner, answers.map(({item, credit}) => [item, credit])]),
    [
      [
        'mail:ans@example.invalid',
        [
          ['Q1', 1000],
          ['Q2', 0],
        ],
      ],
      ['id:bo', [['Q1', 1000]]],
    ],
  );
  const wide = await readAll(fileOf('Cursist;Q1;Q2\nbo;a;-\n'), {
    mapping: {shape: 'attempts', columns: {learner: 'Cursist'}},
  });
  assert.deepEqual(
    wide.attempts[0]?.answers.map(({item, response}) => [item, response]),
    [['Q1', 'a']],
  );
  const dutch = await readAll(
    fileOf('Cursist;Klaar;Uitslag;Cijfer;Tijd\nbo;23-11-2026;Geslaagd;87 %;1:20:00\ncas;;gezakt;40;\ndé;;wie weet;;\n'),
    {
      mapping: {
        shape: 'attempts',
        columns: {learner: 'Cursist', ended: 'Klaar', status: 'Uitslag', score: 'Cijfer', seconds: 'Tijd'},
      },
    },
  );
  assert.deepEqual(
    dutch.attempts.map(({endedAt, status, score, seconds}) => [endedAt, status, score, seconds]),
    [
      [new Date(2026, 10, 23).getTime(), 'passed', 87, 4800],
      [null, 'failed', 40, null],
      [null, null, null, null],
    ],
  );
  assert.match(dutch.report.advice.join(), /Regel 4: de stand ‘wie weet’ is niet herkend/);
  const old = await readAll(fileOf('Iets;anders\n1;2\n'), {mapping});
  assert.match(old.report.refused?.reason ?? '', /‘Cursist’/);
});
