/** Issuing: what is let through, what is not, and that nothing is ever issued twice or half. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {completionsOf} from '../../src/certificates/completion.ts';
import {readCorrection} from '../../src/certificates/correction.ts';
import {
  type Desk,
  issueAll,
  linesOf,
  loggedOf,
  reissue,
  revoke,
  statusListToken,
} from '../../src/certificates/issue.ts';
import {credentialOf, IssueLog, type LogStore} from '../../src/certificates/issue-log.ts';
import {loadFaces} from '../../src/certificates/node/faces.ts';
import {fitCheck} from '../../src/certificates/pdf/certificate-layout.ts';
import {missingLetters} from '../../src/certificates/pdf/faces.ts';
import {type Checked, canIssue, checkCompletions} from '../../src/certificates/plausible.ts';
import {findRegister, REGISTERS, readNumber} from '../../src/certificates/registers.ts';
import {verify} from '../../src/certificates/verify/verify.ts';
import type {ImportedAttempt} from '../../src/model/attempts.ts';
import {completion, course, credentialFor, issuer, NOW, people, signed} from './fixture.ts';

const {signer, trust} = await signed();
const faces = await loadFaces();
const missing = missingLetters(faces);
const fits = fitCheck(faces);

/** A log in memory that can fail like a full disk. */
class Lines implements LogStore {
  lines: string[] = [];
  failAfter = Number.POSITIVE_INFINITY;
  async read(): Promise<readonly string[]> {
    return this.lines;
  }
  async append(line: string): Promise<void> {
    if (this.lines.length >= this.failAfter) throw new Error('disk full');
    this.lines.push(line);
  }
}
const deskOf = async (store: LogStore): Promise<Desk> => ({
  issuer,
  signer,
  log: await IssueLog.open(store),
  now: () => NOW,
});
const attempt = (change: Partial<ImportedAttempt>): {attempt: ImportedAttempt; source: string} => ({
  source: 'test',
  attempt: {
    learner: 'a',
    name: 'Anna',
    email: null,
    organisation: null,
    cohort: null,
    attempt: 1,
    attemptId: null,
    startedAt: NOW - 7_200_000,
    endedAt: NOW - 3_600_000,
    status: 'passed',
    score: 90,
    seconds: 5000,
    answers: [],
    simulated: false,
    ...change,
  },
});
const check = (change: Partial<typeof completion>, numbers = {}): Checked =>
  checkCompletions([{...completion, points: [], ...change}], {
    course,
    issuer,
    now: NOW,
    missing,
    fits,
    numbers: {[change.learner ?? completion.learner]: numbers},
    logged: {issued: new Set(), people: new Set()},
  })[0] as Checked;

test('a learner has one completion: the first attempt that was passed', () => {
  const found = completionsOf(
    [
      attempt({status: 'failed', score: 40}),
      attempt({attempt: 2, status: 'passed', score: 85, endedAt: NOW - 2_000_000}),
      attempt({attempt: 3, status: 'passed', score: 95, endedAt: NOW - 1_000_000}),
      attempt({attempt: 2, status: 'passed', score: 85, endedAt: NOW - 2_000_000}),
      attempt({learner: 'b', name: 'Bo', status: 'incomplete'}),
      attempt({learner: 'c', name: '  Ĳda\u00a0 de  Ĳssel ', status: null, score: 80}),
      attempt({learner: 'd', name: 'Dé', status: null, score: 79.9}),
      attempt({learner: 'e', name: 'Eli', endedAt: null}),
    ],
    80,
  );
  assert.deepEqual(
    found.completions.map(({name, score, attempt: number, attempts}) => [name, score, number, attempts]),
    [
      ['Anna', 85, 2, 3],
      ['IJda de IJssel', 80, 1, 1],
    ],
  );
  assert.deepEqual([found.unfinished, found.undated, found.duplicates], [2, ['Eli'], 1]);
});

test('two rows under one name, with nothing else to tell them apart, may be two people', () => {
  const jan = {learner: 'name:Jan Jansen', name: 'Jan Jansen'};
  const found = (second: Partial<ImportedAttempt>) =>
    completionsOf([attempt(jan), attempt({...jan, ...second})], 80).completions.map(one => one.isPerhapsTwo);
  assert.deepEqual(found({endedAt: NOW - 1_800_000}), [true]);
  assert.deepEqual(found({}), [false]);
  assert.deepEqual(found({attempt: 2}), [false]);
  assert.deepEqual(found({learner: 'mail:jan@zorg.example', endedAt: NOW - 1_800_000}), [false, false]);
  assert.ok(!canIssue(check({isPerhapsTwo: true}), false) && canIssue(check({isPerhapsTwo: true}), true));
});

