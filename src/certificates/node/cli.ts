/** `npm run certificates`: keys, issue, verify, revoke and reissue, on the same core as the pages. */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {readCorrection} from '../correction.ts';
import type {CourseFacts} from '../course-facts.ts';
import {stampOf} from '../credential/moment.ts';
import {summarize} from '../credential/summary.ts';
import {findCredential, reissue, revoke} from '../issue.ts';
import {IssueProblem, problemWords} from '../issue-problem.ts';
import {createKey} from '../keys/signing-key.ts';
import {type Algorithm, readTrustList} from '../keys/trust-list.ts';
import {extract} from '../verify/extract.ts';
import {verify} from '../verify/verify.ts';
import {NOTHING_WORDS, reasonWords, verdictWords} from '../verify/words.ts';
import {openDesk, publish} from './desk.ts';
import {loadFaces} from './faces.ts';
import {Home, readGiven, readJson} from './home.ts';
import {issueFiles, printLines} from './issue-files.ts';
import {askNewPassphrase} from './passphrase.ts';
import {renew} from './renew.ts';

export interface CommandLine {
  readonly args: readonly string[];
  /** Compiles the course; asked only where it is needed. */
  course(): CourseFacts;
  say(line: string): void;
}

export const USAGE = `npm run certificates -- OPDRACHT [--home MAP]

  keys create [--rs256]               maak een sleutel; een oudere eindigt nu
  keys end KID --on JJJJ-MM-DD        beëindig een sleutel, ook met een dag die voorbij is
  keys publish                        schrijf did.json, jwks.json, trust-list.json en de statuslijst
  issue BESTAND... [--numbers CSV] [--mapping JSON] [--accept]
                                      geef uit voor wie de cursus haalde in deze exports
  verify BESTAND [--trust LIJST] [--status LIJST]
  renew KID --reason TEKST            vervang alles wat met een (gestolen) sleutel is getekend
  revoke NUMMER --reason TEKST
  reissue NUMMER [--name NAAM] [--number REGISTER=NUMMER]... --reason TEKST

De map is standaard ./certificates. Uitleg: docs/certificates.md`;

const OPTIONS = {
  home: {type: 'string', default: 'certificates'},
  rs256: {type: 'boolean', default: false},
  on: {type: 'string'},
  numbers: {type: 'string'},
  mapping: {type: 'string'},
  accept: {type: 'boolean', default: false},
  trust: {type: 'string'},
  status: {type: 'string'},
  reason: {type: 'string'},
  name: {type: 'string'},
  number: {type: 'string', multiple: true},
} as const;

