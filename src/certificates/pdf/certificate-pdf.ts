/** The paper: an A4 that is a view of the credential, with the credential itself attached. Same input, same bytes. */
import {generate} from 'lean-qr';
import type {Credential} from '../credential/credential.ts';
import {verifyAddress} from '../credential/statement.ts';
import {summarize} from '../credential/summary.ts';
import type {Issuer} from '../issuer.ts';
import {
  type CertificateLayout,
  FACT_WIDTH,
  LABEL,
  LEFT,
  layoutCertificate,
  QR_SIDE,
  SENTENCE,
  STRONG,
  WIDTH,
} from './certificate-layout.ts';
import type {Faces} from './faces.ts';
import {drawLens, drawMark, LENS} from './lens.ts';
import {A4, INK, LINE, Paper} from './paper.ts';
import {PAPER_WORDS, type PaperWords} from './words.ts';

export interface CertificatePaper {
  readonly credential: Credential;
  /** The credential as VC-JWT; goes into the file. */
  readonly token: string;
  /** The compact statement for the QR. */
  readonly statement: string;
  readonly issuer: Issuer;
}

export async function certificatePdf(
  {credential, token, statement, issuer}: CertificatePaper,
  faces: Faces,
): Promise<Uint8Array<ArrayBuffer>> {
  const {inLanguage: language} = credential.credentialSubject.achievement;
  const words = PAPER_WORDS[language] ?? (PAPER_WORDS.nl as PaperWords);
  const {course, name, issued} = summarize(credential);
  const title = `${issuer.demonstration ? `${words.demonstration}. ` : ''}${words.title} ${course}: ${name}`;
  const paper = new Paper(faces, {title, author: issuer.name, language, date: Date.parse(issued)});
  attach(paper, token, new Date(issued));
  const layout = layoutCertificate(credential, issuer, paper);
  drawTop(paper, layout, issuer);
  drawPicture(paper, layout);
  drawFacts(paper, layout);
  const y = A4.height - A4.margin - layout.footHeight;
  paper.rule(LEFT, y - 12, WIDTH, LINE);
  drawQr(paper, verifyAddress(issuer.verifyUrl, statement), words.qr, y);
  let at = y;
  for (const {text, style, gap, tag} of layout.foot)
    at = paper.text(paper.root, tag, text, {x: LEFT, y: at + gap, width: layout.footWidth}, style);
  return paper.bytes();
}

function attach({doc}: Paper, token: string, date: Date): void {
  doc.file(
    new TextEncoder().encode(token) as unknown as Buffer,
    {
      name: 'credential.jwt',
      type: 'application/vc+jwt',
      description: 'Open Badges 3.0',
      relationship: 'Data',
      creationDate: date,
      modifiedDate: date,
    } as PDFKit.Mixins.PDFAttachmentOptions,
  );
}

/** Organisation or mark on the left, the name of the organisation on the right. */
function drawTop(paper: Paper, {words, top, issuer: {style, width}}: CertificateLayout, issuer: Issuer): void {
  const {doc, root} = paper;
  const y = top - 34;
  if (issuer.demonstration) {
    paper.decorate(() => doc.rect(0, 0, A4.width, 30).fill('#fcefd3'));
    paper.text(root, 'P', words.demonstration, {x: LEFT, y: 8, width: WIDTH}, {...STRONG, colour: '#6f4708'});
  }
  const {logo} = issuer;
  if (logo) paper.figure(root, issuer.name, () => doc.image(logo, LEFT, y, {fit: [150, 34]}));
  else {
    paper.decorate(() => drawMark(doc, LEFT, y, 30));
    const mark = {x: LEFT + 37, y: y + 8, width: 160};
    paper.text(root, 'P', 'Ogen open', mark, {face: 'voice', size: 15, colour: INK});
  }
  paper.text(root, 'P', issuer.name, {x: LEFT + WIDTH - width, y: y + 12, width}, style);
}

/** The lens of the course, as large as there is room, or none. */
function drawPicture(paper: Paper, {top, room}: CertificateLayout): void {
  const width = Math.min(WIDTH + 24, ((room - 28) * LENS.width) / LENS.height);
  const height = (width * LENS.height) / LENS.width;
  if (width <= 150) return;
  paper.decorate(() => drawLens(paper.doc, A4.width / 2 - width / 2, top + (room - height) / 2, width));
}

/** Who, what, the facts and the registers. */
function drawFacts(paper: Paper, layout: CertificateLayout): void {
  const {words, summary, sentence, name, facts, factHeights, table, top, room} = layout;
  const {doc, root} = paper;
  let y = paper.text(root, 'H1', words.title, {x: LEFT, y: top + room, width: WIDTH}, {...LABEL, size: 11.5});
  y = paper.text(root, 'P', summary.name, {x: LEFT, y: y + 2, width: WIDTH}, name);
  y = paper.text(root, 'P', sentence, {x: LEFT, y: y + 6, width: WIDTH}, SENTENCE) + 14;
  paper.rule(LEFT, y, WIDTH, LINE);
  y += 12;
  for (const [row, height] of factHeights.entries()) {
    for (const [place, [term, value]] of facts.slice(row * 3, row * 3 + 3).entries()) {
      const box = {x: LEFT + place * (FACT_WIDTH + 20), y, width: FACT_WIDTH};
      const fact = doc.struct('P');
      root.add(fact);
      paper.text(fact, 'Span', `${term} `, box, LABEL);
      paper.text(fact, 'Span', value, {...box, y: y + 14}, STRONG);
      fact.end();
    }
    y += height + 8;
  }
  if (table.length > 0) drawTable(paper, table, y + 10);
}

function drawTable(paper: Paper, table: CertificateLayout['table'], from: number): void {
  const {doc} = paper;
  const element = doc.struct('Table');
  paper.root.add(element);
  let y = from;
  for (const [row, {cells, height}] of table.entries()) {
    const line = doc.struct('TR');
    element.add(line);
    let x = LEFT;
    for (const {text, width, style} of cells) {
      const scope = row === 0 ? ({scope: 'Column'} as const) : {};
      paper.text(line, row === 0 ? 'TH' : 'TD', text, {x, y, width}, style, scope);
      x += width + 8;
    }
    line.end();
    y += height;
  }
  element.end();
}

function drawQr(paper: Paper, address: string, alt: string, y: number): void {
  const qr = generate(address);
  const x = LEFT + WIDTH - QR_SIDE;
  const side = QR_SIDE / qr.size;
  paper.figure(paper.root, alt, () => {
    // One path, in runs per row: a stroke between neighbours would show as a hair line.
    for (let row = 0; row < qr.size; row++) {
      for (let from = 0; from < qr.size; from++) {
        if (!qr.get(from, row)) continue;
        let to = from;
        while (to < qr.size && qr.get(to, row)) to++;
        paper.doc.rect(x + from * side, y + row * side, (to - from) * side, side);
        from = to;
      }
    }
    paper.doc.fill('#000000');
  });
}
