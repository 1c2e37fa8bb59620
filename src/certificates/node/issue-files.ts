/** Issuing on the command line: exports in, a zip out. */
import {fromBlob} from '../../lms-exports/export-file.ts';
import {readMapping} from '../column-mapping.ts';
import type {CourseFacts} from '../course-facts.ts';
import {dayOf} from '../credential/moment.ts';
import {type Desk, issueAll, linesOf, loggedOf, statusListToken} from '../issue.ts';
import type {IssuedLine} from '../issue-log.ts';
import {IssueProblem} from '../issue-problem.ts';
import {outputs} from '../outputs.ts';
import {fitCheck} from '../pdf/certificate-layout.ts';
import {missingLetters} from '../pdf/faces.ts';
import {canIssue, checkCompletions} from '../plausible.ts';
import {type Imported, readExports, UnknownColumns} from '../read-exports.ts';
import {readRegistrations} from '../registrations.ts';
import {openDesk} from './desk.ts';
import {loadFaces} from './faces.ts';
import {type Home, readGiven, readJson} from './home.ts';
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

const WEIGHTS = {stop: 'STOP', warn: 'LET OP', note: 'ter info'} as const;

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
  const {completions, unfinished, undated, duplicates, reports} = await readFiles(files, mapping, course.passMark);
  for (const report of reports) say(shown(report, 500));
  say(`${completions.length} afgerond, ${unfinished} niet, ${duplicates} dubbele pogingen.`);
  for (const name of undated) say(`Zonder datum van afronden, niet uitgegeven: ${shown(name)}`);
  const registrations = numbers
    ? readRegistrations((await readGiven(numbers)).toString('utf8'), completions)
    : {numbers: {}, unknown: []};
  for (const name of registrations.unknown)
    say(`Nummer van iemand die niet (of twee keer) in de lijst staat: ${shown(name)}`);
  const desk = await openDesk(home);
  const faces = await loadFaces();
  const checked = checkCompletions(completions, {
    course,
    issuer: desk.issuer,
    now: Date.now(),
    missing: missingLetters(faces),
    fits: fitCheck(faces),
    numbers: registrations.numbers,
    logged: await loggedOf(desk.log, course, completions),
  });
  let left = undated.length;
  for (const one of checked) {
    if (!one.issued && !canIssue(one, accept)) left += 1;
    if (one.issued) continue;
    for (const {text, weight} of one.findings) say(`${WEIGHTS[weight]}  ${shown(one.completion.name)}: ${text}`);
  }
  await issueAll(
    desk,
    course,
    checked.filter(one => canIssue(one, accept)).map(({completion}) => completion),
  );
  const lines = await linesOf(desk.log, course, completions);
  if (lines.length > 0)
    await printLines(desk, lines, await home.newZip(`certificaten-${dayOf(Date.now())}`), course.title, say);
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
    const files = outputs({issuer, lines, log: log.text, statusList: await statusListToken(desk), printer, course});
    await writeZip(path, files);
    say(`${lines.length === 1 ? 'Eén certificaat staat' : `${lines.length} certificaten staan`} in ${path}`);
  } finally {
    await printer.close();
  }
}

async function readFiles(paths: readonly string[], mapping: string | undefined, passMark: number): Promise<Imported> {
  const files = await Promise.all(
    paths.map(async path => {
      const bytes = await readGiven(path);
      return fromBlob(path, new Blob([new Uint8Array(bytes)]));
    }),
  );
  const mappings = mapping ? [readMapping(await readJson(mapping))] : [];
  return readExports(files, mappings, passMark).catch((error: Error) => {
    if (!(error instanceof UnknownColumns)) throw error;
    const columns = error.columns.map(one => shown(one)).join('; ');
    throw new IssueProblem(
      `${error.message} De kolommen zijn: ${columns}.`,
      'Geef met --mapping een kolomindeling die daarbij past.',
    );
  });
}

/** On one line, and no longer than a name is. */
function shown(text: string, longest = 80): string {
  return text.replace(/\s+/g, ' ').slice(0, longest);
}
