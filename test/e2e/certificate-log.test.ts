/** One log in two places: the command line issues, the page revokes and reissues, and each opens what the other wrote. */
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {unzipSync} from 'fflate';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startServer} from '../../scripts/server.ts';
import {run} from '../../src/certificates/node/cli.ts';
import {PASSPHRASE_VARIABLE} from '../../src/certificates/node/passphrase.ts';
import {course, issuer, PASSPHRASE} from '../certificates/fixture.ts';
import {axe, launchBrowser, ROOT, smallTargets, Watch} from './lms-page.ts';

const home = mkdtempSync(join(tmpdir(), 'issuer-'));
const path = (name: string): string => join(home, name);
const HOUR = 3_600_000;
/** Enough to stop a run in the middle. */
const MANY = 40;
/** A screenshot of every screen goes here when somebody asks for it. */
const screens = process.env.SCREENS;
let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  process.env[PASSPHRASE_VARIABLE] = PASSPHRASE;
  server = await startServer({port: 0, pages: join(ROOT, 'dist', 'site'), packages: []});
  browser = await launchBrowser();
  writeFileSync(path('issuer.json'), JSON.stringify(issuer));
  await certificates('keys', 'create');
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(home, {recursive: true});
});

async function certificates(...args: string[]): Promise<{code: number; said: string}> {
  const said: string[] = [];
  const code = await run({args: [...args, '--home', home], course: () => course, say: line => said.push(line)});
  return {code, said: said.join('\n')};
}

/** The page at the issuer's file, with everything watched that must not happen. */
async function openDesk(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('certificates/issue/', server.url).href);
  await page.getByLabel('Bestand issuer.json van je organisatie').setInputFiles(path('issuer.json'));
  await page.getByRole('heading', {name: `Uitgever: ${issuer.name}`}).waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  assert.deepEqual([...(await axe(page)), ...(await smallTargets(page))], [], name);
  if (!screens) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, width, height] of [
      ['phone', 375, 740],
      ['wide', 1000, 700],
    ] as const) {
      await page.emulateMedia({colorScheme});
      await page.setViewportSize({width, height});
      await page.screenshot({path: join(screens, `${name}-${size}-${colorScheme}.png`), fullPage: true});
    }
  }
  await page.emulateMedia({colorScheme: null});
}

async function save(page: Page, link: string, as: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: link}).click()]);
  await download.saveAs(path(as));
  return path(as);
}
const secretKey = (): string => path(join('keys', readdirSync(path('keys'))[0] ?? ''));
const fromZip = (zip: string, start: string): Uint8Array => {
  const [, bytes] = Object.entries(unzipSync(readFileSync(zip))).find(([name]) => name.startsWith(start)) ?? [];
  assert.ok(bytes, `${zip} has ${start}`);
  return bytes;
};

