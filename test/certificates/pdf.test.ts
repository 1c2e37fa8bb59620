/** The paper: tagged, with the credential in it, and the same every time. Poppler and qpdf look at it where they are installed. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import fc from 'fast-check';
import jsqr from 'jsqr';
import {tidyName} from '../../src/certificates/completion.ts';
import type {PlainDocument} from '../../src/certificates/dossier/document.ts';
import {loadFaces} from '../../src/certificates/node/faces.ts';
import {fitCheck} from '../../src/certificates/pdf/certificate-layout.ts';
import {certificatePdf} from '../../src/certificates/pdf/certificate-pdf.ts';
import {documentPdf} from '../../src/certificates/pdf/document-pdf.ts';
import {missingLetters} from '../../src/certificates/pdf/faces.ts';
import {presencePdf} from '../../src/certificates/pdf/presence-pdf.ts';
import {extract} from '../../src/certificates/verify/extract.ts';
import {verify} from '../../src/certificates/verify/verify.ts';
import {completion, credentialFor, issuer, NOW, type Signed, signed} from './fixture.ts';

const faces = await loadFaces();
const dir = mkdtempSync(join(tmpdir(), 'certificates-'));
after(() => rmSync(dir, {recursive: true}));
const one = await signed();
const paperOf = (of: Signed = one): Promise<Uint8Array<ArrayBuffer>> => certificatePdf({...of, issuer}, faces);
const pdf = await paperOf();
const file = join(dir, 'one.pdf');
writeFileSync(file, pdf);

/** Output of a command, or null with a word about it when the command is not here. */
function run(command: string, ...args: string[]): string | null {
  const {status, stdout, error} = spawnSync(command, args, {encoding: 'utf8', maxBuffer: 2 ** 26});
  if (error) return null;
  // qpdf says 3 when it warned.
  assert.ok(status === 0 || status === 3, `${command} ${args.join(' ')}`);
  return stdout;
}
const poppler = run('pdfinfo', '-v') === null ? 'pdfinfo (poppler-utils) is not installed' : false;
const qpdf = run('qpdf', '--version') === null ? 'qpdf is not installed' : false;

test('the paper carries the credential, and that alone is believed', async () => {
  const found = await extract(pdf);
  assert.deepEqual(found, {kind: 'token', token: one.token});
  assert.equal((await verify({token: one.token, trust: one.trust, now: NOW})).verdict, 'genuine-unchecked');
});

test('the same credential gives the same bytes, of at most 60 kB', async () => {
  assert.deepEqual(await paperOf(), pdf);
  // Also when the faces have set nothing before, or much else.
  await paperOf(await signed('ES256', {name: 'Şerife Ağaoğlu-Łuczak'}));
  assert.deepEqual(await paperOf(), pdf);
  assert.deepEqual(await certificatePdf({...one, issuer}, await loadFaces()), pdf);
  assert.ok(pdf.length <= 60_000, `${pdf.length} bytes`);
});

