/**
 * A small reader of xlsx and ods, with the calls of `@e965/xlsx` that `src/lms-exports/workbook.ts` makes. The page is built with
 * this one: the library weighs 121 KiB after gzip, half of what the whole page may. Cells come as texts; nothing is computed.
 * Old `.xls` is refused: the caller tells to choose another form. @spec ECMA-376 part 1, 18.3 and 18.4; ODF 1.3 part 3, 9.1
 */
import {strFromU8, unzipSync} from 'fflate';

export interface Sheet {
  /** As in the library: `A1:` and the last cell. */
  readonly '!ref': string;
  readonly rows: readonly (readonly string[])[];
}
export interface WorkBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, Sheet>>;
}

interface Token {
  /** `''` for text. */
  readonly name: string;
  readonly text: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
}

const MARKUP = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|<[!?][^>]*>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const LAST_COLUMN = 16_384;
const DAY = 86_400_000;
/** Days from 30 December 1899, on which serial dates count, to 1970. */
const EPOCH_DAYS = 25_569;

/** Sheets of a workbook. Throws for what is not one. */
export function read(bytes: Uint8Array, {sheetRows}: {readonly sheetRows: number}): WorkBook {
  const isWanted = (name: string) =>
    name === 'content.xml' ||
    /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/.test(name);
  const parts = unzipSync(bytes, {filter: ({name}) => isWanted(name)});
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : null);
  const content = part('content.xml');
  const sheets = content === null ? excelSheets(part, sheetRows) : openSheets(content, sheetRows);
  return {SheetNames: sheets.map(([name]) => name), Sheets: Object.fromEntries(sheets)};
}

export const utils = {
  decode_range(ref: string): {readonly e: {readonly c: number}} {
    return {e: {c: columnOf(ref.slice(ref.indexOf(':') + 1))}};
  },
  /** Rows that have anything, each as wide as the widest. */
  sheet_to_json(sheet: Sheet): string[][] {
    const width = utils.decode_range(sheet['!ref']).e.c + 1;
    return sheet.rows
      .filter(row => row.some(cell => cell !== ''))
      .map(row => Array.from({length: width}, (_, column) => row[column] ?? ''));
  },
};

type Named = readonly [name: string, sheet: Sheet];

function excelSheets(part: (name: string) => string | null, limit: number): Named[] {
  const book = part('xl/workbook.xml');
  if (book === null) throw new Error('no workbook');
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(at => [
      attribute(at, 'Id'),
      attribute(at, 'Target'),
    ]),
  );
  const shared = sharedStrings(part('xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(part('xl/styles.xml') ?? '');
  return elements(book, 'sheet').map(at => {
    const target = targets.get(attribute(at, 'r:id')) ?? '';
    const xml = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '';
    return [attribute(at, 'name'), sheetOf(excelRows(xml, shared, dates, limit))];
  });
}

function excelRows(xml: string, shared: readonly string[], dates: readonly boolean[], limit: number): string[][] {
  const rows: string[][] = [];
  let [row, column, at, value, isValue] = [0, -1, '', '', false];
  for (const {name, text, isEnd, isEmpty} of tokens(xml)) {
    if (name === '') value += isValue ? text : '';
    else if (name === 'row' && !isEnd) {
      row = Number(attribute(text, 'r')) || row + 1;
      column = -1;
    } else if (name === 'c' && !isEnd) {
      column = attribute(text, 'r') ? columnOf(attribute(text, 'r')) : column + 1;
      [at, value] = [text, ''];
    } else if (name === 'v' || name === 't') isValue = !isEnd && !isEmpty;
    if (name === 'c' && (isEnd || isEmpty) && row <= limit && column < LAST_COLUMN) {
      const cells = rows[row - 1] ?? [];
      rows[row - 1] = cells;
      cells[column] = excelText(value, attribute(at, 't'), dates[Number(attribute(at, 's'))] ?? false, shared);
    }
  }
  return rows;
}

function excelText(value: string, type: string, isDate: boolean, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const serial = Number(value);
  if (type !== '' && type !== 'n') return value;
  if (value === '' || Number.isNaN(serial)) return value;
  if (!isDate || Math.abs(serial) > 3_000_000) return String(serial);
  return new Date(Math.round((serial - EPOCH_DAYS) * DAY)).toISOString().slice(0, 19).replace('T', ' ');
}

/** Texts that cells point to; readings beside the words (`rPh`) are not part of them. */
function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let [isText, isReading] = [false, false];
  for (const {name, text, isEnd, isEmpty} of tokens(xml)) {
    if (name === 'si' && !isEnd) texts.push('');
    else if (name === 'rPh') isReading = !isEnd;
    else if (name === 't') isText = !isEnd && !isEmpty;
    else if (name === '' && isText && !isReading) texts[texts.length - 1] += text;
  }
  return texts;
}

