/** Paper and zip in the page: one at a time, in this thread. */
import {zipSync} from 'fflate';
import type {Printer} from '../outputs.ts';
import {certificatePdf} from '../pdf/certificate-pdf.ts';
import type {Faces} from '../pdf/faces.ts';
import {presencePdf} from '../pdf/presence-pdf.ts';

export function pagePrinter(faces: Faces): Printer {
  return {
    width: 1,
    certificate: paper => certificatePdf(paper, faces),
    presence: rows => presencePdf(rows, faces),
  };
}

/** In turn: the library's own workers need a permission that this page does not give. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Blob {
  return new Blob([zipSync({...files}, {level: 0}) as BlobPart], {type: 'application/zip'});
}
