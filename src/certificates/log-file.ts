/** The log as a file, `logboek.ndjson`: one form for the page and the command line, carried from one to the other by hand. */
import {credentialProblem} from './credential/credential-check.ts';
import {credentialOf, type IssuedLine, IssueLog, type LogStore} from './issue-log.ts';
import {IssueProblem} from './issue-problem.ts';

/** Lines of a file. `rest` follows the last line end: it was being written when the machine stopped, and never counted. */
export function splitLog(text: string): {lines: readonly string[]; rest: string} {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const rest = lines.pop() ?? '';
  return {lines, rest};
}

/**
 * Brings the log on this device up to a file: adds the lines that the file has more, and says how many. Throws an
 * `IssueProblem`, and adds nothing, when the file is broken, of another organisation, or went another way than the own log.
 */
export async function catchUp(store: LogStore, text: string, did: string): Promise<number> {
  const {lines} = splitLog(text);
  if (lines.length === 0) {
    throw new IssueProblem('In dit bestand staat geen logboek.', 'Kies logboek.ndjson uit een zip of uit de map.');
  }
  const file = await IssueLog.open({read: async () => lines, append: refuse});
  for (const line of file.issued) {
    if (issuerOf(line) !== did) {
      throw new IssueProblem(
        `Regel ${line.line} van dit logboek is niet van ${did}.`,
        'Kies het logboek van deze organisatie, of eerst haar issuer.json.',
      );
    }
  }
  const own = await store.read();
  const parted = own.findIndex((line, place) => place < lines.length && line !== lines[place]);
  if (parted >= 0) {
    throw new IssueProblem(
      `Dit logboek en dat op dit apparaat verschillen vanaf regel ${parted + 1}: er is op twee plekken uitgegeven.`,
      'Ga verder op de plek met de meeste certificaten en bewaar het andere logboek erbij. Geef hier tot die tijd niets uit.',
    );
  }
  const more = lines.slice(own.length);
  for (const line of more) await store.append(line);
  return more.length;
}

/** The issuer that a line's credential names; '' when the line holds no credential of our form under its own number. */
function issuerOf(line: IssuedLine): string {
  try {
    const credential = credentialOf(line);
    return credentialProblem(credential) === null && credential.id === line.id ? credential.issuer.id : '';
  } catch {
    return '';
  }
}

async function refuse(): Promise<never> {
  throw new Error('a file is only read');
}
