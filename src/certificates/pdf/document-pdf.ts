/** The plain document as a tagged PDF over as many pages as it takes. */
import {type Block, OPEN, type PlainDocument} from '../dossier/document.ts';
import type {Faces} from './faces.ts';
import {A4, type Box, type Element, INK, LINE, Paper, type TextStyle} from './paper.ts';

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
  const writer = new Writer(paper, document.title);
  writer.heading('H1', document.title, {face: 'voice', size: 26, colour: INK});
  for (const {title, blocks} of document.sections) {
    writer.heading('H2', title, {face: 'voice', size: 16, colour: INK});
    for (const block of blocks) writer.block(block);
  }
  return paper.bytes();
}

class Writer {
  private y = 56;
  private page = 1;

  constructor(
    private readonly paper: Paper,
    private readonly title: string,
  ) {
    this.foot();
  }

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
    const {paper} = this;
    const widths = this.columns(rows);
    // Headings do not stand alone at the foot of a page.
    this.make(60);
    const table = paper.doc.struct('Table');
    paper.root.add(table);
    const [head = []] = rows;
    const heads = head.map((text, at) => paper.fit(text, widths[at] ?? 0, 12, {...CELL, face: 'strong'}, 4));
    for (const [place, row] of rows.entries()) {
      const styles = place === 0 ? heads : row.map((text, at) => paper.fit(text, widths[at] ?? 0, 12, CELL, 4));
      // On the next page the headings are seen again; who listens hears them with the table.
      if (this.make(this.heightOf(row, widths, styles) + 6)) {
        const y = this.y;
        paper.decorate(() => this.cells(head, widths, (text, box, at) => paper.mark(text, box, heads[at] ?? CELL)));
        this.y = y + this.heightOf(head, widths, heads) + 4;
      }
      this.row(table, row, widths, styles, place === 0);
    }
    table.end();
  }

  private row(
    table: Element,
    row: readonly string[],
    widths: readonly number[],
    styles: readonly TextStyle[],
    isHead: boolean,
  ): void {
    const {paper} = this;
    const line = paper.doc.struct('TR');
    table.add(line);
    const options = isHead ? ({scope: 'Column'} as const) : {};
    this.cells(row, widths, (text, box, at) =>
      paper.text(line, isHead ? 'TH' : 'TD', text, box, styles[at] ?? CELL, options),
    );
    line.end();
    this.y += this.heightOf(row, widths, styles) + 4;
    paper.rule(LEFT, this.y - 2, WIDTH, LINE);
  }

  private cells(
    row: readonly string[],
    widths: readonly number[],
    draw: (text: string, box: Box, at: number) => void,
  ): void {
    let x = LEFT;
    for (const [at, text] of row.entries()) {
      draw(text, {x, y: this.y, width: widths[at] ?? 0}, at);
      x += (widths[at] ?? 0) + GAP;
    }
  }

  private heightOf(row: readonly string[], widths: readonly number[], styles: readonly TextStyle[]): number {
    return Math.max(...row.map((text, at) => this.paper.heightOf(text, widths[at] ?? 0, styles[at] ?? CELL)));
  }

  /** Wider for longer texts, but never so that a short column has no room. */
  private columns(rows: readonly (readonly string[])[]): number[] {
    const weights = (rows[0] ?? []).map((_, at) => Math.sqrt(Math.max(...rows.map(row => (row[at] ?? '').length)) + 8));
    const all = weights.reduce((sum, one) => sum + one, 0);
    return weights.map(one => (one / all) * WIDTH - GAP);
  }

  /** Begins a page where there is no room, and says whether it did. */
  private make(height: number): boolean {
    if (this.y + height <= BOTTOM) return false;
    this.paper.doc.addPage();
    this.page += 1;
    this.foot();
    this.y = 48;
    return true;
  }

  /** What a reader refers to. */
  private foot(): void {
    const box = {x: LEFT, y: A4.height - 34, width: WIDTH};
    this.paper.decorate(() => this.paper.mark(`${this.title}, pagina ${this.page}`, box, CELL));
  }
}