/** Runs a command and gives the exit code: 0 done, 1 refused or not genuine, 2 not understood. */
export async function run({args, course, ...line}: CommandLine): Promise<number> {
  // Names, domains and lists come from outside: nothing that steers a terminal reaches it.
  const say: Say = text => line.say(text.replace(/[^\P{C}\n]/gu, '?'));
  try {
    const {values, positionals} = parseArgs({args: [...args], options: OPTIONS, allowPositionals: true});
    const [command = '', ...rest] = positionals;
    const [id = ''] = rest;
    const home = new Home(values.home);
    if (command === 'keys') return await home.alone(() => keys(home, rest, values, say));
    if (command === 'issue' && rest.length > 0) {
      return await home.alone(() => issueFiles({...values, home, files: rest, course: course(), say}));
    }
    if (command === 'verify' && rest[0]) return await verifyFile(rest[0], values, home, say);
    const {reason, name, number} = values;
    if (command === 'renew' && id && reason) return await home.alone(() => renew(home, id, reason, say));
    if (command === 'revoke' && id && reason) return await home.alone(() => revokeOne(home, id, reason, say));
    if (command === 'reissue' && id && (name || number) && reason) {
      return await home.alone(() => reissueOne(home, id, {name, number, reason}, say));
    }
    say(USAGE);
    return 2;
  } catch (error) {
    if (error instanceof IssueProblem) {
      say(problemWords(error));
      return 1;
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      say(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    throw error;
  }
}

type Say = CommandLine['say'];

async function keys(
  home: Home,
  [act, kid]: readonly string[],
  options: {rs256: boolean; on?: string | undefined},
  say: Say,
): Promise<number> {
  const {did} = await home.issuer();
  const known = await home.keys();
  const now = Date.now();
  if (act === 'create') {
    const alg: Algorithm = options.rs256 ? 'RS256' : 'ES256';
    const file = await createKey(did, await askNewPassphrase(), now, alg);
    const until = file.key.from;
    await home.addSecret(file);
    await home.saveKeys([...known.map(key => ({until, ...key})), file.key]);
    for (const {kid, until: before} of known) if (before === undefined) await home.endSecret(kid, until);
    say(
      `Sleutel ${file.key.kid} is gemaakt. Bewaar een kopie van ${home.dir} en de wachtzin, op twee plekken. Doe nu: keys publish`,
    );
    return 0;
  }
  if (act === 'end' && kid && options.on) {
    if (!known.some(key => key.kid === kid))
      throw new IssueProblem('Deze sleutel staat niet in keys.json.', 'Neem de hele kid over, met did:web:');
    const until = stampOf(options.on);
    if (until === null)
      throw new IssueProblem(
        `--on ${options.on.slice(0, 40)} is geen dag.`,
        'Schrijf JJJJ-MM-DD, of neem from over uit keys.json.',
      );
    await home.saveKeys(known.map(key => (key.kid === kid ? {...key, until} : key)));
    await home.endSecret(kid, until);
    const left = known.some(key => key.kid !== kid && key.until === undefined);
    say(
      `De sleutel geldt niet meer vanaf ${options.on}. ${left ? '' : 'Er is geen andere in gebruik: maak er eerst een met keys create. '}Publiceer daarna opnieuw: keys publish`,
    );
    return 0;
  }
  if (act === 'publish') {
    await publish(home, await openDesk(home), say);
    return 0;
  }
  say(USAGE);
  return 2;
}

async function verifyFile(
  path: string,
  options: {trust?: string | undefined; status?: string | undefined},
  home: Home,
  say: Say,
): Promise<number> {
  const found = await extract(new Uint8Array(await readGiven(path)));
  if (found.kind !== 'token') {
    say(found.kind === 'nothing' ? NOTHING_WORDS[found.reason] : NOTHING_WORDS.unknown);
    return 1;
  }
  const trustPath = options.trust ?? join(home.dir, 'trust-list.json');
  const json = await readJson(trustPath);
  if (json === undefined)
    throw new IssueProblem(`${trustPath} is er niet.`, 'Geef met --trust de lijst van uitgevers die je vertrouwt.');
  const trust = readTrustList(json);
  if ('problem' in trust) {
    throw new IssueProblem(
      `${trustPath} is geen lijst van uitgevers (${trust.problem}).`,
      'Geef met --trust de lijst die je vertrouwt.',
    );
  }
  const statusList = options.status ? (await readGiven(options.status)).toString('utf8') : undefined;
  const result = await verify({
    token: found.token,
    trust: trust.list,
    now: Date.now(),
    ...(statusList === undefined ? {} : {statusList}),
  });
  const {title, text} = verdictWords(result);
  say(`${title}. ${text} ${reasonWords(result.reason)}`.trim());
  if (result.domain)
    say(
      `Uitgever volgens het bestand: ${result.domain}${result.issuer ? ` (op de lijst: ${result.issuer.name})` : ''}`,
    );
  if (result.summary) say(JSON.stringify(result.summary, null, 2));
  return result.verdict.startsWith('genuine') && !result.demonstration ? 0 : 1;
}

async function revokeOne(home: Home, id: string, reason: string, say: Say): Promise<number> {
  const desk = await openDesk(home);
  await revoke(desk, id, reason.slice(0, 500));
  await publish(home, desk, say);
  say('Ingetrokken. Zet de nieuwe statuslijst op de website.');
  return 0;
}

async function reissueOne(
  home: Home,
  id: string,
  {name, number = [], reason}: {name?: string | undefined; number?: string[] | undefined; reason: string},
  say: Say,
): Promise<number> {
  const desk = await openDesk(home);
  const old = findCredential(desk.log, id);
  const numbers = Object.fromEntries(number.map(one => [one.replace(/=.*$/s, ''), one.replace(/^[^=]*=?/, '')]));
  const typed = {name: name ?? summarize(old).name, numbers};
  const correction = readCorrection(old, typed, desk.issuer, await loadFaces());
  const line = await reissue(desk, id, correction, reason.slice(0, 500));
  const zip = await home.newZip(`vervangt-${old.id.slice('urn:uuid:'.length).slice(0, 8)}`);
  await printLines(desk, [line], zip, summarize(old).course, say);
  await publish(home, desk, say);
  say('Het oude certificaat is ingetrokken, het nieuwe staat in de zip. Zet de nieuwe statuslijst op de website.');
  return 0;
}