test('what cannot be right is stopped or asked about', () => {
  const stops = [
    {name: ''},
    {name: 'x'.repeat(300)},
    // Letters enough, but no size at which the word stands on a line: found before it is signed, not when it is printed.
    {name: 'x'.repeat(110)},
    {name: 'محمد الحسن'},
    {name: 'Anna\u202enna'},
    {name: 'Anna\u200bB'},
    {name: 'Anna 👩‍⚕️'},
    {name: 'A\u0335\u0361n\u030f'},
    {score: 79},
    {simulated: true},
    {completedAt: NOW + 60_000},
  ];
  for (const change of stops) assert.ok(!canIssue(check(change), true), JSON.stringify(change));
  const warnings = [{seconds: 300}, {attempts: 9}, {startedAt: NOW}, {score: null, status: 'completed' as const}];
  for (const change of warnings) {
    assert.ok(!canIssue(check(change), false), JSON.stringify(change));
    assert.ok(canIssue(check(change), true), JSON.stringify(change));
  }
  assert.ok(canIssue(check({}), false));
  const twins = checkCompletions([completion, {...completion, learner: 'other'}], {
    course,
    issuer,
    now: NOW,
    missing,
    fits,
    numbers: {},
    logged: {issued: new Set(), people: new Set()},
  });
  assert.ok(twins.every(one => !canIssue(one, false) && canIssue(one, true)));
});

test('numbers of registers have their form, and dropped zeros come back', () => {
  const number = (id: string, typed: string): string | null =>
    readNumber(findRegister(id) as never, typed)?.number ?? null;
  assert.equal(number('gaia', '19012345678'), '19012345678');
  assert.equal(number('gaia', '9012345678'), '09012345678');
  assert.equal(number('gaia', ' 190.123 456 78'), '19012345678');
  assert.equal(number('gaia', '123'), null);
  assert.equal(number('gaia', "'; DROP TABLE"), null);
  assert.equal(number('nip', 'nip-00123456'), 'NIP-00123456');
  assert.equal(number('nip', '00123456'), 'NIP-00123456');
  assert.equal(number('nip', '123456'), null);
  for (const register of REGISTERS)
    assert.deepEqual(readNumber(register, register.number.example), {number: register.number.example, isOdd: false});
  assert.ok(!canIssue(check({}, {gaia: 'abc', skj: '<b>'}), true));
});

test('a form that is only assumed is asked about and never refused', () => {
  const odd = check({}, {skj: 'ABC-1'});
  assert.ok(!canIssue(odd, false) && canIssue(odd, true));
  assert.equal(odd.completion.points[1]?.number, 'ABC-1');
  assert.match(odd.findings.map(({text}) => text).join(), /SKJ: ABC-1 heeft niet de vorm die we verwachten/);
  const unusual = check({}, {registerplein: '004512'});
  assert.ok(canIssue(unusual, false));
  assert.match(unusual.findings.map(({text}) => text).join(), /begint een nummer met 4610/);
  const usual = check({}, {registerplein: '4610000000'});
  assert.doesNotMatch(usual.findings.map(({text}) => text).join(), /4610/);
  for (const typed of ['<script>', 'x'.repeat(40), '-', '=1+1']) {
    assert.ok(!canIssue(check({}, {skj: typed}), true), typed);
  }
});

test('a run that was stopped goes on without issuing twice', async () => {
  const store = new Lines();
  const stop = new AbortController();
  const all = people(12);
  await issueAll(await deskOf(store), course, all, {
    signal: stop.signal,
    onProgress: done => done === 5 && stop.abort(),
  });
  assert.equal(store.lines.length, 5);
  store.failAfter = 8;
  await assert.rejects(issueAll(await deskOf(store), course, all), /disk full/);
  assert.equal(store.lines.length, 8);
  store.failAfter = Number.POSITIVE_INFINITY;
  const desk = await deskOf(store);
  await issueAll(desk, course, all);
  await issueAll(desk, course, all);
  const log = (await deskOf(store)).log;
  assert.equal(log.issued.length, 12);
  assert.equal(new Set(log.issued.map(({index}) => index)).size, 12);
  assert.deepEqual(
    log.issued.map(line => credentialOf(line).credentialSubject.identifier[0]?.identityHash),
    all.map(({name}) => name),
  );
  assert.equal((await loggedOf(log, course, all)).issued.size, 12);
  for (const {token, statement} of log.issued) {
    for (const one of [token, statement])
      assert.equal((await verify({token: one, trust, now: NOW})).verdict, 'genuine-unchecked');
  }
});

