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
