/** The command line as an organisation uses it: a folder, an export of an LMS, a zip, and a look at what came out. */
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {unzipSync} from 'fflate';
import {unlockKey} from '../../src/certificates/keys/signing-key.ts';
import {run} from '../../src/certificates/node/cli.ts';
import {PASSPHRASE_VARIABLE} from '../../src/certificates/node/passphrase.ts';
import {course, issuer, PASSPHRASE} from './fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'issuer-'));
after(() => rmSync(home, {recursive: true}));
process.env[PASSPHRASE_VARIABLE] = PASSPHRASE;
const path = (name: string): string => join(home, name);
const started = Date.now() - 3 * 3_600_000;
writeFileSync(path('issuer.json'), JSON.stringify(issuer));
const attempt = (learner: string, raw: string, status: string) => ({
  learner,
  standard: 'scorm12',
  attempt: 1,
  startedAt: started,
  updatedAt: started + 6_000_000,
  cmi: {cmi: {core: {lesson_status: status, score: {raw, min: '0', max: '100'}, total_time: '01:20:00'}}},
});
writeFileSync(
  path('export.json'),
  JSON.stringify({
    format: 'ogen-open-local-lms',
    version: 1,
    exportedAt: started,
    learners: [
      {id: 'anna', name: 'Anna de Vries'},
      {id: 'chloe', name: 'Chloë van ’t Hoff'},
      {id: 'bilal', name: 'Bilal Haddad'},
      {id: 'rtl', name: 'محمد'},
    ],
    attempts: [
      attempt('anna', '92', 'passed'),
      attempt('chloe', '88', 'passed'),
      attempt('bilal', '40', 'failed'),
      attempt('rtl', '90', 'passed'),
    ],
  }),
);
writeFileSync(path('nummers.csv'), 'deelnemer;registerplein\nanna;004512\n');

async function certificates(...args: string[]): Promise<{code: number; said: string}> {
  const said: string[] = [];
  const code = await run({args: [...args, '--home', home], course: () => course, say: line => said.push(line)});
  return {code, said: said.join('\n')};
}
const zips = (): string[] =>
  readdirSync(home).filter(name => name.startsWith('certificaten-') && name.endsWith('.zip'));
const logged = (): number => readFileSync(path('logboek.ndjson'), 'utf8').trim().split('\n').length;

test('without a key nothing is issued, and the cure is named', async () => {
  assert.deepEqual(await certificates('issue', path('export.json')), {
    code: 1,
    said: [
      `${path('export.json')}: Lokale leeromgeving van Ogen open, 4 regels gebruikt.`,
      '3 afgerond, 1 niet, 0 dubbele pogingen.',
      'Er is geen sleutel in gebruik. Maak er een: keys create',
    ].join('\n'),
  });
});

test('from an export to a zip: paper, credentials, lists and the log; who cannot be printed is left out by name', async () => {
  assert.equal((await certificates('keys', 'create')).code, 0);
  assert.equal((await certificates('keys', 'publish')).code, 0);
  const {code, said} = await certificates('issue', path('export.json'), '--numbers', path('nummers.csv'));
  assert.equal(code, 1);
  assert.match(said, /STOP {2}محمد: Deze tekens staan niet in het lettertype/);
  assert.match(said, /2 certificaten staan in /);
  const files = unzipSync(readFileSync(path(zips()[0] ?? '')));
  const names = Object.keys(files).map(name => name.replace(/-[\da-f]{8}\./, '.'));
  assert.deepEqual(names, [
    'certificaten/Anna-de-Vries.pdf',
    'credentials/Anna-de-Vries.jwt',
    'certificaten/Chloe-van-t-Hoff.pdf',
    'credentials/Chloe-van-t-Hoff.jwt',
    'registers/registerplein-plaklijst.txt',
    'registers/registerplein-pe-online-1.xml',
    'presentielijst.csv',
    'presentielijst.pdf',
    'publiceren/status-1.jwt',
    'logboek.ndjson',
  ]);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path(name.replaceAll('/', '_')), bytes);
});

test('done again, and after a line that was cut off, nothing is issued twice', async () => {
  assert.equal(logged(), 2);
  appendFileSync(path('logboek.ndjson'), '{"line":3,"at":"2026-');
  await certificates('issue', path('export.json'));
  assert.equal(logged(), 2);
  // What was cut off is gone, and the names in the log are still for its owner only.
  assert.equal(statSync(path('logboek.ndjson')).mode & 0o777, 0o600);
  assert.equal(zips().length, 2, 'the zip of before stays');
});

