/** Limits of certificates: signing, paper, a thousand of them from a list to a zip, the verdict and the weight of the verifier. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildPage} from '../../scripts/pages.ts';
import {verifyPage} from '../../scripts/verify-page.ts';
import {signCredential} from '../../src/certificates/credential/sign.ts';
import {issueAll, statusListToken} from '../../src/certificates/issue.ts';
import {IssueLog} from '../../src/certificates/issue-log.ts';
import {loadFaces} from '../../src/certificates/node/faces.ts';
import {Home} from '../../src/certificates/node/home.ts';
import {PaperThreads} from '../../src/certificates/node/paper-threads.ts';
import {writeZip} from '../../src/certificates/node/zip-file.ts';
import {outputs} from '../../src/certificates/outputs.ts';
import {certificatePdf} from '../../src/certificates/pdf/certificate-pdf.ts';
import {extract} from '../../src/certificates/verify/extract.ts';
import {verify} from '../../src/certificates/verify/verify.ts';
import {completion, course, issuer, NOW, type Signed, signed} from '../certificates/fixture.ts';
import {type Measure, median} from './measure.ts';

const MANY = 1000;
const PAPERS = 60;

export async function measure(): Promise<Measure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-certificates-'));
  try {
    const one = await signed();
    return [
      ...(await signing(one)),
      ...(await paper(one)),
      ...(await thousand(one, dir)),
      ...(await verifier(one, dir)),
    ];
  } finally {
    rmSync(dir, {recursive: true});
  }
}

async function signing({credential, signer}: Signed): Promise<Measure[]> {
  const sign = (): Promise<string> => signCredential(credential, signer);
  return [
    {name: 'sign a credential', value: await median(200, sign), unit: 'ms', limit: 1, note: 'ES256, median of 200'},
  ];
}

/** Papers of different names, as in a list: what is kept from one to the next is part of it. */
async function paper(one: Signed): Promise<Measure[]> {
  const faces = await loadFaces();
  const names = ['Bo Li', 'Chloë van ’t Hoff', 'Şerife Ağaoğlu-Łuczak', 'Noor de Vries'];
  const papers = await Promise.all(names.map(name => signed('ES256', {name})));
  let at = 0;
  const print = () => certificatePdf({...(papers[at++ % papers.length] ?? one), issuer}, faces);
  const wall = await median(PAPERS, print);
  const before = process.cpuUsage();
  for (let i = 0; i < PAPERS; i++) await print();
  const {user, system} = process.cpuUsage(before);
  const bytes = (await print()).length;
  return [
    {name: 'paper, wall', value: wall, unit: 'ms', limit: 60, note: `one thread, median of ${PAPERS} after 5`},
    {
      name: 'paper, CPU',
      value: (user + system) / 1000 / PAPERS,
      unit: 'ms',
      limit: 60,
      note: `mean of ${PAPERS}, with the collector's threads: a busy machine does not make it longer`,
    },
    {name: 'paper, size', value: bytes / 1000, unit: 'kB', limit: 60},
  ];
}

/** From a checked list to a zip on disk, as `certificates issue` does it. */
async function thousand({signer}: Signed, dir: string): Promise<Measure[]> {
  const people = Array.from({length: MANY}, (_, i) => ({
    ...completion,
    learner: `id:${i}`,
    name: `Deelnemer ${i} Jansen`,
  }));
  const log = await IssueLog.open(new Home(dir).log);
  const desk = {issuer, signer, log, now: () => NOW};
  const threads = new PaperThreads();
  const [start, before] = [performance.now(), process.cpuUsage()];
  await issueAll(desk, course, people);
  const issued = (performance.now() - start) / 1000;
  const memory: number[] = [];
  const statusList = await statusListToken(desk);
  const files = outputs({issuer, lines: log.issued, log: log.text, statusList, printer: threads, course: course.title});
  await writeZip(join(dir, 'all.zip'), files, () => memory.push(process.memoryUsage.rss()));
  await threads.close();
  const seconds = (performance.now() - start) / 1000;
  const {user, system} = process.cpuUsage(before);
  const most = (from: number, to: number): number =>
    Math.max(...memory.slice(Math.floor(from * memory.length), Math.floor(to * memory.length)));
  return [
    {name: `${MANY} issued, printed and zipped`, value: seconds, unit: 's', limit: 60, note: 'worker threads, wall'},
    {name: `${MANY}, CPU`, value: (user + system) / 1e6, unit: 's', note: 'all threads together'},
    {name: `${MANY}, signing and log`, value: issued, unit: 's', note: 'every line written through to the disk'},
    {
      name: `${MANY}, memory`,
      value: most(0, 1) / 1e6,
      unit: 'MB',
      note: 'the most, all threads, with the compiler of TypeScript',
    },
    {
      name: `${MANY}, memory grows`,
      value: most(0.75, 1) / most(0.25, 0.5),
      unit: 'x',
      limit: 1.25,
      note: 'the most in the last quarter over that in the second: flat is 1',
    },
  ];
}

async function verifier(one: Signed, dir: string): Promise<Measure[]> {
  const pdf = await certificatePdf({...one, issuer}, await loadFaces());
  const judge = async (): Promise<unknown> => {
    const found = await extract(pdf);
    return found.kind === 'token' && verify({token: found.token, trust: one.trust, now: NOW});
  };
  return [
    {
      name: 'from PDF to verdict',
      value: await median(50, judge),
      unit: 'ms',
      limit: 100,
      note: 'in Node; median of 50',
    },
    {
      name: 'verifier’s page',
      value: (await buildPage(verifyPage(join(dir, 'verify.html')))).weight / 1024,
      unit: 'KiB',
      limit: 20,
      note: 'one file, gzip',
    },
  ];
}
