/** Lists for registers, made of the certificates that count. Sending them stays a person's act. */
import type {Credential} from '../credential/credential.ts';
import {dayOf} from '../credential/moment.ts';
import {type Summary, summarize} from '../credential/summary.ts';
import {findRegister, type Register} from '../registers.ts';
import {csv} from './csv.ts';
import {escapeXml} from './xml.ts';

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}
interface Row {
  readonly name: string;
  readonly number: string;
  readonly accreditation: string;
  readonly points: number;
  /** Stamp. */
  readonly completed: string;
}

/** PE-online takes so many attendances in a call. */
const BATCH = 100;

export function registerExports(credentials: readonly Credential[]): readonly ExportedFile[] {
  const summaries = credentials.map(summarize);
  const registers = [...new Set(summaries.flatMap(({points}) => points.map(({register}) => register)))];
  return registers.flatMap(id => {
    const register = findRegister(id);
    const rows = rowsOf(summaries, id);
    if (!register || rows.length === 0) return [];
    return register.export === 'skj' ? [skjList(rows)] : [pasteList(register, rows), ...peOnline(register, rows)];
  });
}

function rowsOf(summaries: readonly Summary[], register: string): Row[] {
  return summaries.flatMap(({name, completed, points}) =>
    points.flatMap(one =>
      one.register === register && one.number !== undefined
        ? [{name, number: one.number, accreditation: one.accreditation, points: one.points, completed}]
        : [],
    ),
  );
}

/** The window of PE-online: one accreditation id and one completion date at a time, a number per line, with the count to expect. */
function pasteList({id, name}: Register, rows: readonly Row[]): ExportedFile {
  const blocks = new Map<string, string[]>();
  for (const {accreditation, completed, number} of rows) {
    const head = `Accreditatie ${accreditation}, afgerond op ${dutchDay(completed)}`;
    const numbers = blocks.get(head) ?? [];
    blocks.set(head, numbers);
    if (!numbers.includes(number)) numbers.push(number);
  }
  const text = [...blocks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, numbers]) => `${head}\nVerwacht aantal: ${numbers.length}\n\n${numbers.sort().join('\n')}\n`)
    .join('\n');
  const how = `${name}: plak per blok de nummers in PE-online (Importeren, dan Controleren).\nPE-online laat onbekende nummers stil weg: vergelijk het aantal.\n\n`;
  return {name: `${id}-plaklijst.txt`, text: how + text};
}

/**
 * Files for the web service of PE-online: `ProcessXML`, at most 100 attendances of one organisation in a call. User and key are
 * left blank: they belong to the organisation and never in this program. The date is the Dutch day at noon: PE-online knows no
 * zones, and a day must not shift at midnight.
 */
function peOnline({id, orgId}: Register, rows: readonly Row[]): readonly ExportedFile[] {
  const seen = new Set<string>();
  const unique = rows.filter(({number, accreditation, completed}) => {
    const key = `${number} ${accreditation} ${completed}`;
    return !seen.has(key) && seen.add(key);
  });
  return Array.from({length: Math.ceil(unique.length / BATCH)}, (_, batch) => ({
    name: `${id}-pe-online-${batch + 1}.xml`,
    text: entry(orgId, unique.slice(batch * BATCH, (batch + 1) * BATCH)),
  }));
}

function entry(orgId: string, rows: readonly Row[]): string {
  const settings = {
    userID: '',
    userRole: 'EDU',
    userKey: '',
    orgID: orgId,
    settingOutput: '1',
    emailOutput: '',
    languageID: '1',
    defaultLanguageID: '1',
  };
  const attendances = rows.map(
    ({number, accreditation, completed}) =>
      `  <Attendance>\n${fields({PECourseID: accreditation, externalPersonID: number, endDate: `${dayOf(Date.parse(completed))}T12:00:00`}, 4)}\n  </Attendance>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Entry>\n  <Settings>\n${fields(settings, 4)}\n  </Settings>\n${attendances.join('\n')}\n</Entry>\n`;
}

function fields(values: Readonly<Record<string, string>>, indent: number): string {
  return Object.entries(values)
    .map(([name, value]) => `${' '.repeat(indent)}<${name}>${escapeXml(value)}</${name}>`)
    .join('\n');
}

/** SKJ has a portal of its own and no upload that we know of: a list to work from, with its columns our choice. */
function skjList(rows: readonly Row[]): ExportedFile {
  const table = rows.map(({number, name, completed, points, accreditation}) => [
    number,
    name,
    dutchDay(completed),
    String(points).replace('.', ','),
    accreditation,
  ]);
  return {
    name: 'skj-lijst.csv',
    text: csv([['registratienummer', 'naam', 'afgerond op', 'punten', 'accreditatie'], ...table]),
  };
}

/** Who was there: every certificate that counts, with all numbers. */
export function presenceRows(credentials: readonly Credential[]): readonly (readonly string[])[] {
  const summaries = credentials.map(summarize);
  const registers = [
    ...new Map(summaries.flatMap(({points}) => points.map(({register, label}) => [register, label] as const))),
  ];
  const head = [
    'naam',
    'afgerond op',
    'studie-uren',
    'resultaat',
    ...registers.map(([, label]) => `nummer ${label}`),
    'certificaatnummer',
  ];
  return [
    head,
    ...summaries.map(({name, completed, hours, score, points, id}) => [
      name,
      dutchDay(completed),
      String(hours).replace('.', ','),
      score === null ? 'gehaald' : `${String(score).replace('.', ',')}%`,
      ...registers.map(([register]) => points.find(one => one.register === register)?.number ?? ''),
      id.replace('urn:uuid:', ''),
    ]),
  ];
}

/** `23-11-2026`, as Dutch forms ask. */
function dutchDay(stamp: string): string {
  return dayOf(Date.parse(stamp)).split('-').reverse().join('-');
}
