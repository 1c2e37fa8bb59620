/** xAPI and cmi5: statements of our own adapter, and what other systems send. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Statements} from '../../src/lms/cmi5-statements.ts';
import type {Interaction} from '../../src/model/port.ts';
import {fileOf, readAll} from './read-all.ts';

const REGISTRATION = '8c7ba4d2-3f5e-4a3c-8a55-0d8f3c1b2a10';
const actor = (name: string) => ({objectType: 'Agent', name, account: {homePage: 'https://lms.example', name}});

/** What our cmi5 adapter sends for one learner. */
function ours(name: string, registration = REGISTRATION) {
  const launch = {
    endpoint: '',
    fetch: 'session-1',
    actor: actor(name),
    activityId: 'https://ogenopen.example/nl',
    registration,
  };
  return new Statements(launch as unknown as ConstructorParameters<typeof Statements>[0], {}, 'nl', () =>
    Date.UTC(2026, 10, 20, 12),
  );
}
const interaction = (id: string, more: Partial<Interaction>): Interaction => ({
  ...{
    slot: -1,
    id,
    type: 'choice',
    description: 'Wat zie je?',
    response: ['b'],
    correct: ['b'],
    result: 'correct',
    credit: 1,
  },
  ...{at: Date.UTC(2026, 10, 20, 11), latencySeconds: 6, objectives: [], ...more},
});

const session = [
  ours('ans').defined('initialized'),
  ours('ans').answered(interaction('M1_A1', {})),
  ours('ans').answered(
    interaction('M1_A1_zeker', {type: 'likert', response: ['3'], correct: null, result: 'neutral', credit: null}),
  ),
  ours('ans').answered(
    interaction('M2_A1', {
      type: 'matching',
      response: ['a.x', 'b.y'],
      correct: ['a.x', 'b.z'],
      result: 'incorrect',
      credit: 0.5,
    }),
  ),
  ours('ans').defined('passed', {seconds: 5400, score: 88}),
];

test('a session of our own cmi5 package comes back as it was sent', async () => {
  for (const content of [
    JSON.stringify(session),
    JSON.stringify({statements: session, more: ''}),
    session.map(one => JSON.stringify(one)).join('\n'),
  ]) {
    const {attempts, report} = await readAll(fileOf(content));
    assert.deepEqual([report.rows, report.kept, report.dropped], [5, 5, []]);
    assert.equal(attempts.length, 1);
    const {answers, ...attempt} = attempts[0] ?? assert.fail();
    assert.deepEqual(attempt, {
      ...{learner: 'account:https://lms.example|ans', name: 'ans', email: null, organisation: null, cohort: null},
      ...{
        attempt: 1,
        attemptId: REGISTRATION,
        startedAt: Date.UTC(2026, 10, 20, 11),
        endedAt: Date.UTC(2026, 10, 20, 12),
      },
      ...{status: 'passed', score: 88, seconds: 5400, simulated: false},
    });
    const at = Date.UTC(2026, 10, 20, 11);
    assert.deepEqual(answers, [
      {item: 'M1_A1', response: 'b', correct: 'b', credit: 1000, confidence: 3, latencySeconds: 6, at},
      {item: 'M2_A1', response: 'a.x,b.y', correct: 'a.x,b.z', credit: 500, confidence: null, latencySeconds: 6, at},
    ]);
  }
});

test('a statement that comes twice is one, and a voided one is none', async () => {
  const [, answered, sure] = session;
  const voided = {
    id: 'void-1',
    actor: actor('beheer'),
    verb: {id: 'http://adlnet.gov/expapi/verbs/voided'},
    object: {objectType: 'StatementRef', id: session[3]?.id},
  };
  const {attempts, report} = await readAll(fileOf(JSON.stringify([answered, voided, sure, answered, session[3]])));
  assert.equal(report.merged, 1);
  assert.deepEqual(
    attempts.map(({answers}) => answers.map(({item}) => item)),
    [['M1_A1']],
  );
  const nothing = await readAll(fileOf(JSON.stringify([voided, session[3]])));
  assert.deepEqual(nothing.attempts, []);
});

test('registrations are attempts in order of time; a later answer to a question is its latest', async () => {
  const plain = (registration: string | null, hour: number, response: string) => ({
    id: `${registration}-${hour}`,
    actor: {mbox: 'mailto:Bo@Example.invalid', name: 'Bo'},
    verb: {id: 'http://adlnet.gov/expapi/verbs/answered'},
    object: {id: 'https://other.example/vraag/7', definition: {correctResponsesPattern: ['b']}},
    result: {response, success: response === 'b'},
    ...(registration ? {context: {registration}} : {}),
    timestamp: `2026-11-20T${hour}:00:00Z`,
  });
  const {attempts} = await readAll(
    fileOf(
      JSON.stringify([plain('two', 15, 'b'), plain('one', 13, 'b'), plain('one', 12, 'a'), plain('one', 14, 'c')]),
    ),
  );
  assert.deepEqual(
    attempts.map(({learner, attempt, attemptId, answers}) => [
      learner,
      attempt,
      attemptId,
      answers.map(({item, response}) => [item, response]),
    ]),
    [
      [
        'mail:bo@example.invalid',
        1,
        'one',
        [
          ['https://other.example/vraag/7', 'a'],
          ['https://other.example/vraag/7_laatst', 'c'],
        ],
      ],
      ['mail:bo@example.invalid', 2, 'two', [['https://other.example/vraag/7', 'b']]],
    ],
  );
});

test('statements about other things, without an actor or that are no statements are counted with their places', async () => {
  const other = {
    id: 'x',
    actor: actor('ans'),
    verb: {id: 'http://activitystrea.ms/schema/1.0/watch'},
    object: {id: 'y'},
  };
  const nobody = {id: 'z', verb: {id: 'http://adlnet.gov/expapi/verbs/passed'}, object: {id: 'y'}};
  const lines = [session[1], other, nobody, 7, 'niets'].map(one => JSON.stringify(one));
  const {attempts, report} = await readAll(fileOf([...lines, '{half'].join('\n')));
  assert.equal(attempts.length, 1);
  assert.deepEqual(
    report.dropped.map(({reason, count, places}) => [reason, count, places]),
    [
      ['Statements ‘watch’ zeggen niets over resultaten.', 1, ['regel 2']],
      ['Het statement zegt niet van wie het is.', 1, ['regel 3']],
      ['Dit is geen xAPI-statement.', 2, ['regel 4', 'regel 5']],
      ['De regel is geen geldige JSON.', 1, ['regel 6']],
    ],
  );
});