test('a log of the command line is revoked from and reissued from on the page, and goes back', async () => {
  const ended = new Date(Date.now() - HOUR).toISOString();
  const row = (name: string, mail: string): string => `${name};${mail};${ended};geslaagd;90%`;
  writeFileSync(
    path('lijst.csv'),
    [
      'Wie;Adres;Klaar;Uitslag;Cijfer',
      row('Anna Smit', 'anna@zorg.example'),
      row('Chloë Bos', 'chloe@zorg.example'),
      row('Bo Li', 'bo@zorg.example'),
    ].join('\n'),
  );
  const unmapped = await certificates('issue', path('lijst.csv'));
  assert.match(unmapped.said, /niet herkend.*Wie; Adres; Klaar; Uitslag; Cijfer.*--mapping/s);
  const columns = {name: 'Wie', email: 'Adres', ended: 'Klaar', status: 'Uitslag', score: 'Cijfer'};
  writeFileSync(path('kolommen.json'), JSON.stringify({shape: 'attempts', columns}));
  const issue = ['issue', path('lijst.csv'), '--mapping', path('kolommen.json')];
  assert.match((await certificates(...issue)).said, /3 certificaten staan in/);
  const old = readFileSync(path('logboek.ndjson'), 'utf8');
  writeFileSync(path('anna.jwt'), JSON.parse(old.split('\n')[0] ?? '').token);

  const context = await browser.newContext({acceptDownloads: true});
  const watch = new Watch(context, server.url);
  const page = await openDesk(context);
  await page.getByRole('button', {name: 'Open het logboek'}).click();
  await page.getByText(`Het logboek van ${issuer.name} op dit apparaat is leeg.`).waitFor();
  await look(page, 'log-empty');
  const file = page.getByLabel('Vul aan uit een bestand');
  await file.setInputFiles(path('logboek.ndjson'));
  await page.getByText('Er zijn 3 regels bijgekomen.').waitFor();
  await page.getByText('3 certificaten', {exact: true}).waitFor();
  await look(page, 'log-list');
  await page.getByLabel('Zoek op naam of certificaatnummer').fill('chloe');
  await page.getByText('Eén certificaat gevonden').waitFor();

  // A name that cannot be printed is refused before anything is signed, and what was typed stays.
  await page.getByRole('button', {name: 'Verbeter of trek in het certificaat van Chloë Bos'}).click();
  await page.getByLabel('Naam zoals in het register').fill('李 Wei');
  await page.getByLabel('Registerplein').fill('004512');
  await page.getByLabel('Reden').fill('naam gewijzigd');
  await page.getByLabel('Sleutelbestand').setInputFiles(secretKey());
  await page.getByLabel('Wachtzin').fill(PASSPHRASE);
  await look(page, 'log-change');
  await page.getByRole('button', {name: 'Vervang het certificaat'}).click();
  await page.getByText('Deze tekens staan niet in het lettertype: 李').waitFor();
  await page.getByLabel('Naam zoals in het register').fill('Chloë de Boer');
  await page.getByRole('button', {name: 'Vervang het certificaat'}).click();
  await page.getByRole('heading', {name: 'Het nieuwe certificaat is er'}).waitFor();
  await look(page, 'log-changed');
  const renewed = await save(page, 'Bewaar de zip', 'vervangt.zip');
  await page.getByRole('button', {name: 'Terug naar de lijst'}).click();
  await page.getByText('Vervangen: naam gewijzigd').waitFor();

  // The key is open: a second change asks for nothing but what and why.
  await page.getByRole('button', {name: 'Verbeter of trek in het certificaat van Anna Smit'}).click();
  await page.getByLabel('Intrekken: er komt geen nieuw').check();
  await page.getByLabel('Reden').fill('vergissing');
  await page.getByRole('button', {name: 'Trek het certificaat in'}).click();
  await page.getByRole('heading', {name: 'Het certificaat is ingetrokken'}).waitFor();
  const revoked = await save(page, 'Bewaar de zip', 'ingetrokken.zip');
  await page.getByRole('button', {name: 'Terug naar de lijst'}).click();
  await page.getByText('Ingetrokken: vergissing').waitFor();
  const log = readFileSync(await save(page, 'Bewaar het logboek', 'van-de-pagina.ndjson'), 'utf8');
  assert.ok(log.startsWith(old), 'the page only adds');
  assert.deepEqual(Buffer.from(fromZip(revoked, 'logboek')).toString(), log);

  // Back on the command line: nobody twice, and the verdicts are those of the page's status list.
  copyFileSync(path('van-de-pagina.ndjson'), path('logboek.ndjson'));
  assert.match((await certificates(...issue)).said, /2 certificaten staan in/);
  assert.equal(readFileSync(path('logboek.ndjson'), 'utf8'), log);
  writeFileSync(path('status.jwt'), fromZip(revoked, 'publiceren/'));
  writeFileSync(path('chloe.pdf'), fromZip(renewed, 'certificaten/'));
  await certificates('keys', 'publish');
  const verify = (name: string) => certificates('verify', path(name), '--status', path('status.jwt'));
  assert.match((await verify('anna.jwt')).said, /^Ingetrokken/);
  const {said} = await verify('chloe.pdf');
  assert.match(said, /^Echt\. [\s\S]*Chloë de Boer[\s\S]*"number": "004512"/);

  // And to the page once more, with what the command line added.
  const bo = JSON.parse(old.split('\n')[1] ?? '').id;
  const again = await certificates('reissue', bo, '--number', 'registerplein=001234', '--reason', 'nummer vergeten');
  assert.equal(again.code, 0, again.said);
  await file.setInputFiles(path('logboek.ndjson'));
  await page.getByText('Er zijn 2 regels bijgekomen.').waitFor();
  await page.getByText('Vervangen: nummer vergeten').waitFor();
  assert.deepEqual(watch.wrong, []);
  await context.close();
});

