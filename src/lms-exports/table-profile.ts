/** What a known kind of table is: how it is recognised by its headings, and how its rows become attempts. */
import type {ImportedAttempt} from '../model/attempts.ts';
import type {ReportBuilder} from './report-builder.ts';

/** What a reader of rows is given. */
export interface TableContext {
  readonly header: readonly string[];
  readonly report: ReportBuilder;
  /** Part of the name of the activity to look for where a report has several. */
  readonly activity: RegExp;
  emit(attempt: ImportedAttempt): void;
}
export interface RowReader {
  /** `place` is the number of the row in the file, the heading being 1. */
  row(cells: readonly string[], place: number): void;
  /** After the last row. */
  end?(): void;
}
export interface TableProfile {
  /** For the report, for example `Moodle: SCORM-interacties`. */
  readonly name: string;
  matches(header: readonly string[]): boolean;
  /** Throws an `ExportProblem` for a table it knows and must refuse. */
  open(context: TableContext): RowReader;
}

/** A heading without capitals, marks and double spaces, for comparing. */
export function heading(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Place of the first heading that is one of the names; -1 when none is. */
export function placeOf(header: readonly string[], ...names: readonly string[]): number {
  return header.findIndex(cell => names.includes(heading(cell)));
}

/** Undoes `s()` of Moodle, which escapes cells even in text files. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Headings of who a learner is, in English and Dutch. */
export const IDENTITY = {
  name: ['name', 'naam', 'full name', 'volledige naam', 'user', 'gebruiker'],
  firstName: ['first name', 'voornaam'],
  lastName: ['last name', 'surname', 'achternaam'],
  email: ['email address', 'email', 'e-mail', 'e-mailadres'],
  id: ['id number', 'id-nummer', 'username', 'gebruikersnaam'],
  organisation: ['institution', 'instelling', 'organisatie', 'organisation'],
  cohort: ['department', 'afdeling', 'group', 'groep', 'cohort'],
} as const;

/** Who a row is about. */
export interface RowPerson {
  readonly name: string;
  readonly email: string | null;
  readonly id: string;
  readonly organisation: string | null;
  readonly cohort: string | null;
}

/** Reads who a row is about. */
export function personReader(header: readonly string[]): (cells: readonly string[]) => RowPerson {
  const at = Object.fromEntries(
    Object.entries(IDENTITY).map(([key, names]) => [key, placeOf(header, ...names)]),
  ) as Record<keyof typeof IDENTITY, number>;
  return cells => {
    const cell = (place: number) => (place < 0 ? '' : unescapeHtml(cells[place] ?? '').trim());
    const whole = cell(at.name) || [cell(at.firstName), cell(at.lastName)].filter(Boolean).join(' ');
    return {
      name: whole,
      email: cell(at.email).includes('@') ? cell(at.email).toLowerCase() : null,
      id: cell(at.id),
      organisation: cell(at.organisation) || null,
      cohort: cell(at.cohort) || null,
    };
  };
}
