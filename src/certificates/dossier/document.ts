/** A plain document: what the dossier is before it becomes HTML or PDF. */
export type Block =
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'list'; readonly items: readonly string[]}
  /** The first row holds the headings. */
  | {readonly type: 'table'; readonly rows: readonly (readonly string[])[]}
  /** Only the applicant can say this; never filled in by us. */
  | {readonly type: 'open'; readonly text: string};

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}
export interface PlainDocument {
  readonly title: string;
  readonly author: string;
  readonly sections: readonly Section[];
}
export const OPEN = 'In te vullen:';

export const text = (words: string): Block => ({type: 'text', text: words});
export const open = (words: string): Block => ({type: 'open', text: words});
export const list = (items: readonly string[]): Block => ({type: 'list', items});
export const table = (...rows: readonly (readonly string[])[]): Block => ({type: 'table', rows});
/** With a decimal comma and at most one decimal. */
export const number = new Intl.NumberFormat('nl-NL', {maximumFractionDigits: 1});
