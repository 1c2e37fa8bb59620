/** xlsx and ods to rows. The library is loaded only when somebody brings a workbook. */
import {ExportProblem} from './export-problem.ts';
import {LIMITS} from './limits.ts';
import {checkZip} from './zip-guard.ts';

/** Rows of the first sheet that has any, every cell as the text it shows. Formulas are text too: nothing is computed. */
export async function workbookRows(bytes: Uint8Array): Promise<string[][]> {
  const names = new Set((await checkZip(bytes)).map(({name}) => name));
  const isWorkbook = names.has('xl/workbook.xml') || names.has('content.xml');
  if (!isWorkbook) throw noWorkbook(names);
  const rows = sheetRows(await read(bytes));
  if (rows.length > LIMITS.workbookRows) {
    throw new ExportProblem(
      `Dit werkblad heeft ${rows.length} regels; er passen hier ${LIMITS.workbookRows}.`,
      'Kies bij downloaden voor tekst (tab-gescheiden): daar past meer in.',
    );
  }
  return rows;
}

type Workbook = import('@e965/xlsx').WorkBook;
type Library = typeof import('@e965/xlsx');

async function read(bytes: Uint8Array): Promise<{book: Workbook; library: Library}> {
  const library = await import('@e965/xlsx');
  try {
    const book = library.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      sheetRows: LIMITS.workbookRows + 1,
    });
    return {book, library};
  } catch {
    throw new ExportProblem(
      'Dit werkblad is beschadigd of niet compleet.',
      'Download de export opnieuw, of kies bij downloaden voor tekst (tab-gescheiden).',
    );
  }
}

function sheetRows({book, library}: {book: Workbook; library: Library}): string[][] {
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const range = sheet?.['!ref'] ? library.utils.decode_range(sheet['!ref']) : null;
    if (!sheet || !range) continue;
    if (range.e.c >= LIMITS.columns) throw tooManyColumns(range.e.c + 1);
    const rows = library.utils.sheet_to_json<unknown[]>(sheet, {header: 1, raw: false, defval: '', blankrows: false});
    if (rows.length > 0) return rows.map(row => row.map(String));
  }
  return [];
}

/** The refusal of a table that is too wide to be a report of one course. */
export function tooManyColumns(count: number): ExportProblem {
  return new ExportProblem(
    `Deze tabel heeft ${count} kolommen; een rapport van één cursus heeft er ten hoogste ${LIMITS.columns}.`,
    'Kies het rapport van één SCORM-activiteit en download het opnieuw.',
  );
}

function noWorkbook(names: ReadonlySet<string>): ExportProblem {
  return names.has('imsmanifest.xml') || names.has('cmi5.xml')
    ? new ExportProblem(
        'Dit is een cursuspakket, geen export met resultaten.',
        'Open de cursus in je leeromgeving, ga naar Rapporten en download daar de resultaten.',
      )
    : new ExportProblem(
        'Dit is een zip-bestand waarin geen werkblad zit.',
        'Pak het bestand eerst uit en kies de export die erin zit.',
      );
}