test('two at a time is refused, and the lock of a run that died is not', async () => {
  writeFileSync(path('bezig.lock'), String(process.pid));
  const busy = await certificates('issue', path('export.json'));
  assert.deepEqual([busy.code, /al een opdracht bezig/.test(busy.said)], [1, true]);
  // No process has this number: the largest on Linux is 4194304.
  writeFileSync(path('bezig.lock'), '4999999');
  assert.match((await certificates('issue', path('export.json'))).said, /2 certificaten staan in /);
  assert.ok(!readdirSync(home).includes('bezig.lock'));
});

test('what was issued verifies, and a changed file does not', async () => {
  const pdf = readdirSync(home).find(name => name.startsWith('certificaten_Anna')) ?? '';
  const offline = await certificates('verify', path(pdf));
  assert.equal(offline.code, 0);
  assert.match(
    offline.said,
    /^Echt, intrekking niet gecontroleerd[\s\S]*"name": "Anna de Vries"[\s\S]*"number": "004512"/,
  );
  assert.match((await certificates('verify', path(pdf), '--status', path('status-1.jwt'))).said, /^Echt\. /);
  const jwt = readFileSync(path(readdirSync(home).find(name => name.startsWith('credentials_Anna')) ?? ''), 'utf8');
  writeFileSync(
    path('changed.jwt'),
    jwt.replace(/\.(.{200})./, (_, start) => `.${start}${jwt[201 + jwt.indexOf('.')] === 'A' ? 'B' : 'A'}`),
  );
  const changed = await certificates('verify', path('changed.jwt'));
  assert.equal(changed.code, 1);
  assert.match(changed.said, /^(Niet echt|Onbekende uitgever)/);
});

