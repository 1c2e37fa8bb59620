/** The results page as a trainer meets it: every screen from disk, and with what somebody might slip in. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {type Built, bring, build, go, openExample, textOf, violations, visit} from './built-page.ts';

let built: Built;
before(async () => {
  built = await build();
});
after(() => built.browser.close());

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
  await page.getByText('Goed is: ‘').first().waitFor();
  const pdf = (await page.pdf({format: 'A4'})).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2);
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

test('of many answers of few people there is no percentage either', async () => {
  const {page} = await visit(built);
  const answers = [
    ...['T_LO1_K1', 'T_LO1_K2', 'T_LO1_K3', 'T_LO1_T1'].map(item => `${item};a;1`),
    ...['LISA_l01_lisa_vraag', 'LISA_l02_lisa_werk'].map(item => `${item};a;1`),
  ];
  const rows = Array.from({length: 7}, (_, i) => answers.map(one => `id:${i};;1;;;${one}`)).flat();
  await bring(page, {name: 'klein.csv', content: `${HOSTILE_CSV.split('\n')[0]}\n${rows.join('\n')}\n`});
  await go(page, 'Overzicht', 'Hoe de groep leert');
  const facts = await page.locator('oo-class-overview dl').textContent();
  assert.match(facts ?? '', /Goed in de toets\s*te weinig\s*van 28 antwoorden/);
  assert.doesNotMatch(facts ?? '', /\d%/);
  await go(page, 'Gesprekken', 'Gesprekken');
  await page
    .getByText('Dit gesprek is 7 keer gevoerd. 14 van 14 antwoorden waren wat een deskundige zou zeggen.')
    .waitFor();
  await page.close();
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