test('a run that is stopped in the page goes on, and nobody has two', async () => {
  const context = await browser.newContext({acceptDownloads: true});
  const watch = new Watch(context, server.url);
  const page = await openDesk(context);
  const ended = new Date(Date.now() - HOUR).toISOString();
  const rows = Array.from(
    {length: MANY},
    (_, i) => `learner-${i}@zorg.example;Deelnemer ${i} Jansen;1;${ended};passed;90`,
  );
  const buffer = Buffer.from(
    ['email;name;attempt;ended;status;score;learner;item;response', ...rows.map(row => `${row};;Q1;a`)].join('\n'),
  );
  const start = async (): Promise<void> => {
    await page.getByLabel('Exports van je leersysteem').setInputFiles({name: 'a.csv', mimeType: 'text/csv', buffer});
    await page.getByText(`${MANY} afgerond, 0 nog niet.`).waitFor();
  };
  const sign = async (): Promise<void> => {
    await page.getByRole('button', {name: 'De lijst klopt'}).click();
    await page.getByLabel('Sleutelbestand').setInputFiles(secretKey());
    await page.getByLabel('Wachtzin').fill(PASSPHRASE);
    await page.getByRole('button', {name: 'Open de sleutel'}).click();
    await page.getByRole('button', {name: /^Onderteken \d+ certific|^Maak de zip/}).click();
  };
  await start();
  await sign();
  await page.getByRole('heading', {name: 'Bezig met ondertekenen en drukken'}).waitFor();
  await page.getByRole('button', {name: 'Stop'}).click();
  await page.getByRole('heading', {name: '2. Controleer de lijst'}).waitFor();
  // As after a power cut: nothing of the page is left but its log.
  await page.reload();
  await page.getByLabel('Bestand issuer.json van je organisatie').setInputFiles(path('issuer.json'));
  await page.getByRole('heading', {name: `Uitgever: ${issuer.name}`}).waitFor();
  await start();
  await sign();
  const zip = unzipSync(readFileSync(await save(page, 'Bewaar de zip', 'alle.zip')));
  const papers = Object.keys(zip).filter(name => name.startsWith('certificaten/'));
  const lines = Buffer.from(zip['logboek.ndjson'] ?? [])
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  assert.equal(papers.length, MANY);
  assert.equal(new Set(lines.map(({completion}) => completion)).size, MANY);
  assert.equal(lines.length, MANY);
  assert.deepEqual(watch.wrong, []);
  await context.close();
});

test('an issuer.json that names a logo is chosen together with it, and the list of people shows no invented ones', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('certificates/issue/', server.url).href);
  await page.getByRole('button', {name: 'Lees het lokale LMS'}).waitFor();
  const json = {name: 'issuer.json', mimeType: 'application/json', buffer: Buffer.from('')};
  const own = {...json, buffer: Buffer.from(JSON.stringify({...issuer, logo: 'logo.png'}))};
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const field = page.getByLabel('Bestand issuer.json van je organisatie');
  await field.setInputFiles([own]);
  await page.getByText('Het logo logo.png is er niet.').waitFor();
  await field.setInputFiles([{...json, buffer: Buffer.from('{"did": ')}]);
  await page.getByText('issuer.json is geen JSON').waitFor();
  await field.setInputFiles([{name: 'logo.png', mimeType: 'image/png', buffer: png}, own]);
  await page.getByText(`Wat je uitgeeft, is van ${issuer.name} (academie.example).`).waitFor();
  assert.equal(await page.getByRole('button', {name: 'Lees het lokale LMS'}).count(), 0);
  await page.close();
});

