/**
 * Every command in the pages is given, literally, in a copy of the project; those that are not are named here with the reason.
 * Words that a reader replaces (`FILES…`, `NUMMER`) are replaced as the story has them.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {unzipSync} from 'fflate';
import {copyOfProject} from '../project-copy.ts';
import {commandsOf, pages} from './pages.ts';

/** Not given here, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'npm start': 'runs until it is stopped; .ci/run opens it in a clone without modules',
  'npm test': 'this is it',
  'npm run test:full': 'takes long; the same stages with more runs',
  'npm run dev': 'runs until it is stopped; it is what test/e2e/local-lms.ts and the browser tests serve',
  'npm run build': 'a stage of npm test',
  'npm run types': 'a stage of npm test',
  'npm run lint': 'a stage of npm test',
  'npm run format': 'npm run lint, and writes',
  'npm run package': 'takes long; npm run build makes the packages in npm test',
  'npm run package -- --preset moodle': 'takes long; test/scorm/package.test.ts makes the packages of presets',
  'npm run package -- --publish': 'refuses while facts are open; test/scorm/cli.test.ts sees to it',
  'npm run release': 'takes long; test/e2e/release.test.ts runs it',
  'npm run new -- activity NAME': 'takes long; test/house/new-activity.test.ts runs it',
  'npm run screens': 'takes long',
  'npm run matrix': 'takes long; test/lms/matrix.test.ts compares the page with a run',
  'npm run bench': 'takes long, and measures',
  'npm run bench -- page': 'takes long, and measures',
  'npm run results': 'without files it prints its usage; given with files below',
  'npm run results -- --lrs … --clickhouse …':
    'needs a record store and ClickHouse; test/results/lrs.test.ts, clickhouse.test.ts',
  ...Object.fromEntries(
    [
      '--clickhouse http://localhost:8123 --init',
      'export.txt statements.ndjson --clickhouse http://localhost:8123',
      '--clickhouse http://$node:8123 --init --cluster region',
      'export.txt --clickhouse http://router:8123 --cluster region',
      '--clickhouse http://router:8123 --cluster region --publish',
    ].map(words => [`npm run results -- ${words}`, 'needs ClickHouse; test/results/clickhouse.test.ts']),
  ),
};

/** Authors change files that the others read. */
const authors = copyOfProject();
const clone = copyOfProject();

/** The story of the issuer takes ten seconds; test/certificates/cli.test.ts has it in one, without npm. */
const isFull = process.env.FULL === '1';

const given = new Set<string>();

/** Gives a command of the pages; `words` replaces what a reader replaces. Ends with its exit code and what it said. */
async function give(
  command: string,
  words: Readonly<Record<string, string>> = {},
  cwd = clone,
): Promise<{code: number; said: string}> {
  given.add(command);
  const line = Object.entries(words).reduce((text, [word, own]) => text.replace(word, () => own), command);
  const child = spawn(line, {
    cwd,
    shell: true,
    env: {...process.env, OGEN_OPEN_PASSPHRASE: 'four plain words here', NODE_OPTIONS: ''},
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk));
  const code = await new Promise<number>(resolve => child.on('close', status => resolve(status ?? 1)));
  return {code, said};
}

async function isDone(command: string, words?: Readonly<Record<string, string>>, cwd?: string): Promise<string> {
  const {code, said} = await give(command, words, cwd);
  assert.equal(code, 0, `${command}\n${said}`);
  return said;
}

