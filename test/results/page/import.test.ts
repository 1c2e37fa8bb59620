/** Results come in: exports as they are, files that are something else, tables to explain, an LRS and the local LMS. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import {type Built, bring, build, go, textOf, visit} from './built-page.ts';

let built: Built;
before(async () => {
  built = await build();
});
after(() => built.browser.close());

const fixture = (name: string) => ({
  name,
  content: readFileSync(new URL(`../../lms-exports/fixtures/${name}`, import.meta.url)),
});

test('each Moodle report gives a report on its rows and a class', async () => {
  for (const name of [
    'moodle-interactions.txt',
    'moodle-interactions.xlsx',
    'moodle-scorm2004.txt',
    'moodle-basic.txt',
  ]) {
    const {page, requests, errors} = await visit(built);
    await bring(page, fixture(name));
    await page.getByText(/\d+ van \d+ regels gebruikt/).waitFor();
    await go(page, 'Overzicht', 'Hoe de groep leert');
    const [learners] = await page.locator('oo-class-overview dd').allTextContents();
    assert.match(learners ?? '', /^[1-9]/, name);
    assert.deepEqual([requests, errors], [[], []]);
    await page.close();
  }
});

test('the workbook and the text of one report give the same figures', async () => {
  const figures: string[] = [];
  for (const name of ['moodle-interactions.txt', 'moodle-interactions.xlsx']) {
    const {page} = await visit(built);
    await bring(page, fixture(name));
    await go(page, 'Overzicht', 'Hoe de groep leert');
    figures.push(await textOf(page, 'oo-class-overview'));
    await page.close();
  }
  assert.match(figures[0] ?? '', /Deelnemers\d+/);
  assert.equal(figures[0], figures[1]);
});

test('a report without answers says which boxes to tick', async () => {
  const {page} = await visit(built);
  await bring(page, fixture('moodle-interactions-default-columns.txt'));
  await page.locator('oo-import-screen .note').first().waitFor();
  assert.match(await textOf(page, 'oo-import-screen'), /learner response|antwoord/i);
  await page.close();
});

test('a bad file gets a reason and a cure, and the page goes on', async () => {
  const {page} = await visit(built);
  await bring(
    page,
    {name: 'leeg.txt', content: ''},
    {name: 'foto.xlsx', content: Buffer.from([0x50, 0x4b, 3, 4, 1, 2])},
  );
  assert.equal(await page.locator('.report.refused').count(), 2);
  await bring(page, fixture('moodle-interactions.txt'));
  await go(page, 'Overzicht', 'Hoe de groep leert');
  await page.close();
});
test('an unknown table can be explained, column by column, and what came with it stays as it was read', async () => {
  const {page} = await visit(built);
  const rows = Array.from({length: 6}, (_, i) => `${i % 3};${1 + Math.floor(i / 3)};M1_A1_bouwstenen;a;1`).join('\n');
  await bring(page, fixture('moodle-interactions.txt'), {
    name: 'eigen.csv',
    content: `wie;keer;wat;gekozen;punten\n${rows}\n`,
  });
  for (const [label, column] of [
    ['Deelnemer (nummer of account)', 'wie'],
    ['Nummer van de poging', 'keer'],
    ['Vraag', 'wat'],
    ['Antwoord', 'gekozen'],
    ['Resultaat (goed of fout)', 'punten'],
  ] as const) {
    await page.getByLabel(label, {exact: true}).selectOption(column);
  }
  await page.getByRole('button', {name: 'Lees de tabel zo'}).click();
  await page.getByText('6 van 6 regels gebruikt').waitFor();
  assert.equal(await page.locator('.report.refused').count(), 0);
  await page.getByText('Nu ingelezen: 6 deelnemers').waitFor();
  await page.close();
});

test('invented learners among real ones are told as such, and with all attempts it is attempts that count', async () => {
  const {page} = await visit(built);
  const row = (learner: string, name: string, attempt: number) => `${learner};${name};${attempt};90;M1_A2_onder_18;a;1`;
  const table = (...rows: readonly string[]) => `learner;name;attempt;score;item;response;credit\n${rows.join('\n')}\n`;
  const real = [0, 1, 2, 3].flatMap(i => [row(`id:${i}`, `Mens ${i}`, 1), row(`id:${i}`, `Mens ${i}`, 2)]);
  await bring(page, {name: 'klas.csv', content: table(...real)});
  assert.equal(await page.getByRole('button', {name: 'Bekijk de voorbeeldklas'}).count(), 0);
  await bring(page, {name: 'proef.csv', content: table(row('id:9', 'Gesimuleerde cursist 09', 1))});
  await page.getByText('1 van de 5 pogingen zijn van verzonnen deelnemers').waitFor();
  await page.getByText('telt iedereen nu dubbel').waitFor();
  await go(page, 'Overzicht', 'Hoe de groep leert');
  await page.getByText('5 van de 5 deelnemers scoren 80% of hoger').waitFor();
  assert.match(await textOf(page, 'oo-class-overview'), /Geslaagd\s*5 van 5\s*volgens de score: 80% of hoger/);
  await page.getByLabel('Welke poging telt').selectOption('all');
  await page.getByText('9 van de 9 pogingen scoren 80% of hoger').waitFor();
  await page.close();
});

test('an LRS is asked only after the button, and only at its own address', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.authorization ?? ''}`);
    response.writeHead(request.method === 'OPTIONS' ? 204 : 200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*, Authorization',
      'Content-Type': 'application/json',
    });
    response.end(request.method === 'OPTIONS' ? '' : JSON.stringify({statements: [], more: ''}));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi/`;
  const {page, requests} = await visit(built);
  await page.getByText('Haal resultaten uit een LRS').click();
  await page.getByLabel('Adres van de LRS').fill(endpoint);
  await page.getByLabel('Sleutel (gebruikersnaam)').fill('lezer');
  await page.getByLabel('Geheim (wachtwoord)').fill('geheim');
  assert.deepEqual([asked, requests], [[], []]);
  await page.getByRole('button', {name: 'Haal de statements op'}).click();
  await page.getByRole('region', {name: `Verslag van ${endpoint}`}).waitFor();
  assert.ok(asked.includes(`GET Basic ${Buffer.from('lezer:geheim').toString('base64')}`));
  assert.ok(requests.every(url => url.startsWith(endpoint)));
  assert.equal(await page.getByLabel('Geheim (wachtwoord)').inputValue(), '');
  assert.equal(await page.getByLabel('Adres van de LRS').inputValue(), endpoint);
  await page.close();
  server.close();
});

test('the local LMS of the same site is read, and none is made where there is none', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'});
    response.end(readFileSync(built.path));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {page, errors} = await visit(built);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const read = page.getByRole('button', {name: 'Lees het lokale LMS'});
  await read.click();
  await page.getByText('staan nog geen pogingen').waitFor();
  assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map(({name}) => name)), []);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ogen-open-local-lms', 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          const database = opening.result;
          database.createObjectStore('learners', {keyPath: 'id'}).put({id: 'test_anna', name: 'Anna de Vries'});
          database.createObjectStore('attempts', {keyPath: ['learner', 'standard', 'attempt']}).put({
            ...{learner: 'test_anna', standard: 'scorm12', attempt: 1, startedAt: 1, updatedAt: 2},
            cmi: {cmi: {core: {lesson_status: 'passed', score: {raw: '90'}}}},
          });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await read.click();
  await page.getByText('1 van 1 regels gebruikt').waitFor();
  await go(page, 'Deelnemers', 'Deelnemers');
  await page.getByText('geslaagd').waitFor();
  assert.deepEqual(errors, []);
  await page.close();
  server.close();
});
