/** Issuing on the command line: exports in, a zip out. */
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fromBlob} from '../../lms-exports/export-file.ts';
import {readExport} from '../../lms-exports/read-export.ts';
import type {ColumnMapping, ImportedAttempt} from '../../model/attempts.ts';
import {completionsOf} from '../completion.ts';
import type {CourseFacts} from '../course-facts.ts';
import {dayOf} from '../credential/moment.ts';
import {type Desk, issueAll, issuedAlready, linesOf, statusListToken} from '../issue.ts';
import type {IssuedLine} from '../issue-log.ts';
import {IssueProblem} from '../issuer.ts';
import {outputs} from '../outputs.ts';
import {missingLetters} from '../pdf/faces.ts';
import {canIssue, checkCompletions} from '../plausible.ts';
import {readRegistrations} from '../registrations.ts';
import {openDesk} from './desk.ts';
import {loadFaces} from './faces.ts';
import {type Home, readJson} from './home.ts';
import {PaperThreads} from './paper-threads.ts';
import {writeZip} from './zip-file.ts';

export interface IssueFilesOptions {
  readonly home: Home;
  readonly files: readonly string[];
  readonly course: CourseFacts;
  readonly numbers?: string | undefined;
  readonly mapping?: string | undefined;
  /** The warnings were looked at. */
  readonly accept: boolean;
  say(line: string): void;
}

/** Gives the exit code: 1 when somebody was left out. */
export async function issueFiles({
  home,
  files,
  course,
  numbers,
  mapping,
  accept,
  say,
}: IssueFilesOptions): Promise<number> {
  const attempts = await readFiles(files, mapping, say);
  const {completions, unfinished, undated, duplicates} = completionsOf(attempts, course.passMark);
  say(`${completions.length} afgerond, ${unfinished} niet, ${duplicates} dubbele pogingen.`);
  for (const name of undated) say(`Zonder datum van afronden, niet uitgegeven: ${shown(name)}`);
  const registrations = numbers
    ? readRegistrations(await readFile(numbers, 'utf8'), completions)
    : {numbers: {}, unknown: []};
  for (const name of registrations.unknown)
    say(`Nummer van iemand die niet (of twee keer) in de lijst staat: ${shown(name)}`);
  const desk = await openDesk(home);
  const checked = checkCompletions(completions, {
    course,
    issuer: desk.issuer,
    now: Date.now(),
    missing: missingLetters(await loadFaces()),
    numbers: registrations.numbers,
    issued: await issuedAlready(desk.log, course, completions),
  });
  let left = undated.length;
  for (const one of checked) {
    if (!one.issued && !canIssue(one, accept)) left += 1;
    if (one.issued) continue;
    for (const {text, weight} of one.findings)
      say(
        `${weight === 'stop' ? 'STOP' : weight === 'warn' ? 'LET OP' : 'weet'}  ${shown(one.completion.name)}: ${text}`,
      );
  }
  await issueAll(
    desk,
    course,
    checked.filter(one => canIssue(one, accept)).map(({completion}) => completion),
  );
  const lines = await linesOf(desk.log, course, completions);
  if (lines.length > 0)
    await printLines(desk, lines, join(home.dir, `certificaten-${dayOf(Date.now())}.zip`), course.title, say);
  if (left > 0)
    say(`${left} niet uitgegeven. Verbeter wat STOP zegt; voeg --accept toe als je naar LET OP hebt gekeken.`);
  return left > 0 ? 1 : 0;
}

/** Prints certificates and lists into a zip. */
export async function printLines(
  desk: Desk,
  lines: readonly IssuedLine[],
  path: string,
  course: string,
  say: (line: string) => void,
): Promise<void> {
  const printer = new PaperThreads(lines.length < 4 ? 1 : undefined);
  try {
    const {issuer, log} = desk;
    const files = outputs({issuer, lines, log: log.lines, statusList: await statusListToken(desk), printer, course});
    await writeZip(path, files, () => {});
    say(`${lines.length} certificaten staan in ${path}`);
  } finally {
    await printer.close();
  }
}

async function readFiles(
  files: readonly string[],
  mapping: string | undefined,
  say: (line: string) => void,
): Promise<{attempt: ImportedAttempt; source: string}[]> {
  const options = mapping ? {mapping: (await readJson(mapping)) as ColumnMapping} : {};
  const found: {attempt: ImportedAttempt; source: string}[] = [];
  for (const path of files) {
    const bytes = await readFile(path).catch(() => {
      throw new IssueProblem(`${path} is niet te lezen.`, 'Kijk naar de naam van het bestand.');
    });
    const attempts: ImportedAttempt[] = [];
    const reading = readExport(fromBlob(basename(path), new Blob([new Uint8Array(bytes)])), options);
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) attempts.push(...step.value.attempts);
    const {source, refused, kept, dropped} = step.value;
    if (refused) throw new IssueProblem(`${path}: ${refused.reason}`, refused.cure);
    say(`${path}: ${source}, ${kept} regels gebruikt.`);
    for (const {reason, count} of dropped) say(`  ${count} niet gebruikt: ${reason}`);
    found.push(...attempts.map(attempt => ({attempt, source})));
  }
  return found;
}

/** Names come from outside: no control characters reach the terminal. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 80);
}
