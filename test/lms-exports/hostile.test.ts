/** Bad files: a report with a reason and a cure, never an exception, and nothing of the file is more than text. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {utils, write} from '@e965/xlsx';
import {zipSync} from 'fflate';
import {bytesOf} from '../../src/lms-exports/export-file.ts';
import {fileOf, fixture, readAll, tabbed} from './read-all.ts';

const bytes = async (name: string) => bytesOf(fixture(name), 2 ** 20);
const text = (content: string) => new TextEncoder().encode(content);

async function refusal(content: string | Uint8Array): Promise<string> {
  const {attempts, report} = await readAll(fileOf(content));
  assert.deepEqual(attempts, []);
  assert.ok(report.refused, 'the file should be refused');
  assert.ok(report.refused.cure.length > 20, 'a cure');
  return report.refused.reason;
}

test('a workbook that was cut off is refused, wherever it was cut', async () => {
  const whole = await bytes('moodle-interactions.xlsx');
  for (const length of [4, 100, 1000, 3000, whole.length - 30, whole.length - 1]) {
    assert.match(await refusal(whole.slice(0, length)), /beschadigd|niet compleet/, `${length} bytes`);
  }
});

test('a workbook with damage in its middle is refused or read, and never throws', async () => {
  const whole = await bytes('moodle-interactions.xlsx');
  for (let place = 30; place < whole.length; place += 97) {
    const damaged = whole.slice();
    damaged[place] = (damaged[place] ?? 0) ^ 0xff;
    const {attempts, report} = await readAll(fileOf(damaged));
    assert.ok(report.refused || attempts.length > 0, `byte ${place}`);
  }
});

test('a zip bomb is refused, also when it lies about its size', async () => {
  const huge = new Uint8Array(600 * 2 ** 20);
  const honest = zipSync({'xl/workbook.xml': text('<workbook/>'), 'xl/worksheets/sheet1.xml': [huge, {level: 1}]});
  assert.match(await refusal(honest), /veel te groot/);
  const view = new DataView(honest.buffer);
  for (let at = 0; at < honest.length - 4; at++) {
    // The size in the local and in the central header of the bomb.
    if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) > 1000)
      view.setUint32(at + 22, 1000, true);
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1000)
      view.setUint32(at + 24, 1000, true);
  }
  assert.match(await refusal(honest), /veel te groot/);
});

test('10,000 columns are refused, in text and in a workbook', async () => {
  const wide = [
    'Naam',
    'Poging',
    'Gestart op',
    'Laatst bekeken op',
    ...Array.from({length: 9996}, (_, i) => `Vraag ${i}`),
  ];
  assert.match(await refusal(tabbed(wide)), /10000 kolommen/);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([wide]), 'x');
  assert.match(await refusal(new Uint8Array(write(book, {type: 'array', bookType: 'xlsx'}))), /10000 kolommen/);
});

test('formulas and script in names and answers are text and stay as they are', async () => {
  const evil = [
    '=HYPERLINK("http://evil.example","x")',
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '+1+1',
    '{{7*7}}',
  ];
  const header = [
    'Naam',
    'Poging',
    'Gestart op',
    'Laatst bekeken op',
    'Score',
    'SCO',
    'Vraag 0',
    'Antwoord 0',
    'Resultaat 0',
  ];
  const rows = evil.map(one => [one, '1', '-', '-', '50', '50', one, one, 'wrong']);
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([header, ...rows]);
  sheet.B2 = {t: 'n', v: 1, f: 'WEBSERVICE("http://evil.example")'};
  utils.book_append_sheet(book, sheet, 'x');
  for (const content of [tabbed(header, ...rows), new Uint8Array(write(book, {type: 'array', bookType: 'xlsx'}))]) {
    const {attempts} = await readAll(fileOf(content));
    assert.deepEqual(
      attempts.map(({name, answers}) => [name, answers[0]?.item, answers[0]?.response]),
      evil.map(one => [one, one, one]),
    );
  }
});

test('encodings: UTF-16 without a mark, Windows-1252 with advice, and bytes that are no text', async () => {
  const line = 'Naam;Poging;Gestart op;Laatst bekeken op;Score\nRenée Çelik;1;-;-;50\n';
  const read = async (content: Uint8Array) => {
    const {attempts, report} = await readAll(fileOf(content));
    return {name: attempts[0]?.name, advice: report.advice.join()};
  };
  assert.equal((await read(new Uint8Array(Buffer.from(line, 'utf16le')))).name, 'Renée Çelik');
  assert.equal((await read(new Uint8Array(Buffer.from(`\ufeff${line}`, 'utf8')))).name, 'Renée Çelik');
  const old = await read(new Uint8Array(Buffer.from(line, 'latin1')));
  assert.equal(old.name, 'Renée Çelik');
  assert.match(old.advice, /niet in UTF-8/);
  assert.match(await refusal(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 4, 0, 0, 0])), /geen tekst/);
});

test('files that are something else are named and say what to do', async () => {
  assert.match(await refusal(''), /leeg/);
  assert.match(await refusal('\n \n'), /leeg/);
  assert.match(await refusal('<!DOCTYPE html><html><title>Inloggen</title>'), /webpagina/);
  assert.match(await refusal('{"half": '), /geldige JSON/);
  assert.match(await refusal('{"iets": "anders"}'), /geen resultaten/);
  assert.match(await refusal('[1, 2, 3]'), /geen resultaten/);
  assert.match(await refusal(`${'['.repeat(200_000)}`), /geldige JSON/);
  assert.match(await refusal('{"format":"ogen-open-local-lms","version":9}'), /nieuwere versie/);
  assert.match(await refusal(zipSync({'imsmanifest.xml': text('<manifest/>')})), /cursuspakket/);
  assert.match(await refusal(zipSync({'cmi5.xml': text('<courseStructure/>')})), /cursuspakket/);
  assert.match(await refusal(zipSync({'foto.jpg': text('x')})), /geen werkblad/);
  assert.match(await refusal('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'), /geen tekst/);
  assert.match(await refusal('a\tb\nc\td\n'), /niet herkend/);
});

test('a quote that is never closed does not swallow a file', async () => {
  const header = 'Naam\tPoging\tGestart op\tLaatst bekeken op\n';
  assert.match(await refusal(`${header}"Ans\t1\t-\t-\n`), /aanhalingsteken/);
  assert.match(await refusal(`${header}"Ans\t1\t-\t-\n${'x\n'.repeat(3 * 2 ** 20)}`), /aanhalingsteken/);
});

test('a file above the limit is refused before it is read', async () => {
  const read = {asked: 0};
  const file = {
    name: 'x',
    size: 2 * 2 ** 30,
    async *chunks() {
      read.asked += 1;
      yield text('Naam\tPoging\n');
    },
  };
  const {report} = await readAll(file);
  assert.match(report.refused?.reason ?? '', /2\.048 MB/);
  assert.equal(read.asked, 1, 'only its head was looked at');
});

test('reading stops when it is told to, and says so', async () => {
  const abort = new AbortController();
  const row = 'Ans\t1\t-\t-\t50\n';
  const file = fileOf(`Naam\tPoging\tGestart op\tLaatst bekeken op\tScore\n${row.repeat(2_000_000)}`);
  const steps = (await import('../../src/lms-exports/read-export.ts')).readExport(file, {signal: abort.signal});
  const first = await steps.next();
  assert.equal(first.done, false);
  abort.abort();
  const last = await steps.next();
  assert.ok(last.done);
  assert.match(last.value.refused?.reason ?? '', /gestopt/);
});