test('the file says PDF/A-3a, its language and that it is tagged', () => {
  const text = Buffer.from(pdf).toString('latin1');
  assert.match(text, /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
  assert.match(text, /\/Lang \(nl\)/);
  assert.match(text, /\/AFRelationship \/Data/);
});

test('pdfinfo reads one tagged page, in the order of reading', {skip: poppler}, () => {
  assert.match(run('pdfinfo', file) ?? '', /Tagged: +yes[\s\S]*Pages: +1/);
  const structure = run('pdfinfo', '-struct-text', file) ?? '';
  const places = [
    '"Certificaat"',
    '"Noëlle Çelik-van ’t Ooster-IJsselstein"',
    '"86% (grens 80%)"',
    'Scope /Column',
    '"004512"',
    'Figure',
  ];
  const found = places.map(words => structure.indexOf(words));
  assert.ok(!found.includes(-1), structure);
  assert.deepEqual(
    found,
    [...found].sort((a, b) => a - b),
  );
  assert.match(structure, /H1[\s\S]*H2[\s\S]*/);
});

test('short, long and many-lettered names stand on the page whole', {skip: poppler}, async () => {
  const names = [
    'Bo Li',
    'Wilhelmina Alexandra Theodora van der Heijden-Oosterwolde van Zuylen van Nijevelt tot Schoonhoven-Łukaszewicz',
    'Şerife Ağaoğlu-Łuczak van ’t Hőgyész-Dvořák',
    'Ngô Thị Ÿvonne Ŵynn-Jönsson',
  ];
  for (const name of names) {
    const path = join(dir, 'name.pdf');
    writeFileSync(path, await paperOf(await signed('ES256', {name})));
    const words = (run('pdftotext', path, '-') ?? '').replace(/\s+/g, '').replaceAll('-', '');
    assert.ok(words.includes(name.replace(/\s+/g, '').replaceAll('-', '')), name);
  }
});

test('what a screen reader gets of a paper does not hang on the papers before it', {skip: poppler}, async () => {
  const fresh = await loadFaces();
  const words = async (name: string): Promise<string> => {
    const path = join(dir, 'after.pdf');
    writeFileSync(path, await certificatePdf({...(await signed('ES256', {name})), issuer}, fresh));
    return run('pdftotext', path, '-') ?? '';
  };
  // Glyphs with marks are put together from others, which must keep their own letter.
  for (const name of ['Şerife Żak Őry Ķur', 'Sanne Zoë Otto Kim', 'Wařşő', 'Warso']) {
    assert.ok((await words(name)).includes(name), name);
  }
});

test('a camera reads the QR back to the signed statement', {skip: poppler}, async () => {
  run('pdftoppm', '-r', '200', '-singlefile', file, join(dir, 'page'));
  const {data, width, height} = readPpm(readFileSync(join(dir, 'page.ppm')));
  const found = jsqr(data, width, height);
  assert.equal(found?.data, `${issuer.verifyUrl}#${one.statement}`);
});

test('qpdf finds no mistake in syntax, streams or cross-references', {skip: qpdf}, async () => {
  const rows = Array.from({length: 120}, (_, i) => [`Deelnemer ${i}`, '23-11-2026']);
  const document: PlainDocument = {
    title: 'Stuk',
    author: 'Ogen open',
    sections: [
      {
        title: 'Deel',
        blocks: [
          {type: 'text', text: 'Woorden'},
          {type: 'table', rows},
        ],
      },
    ],
  };
  for (const made of [
    pdf,
    await presencePdf({title: 'Ogen open', issuer, rows, date: NOW}, faces),
    await documentPdf(document, NOW, faces),
  ]) {
    writeFileSync(join(dir, 'checked.pdf'), made);
    const {status, stdout, stderr} = spawnSync('qpdf', ['--check', join(dir, 'checked.pdf')], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    assert.match(stdout, /No syntax or stream encoding errors found/);
    assert.doesNotMatch(stdout, /WARNING/);
  }
});

test('a paper that another program saved again still verifies', {skip: qpdf}, async () => {
  for (const options of [
    ['--object-streams=generate', '--recompress-flate'],
    ['--qdf', '--stream-data=uncompress'],
    ['--linearize'],
  ]) {
    run('qpdf', ...options, file, join(dir, 'again.pdf'));
    const found = await extract(new Uint8Array(readFileSync(join(dir, 'again.pdf'))));
    assert.deepEqual(found, {kind: 'token', token: one.token}, options.join(' '));
  }
  run('qpdf', '--encrypt', '', 'owner', '256', '--', file, join(dir, 'locked.pdf'));
  const locked = await extract(new Uint8Array(readFileSync(join(dir, 'locked.pdf'))));
  assert.deepEqual(locked, {kind: 'nothing', reason: 'encrypted'});
});

test('two credentials in one file are refused: a reader could be shown the other', async () => {
  const other = await paperOf(await signed());
  const both = new Uint8Array([...pdf, ...other]);
  assert.deepEqual(await extract(both), {kind: 'nothing', reason: 'several'});
});

test('letters that the faces do not have are named, and so are marks that turn text around', () => {
  const missing = missingLetters(faces);
  assert.deepEqual(missing('Noëlle Çelik-van ’t Ooster Łuczak ŵ ő ş Dvořák Nguyễn'), []);
  assert.deepEqual(missing('Ali محمد'), ['م', 'ح', 'د']);
  assert.deepEqual(missing('A\u202eB\u0000'), ['\u202e', '\u0000']);
  assert.deepEqual(missing('李 Wei'), ['李']);
});

test('a letter that the face does not have is never printed as a box', async () => {
  await assert.rejects(paperOf(await signed('ES256', {name: '李 Wei'})), {name: 'IssueProblem', message: /李/});
});

test('what does not fit is refused with a cure, not cut', async () => {
  const name = 'x'.repeat(110);
  await assert.rejects(paperOf(await signed('ES256', {name})), {name: 'IssueProblem'});
});

test('what the measure lets through is printed, whatever the name and the accreditation', async () => {
  const fits = fitCheck(faces);
  const letters = faces.text.characterSet.map(code => String.fromCodePoint(code));
  const known = letters.filter(letter => missingLetters(faces)(letter).length === 0);
  const word = (maxLength: number) => fc.string({unit: fc.constantFrom(...known), minLength: 1, maxLength});
  const words = (longest: number) =>
    fc
      .oneof(
        fc.array(word(30), {minLength: 1, maxLength: 12}),
        word(longest).map(one => [one]),
      )
      .map(all => {
        return tidyName(all.join(' ')).slice(0, longest);
      });
  const seen = {printed: 0, refused: 0};
  await fc.assert(
    fc.asyncProperty(words(120), words(64), async (name, accreditation) => {
      // Letters that follow each other can become one that the faces lack; that is looked at before.
      fc.pre(name !== '' && accreditation !== '' && missingLetters(faces)(name + accreditation).length === 0);
      const points = completion.points.map(one => ({...one, accreditation}));
      const credential = credentialFor({...completion, name, points});
      const problem = fits(credential, issuer);
      seen[problem === null ? 'printed' : 'refused'] += 1;
      const paper = certificatePdf({credential, token: one.token, statement: one.statement, issuer}, faces);
      if (problem === null) assert.ok((await paper).length > 10_000);
      else await assert.rejects(paper, {name: 'IssueProblem'});
    }),
    {
      numRuns: 40,
      examples: [
        ['x'.repeat(110), '1'],
        ['Bo', 'W'.repeat(64)],
      ],
    },
  );
  assert.ok(seen.printed > 5 && seen.refused > 1, JSON.stringify(seen));
});

/** A binary portable pixmap as the pixels that jsqr wants. */
function readPpm(bytes: Buffer): {data: Uint8ClampedArray; width: number; height: number} {
  const [head = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  const pixels = bytes.subarray(head.length);
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4);
  for (let i = 0, j = 0; i < data.length; i += 4, j += 3) {
    data.set([pixels[j] ?? 0, pixels[j + 1] ?? 0, pixels[j + 2] ?? 0, 255], i);
  }
  return {data, width: Number(width), height: Number(height)};
}

test('a presence list of 250 people is tagged and runs over pages', {skip: poppler}, async () => {
  const rows = Array.from({length: 251}, (_, i) => [
    `Deelnemer ${i} van Zevenhuizen-Moerkapelle`,
    '23-11-2026',
    '1,5',
    '86%',
    `00${i}`,
  ]);
  const path = join(dir, 'presence.pdf');
  writeFileSync(
    path,
    await presencePdf({title: 'Ogen open', issuer: {...issuer, demonstration: true}, rows, date: NOW}, faces),
  );
  const info = run('pdfinfo', path) ?? '';
  const pages = Number(/Pages: +(\d+)/.exec(info)?.[1]);
  assert.match(info, /Tagged: +yes/);
  const text = run('pdftotext', '-layout', path, '-') ?? '';
  assert.ok(text.includes('00250') && pages > 3);
  assert.equal(text.match(/Demonstratie\. Presentielijst/g)?.length, pages);
});
