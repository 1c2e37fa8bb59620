/** JSON and NDJSON to attempts: statements, the local LMS, SCORM Cloud. */
import type {ImportedAttempt} from '../model/attempts.ts';
import {decoded, type Encoding} from './decode.ts';
import {type ExportFile, tooLarge} from './export-file.ts';
import {ExportProblem} from './export-problem.ts';
import {asList, asObject, asText} from './json-value.ts';
import {LIMITS} from './limits.ts';
import {LOCAL_FORMAT, localAttempts} from './local-lms.ts';
import type {ReportBuilder} from './report-builder.ts';
import {registrationAttempts, registrationsIn} from './scorm-cloud.ts';
import {StatementAttempts} from './statements.ts';

type Step = {readonly attempts: readonly ImportedAttempt[]; readonly done: number};

/** Reads a document, or a statement per line. */
export async function* readJson(
  file: ExportFile,
  encoding: Encoding,
  head: string,
  report: ReportBuilder,
): AsyncGenerator<Step> {
  if (isByLine(head)) yield* readLines(file, encoding, report);
  else yield* readDocument(file, encoding, report);
}

/** The first line is a whole object and there is another. */
function isByLine(head: string): boolean {
  const [first = '', second = ''] = head.trimStart().split(/\r?\n/, 2);
  return second.trimStart().startsWith('{') && parsed(first) !== undefined;
}

async function* readLines(file: ExportFile, encoding: Encoding, report: ReportBuilder): AsyncGenerator<Step> {
  report.source = 'xAPI-statements (NDJSON)';
  const statements = new StatementAttempts(report);
  let rest = '';
  let done = 0;
  let place = 0;
  const take = (line: string) => {
    place += 1;
    if (line.trim() === '') return;
    const value = parsed(line);
    if (value !== undefined) return statements.add(value, `regel ${place}`);
    report.rows += 1;
    report.drop('De regel is geen geldige JSON.', `regel ${place}`);
  };
  for await (const {text, bytes} of decoded(file.chunks(), encoding)) {
    done += bytes;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LIMITS.row)
      throw new ExportProblem(
        `Regel ${place + 1} is te lang voor één statement.`,
        'Maak een export met één statement per regel.',
      );
    for (const line of lines) take(line);
    yield {attempts: [], done};
  }
  take(rest);
  yield {attempts: statements.finish(), done};
}

async function* readDocument(file: ExportFile, encoding: Encoding, report: ReportBuilder): AsyncGenerator<Step> {
  if (file.size > LIMITS.json) throw tooLarge(file.size, LIMITS.json);
  let whole = '';
  let done = 0;
  for await (const {text, bytes} of decoded(file.chunks(), encoding)) {
    whole += text;
    done += bytes;
    yield {attempts: [], done};
  }
  const value = parsed(whole);
  if (value === undefined) {
    throw new ExportProblem(
      'Dit is geen geldige JSON; misschien is het bestand niet compleet.',
      'Download de export opnieuw.',
    );
  }
  yield {attempts: attemptsIn(value, report), done};
}

function attemptsIn(value: unknown, report: ReportBuilder): ImportedAttempt[] {
  const file = asObject(value);
  if (file?.format === LOCAL_FORMAT) {
    report.source = 'Lokale leeromgeving van Ogen open';
    if (file.version !== 1)
      throw new ExportProblem(
        'Deze export is van een nieuwere versie van de lokale leeromgeving.',
        'Gebruik de nieuwste versie van deze pagina.',
      );
    return localAttempts(file, report);
  }
  const registrations = registrationsIn(value);
  if (registrations) {
    report.source = 'SCORM Cloud: registraties';
    return registrationAttempts(registrations, report, asText(file?.more));
  }
  const list = Array.isArray(value)
    ? value
    : file && 'statements' in file
      ? asList(file.statements)
      : file && 'verb' in file
        ? [file]
        : null;
  if (!list) throw unknown();
  report.source = 'xAPI-statements';
  if (typeof file?.more === 'string' && file.more !== '') {
    report.advise(
      'De leeromgeving gaf maar een deel van de statements (er is een vervolgpagina). Haal ze op via het LRS-adres om alles te krijgen.',
    );
  }
  const statements = new StatementAttempts(report);
  list.forEach((one, i) => {
    statements.add(one, `statement ${i + 1}`);
  });
  if (list.length > 0 && report.kept + report.merged === 0) throw unknown();
  return statements.finish();
}

function unknown(): ExportProblem {
  return new ExportProblem(
    'Dit JSON-bestand bevat geen resultaten die deze pagina kent.',
    'Kies een export met xAPI-statements, van de lokale leeromgeving of van SCORM Cloud.',
  );
}

/** The value, or undefined for what is not JSON (or nested so deep that it cannot be read). */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
