/** Words with numbers: each text is kept once. */
export class WordList {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** Number of a word, given out in order of appearance. */
  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    // A short cell of a large file would keep the whole file in memory: V8 slices without copying.
    const own = word.length === 0 ? word : ` ${word}`.slice(1);
    this.numbers.set(own, this.words.length);
    return this.words.push(own) - 1;
  }

  /** -1 for nothing. */
  numberOrNone(word: string | null): number {
    return word === null ? -1 : this.numberOf(word);
  }
}
