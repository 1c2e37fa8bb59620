/** Delimited text to rows, chunk by chunk: tabs, commas, semicolons or bars, quotes, line breaks in cells. */
import Papa from 'papaparse';
import type {Encoding} from './decode.ts';
import {decoded} from './decode.ts';
import type {ExportFile} from './export-file.ts';
import {ExportProblem} from './export-problem.ts';
import {LIMITS} from './limits.ts';

/** Some rows, in order. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** Bytes read up to here. */
  readonly done: number;
}

/** Only what papaparse does after it was told everything. */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly {readonly type: string; readonly row?: number}[];
  readonly meta: {readonly cursor: number};
}

/** Characters that are split at a time: of these few rows nothing outlives the young generation of the garbage collector. */
const PIECE = 2 ** 17;

/** Reads rows; `head` is the beginning of the text, from which the delimiter follows. */
export async function* delimitedRows(file: ExportFile, encoding: Encoding, head: string): AsyncGenerator<RowBatch> {
  const parser = new Papa.Parser(formOf(head));
  let rest = '';
  let done = 0;
  let rows = 0;
  const parse = (text: string, isLast: boolean): Parsed => parser.parse(text, 0, !isLast) as unknown as Parsed;
  for await (const {text, bytes} of decoded(file.chunks(), encoding)) {
    done += bytes;
    const isLast = bytes === 0;
    for (let from = 0; from < text.length || isLast; from += PIECE) {
      rest += text.slice(from, from + PIECE);
      const {data, errors, meta} = parse(rest, isLast && from + PIECE >= text.length);
      rest = rest.slice(meta.cursor);
      if (rest.length > LIMITS.row || errors.some(({type}) => type === 'Quotes' && isLast))
        throw unclosed(rows + data.length);
      rows += data.length;
      if (data.length > 0) yield {rows: data, done};
      if (isLast && from + PIECE >= text.length) return;
    }
  }
}

/** Delimiter and line break, guessed by papaparse from the head; Excel says its own in a first line `sep=;`. */
function formOf(head: string): {delimiter: string; newline: '\r\n' | '\n' | '\r'} {
  const said = /^sep=(.)\r?\n/.exec(head);
  const guess = Papa.parse(head, {preview: 20, delimitersToGuess: ['\t', ',', ';', '|']}).meta;
  const newline = guess.linebreak === '\r\n' || guess.linebreak === '\r' ? guess.linebreak : '\n';
  return {delimiter: said?.[1] ?? guess.delimiter, newline};
}

function unclosed(row: number): ExportProblem {
  return new ExportProblem(
    `Na regel ${row} houdt een cel niet op: een aanhalingsteken wordt niet gesloten.`,
    'Download de export opnieuw en bewerk hem niet in een ander programma.',
  );
}
