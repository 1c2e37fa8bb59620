/** Tagged text and shapes on pages of pdfkit, placed by what was measured. */
import PDFDocument from 'pdfkit';
import {IssueProblem} from '../issue-problem.ts';
import {type Faces, hasLetter} from './faces.ts';

export type Face = keyof Faces;
export interface TextStyle {
  readonly face: Face;
  /** In points. */
  readonly size: number;
  readonly colour: string;
  readonly leading?: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export type Element = PDFKit.PDFStructureElement;
type Tag = 'P' | 'H1' | 'H2' | 'TH' | 'TD' | 'Span';

export const INK = '#10262a';
/** Hair lines. */
export const LINE = '#b7c0b9';
export const A4 = {width: 595.28, height: 841.89, margin: 56} as const;

export interface PaperOptions {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Milliseconds since 1970; the only date in the file, so that the same input gives the same bytes. */
  readonly date: number;
}

export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  private readonly chunks: Uint8Array[] = [];
  /** What was measured: once to find its place, and again when it is drawn. */
  private readonly heights = new Map<string, number>();
  private readonly done: Promise<void>;

  constructor(
    private readonly faces: Faces,
    {title, author, language, date}: PaperOptions,
  ) {
    const options = {
      size: 'A4',
      margin: 0,
      lang: language,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      subset: 'PDF/A-3a',
      // None before the first text: pdfkit would compare it with every face.
      font: null,
      info: {Title: title, Author: author, Creator: 'Ogen open', CreationDate: new Date(date), ModDate: new Date(date)},
    };
    this.doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
    this.doc.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
    this.done = new Promise((resolve, reject) => {
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    // pdfkit takes an opened face too; its types know files only.
    for (const [name, font] of Object.entries(faces)) this.doc.registerFont(name, font as unknown as Buffer);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Height that a text takes, with lines broken between words. */
  heightOf(text: string, width: number, style: TextStyle): number {
    const {face, size} = style;
    const gap = gapOf(style);
    const key = `${face} ${size} ${gap} ${width} ${text}`;
    const known = this.heights.get(key);
    if (known !== undefined) return known;
    const height = this.use(style).heightOfString(text, {width, lineGap: gap});
    this.heights.set(key, height);
    return height;
  }

  widthOf(text: string, style: TextStyle): number {
    return this.use(style).widthOfString(text);
  }

  /** Whether every word fits on a line by itself, so that none is broken; a line may end at a hyphen and after a slash. */
  wordsFit(text: string, width: number, style: TextStyle): boolean {
    return text.split(/[\s-]+|(?<=\/)/).every(word => this.widthOf(`${word}-`, style) <= width);
  }

  /** The largest size down to `smallest` at which a text takes at most so many lines and breaks no word; throws when there is none. */
  fit(text: string, width: number, lines: number, style: TextStyle, smallest: number): TextStyle {
    for (let size = style.size; size >= smallest; size -= 1) {
      const smaller = {...style, size};
      const one = this.heightOf('x', width, smaller);
      if (this.wordsFit(text, width, smaller) && this.heightOf(text, width, smaller) <= one * lines + 1) return smaller;
    }
    throw new IssueProblem(
      `„${text.slice(0, 60)}…” past niet op het papier.`,
      'Kort de tekst in, zoals die in het register staat.',
    );
  }

  /** Writes a text as a structure element and gives the y below it. Throws where the face lacks a letter: no boxes on paper. */
  text(
    parent: Element,
    tag: Tag,
    given: string,
    box: Box,
    style: TextStyle,
    options: {readonly scope?: 'Column'} = {},
  ): number {
    // What was looked up is what is printed: a mark by itself may be missing where the letter with it is not.
    const text = given.normalize('NFC');
    const lacking = [...text].find(letter => letter !== '\n' && !hasLetter(this.faces[style.face], letter));
    if (lacking !== undefined) {
      throw new IssueProblem(`Het lettertype heeft geen ‘${lacking}’.`, 'Schrijf de tekst in Latijnse letters.');
    }
    parent.add(
      this.doc.struct(tag, options as object, () => {
        this.mark(text, box, style);
      }),
    );
    return box.y + this.heightOf(text, box.width, style);
  }

  /** Puts words on the page outside the structure; for decoration, inside `decorate`. */
  mark(text: string, {x, y, width}: Box, style: TextStyle): void {
    this.use(style)
      .fillColor(style.colour)
      .text(text, x, y, {width, lineGap: gapOf(style)});
  }

  /** Draws something with a meaning, told by `alt`. */
  figure(parent: Element, alt: string, draw: () => void): void {
    parent.add(this.doc.struct('Figure', {alt}, draw));
  }

  /** Throws an `IssueProblem` when a picture, a data address, cannot be printed. */
  readPicture(address: string): void {
    try {
      // Its types know only the drawing of one.
      (this.doc as unknown as {openImage(source: string): void}).openImage(address);
    } catch {
      throw new IssueProblem('Het logo is niet te lezen.', 'Bewaar het opnieuw als PNG of JPEG.');
    }
  }

  /** Draws decoration: passed over by screen readers. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', {type: 'Layout'});
    this.doc.save();
    draw();
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  rule(x: number, y: number, width: number, colour: string): void {
    this.decorate(() =>
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.6)
        .stroke(colour),
    );
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    this.root.end();
    this.doc.end();
    await this.done;
    const bytes = new Uint8Array(this.chunks.reduce((size, {length}) => size + length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  private use({face, size}: TextStyle): PDFKit.PDFDocument {
    return this.doc.font(face).fontSize(size);
  }
}

function gapOf({size, leading = 1.3}: TextStyle): number {
  // The faces have lines of about 1.25 of their size.
  return size * (leading - 1.25);
}
