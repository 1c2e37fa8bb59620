/** Limits of certificates: signing, paper, a thousand of them, and the verdict. Ends with 1 when one is passed. */

import {signCredential} from '../../src/certificates/credential/sign.ts';
import {loadFaces} from '../../src/certificates/node/faces.ts';
import {PaperThreads} from '../../src/certificates/node/paper-threads.ts';
import {certificatePdf} from '../../src/certificates/pdf/certificate-pdf.ts';
import {extract} from '../../src/certificates/verify/extract.ts';
import {verify} from '../../src/certificates/verify/verify.ts';
import {issuer, NOW, signed} from '../certificates/fixture.ts';

const MANY = 1000;
const one = await signed();
const paper = {...one, issuer};
const faces = await loadFaces();

/** Median of milliseconds, after a warm-up. */
async function median(times: number, act: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < 5; i++) await act();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

async function thousand(): Promise<{seconds: number; megabytes: number}> {
  const threads = new PaperThreads();
  const start = performance.now();
  let most = 0;
  for (let done = 0; done < MANY; done += threads.width) {
    await Promise.all(Array.from({length: threads.width}, () => threads.certificate(paper)));
    most = Math.max(most, process.memoryUsage.rss());
  }
  await threads.close();
  return {seconds: (performance.now() - start) / 1000, megabytes: most / 1e6};
}

const pdf = await certificatePdf(paper, faces);
const {seconds, megabytes} = await thousand();
const verdict = async (): Promise<unknown> => {
  const found = await extract(pdf);
  return found.kind === 'token' && verify({token: found.token, trust: one.trust, now: NOW});
};
const rows: readonly (readonly [string, number, number, string])[] = [
  ['sign', await median(200, () => signCredential(one.credential, one.signer)), 1, 'ms'],
  ['paper, one thread', await median(30, () => certificatePdf(paper, faces)), 60, 'ms'],
  ['paper', pdf.length / 1000, 60, 'kB'],
  [`${MANY} papers, threads`, seconds, 60, 's'],
  ['memory meanwhile', megabytes, 600, 'MB'],
  ['from PDF to verdict', await median(50, verdict), 100, 'ms'],
];
for (const [what, found, limit, unit] of rows) {
  console.log(
    `${what.padEnd(22)} ${found.toFixed(2).padStart(8)} ${unit.padEnd(3)} limit ${limit}${found > limit ? '  TOO MUCH' : ''}`,
  );
}
if (rows.some(([, found, limit]) => found > limit)) process.exitCode = 1;