describe('the commands of the pages', {concurrency: true}, () => {
  test('an author gives the commands of the pages', async () => {
    assert.match(await isDone('npm run check', {}, authors), /^0 errors/m);
    assert.match(await isDone('npm run check -- --audit', {}, authors), /^0 errors/m);
    assert.match(await isDone('npm run check -- --to-verify', {}, authors), /E\d\d/);
    assert.match(await isDone('npm run ids', {}, authors), /0 ids numbered, 0 marked as gone/);
    assert.match(await isDone('npm run outline', {}, authors), /"modules"/);
    assert.match(await isDone('npm run schemas', {}, authors), /schemas written/);
    assert.match(await isDone('npm run guide', {}, authors), /docs\/author\.md written/);
  });

  test('a trainer and an accreditor give theirs', async () => {
    await isDone('npm run simulate -- learners --n 60 --seed 1');
    const said = await isDone('npm run results -- FILES…', {
      'FILES…': 'dist/simulated/gesimuleerd-moodle-interacties.txt',
    });
    assert.match(said, /60/);
    await isDone('npm run dossier');
    const dossier = (): string => readFileSync(join(clone, 'dist/dossier/dossier.html'), 'utf8');
    assert.match(dossier(), /Nog niet gemeten/);
    // What is kept for the start measurement and the boosters is no part of what a test draws from.
    const outline = await isDone('npm run outline');
    // npm says first what it runs, unless a caller keeps it silent.
    const {items} = JSON.parse(outline.slice(outline.indexOf('{'))) as {
      items: Record<string, {kind: string; use?: string}>;
    };
    const bank = Object.values(items).filter(({kind, use = 'test'}) => kind === 'test' && use === 'test').length;
    assert.match(dossier(), new RegExp(`vragen uit een bank van ${bank},`));
    const files = {'FILES…': 'dist/simulated/gesimuleerd-moodle-interacties.txt'};
    await isDone('npm run dossier -- --results FILES…', files);
    assert.match(
      dossier(),
      /60 van deze deelnemers zijn verzonnen[\s\S]*Betrouwbaarheid van de totaalscore<\/td><td>0,\d\d/,
    );
    const basic = {'FILES…': 'dist/simulated/gesimuleerd-moodle-basis.txt'};
    assert.equal((await give('npm run dossier -- --results FILES…', basic)).code, 1);
  });

  test('an issuer gives theirs, with the issuer.json of the page', {skip: !isFull && 'npm run test:full'}, async () => {
    const home = join(clone, 'certificates');
    mkdirSync(home);
    const issuer = pages
      .find(({file}) => file === 'docs/certificates.md')
      ?.blocks.find(({language}) => language === 'json');
    writeFileSync(join(home, 'issuer.json'), issuer?.text ?? '');
    cpSync(join(clone, 'docs/home.png'), join(home, 'logo.png'));
    writeExport();

    assert.equal((await give('npm run certificates')).code, 2);
    await isDone('npm run certificates -- keys create');
    await isDone('npm run certificates -- keys publish');
    for (const file of ['did.json', 'jwks.json', 'trust-list.json', 'status-1.jwt']) {
      assert.ok(readdirSync(home).includes(file), file);
    }
    const issue = 'npm run certificates -- issue export.csv --numbers nummers.csv';
    assert.match(await isDone(issue, {'export.csv': 'export.json'}), /1 certificaten? sta/);
    await isDone('npm run certificates -- issue …', {'…': 'export.json'});
    const zip = readdirSync(home).find(name => name.endsWith('.zip')) ?? '';
    const files = unzipSync(readFileSync(join(home, zip)));
    const [name = '', bytes] =
      Object.entries(files).find(([path]) => path.endsWith('.jwt') && path.startsWith('credentials/')) ?? [];
    assert.ok(bytes, name);
    writeFileSync(join(clone, 'noor.jwt'), bytes);
    const own = {BESTAND: 'noor.jwt', STATUSLIJST: 'certificates/status-1.jwt', LIJST: 'certificates/trust-list.json'};
    const verify = 'npm run certificates -- verify BESTAND --trust LIJST --status STATUSLIJST';
    assert.match(await isDone(verify, own), /Echt/);

    const claims = JSON.parse(Buffer.from(Buffer.from(bytes).toString().split('.')[1] ?? '', 'base64url').toString());
    const number = {NUMMER: String(claims.jti)};
    await isDone('npm run certificates -- reissue NUMMER --name "Noor de Boer" --reason "naam gewijzigd"', number);
    const numbered = 'npm run certificates -- reissue NUMMER --number registerplein=004513 --reason "nummer vergeten"';
    // What was replaced is put right no more: the new one is.
    assert.match((await give(numbered, number)).said, /al vervangen/);
    const revoked = await give('npm run certificates -- revoke NUMMER --reason "vergissing"', number);
    assert.match(revoked.said, /ingetrokken/i);
    const {keys} = JSON.parse(readFileSync(join(home, 'jwks.json'), 'utf8')) as {keys: {kid: string}[]};
    const kid = {KID: keys[0]?.kid ?? ''};
    await isDone('npm run certificates -- keys end KID --on 2026-11-20', kid);
    const renew = await give('npm run certificates -- renew KID --reason "sleutel gestolen"', kid);
    assert.match(renew.said, /Er is geen sleutel in gebruik/);
  });
});

test('every command in the pages was given, or is named with a reason', () => {
  const named = new Set(
    pages.flatMap(commandsOf).filter(command => isFull || !command.startsWith('npm run certificates')),
  );
  assert.deepEqual(
    [...named].filter(command => !given.has(command) && !(command in ELSEWHERE)),
    [],
  );
  assert.deepEqual(
    [...given, ...Object.keys(ELSEWHERE)].filter(command => !named.has(command)),
    [],
    'a command that no page names any more',
  );
});

/** What an LMS recorded of one learner who passed an hour ago, and the number of that learner. */
function writeExport(): void {
  const updatedAt = Date.now() - 3_600_000;
  const cmi = {core: {lesson_status: 'passed', score: {raw: '92', min: '0', max: '100'}, total_time: '01:20:00'}};
  writeFileSync(
    join(clone, 'export.json'),
    JSON.stringify({
      format: 'ogen-open-local-lms',
      version: 1,
      exportedAt: updatedAt,
      learners: [{id: 'noor', name: 'Noor de Vries'}],
      attempts: [
        {learner: 'noor', standard: 'scorm12', attempt: 1, startedAt: updatedAt - 6_000_000, updatedAt, cmi: {cmi}},
      ],
    }),
  );
  writeFileSync(join(clone, 'nummers.csv'), 'deelnemer;registerplein;skj\nnoor;004512;\n');
}
