/** The paper: an A4 that is a view of the credential, with the credential itself attached. Same input, same bytes. */
import {generate} from 'lean-qr';
import {type Credential, summarize} from '../credential/credential.ts';
import {spokenDay} from '../credential/moment.ts';
import {verifyAddress} from '../credential/statement.ts';
import {IssueProblem, type Issuer} from '../issuer.ts';
import type {Faces} from './faces.ts';
import {drawLens, drawMark, LENS} from './lens.ts';
import {A4, Paper, type TextStyle} from './paper.ts';
import {PAPER_WORDS, type PaperWords} from './words.ts';

export interface CertificatePaper {
  readonly credential: Credential;
  /** The credential as VC-JWT; goes into the file. */
  readonly token: string;
  /** The compact statement for the QR. */
  readonly statement: string;
  readonly issuer: Issuer;
}

const INK = '#10262a';
const MUTED = '#465249';
const LINE = '#b7c0b9';
const LEFT = A4.margin;
const WIDTH = A4.width - 2 * A4.margin;
const QR_SIDE = 122;

export async function certificatePdf(
  {credential, token, statement, issuer}: CertificatePaper,
  faces: Faces,
): Promise<Uint8Array<ArrayBuffer>> {
  const {achievement} = credential.credentialSubject;
  const words = PAPER_WORDS[achievement.inLanguage] ?? (PAPER_WORDS.nl as PaperWords);
  const summary = summarize(credential);
  const paper = new Paper(faces, {
    title: `${issuer.demonstration ? `${words.demonstration}. ` : ''}${words.title} ${summary.course}: ${summary.name}`,
    author: issuer.name,
    language: achievement.inLanguage,
    date: Date.parse(summary.issued),
  });
  const {doc, root} = paper;
  doc.file(
    new TextEncoder().encode(token) as unknown as Buffer,
    {
      name: 'credential.jwt',
      type: 'application/vc+jwt',
      description: 'Open Badges 3.0',
      relationship: 'Data',
      creationDate: new Date(summary.issued),
      modifiedDate: new Date(summary.issued),
    } as PDFKit.Mixins.PDFAttachmentOptions,
  );

  const accent = issuer.colour ?? INK;
  const body: TextStyle = {face: 'text', size: 10, colour: INK};
  const label: TextStyle = {face: 'text', size: 10, colour: MUTED};
  const strong: TextStyle = {face: 'strong', size: 10, colour: INK};
  const small: TextStyle = {face: 'text', size: 8.5, colour: INK};
  const name = paper.fit(summary.name, WIDTH, 2, {face: 'voice', size: 40, colour: accent, leading: 1.2}, 15);
  const sentence: TextStyle = {face: 'voice', size: 14.5, colour: INK, leading: 1.4};
  const says = words.sentence(summary.course);
  const facts = factsOf();
  const footWidth = WIDTH - QR_SIDE - 24;
  const foot = footOf();

  const rows = Math.ceil(facts.length / 3);
  const factWidth = (WIDTH - 40) / 3;
  const factHeights = Array.from({length: rows}, (_, row) =>
    Math.max(...facts.slice(row * 3, row * 3 + 3).map(([, value]) => 14 + paper.heightOf(value, factWidth, strong))),
  );
  const tableRows = summary.points.map(one => [
    one.label,
    one.accreditation,
    new Intl.NumberFormat(achievement.inLanguage).format(one.points),
    one.number ?? '–',
  ]);
  const columns = [0.36, 0.28, 0.12, 0.24].map(share => share * WIDTH - 8);
  const head = [words.register, words.accreditation, words.points, words.number];
  const rowHeights = [head, ...tableRows].map(
    cells => 5 + Math.max(...cells.map((cell, place) => paper.heightOf(cell, columns[place] ?? 0, body))),
  );
  const nameHeight = paper.heightOf(summary.name, WIDTH, name);
  const footHeight = Math.max(
    QR_SIDE,
    foot.reduce((sum, {text, style, gap}) => sum + gap + paper.heightOf(text, footWidth, style), 0),
  );
  const below =
    16 +
    nameHeight +
    6 +
    paper.heightOf(says, WIDTH, sentence) +
    14 +
    12 +
    sum(factHeights) +
    rows * 8 +
    (tableRows.length > 0 ? 10 + sum(rowHeights) : 0) +
    20 +
    footHeight;
  const top = drawTop();
  const room = A4.height - A4.margin - top - below;
  if (room < 0) {
    throw new IssueProblem('De gegevens passen niet op één pagina.', 'Neem minder registers of kortere leerdoelen.');
  }
  const lensWidth = Math.min(WIDTH + 24, ((room - 28) * LENS.width) / LENS.height);
  const lensHeight = (lensWidth * LENS.height) / LENS.width;
  const showsLens = lensWidth > 150;
  if (showsLens) {
    paper.decorate(() => drawLens(doc, A4.width / 2 - lensWidth / 2, top + (room - lensHeight) / 2, lensWidth));
  }

  let y = top + room;
  y = paper.text(root, 'H1', words.title, {x: LEFT, y, width: WIDTH}, {...label, size: 11.5});
  y = paper.text(root, 'P', summary.name, {x: LEFT, y: y + 2, width: WIDTH}, name);
  y = paper.text(root, 'P', says, {x: LEFT, y: y + 6, width: WIDTH}, sentence) + 14;
  paper.rule(LEFT, y, WIDTH, LINE);
  y += 12;
  for (let row = 0; row < rows; row++) {
    for (const [place, [term, value]] of facts.slice(row * 3, row * 3 + 3).entries()) {
      const box = {x: LEFT + place * (factWidth + 20), y, width: factWidth};
      const fact = doc.struct('P');
      root.add(fact);
      paper.text(fact, 'Span', `${term} `, box, label);
      paper.text(fact, 'Span', value, {...box, y: y + 14}, strong);
      fact.end();
    }
    y += (factHeights[row] ?? 0) + 8;
  }
  if (tableRows.length > 0) y = drawTable(y + 10);
  y = A4.height - A4.margin - footHeight;
  paper.rule(LEFT, y - 12, WIDTH, LINE);
  drawQr(LEFT + WIDTH - QR_SIDE, y);
  for (const {text, style, gap, tag} of foot)
    y = paper.text(root, tag, text, {x: LEFT, y: y + gap, width: footWidth}, style);
  return paper.bytes();

  function factsOf(): (readonly [string, string])[] {
    const {score, passMark} = summary;
    return [
      [words.result, score === null || passMark === null ? words.passed : words.resultValue(score, passMark)],
      [words.date, spokenDay(summary.completed)],
      [words.load, words.minutes(summary.hours * 60)],
      [
        words.issuer,
        [issuer.name, issuer.kvk ? `${words.kvk} ${issuer.kvk}` : '', issuer.signatory ?? '']
          .filter(Boolean)
          .join('\n'),
      ],
      [words.version, summary.version.split('+')[0] ?? ''],
      [words.valid, spokenDay(summary.until)],
    ];
  }

  function footOf(): {tag: 'P' | 'H2'; text: string; style: TextStyle; gap: number}[] {
    return [
      {tag: 'H2', text: words.objectives, style: {...small, face: 'strong'}, gap: 0},
      {tag: 'P', text: achievement.description, style: {...small, size: 7.5}, gap: 1},
      {
        tag: 'P',
        text: `${words.code} ${summary.id.replace('urn:uuid:', '')}`,
        style: {...small, face: 'strong'},
        gap: 6,
      },
      ...(summary.replaces
        ? [{tag: 'P' as const, text: words.replaces(summary.replaces.replace('urn:uuid:', '')), style: small, gap: 1}]
        : []),
      {tag: 'P', text: words.check(issuer.verifyUrl), style: small, gap: 1},
    ];
  }

  /** Organisation or mark on the left, the course on the right; gives the y below. */
  function drawTop(): number {
    let top = A4.margin - 12;
    if (issuer.demonstration) {
      paper.decorate(() => doc.rect(0, 0, A4.width, 30).fill('#fcefd3'));
      paper.text(root, 'P', words.demonstration, {x: LEFT, y: 8, width: WIDTH}, {...strong, colour: '#6f4708'});
      top += 8;
    }
    const logo = issuer.logo;
    if (logo) paper.figure(root, issuer.name, () => doc.image(logo, LEFT, top, {fit: [150, 34]}));
    else {
      paper.decorate(() => drawMark(doc, LEFT, top, 30));
      paper.text(
        root,
        'P',
        'Ogen open',
        {x: LEFT + 37, y: top + 8, width: 160},
        {face: 'voice', size: 15, colour: INK},
      );
    }
    const right = paper.fit(issuer.name, 260, 2, body, 7);
    const width = Math.min(260, paper.widthOf(issuer.name, right) + 1);
    paper.text(root, 'P', issuer.name, {x: LEFT + WIDTH - width, y: top + 12, width}, right);
    return top + 34;
  }

  function drawTable(from: number): number {
    const table = doc.struct('Table');
    root.add(table);
    let at = from;
    for (const [row, cells] of [head, ...tableRows].entries()) {
      const line = doc.struct('TR');
      table.add(line);
      let x = LEFT;
      for (const [place, cell] of cells.entries()) {
        const width = columns[place] ?? 0;
        const style = row === 0 ? label : paper.fit(cell, width, 3, strong, 6);
        paper.text(line, row === 0 ? 'TH' : 'TD', cell, {x, y: at, width}, style, row === 0 ? {scope: 'Column'} : {});
        x += width + 8;
      }
      line.end();
      at += rowHeights[row] ?? 0;
    }
    table.end();
    return at;
  }

  function drawQr(x: number, at: number): void {
    const qr = generate(verifyAddress(issuer.verifyUrl, statement));
    const side = QR_SIDE / qr.size;
    paper.figure(root, words.qr, () => {
      // One path, in runs per row: a stroke between neighbours would show as a hair line.
      for (let row = 0; row < qr.size; row++) {
        for (let from = 0; from < qr.size; from++) {
          if (!qr.get(from, row)) continue;
          let to = from;
          while (to < qr.size && qr.get(to, row)) to++;
          doc.rect(x + from * side, at + row * side, (to - from) * side, side);
          from = to;
        }
      }
      doc.fill('#000000');
    });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
