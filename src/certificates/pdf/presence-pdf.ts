/** The presence list as a tagged PDF, over as many pages as it takes. */
import type {Issuer} from '../issuer.ts';
import type {Faces} from './faces.ts';
import {A4, type Box, INK, LINE, Paper, type TextStyle} from './paper.ts';

const LEFT = 36;
const GAP = 6;

export interface PresenceList {
  readonly title: string;
  readonly issuer: Issuer;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly string[])[];
  /** Milliseconds since 1970. */
  readonly date: number;
}

export async function presencePdf(
  {title, issuer, rows, date}: PresenceList,
  faces: Faces,
): Promise<Uint8Array<ArrayBuffer>> {
  const heading = `${issuer.demonstration ? 'Demonstratie. ' : ''}Presentielijst ${title}`;
  const paper = new Paper(faces, {title: heading, author: issuer.name, language: 'nl', date});
  const {doc, root} = paper;
  const cell: TextStyle = {face: 'text', size: 8, colour: INK};
  const head: TextStyle = {...cell, face: 'strong'};
  const width = A4.width - 2 * LEFT;
  let y = paper.text(root, 'H1', heading, {x: LEFT, y: 40, width}, {face: 'voice', size: 18, colour: INK});
  const total = `${issuer.name}. ${rows.length - 1} deelnemers.`;
  y = paper.text(root, 'P', total, {x: LEFT, y: y + 4, width}, cell) + 12;

  const count = rows[0]?.length ?? 0;
  const longest = Array.from({length: count}, (_, column) =>
    Math.max(...rows.map(row => Math.sqrt((row[column] ?? '').length + 6))),
  );
  const sum = longest.reduce((all, one) => all + one, 0);
  const columns = longest.map(one => (one / sum) * width - GAP);
  const table = doc.struct('Table');
  root.add(table);
  for (const [place, row] of rows.entries()) {
    const styles = row.map((text, column) => paper.fit(text, columns[column] ?? 0, 4, place === 0 ? head : cell, 3));
    const height = Math.max(
      ...row.map((text, column) => paper.heightOf(text, columns[column] ?? 0, styles[column] ?? cell)),
    );
    if (y + height > A4.height - 40) {
      doc.addPage();
      // Every page says what it is; read aloud it was said in the heading.
      paper.decorate(() => doc.font('text').fontSize(8).fillColor(INK).text(heading, LEFT, 24, {lineBreak: false}));
      y = 40;
    }
    const line = doc.struct('TR');
    table.add(line);
    let x = LEFT;
    for (const [column, text] of row.entries()) {
      const box: Box = {x, y, width: columns[column] ?? 0};
      paper.text(
        line,
        place === 0 ? 'TH' : 'TD',
        text,
        box,
        styles[column] ?? cell,
        place === 0 ? {scope: 'Column'} : {},
      );
      x += (columns[column] ?? 0) + GAP;
    }
    line.end();
    y += height + 4;
    paper.rule(LEFT, y - 2, width, LINE);
  }
  table.end();
  return paper.bytes();
}
