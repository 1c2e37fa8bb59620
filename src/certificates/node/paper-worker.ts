/** A thread that makes paper. */
import {parentPort} from 'node:worker_threads';
import {type CertificatePaper, certificatePdf} from '../pdf/certificate-pdf.ts';
import {type PresenceList, presencePdf} from '../pdf/presence-pdf.ts';
import {loadFaces} from './faces.ts';

export type PaperJob =
  | {readonly id: number; readonly certificate: CertificatePaper}
  | {readonly id: number; readonly presence: PresenceList};
export type PaperResult =
  | {readonly id: number; readonly bytes: Uint8Array}
  | {readonly id: number; readonly reason: string; readonly cure: string};

const faces = loadFaces();

parentPort?.on('message', async (job: PaperJob) => {
  try {
    const bytes =
      'certificate' in job
        ? await certificatePdf(job.certificate, await faces)
        : await presencePdf(job.presence, await faces);
    parentPort?.postMessage({id: job.id, bytes} satisfies PaperResult, [bytes.buffer]);
  } catch (error) {
    const {message, cure = ''} = error as Error & {cure?: string};
    parentPort?.postMessage({id: job.id, reason: message, cure} satisfies PaperResult);
  }
});
