/** Our small reader of workbooks against the library that it stands in for. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import * as library from '@e965/xlsx';
import fc from 'fast-check';
import {read, utils} from '../../../src/results/page/import/workbook-reader.ts';

const LIMIT = {sheetRows: 1000};

function ours(bytes: Uint8Array): string[][] {
  const book = read(bytes, LIMIT);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  assert.ok(sheet);
  return utils.sheet_to_json(sheet);
}

function theirs(bytes: Uint8Array): string[][] {
  const book = library.read(bytes, {type: 'array', dense: true});
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  assert.ok(sheet);
  const rows = library.utils.sheet_to_json<unknown[]>(sheet, {header: 1, raw: false, defval: '', blankrows: false});
  return rows.map(row => row.map(String));
}

function workbook(rows: readonly (readonly (string | number)[])[], bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows.map(row => [...row])), 'Blad 1');
  return new Uint8Array(library.write(book, {type: 'array', bookType}) as ArrayBuffer);
}

test('a Moodle workbook comes out as the library reads it', () => {
  const bytes = readFileSync(new URL('../../lms-exports/fixtures/moodle-interactions.xlsx', import.meta.url));
  const rows = ours(bytes);
  assert.ok(rows.length > 2);
  assert.deepEqual(rows, theirs(bytes));
});

for (const bookType of ['xlsx', 'ods'] as const) {
  test(`cells of any ${bookType} come out as they went in`, () => {
    // Text of an LMS: letters, marks of XML and of spreadsheets, line breaks inside a cell.
    const cell = fc.oneof(
      fc.stringMatching(/^[A-Za-z&<>"'=;é€ß][A-Za-z0-9 &<>"'=;:.,é€ß-]{0,20}[A-Za-z0-9]$/),
      fc.integer({min: 0, max: 99_999}),
      fc.constantFrom('a\nb', 'a & b\n<c>', '='),
    );
    const row = fc.array(cell, {minLength: 2, maxLength: 5});
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 6}), rows => {
        const width = Math.max(...rows.map(one => one.length));
        const wanted = rows.map(one => Array.from({length: width}, (_, i) => String(one[i] ?? '')));
        assert.deepEqual(ours(workbook(rows, bookType)), wanted);
      }),
      {numRuns: 60},
    );
  });
}

test('a date in a cell becomes a moment that can be read', () => {
  const sheet = library.utils.aoa_to_sheet([['Gestart'], [{t: 'n', v: 46350.75, z: 'dd-mm-yyyy hh:mm'}]]);
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, 'Blad 1');
  const bytes = new Uint8Array(library.write(book, {type: 'array', bookType: 'xlsx'}) as ArrayBuffer);
  assert.deepEqual(ours(bytes), [['Gestart'], ['2026-11-24 18:00:00']]);
});

test('rows above the limit, and empty cells to the edge of the sheet, cost nothing', () => {
  const many = Array.from({length: 1200}, (_, i) => [`r${i}`, 'x']);
  assert.equal(ours(workbook(many, 'xlsx')).length, 1000);
  assert.equal(ours(workbook(many, 'ods')).length, 1000);
});

test('what is no workbook is refused', () => {
  assert.throws(() => read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), LIMIT));
  const bytes = workbook([['a', 'b']], 'xlsx');
  assert.throws(() => read(bytes.subarray(0, bytes.length / 2), LIMIT));
});