test('a certificate or a list of somebody else cannot steer the terminal', async () => {
  writeFileSync(path('hostile.json'), JSON.stringify({'\u001b[2J\u009b2J': 1}));
  const {said} = await certificates('verify', path('changed.jwt'), '--trust', path('hostile.json'));
  assert.match(said, /is geen lijst van uitgevers \(lijst\.\?\[2J\?2J\)/);
});

test('revoke and reissue write the list that condemns the old one', async () => {
  const jwt = readdirSync(home).find(name => name.startsWith('credentials_Chloe')) ?? '';
  const id = JSON.parse(Buffer.from(readFileSync(path(jwt), 'utf8').split('.')[1] ?? '', 'base64url').toString())
    .jti as string;
  const boxed = await certificates('reissue', id, '--name', '李 Wei', '--reason', 'naam gewijzigd');
  assert.deepEqual([boxed.code, logged()], [1, 2]);
  const renewed = await certificates('reissue', id, '--name', 'Chloë de Boer', '--reason', 'naam gewijzigd');
  assert.equal(renewed.code, 0, renewed.said);
  assert.match((await certificates('verify', path(jwt), '--status', path('status-1.jwt'))).said, /^Ingetrokken/);
  const zip = readdirSync(home).find(name => name.startsWith('vervangt-')) ?? '';
  const files = Object.entries(unzipSync(readFileSync(path(zip))));
  const next = 'renewed.jwt';
  writeFileSync(path(next), files.find(([name]) => name.startsWith('credentials/'))?.[1] ?? new Uint8Array());
  assert.match(
    (await certificates('verify', path(next), '--status', path('status-1.jwt'))).said,
    /^Echt\. [\s\S]*Chloë de Boer/,
  );
});

test('a new key takes over and the old certificates stay good', async () => {
  await certificates('keys', 'create', '--rs256');
  await certificates('keys', 'publish');
  const keys = JSON.parse(readFileSync(path('keys.json'), 'utf8')) as {alg: string; until?: string}[];
  assert.deepEqual(
    keys.map(({alg, until}) => [alg, until !== undefined]),
    [
      ['ES256', true],
      ['RS256', false],
    ],
  );
  const did = JSON.parse(readFileSync(path('did.json'), 'utf8')) as {
    verificationMethod: unknown[];
    assertionMethod: unknown[];
  };
  assert.deepEqual([did.verificationMethod.length, did.assertionMethod.length], [2, 1]);
  const pdf = readdirSync(home).find(name => name.startsWith('certificaten_Anna')) ?? '';
  assert.match((await certificates('verify', path(pdf), '--status', path('status-1.jwt'))).said, /^Echt\. /);
});

test('a key that ended does not open again, and what a stolen one signed is signed anew', async () => {
  const [stolen] = JSON.parse(readFileSync(path('keys.json'), 'utf8')) as {kid: string; from: string}[];
  const kid = stolen?.kid ?? '';
  const secret = JSON.parse(readFileSync(path(join('keys', `${kid.split('#')[1]}.json`)), 'utf8'));
  await assert.rejects(unlockKey(secret, PASSPHRASE), /beëindigd/);
  // A thief can date back, so the key goes from its first day, and its certificates with it.
  await certificates('keys', 'end', kid, '--on', stolen?.from ?? '');
  const renewed = await certificates('renew', kid, '--reason', 'sleutel gestolen');
  assert.equal(renewed.code, 0, renewed.said);
  assert.match(renewed.said, /2 certificaten staan in/);
  const pdf = readdirSync(home).find(name => name.startsWith('certificaten_Anna')) ?? '';
  assert.match((await certificates('verify', path(pdf), '--status', path('status-1.jwt'))).said, /^Niet echt/);
  const zip = readdirSync(home).find(name => name.startsWith('opnieuw-getekend')) ?? '';
  const files = unzipSync(readFileSync(path(zip)));
  const [, anna] = Object.entries(files).find(([name]) => name.startsWith('certificaten/Anna')) ?? [];
  writeFileSync(path('anna.pdf'), anna ?? new Uint8Array());
  assert.match((await certificates('verify', path('anna.pdf'), '--status', path('status-1.jwt'))).said, /^Echt\. /);
  const before = logged();
  assert.equal((await certificates('renew', kid, '--reason', 'nog eens')).code, 0);
  assert.equal(logged(), before);
});

test('files that are not there or say nothing are named with a cure', async () => {
  const missing = async (...args: string[]): Promise<string> => (await certificates(...args)).said;
  assert.match(await missing('issue', path('nee.csv')), /nee\.csv is niet te lezen/);
  assert.match(await missing('issue', path('export.json'), '--numbers', path('nee.csv')), /nee\.csv is niet te lezen/);
  assert.match(await missing('issue', path('export.json'), '--mapping', path('nee.json')), /kolomindeling heeft niet/);
  assert.match(await missing('verify', path('anna.pdf'), '--trust', path('nee.json')), /nee\.json is er niet/);
  assert.match(await missing('revoke', 'nummer', '--reason', 'x'), /staat niet in het logboek/);
});

test('the public files hold no secret', () => {
  for (const name of ['did.json', 'jwks.json', 'trust-list.json', 'keys.json']) {
    assert.doesNotMatch(readFileSync(path(name), 'utf8'), /"(d|p|q|dp|dq|qi|secret)":/);
  }
});

test('a key whose file was put away or lost can still be ended and followed by a new one', async () => {
  const kids = (): {kid: string; until?: string}[] => JSON.parse(readFileSync(path('keys.json'), 'utf8'));
  const {kid = ''} = kids().find(({until}) => until === undefined) ?? {};
  rmSync(path(join('keys', `${kid.split('#')[1]}.json`)));
  const ended = await certificates('keys', 'end', kid, '--on', '2026-11-20');
  assert.equal(ended.code, 0, ended.said);
  const made = await certificates('keys', 'create');
  assert.equal(made.code, 0, made.said);
  assert.equal(kids().filter(({until}) => until === undefined).length, 1);
  const wrong = await certificates('keys', 'end', kid, '--on', '20-11-2026');
  assert.match(wrong.said, /--on 20-11-2026 is geen dag/);
  // JavaScript reads 2 March: the key would count two days longer than was asked.
  const never = await certificates('keys', 'end', kid, '--on', '2026-02-30');
  assert.match(never.said, /--on 2026-02-30 is geen dag/);
});

test('a logo that is a folder is told with its cure', async () => {
  writeFileSync(path('issuer.json'), JSON.stringify({...issuer, logo: '.'}));
  const {code, said} = await certificates('keys', 'publish');
  writeFileSync(path('issuer.json'), JSON.stringify(issuer));
  assert.deepEqual([code, /Het logo \. is er niet/.test(said)], [1, true], said);
});

test('git never takes the folder with keys and names along', () => {
  const {status} = spawnSync('git', ['check-ignore', '-q', 'certificates/keys/secret.json']);
  assert.equal(status, 0);
});

// A terminal of util-linux, so that what is asked is asked as to a person.
const noTerminal = /util-linux/.test(spawnSync('script', ['--version'], {encoding: 'utf8'}).stdout ?? '')
  ? false
  : 'script (util-linux) is not installed';

test('a new passphrase is asked twice and never shown, and a slip in it makes no key', {skip: noTerminal}, async () => {
  const before = readFileSync(path('keys.json'), 'utf8');
  const command = `node --import tsx scripts/certificates.ts keys create --home ${home}`;
  const {[PASSPHRASE_VARIABLE]: _, ...env} = process.env;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {env});
  const answers = ['vier gewone woorden samen', 'vier gewone worden samen'];
  let shown = '';
  terminal.stdout.on('data', chunk => {
    shown += chunk;
    if (/wachtzin: $/.test(shown)) terminal.stdin.write(`${answers.shift()}\n`);
  });
  await once(terminal, 'close');
  assert.match(shown, /Nieuwe wachtzin: [\s\S]*Nog een keer dezelfde wachtzin: [\s\S]*De twee wachtzinnen verschillen/);
  assert.doesNotMatch(shown, /gewone/);
  assert.equal(readFileSync(path('keys.json'), 'utf8'), before);
});
