/** Questions of the bank outside the final test: before the start, and in the boosters. Part of `ViewMessages`. */
export interface QuestionMessages {
  readonly start: {
    readonly heading: string;
    readonly place: (n: number, all: number) => string;
    readonly submit: string;
    readonly chooseFirst: string;
    readonly done: string;
    readonly doneText: string;
  };
  readonly call: {
    readonly heading: string;
    readonly card: string;
    readonly noRegion: string;
  };
}
