/** The results page as a trainer meets it: from disk, with real exports, and with what somebody might slip in. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import {type Built, bring, build, go, openExample, textOf, violations, visit} from './built-page.ts';

let built: Built;
before(async () => {
  built = await build();
});
after(() => built.browser.close());

const fixture = (name: string) => ({
  name,
  content: readFileSync(new URL(`../../lms-exports/fixtures/${name}`, import.meta.url)),
});
const SCREENS = [
  ['Bespreek morgen', 'Bespreek morgen'],
  ['Overzicht', 'Hoe de groep leert'],
  ['Gesprekken', 'Gesprekken'],
  ['Signalen', 'Signaal of niet'],
  ['Deelnemers', 'Deelnemers'],
  ['Organisaties', 'Organisaties en groepen'],
  ['Regio', 'Regio'],
  ['Verslag', 'Verslag en bestanden'],
  ['Gegevens', 'Resultaten van je groep'],
] as const;

test('the page is one file of at most 250 KiB after gzip', () => {
  assert.ok(built.weight <= 250 * 1024, `${built.weight / 1024} KiB`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the example class is accessible and labelled as invented (${colorScheme})`, async () => {
    const {page, requests, errors} = await visit(built, {colorScheme});
    assert.deepEqual(await violations(page), []);
    await openExample(page);
    for (const [link, heading] of SCREENS) {
      await go(page, link, heading);
      await page.getByText('Deze deelnemers zijn verzonnen').waitFor();
      assert.deepEqual(await violations(page), [], link);
    }
    await go(page, 'Overzicht', 'Hoe de groep leert');
    await page.locator('oo-class-overview tbody a').first().click();
    await page.getByRole('heading', {level: 1, name: 'Eén vraag'}).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(requests, []);
    assert.deepEqual(errors, []);
    await page.close();
  });
}

test('no screen scrolls sideways on a phone or at 400% zoom', async () => {
  for (const width of [360, 320]) {
    const {page} = await visit(built, {viewport: {width, height: 740}});
    await openExample(page);
    for (const [link, heading] of SCREENS) {
      await go(page, link, heading);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${link} at ${width}: ${over}`);
    }
    await page.close();
  }
});

test('every chart has a sentence, and the same numbers as a table one press away', async () => {
  const {page} = await visit(built);
  await openExample(page);
  await go(page, 'Signalen', 'Signaal of niet');
  const figure = page.locator('oo-signal-screen oo-chart-figure').first();
  assert.match((await figure.locator('h2').textContent()) ?? '', /mist de groep het vaakst: \d+ van \d+ keer/);
  await figure.getByText('De getallen als tabel').click();
  const drawn = await figure.locator('svg text').allTextContents();
  for (const share of await figure.locator('tbody td:last-child').allTextContents()) {
    assert.ok(
      drawn.some(text => text.includes(share)),
      share,
    );
  }
  // An estimate: more than one number is right, and no curve claims that one of them is.
  await page.evaluate(() => {
    location.hash = '#vraag/M2_A3_minderjarig';
  });
  const estimate = page.locator('oo-question-screen');
  await estimate.locator('oo-chart-figure').first().waitFor();
  await estimate.getByText('De getallen als tabel').first().click();
  assert.ok(
    (await estimate
      .locator('td')
      .filter({hasText: /^goed$/})
      .count()) > 1,
  );
  assert.equal(await estimate.getByText('kiest het goede antwoord').count(), 0);
  await page.close();
});

test('the report of the example class prints on two pages', async () => {
  const {page} = await visit(built);
  await openExample(page);
  await go(page, 'Verslag', 'Verslag en bestanden');
  await page.getByLabel('Groep').selectOption({index: 1});
  const group = await page.getByLabel('Groep').inputValue();
  await page.getByText(`Ogen open, resultaten van ${group}, `).waitFor();
  const pdf = (await page.pdf({format: 'A4'})).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2);
  await page.close();
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

const HOSTILE = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
const HOSTILE_CSV = `learner;name;attempt;organisation;cohort;item;response;credit\n${Array.from({length: 6}, (_, i) => `id:${i};"${HOSTILE.replaceAll('"', '""')}";1;"${HOSTILE.replaceAll('"', '""')}";=1+1;M1_A1_bouwstenen;"${HOSTILE.replaceAll('"', '""')}";0`).join('\n')}\n`;

test('names, groups and answers are text, names come only when asked, and "wis alles" forgets', async () => {
  const {page, requests} = await visit(built);
  await bring(page, {name: HOSTILE.replaceAll('/', ''), content: HOSTILE_CSV});
  for (const [link, heading] of SCREENS) await go(page, link, heading);
  await go(page, 'Deelnemers', 'Deelnemers');
  const list = page.locator('oo-learner-screen');
  const withoutNames = await textOf(page, 'oo-learner-screen');
  assert.match(withoutNames, /Deelnemer 1/);
  assert.doesNotMatch(withoutNames, /onerror/);
  await page.getByLabel('Toon namen').check();
  await list.getByText(HOSTILE).first().waitFor();
  assert.equal(await page.evaluate(() => 'hit' in globalThis), false);
  await page.getByRole('button', {name: 'Wis alles'}).click();
  await page.getByRole('button', {name: 'Bekijk de voorbeeldklas'}).waitFor();
  assert.equal(await page.getByRole('link', {name: 'Deelnemers'}).count(), 0);
  assert.deepEqual(requests, []);
  await page.close();
});

test('the CSV has no names unless they show, and no formula', async () => {
  const {page} = await visit(built);
  await bring(page, {name: 'antwoorden.csv', content: HOSTILE_CSV});
  await go(page, 'Verslag', 'Verslag en bestanden');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', {name: /alle antwoorden/}).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  assert.match(text, /'=1\+1/);
  const [head = '', first = ''] = text.replace('\ufeff', '').split('\r\n');
  assert.equal(first.split(';')[head.split(';').indexOf('name')], '');
  await page.close();
});

test('of fewer than ten people there is no percentage, and of fewer than five no answer', async () => {
  const rows = (n: number) =>
    Array.from({length: n}, (_, i) => `id:${i};;1;;;M1_A2_onder_18;${i % 2 ? 'a' : 'b'};${i % 2 ? 0 : 1}`).join('\n');
  for (const [n, wanted] of [
    [4, /te weinig om iets over te zeggen/],
    [7, /Verdeling van 7 antwoorden/],
  ] as const) {
    const {page} = await visit(built);
    await bring(page, {name: 'klein.csv', content: `${HOSTILE_CSV.split('\n')[0]}\n${rows(n)}\n`});
    await page.evaluate(() => {
      location.hash = '#vraag/M1_A2_onder_18';
    });
    await page.getByRole('heading', {level: 1, name: 'Eén vraag'}).waitFor();
    await page.getByText(wanted).waitFor();
    const texts = await page.locator('oo-question-screen').locator('dd, svg text, td, h2').allTextContents();
    assert.doesNotMatch(texts.join('\n'), /\d%/);
    await page.close();
  }
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

test('three organisations share sums and a region adds them, with no learner in any file', async () => {
  const files: {name: string; content: string}[] = [];
  for (const name of ['Noord', 'Zuid', 'West']) {
    const {page} = await visit(built);
    await openExample(page);
    await go(page, 'Organisaties', 'Organisaties en groepen');
    await page.getByLabel('Naam van je organisatie').fill(name);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Download de tellingen'}).click();
    const content = readFileSync(await (await waiting).path(), 'utf8');
    assert.doesNotMatch(content, /mail:|@[a-z]|learners":\[/);
    files.push({name: `${name}.json`, content});
    await page.close();
  }
  const {page} = await visit(built);
  await go(page, 'Regio', 'Regio');
  const choose = (list: typeof files) =>
    page
      .locator('oo-region-screen #files')
      .setInputFiles(
        list.map(({name, content}) => ({name, mimeType: 'application/json', buffer: Buffer.from(content)})),
      );
  await choose(files.slice(0, 2));
  await page.getByText('Nog geen cijfers').waitFor();
  await choose(files.slice(2));
  await page.locator('oo-region-screen oo-class-overview').waitFor();
  assert.match((await page.locator('oo-region-screen dd').first().textContent()) ?? '', /^180/);
  await page.getByText('In deze tellingen zitten verzonnen deelnemers').waitFor();
  await page.close();
});

test('a trainer reaches and opens a question by keyboard alone', async () => {
  const {page} = await visit(built);
  const example = page.getByRole('button', {name: 'Bekijk de voorbeeldklas'});
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let i = 0; i < 60 && !(await isThere()); i++) await page.keyboard.press('Tab');
    assert.ok(await isThere());
  };
  const focused = (text: string) => async () =>
    page.evaluate(wanted => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.textContent?.includes(wanted) ?? false;
    }, text);
  await tabTo(() => example.evaluate(button => button.matches(':focus')));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {level: 1, name: 'Bespreek morgen'}).waitFor();
  const first = (await page.locator('oo-talk-screen h2').first().textContent()) ?? '';
  await tabTo(focused(first.slice(0, 40)));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {level: 1, name: 'Eén vraag'}).waitFor();
  assert.ok(await focused('Eén vraag')());
  await page.close();
});
