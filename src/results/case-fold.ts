/** Routes through one case, summed. */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import {type CasePath, pathOf} from './case-path.ts';
import type {CaseFrame} from './frame.ts';
import type {CaseSums} from './sums.ts';

export class CaseFold {
  readonly id: string;
  private plays = 0;
  private readonly endings = new Map<string, number>();
  private readonly moves = new Map<string, number>();
  /** By the codes of the replies. */
  private readonly paths = new Map<string, CasePath>();
  private readonly nodeOfItem: readonly (string | undefined)[];

  constructor(
    private readonly frame: CaseFrame,
    private readonly columns: AttemptColumns,
  ) {
    this.id = frame.id;
    this.nodeOfItem = columns.items.map(id => frame.nodeOf.get(id));
  }

  /** Adds the attempt whose answers are from `first` up to `end`. */
  add(first: number, end: number): void {
    const {code, codeItem} = this.columns;
    const replies: number[] = [];
    for (let place = first; place < end; place++) {
      const reply = code[place] as number;
      if (this.nodeOfItem[codeItem[reply] as number] !== undefined) replies.push(reply);
    }
    if (replies.length === 0) return;
    const {steps, ending} = this.pathOf(replies);
    this.plays += 1;
    this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
    for (const {node, reply, to} of steps) {
      const move = `${node}/${reply}>${to}`;
      this.moves.set(move, (this.moves.get(move) ?? 0) + 1);
    }
  }

  /** Following a path takes longer than all else, and most learners take one that another took before. */
  private pathOf(codes: readonly number[]): CasePath {
    const key = codes.join();
    const known = this.paths.get(key);
    if (known) return known;
    const {codeItem, codeResponse} = this.columns;
    const replies = codes.map(
      code => [this.nodeOfItem[codeItem[code] as number] ?? '', codeResponse[code] ?? ''] as const,
    );
    const path = pathOf(this.frame.chart, this.frame.roles, new Map(replies));
    this.paths.set(key, path);
    return path;
  }

  get sums(): CaseSums {
    return {plays: this.plays, endings: Object.fromEntries(this.endings), moves: Object.fromEntries(this.moves)};
  }
}
