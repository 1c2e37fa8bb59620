/** The plain document as a tagged PDF over as many pages as it takes. */
import {type Block, OPEN, type PlainDocument} from '../dossier/document.ts';
import type {Faces} from './faces.ts';
import {A4, type Element, Paper, type TextStyle} from './paper.ts';

const INK = '#10262a';
const LINE = '#b7c0b9';
const LEFT = 48;
const WIDTH = A4.width - 2 * LEFT;
const BOTTOM = A4.height - 48;
const GAP = 8;

const BODY: TextStyle = {face: 'text', size: 10, colour: INK, leading: 1.4};
const STRONG: TextStyle = {...BODY, face: 'strong'};
const CELL: TextStyle = {face: 'text', size: 8, colour: INK};

/** Writes the document. `date` in milliseconds since 1970. */
export async function documentPdf(
  document: PlainDocument,
  date: number,
  faces: Faces,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = new Paper(faces, {title: document.title, author: document.author, language: 'nl', date});
  const writer = new Writer(paper);
  writer.heading('H1', document.title, {face: 'voice', size: 26, colour: INK});
  for (const {title, blocks} of document.sections) {
    writer.heading('H2', title, {face: 'voice', size: 16, colour: INK});
    for (const block of blocks) writer.block(block);
  }
  return paper.bytes();
}

class Writer {
  private y = 56;

  constructor(private readonly paper: Paper) {}

  heading(tag: 'H1' | 'H2', text: string, style: TextStyle): void {
    const height = this.paper.heightOf(text, WIDTH, style);
    // A heading does not stand alone at the foot of a page.
    this.make(height + 70);
    this.y = this.paper.text(this.paper.root, tag, text, {x: LEFT, y: this.y + 12, width: WIDTH}, style) + 8;
  }

  block(block: Block): void {
    if (block.type === 'text') this.paragraph(block.text, BODY);
    if (block.type === 'open') this.paragraph(`${OPEN} ${block.text}`, STRONG);
    if (block.type === 'list') for (const item of block.items) this.paragraph(`• ${item}`, BODY, 2);
    if (block.type === 'table') this.table(block.rows);
    this.y += 4;
  }

  private paragraph(text: string, style: TextStyle, gap = 4): void {
    this.make(this.paper.heightOf(text, WIDTH, style));
    this.y = this.paper.text(this.paper.root, 'P', text, {x: LEFT, y: this.y, width: WIDTH}, style) + gap;
  }

  private table(rows: readonly (readonly string[])[]): void {
    const widths = this.columns(rows);
    // Headings do not stand alone at the foot of a page.
    this.make(60);
    const table = this.paper.doc.struct('Table');
    this.paper.root.add(table);
    for (const [place, row] of rows.entries()) this.row(table, row, widths, place === 0);
    table.end();
  }

  private row(table: Element, row: readonly string[], widths: readonly number[], isHead: boolean): void {
    const {paper} = this;
    const styles = row.map((text, at) =>
      paper.fit(text, widths[at] ?? 0, 12, isHead ? {...CELL, face: 'strong'} : CELL, 4),
    );
    this.make(Math.max(...row.map((text, at) => paper.heightOf(text, widths[at] ?? 0, styles[at] ?? CELL))) + 6);
    const line = paper.doc.struct('TR');
    table.add(line);
    let x = LEFT;
    let foot = this.y;
    for (const [at, text] of row.entries()) {
      const box = {x, y: this.y, width: widths[at] ?? 0};
      const options = isHead ? ({scope: 'Column'} as const) : {};
      foot = Math.max(foot, paper.text(line, isHead ? 'TH' : 'TD', text, box, styles[at] ?? CELL, options));
      x += (widths[at] ?? 0) + GAP;
    }
    line.end();
    this.y = foot + 4;
    paper.rule(LEFT, this.y - 2, WIDTH, LINE);
  }

  /** Wider for longer texts, but never so that a short column has no room. */
  private columns(rows: readonly (readonly string[])[]): number[] {
    const weights = (rows[0] ?? []).map((_, at) => Math.sqrt(Math.max(...rows.map(row => (row[at] ?? '').length)) + 8));
    const all = weights.reduce((sum, one) => sum + one, 0);
    return weights.map(one => (one / all) * WIDTH - GAP);
  }

  private make(height: number): void {
    if (this.y + height <= BOTTOM) return;
    this.paper.doc.addPage();
    this.y = 48;
  }
}