test('a log that is older, changed, forged or went another way adds nothing', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await page.getByRole('button', {name: 'Open het logboek'}).click();
  const file = page.getByLabel('Vul aan uit een bestand');
  const text = readFileSync(path('logboek.ndjson'), 'utf8');
  const give = (content: string, name = 'logboek.ndjson') =>
    file.setInputFiles({name, mimeType: 'application/x-ndjson', buffer: Buffer.from(content)});
  await give(text.replace('geslaagd', 'x').replace('"index":', '"index":1'));
  await page.getByText('Regel 2 van het logboek is veranderd of weg.').waitFor();
  await give('geen logboek');
  await page.getByText('In dit bestand staat geen logboek.').waitFor();
  // A whole chain, but of nobody's credentials.
  await give(
    `${JSON.stringify({line: 1, at: '2026-11-23T13:00:00Z', previous: '', kind: 'issued', completion: 'x', id: 'urn:uuid:x', index: 1, token: 'a.b.c', statement: 'x'})}\n`,
  );
  await page.getByText(`Regel 1 van dit logboek is niet van ${issuer.did}.`).waitFor();
  await page.getByText('is leeg').waitFor();

  const [first = ''] = text.split('\n');
  await give(`${text}{"line":99,"cut`);
  await page.getByText(/Er zijn \d regels bijgekomen/).waitFor();
  await give(`${first}\n`);
  await page.getByText('had alles al').waitFor();
  const {index, id} = JSON.parse(first);
  const other = {line: 2, at: '2026-11-23T13:00:00Z', previous: JSON.parse(text.split('\n')[1] ?? '').previous};
  await give(`${first}\n${JSON.stringify({...other, kind: 'revoked', id, index, reason: 'elders'})}\n`);
  await page.getByText('verschillen vanaf regel 2: er is op twee plekken uitgegeven').waitFor();
  await context.close();
});

test('a table of one’s own becomes certificates on the page, once its columns are named', async () => {
  const context = await browser.newContext({acceptDownloads: true});
  const watch = new Watch(context, server.url);
  const page = await openDesk(context);
  const ended = new Date(Date.now() - HOUR).toISOString();
  const text = `Medewerker;<b>Dag</b>;Punten\nNoor Dag;${ended};85%\nStoffel Zak;${ended};40%\n`;
  const give = async (): Promise<void> => {
    await page
      .getByLabel('Exports van je leersysteem')
      .setInputFiles({name: 'eigen.csv', mimeType: 'text/csv', buffer: Buffer.from(text)});
    await page.getByRole('heading', {name: 'De kolommen van eigen.csv'}).waitFor();
  };
  await give();
  await look(page, 'columns');
  await page.getByRole('button', {name: 'Lees de tabel zo'}).click();
  await page.getByText('Wijs aan in welke kolom de naam staat.').waitFor();
  await page.getByLabel('Naam zoals in het register').selectOption('Medewerker');
  await page.getByLabel('Afgerond op').selectOption('<b>Dag</b>');
  await page.getByLabel('Score in procenten').selectOption('Medewerker');
  await page.getByRole('button', {name: 'Lees de tabel zo'}).click();
  await page.getByText('De kolom ‘Medewerker’ is twee keer gekozen.').waitFor();
  await page.getByLabel('Score in procenten').selectOption('Punten');
  await page.getByRole('button', {name: 'Lees de tabel zo'}).click();
  await page.getByText('1 afgerond, 1 nog niet.').waitFor();
  await page.getByRole('button', {name: 'De lijst klopt'}).click();
  await page.getByLabel('Sleutelbestand').setInputFiles(secretKey());
  await page.getByLabel('Wachtzin').fill('een verkeerde wachtzin');
  await page.getByRole('button', {name: 'Open de sleutel'}).click();
  await page.getByText('De wachtzin past niet bij deze sleutel').waitFor();
  await page.getByLabel('Sleutelbestand').setInputFiles(secretKey());
  await page.getByLabel('Wachtzin').fill(PASSPHRASE);
  await page.getByRole('button', {name: 'Open de sleutel'}).click();
  await page.getByRole('button', {name: 'Onderteken 1 certificaat'}).click();
  const zip = await save(page, 'Bewaar de zip', 'eigen.zip');
  assert.ok(fromZip(zip, 'certificaten/Noor-Dag').length > 1000);

  // The columns of last time are filled in, and nobody is issued twice.
  await page.getByRole('button', {name: 'Nog een lijst'}).click();
  await page.reload();
  await page.getByLabel('Bestand issuer.json van je organisatie').setInputFiles(path('issuer.json'));
  await page.getByRole('heading', {name: `Uitgever: ${issuer.name}`}).waitFor();
  await give();
  await page.getByRole('button', {name: 'Lees de tabel zo'}).click();
  await page.getByText('Al uitgegeven: komt opnieuw in de zip').waitFor();
  assert.deepEqual(watch.wrong, []);
  await context.close();
});
