/** The dossier says what the content says, leaves open what nobody said, and reads well in both forms. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {documentHtml} from '../../src/certificates/dossier/document-html.ts';
import {dossier} from '../../src/certificates/dossier/dossier.ts';
import type {DossierFacts} from '../../src/certificates/dossier/dossier-facts.ts';
import {loadFaces} from '../../src/certificates/node/faces.ts';
import {documentPdf} from '../../src/certificates/pdf/document-pdf.ts';
import {course, NOW} from './fixture.ts';

const facts: DossierFacts = {
  course: {...course, draft: true},
  date: '2026-11-23',
  audience: ['Docent', 'Verpleegkundige'],
  modules: [
    {title: 'Begin', planned: 30, words: 900, reading: 5, activities: 24.5},
    {title: 'Gesprek', planned: 60, words: 1800, reading: 10, activities: 51},
  ],
  wordsPerMinute: 180,
  matrix: [
    {objective: 'LO1', practice: 4, cases: 1, bank: {K: 2, T: 3, A: 0}, draw: {K: 1, T: 2, A: 0}},
    {objective: 'LO2', practice: 6, cases: 2, bank: {K: 0, T: 4, A: 2}, draw: {K: 0, T: 1, A: 1}},
  ],
  sources: [
    {
      publisher: 'Uitgever <b>',
      title: 'Titel & meer',
      date: '2024',
      url: `https://voorbeeld.example/${'map/'.repeat(40)}`,
    },
  ],
  claims: {total: 12, open: 3, oldest: '2026-01-01', newest: '2026-11-01'},
  questions: [{id: 'E01', question: 'Klopt dit?', owner: 'Strafrecht', confirmed: null}],
  authors: [],
  reviewers: [{domain: 'Strafrecht', name: null, date: null}],
  evaluation: ['Wat vond je ervan?'],
  measured: null,
};

test('sums are those of the content, and names that are not there stay open', () => {
  const html = documentHtml(dossier(facts));
  assert.match(html, /<td>Samen<\/td><td>2\.700<\/td><td>15<\/td><td>75,5<\/td><td>90,5<\/td><td>90<\/td>/);
  assert.match(html, /Een toets van 5 vragen/);
  assert.match(html, /<td>Samen<\/td><td>1<\/td><td>3<\/td><td>1<\/td><td>5<\/td>/);
  assert.match(html, /<td>Strafrecht<\/td><td>nog niet bekend<\/td><td>nog niet beoordeeld<\/td>/);
  assert.match(html, /In te vullen:<\/strong> namen en deskundigheid van de makers/);
  assert.match(html, /Conceptuitgave/);
  // What somebody who must decide looks for first, counted and not typed.
  const [short = ''] = /In het kort[\s\S]*?<\/section>/.exec(html) ?? [];
  assert.match(short, /Gemaakt op 23 november 2026/);
  for (const row of [
    /5 vragen uit een bank van 11, grens 80%/,
    /12, waarvan 3 nog te bevestigen/,
    /1, waarvan 1 nog open/,
    /0 van 1 vakgebieden/,
    new RegExp(`${html.match(/In te vullen:<\/strong>/g)?.length} plekken`),
  ])
    assert.match(short, row);
  assert.doesNotMatch(html, /Uitgever <b>/);
  const named = documentHtml(dossier({...facts, authors: ['A. Voorbeeld'], course: {...course, draft: false}}));
  assert.doesNotMatch(named, /deskundigheid van de makers|Conceptuitgave/);
});

test('figures of the test stand there when there are any, and else that there are none', () => {
  const none = documentHtml(dossier(facts));
  assert.match(none, /Kwaliteit van de toets<\/h2>\s*<p>Nog niet gemeten/);
  const measured = {
    sources: ['uit <het> LMS'],
    basis: '40 deelnemers.',
    simulated: 0,
    figures: [['Meetfout', '1,55', 'indicatief (40)']] as const,
    items: [['T_1', 'LO1', '40', '80%', 'nog niet gemeten', '']],
  };
  const some = documentHtml(dossier({...facts, measured}));
  assert.match(some, /uit &lt;het&gt; LMS[\s\S]*<td>Meetfout<\/td><td>1,55<\/td>[\s\S]*<td>T_1<\/td>/);
  assert.doesNotMatch(some, /Nog niet gemeten: er zijn|verzonnen/);
  const invented = documentHtml(dossier({...facts, measured: {...measured, simulated: 12}}));
  assert.match(invented, /In te vullen:<\/strong> echte resultaten. 12 van deze deelnemers zijn verzonnen/);
});

const noPoppler = spawnSync('pdfinfo', ['-v']).error ? 'pdfinfo (poppler-utils) is not installed' : false;

test('the PDF is tagged, has headings and tables, and loses no word of a long address', {skip: noPoppler}, async () => {
  const pdf = await documentPdf(dossier(facts), NOW, await loadFaces());
  const ask = (...args: string[]): string =>
    spawnSync('pdfinfo', [...args, '-'], {input: pdf, encoding: 'utf8'}).stdout;
  assert.match(ask(), /Tagged: +yes/);
  assert.match(ask('-struct'), /H1[\s\S]*H2[\s\S]*Table[\s\S]*TH/);
  const text = spawnSync('pdftotext', ['-', '-'], {input: pdf, encoding: 'utf8'}).stdout.replace(/\s+/g, '');
  assert.ok(text.includes(facts.sources[0]?.url ?? '?'));
});

test('every page has its number, and a table that goes on has its headings again, which are read aloud once', {
  skip: noPoppler,
}, async () => {
  const long = Array.from({length: 120}, (_, i) => ({...facts.sources[0], publisher: `Uitgever ${i}`, url: ''}));
  const document = dossier({...facts, sources: long as DossierFacts['sources']});
  const input = await documentPdf(document, NOW, await loadFaces());
  const text = spawnSync('pdftotext', ['-layout', '-', '-'], {input, encoding: 'utf8'}).stdout;
  const pages = text.split('\f').slice(0, -1);
  assert.ok(pages.length > 4);
  for (const [place, page] of pages.entries()) {
    assert.match(page, new RegExp(`Accreditatiedossier Ogen open, pagina ${place + 1}\\b`));
  }
  const seen = pages.filter(page => /Uitgever \d/.test(page));
  assert.ok(seen.length > 2 && seen.every(page => /Uitgever +Titel +Datum/.test(page)));
  const heard = spawnSync('pdfinfo', ['-struct-text', '-'], {input, encoding: 'utf8'}).stdout;
  assert.equal(heard.match(/"Uitgever"/g)?.length, 1);
});