/** Per cell style: does it show a number as a date? */
function dateStyles(xml: string): boolean[] {
  const own = new Map(elements(xml, 'numFmt').map(at => [attribute(at, 'numFmtId'), attribute(at, 'formatCode')]));
  const isDate = (id: string) =>
    /^(1[4-9]|2[0-2]|4[5-7])$/.test(id) || /[ymdhs]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return elements(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? '', 'xf').map(at =>
    isDate(attribute(at, 'numFmtId')),
  );
}

function openSheets(xml: string, limit: number): Named[] {
  const sheets: [string, string[][]][] = [];
  let rows: string[][] = [];
  let cells: string[] = [];
  let [rowTimes, cellTimes, text, paragraphs] = [1, 1, '', 0];
  for (const token of tokens(xml)) {
    const {name, isEnd, isEmpty} = token;
    if (name === 'table:table' && !isEnd) {
      rows = [];
      sheets.push([attribute(token.text, 'table:name'), rows]);
    } else if (name === 'table:table-row') {
      if (!isEnd) [cells, rowTimes] = [[], times(token.text, 'table:number-rows-repeated')];
      if ((isEnd || isEmpty) && cells.length > 0) repeat(rows, cells, Math.min(rowTimes, limit - rows.length));
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      if (!isEnd) [text, paragraphs, cellTimes] = ['', 0, times(token.text, 'table:number-columns-repeated')];
      // Empty cells to the edge of the sheet are one with a count: they come to nothing.
      if (isEnd || isEmpty)
        repeat(cells, text, text === '' && cellTimes > 1000 ? 0 : Math.min(cellTimes, LAST_COLUMN - cells.length));
    } else if (name === 'text:p' && !isEnd) text += paragraphs++ > 0 ? '\n' : '';
    else if (name === 'text:s') text += isEnd ? '' : ' '.repeat(Math.min(times(token.text, 'text:c'), 1000));
    else if (name === 'text:tab' && !isEnd) text += '\t';
    else if (name === 'text:line-break' && !isEnd) text += '\n';
    else if (name === '' && paragraphs > 0) text += token.text;
  }
  return sheets.map(([name, list]) => [name, sheetOf(list)]);
}

function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  const filled = Array.from(rows, row => Array.from(row ?? [], cell => cell ?? ''));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return {'!ref': width === 0 ? '' : `A1:${letters(width - 1)}${filled.length}`, rows: filled};
}

function repeat<T>(list: T[], value: T, count: number): void {
  for (let i = 0; i < count; i++) list.push(value);
}

function* tokens(xml: string): Generator<Token> {
  for (const [, end, name, at = '', empty, data, text] of xml.matchAll(MARKUP)) {
    if (name) yield {name, text: at, isEnd: end === '/', isEmpty: empty === '/'};
    else if (data !== undefined) yield {name: '', text: data, isEnd: false, isEmpty: false};
    else if (text !== undefined) yield {name: '', text: plain(text), isEnd: false, isEmpty: false};
  }
}

/** Attributes of every element of this name. */
function elements(xml: string, wanted: string): string[] {
  return [...tokens(xml)].filter(({name, isEnd}) => name === wanted && !isEnd).map(({text}) => text);
}

function attribute(at: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(at);
  return plain(found?.[1] ?? found?.[2] ?? '');
}

function times(at: string, name: string): number {
  return Math.max(1, Number(attribute(at, name)) || 1);
}

/** `_x000D_` is how workbooks write characters that XML has none for. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name) =>
      name
        ? (ENTITIES[name] ?? all)
        : String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(number))),
    )
    .replace(/_x([\dA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function columnOf(ref: string): number {
  return [...(/^[A-Z]*/.exec(ref)?.[0] ?? '')].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function letters(column: number): string {
  return column < 0 ? '' : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
