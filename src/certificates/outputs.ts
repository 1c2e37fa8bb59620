/** Everything that leaves the issuer, as named files, one at a time so that memory stays flat. */
import {summarize} from './credential/summary.ts';
import {csv} from './exports/csv.ts';
import {presenceRows, registerExports} from './exports/register-exports.ts';
import {credentialOf, type IssuedLine} from './issue-log.ts';
import {type Issuer, statusListFile} from './issuer.ts';
import type {CertificatePaper} from './pdf/certificate-pdf.ts';
import type {PresenceList} from './pdf/presence-pdf.ts';

export interface Output {
  /** Path with `/`, safe in every file system. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** Makes paper; the page does it in turn, the command line in worker threads. */
export interface Printer {
  certificate(paper: CertificatePaper): Promise<Uint8Array>;
  presence(list: PresenceList): Promise<Uint8Array>;
  /** Papers it can make at the same time. */
  readonly width: number;
}
export interface OutputOptions {
  readonly issuer: Issuer;
  /** Certificates to put out; none after a revocation. */
  readonly lines: readonly IssuedLine[];
  /** The whole log, as its file. */
  readonly log: string;
  /** Signed, to publish. */
  readonly statusList: string;
  readonly printer: Printer;
  readonly course: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function* outputs({
  issuer,
  lines,
  log,
  statusList,
  printer,
  course,
}: OutputOptions): AsyncGenerator<Output> {
  const credentials = lines.map(credentialOf);
  const papers = ahead(lines, printer.width, (line, place) => {
    const credential = credentials[place];
    if (!credential) throw new Error('a line without its credential');
    return printer.certificate({credential, token: line.token, statement: line.statement, issuer});
  });
  let place = 0;
  for await (const bytes of papers) {
    const line = lines[place];
    const credential = credentials[place];
    place += 1;
    if (!line || !credential) continue;
    const name = fileName(summarize(credential).name, line.id);
    yield {name: `certificaten/${name}.pdf`, bytes};
    yield {name: `credentials/${name}.jwt`, bytes: encode(line.token)};
  }
  for (const {name, text} of registerExports(credentials)) yield {name: `registers/${name}`, bytes: encode(text)};
  if (credentials.length > 0) {
    const rows = presenceRows(credentials);
    const date = credentials.reduce((latest, {validFrom}) => Math.max(latest, Date.parse(validFrom)), 0);
    yield {name: 'presentielijst.csv', bytes: encode(csv(rows))};
    yield {name: 'presentielijst.pdf', bytes: await printer.presence({title: course, issuer, rows, date})};
  }
  yield {name: `publiceren/${statusListFile(issuer)}`, bytes: encode(statusList)};
  yield {name: 'logboek.ndjson', bytes: encode(log)};
}

/** Letters without marks, and the start of the id, so that two people of one name have two files. */
function fileName(name: string, id: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w -]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 60);
  return `${plain || 'certificaat'}-${id.slice('urn:uuid:'.length, 'urn:uuid:'.length + 8)}`;
}

/** Works on `width` items ahead of the one that is asked for, and gives the results in order. */
async function* ahead<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, place: number) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  try {
    for (const [place, item] of items.entries()) {
      running.push(work(item, place));
      if (running.length > width) yield await (running.shift() as Promise<R>);
    }
    while (running.length > 0) yield await (running.shift() as Promise<R>);
  } finally {
    await Promise.allSettled(running);
  }
}