test('the log shows every line that was changed, taken out or put in', async () => {
  const store = new Lines();
  await issueAll(await deskOf(store), course, people(4));
  const {lines} = store;
  const broken: string[][] = [
    lines.with(1, (lines[1] ?? '').replace('"index":', '"index":1')),
    [lines[0] ?? '', ...lines.slice(2)],
    [...lines.slice(0, 2), lines[1] ?? '', ...lines.slice(2)],
    [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)],
    lines.with(2, 'no json'),
  ];
  for (const wrong of broken) {
    const other = new Lines();
    other.lines = wrong;
    await assert.rejects(IssueLog.open(other), {name: 'IssueProblem'});
  }
});

test('a revoked certificate says so, and a new one with another name names the old', async () => {
  const store = new Lines();
  const desk = await deskOf(store);
  await issueAll(desk, course, people(3));
  const [first, second] = desk.log.issued;
  assert.ok(first && second);
  await revoke(desk, first.id, 'vergissing');
  await assert.rejects(revoke(desk, first.id, 'nog eens'), {name: 'IssueProblem'});
  await assert.rejects(revoke(desk, 'onbekend', 'x'), {name: 'IssueProblem'});
  const correction = readCorrection(
    credentialOf(second),
    {name: ' Noor  Nieuwe-Naam ', numbers: {registerplein: '004599', skj: ''}},
    issuer,
    faces,
  );
  const renewed = await reissue(desk, second.id, correction, 'naam gewijzigd');
  // Done again, as after an interruption: the same new one, no third.
  assert.equal((await reissue(desk, second.id, correction, 'naam gewijzigd')).id, renewed.id);
  // Another name for what was replaced already would be lost: it belongs to the new one.
  await assert.rejects(reissue(desk, second.id, {...correction, name: 'Derde Naam'}, 'x'), /al vervangen door/);
  const statusList = await statusListToken(desk);
  const verdictOf = async (token: string) => verify({token, trust, now: NOW + 1000, statusList});
  assert.equal((await verdictOf(first.token)).verdict, 'revoked');
  assert.equal((await verdictOf(second.statement)).verdict, 'revoked');
  const good = await verdictOf(renewed.token);
  assert.deepEqual(
    [good.verdict, good.summary?.name, good.summary?.replaces],
    ['genuine', 'Noor Nieuwe-Naam', second.id],
  );
  assert.deepEqual(
    good.summary?.points.map(({register, points, number}) => [register, points, number]),
    [
      ['registerplein', 2, '004599'],
      ['skj', 1.5, undefined],
    ],
  );
  assert.deepEqual(
    (await linesOf(desk.log, course, people(3))).map(({id}) => id),
    [desk.log.issued[2]?.id, renewed.id],
  );
});

test('a correction is checked before anything is signed', () => {
  const old = credentialFor(completion);
  const refuse = (name: string, numbers: Record<string, string>, words: RegExp): void =>
    assert.throws(() => readCorrection(old, {name, numbers}, issuer, faces), words);
  refuse('', {}, /geen naam/);
  refuse('李 Wei', {}, /李/);
  refuse('x'.repeat(110), {}, /past niet op het papier/);
  refuse(completion.name, {}, /niets veranderd/);
  refuse(completion.name, {registerplein: '004512'}, /niets veranderd/);
  refuse(completion.name, {registerplein: '<abc>'}, /klopt niet/);
  refuse(completion.name, {gaia: '19012345678'}, /staat niet op dit certificaat/);
});

test('a person whom another export knows under another key is not issued a second certificate without a look', async () => {
  const desk = await deskOf(new Lines());
  const [one] = people(1);
  assert.ok(one);
  await issueAll(desk, course, [one]);
  const again = {...one, learner: 'mail:deelnemer@zorg.example', name: one.name.toUpperCase()};
  const look = async (of: typeof one): Promise<Checked> =>
    checkCompletions([of], {
      course,
      issuer,
      now: NOW,
      missing,
      fits,
      numbers: {},
      logged: await loggedOf(desk.log, course, [of]),
    })[0] as Checked;
  const found = await look(again);
  assert.ok(!found.issued && !canIssue(found, false) && canIssue(found, true));
  assert.match(found.findings.map(({text}) => text).join(), /Op deze naam en dag is al een certificaat uitgegeven/);
  assert.ok(canIssue(await look({...again, completedAt: again.completedAt - 86_400_000, startedAt: null}), false));
  assert.ok((await look(one)).issued);
  await revoke(desk, desk.log.issued[0]?.id ?? '', 'vergissing');
  assert.ok(canIssue(await look(again), false));
});

test('a logo that cannot be printed is found before anything is signed', () => {
  const logo = `data:image/png;base64,${Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a).toString('base64')}`;
  assert.match(fits(credentialFor(completion), {...issuer, logo}) ?? '', /Het logo is niet te lezen/);
});
