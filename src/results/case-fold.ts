/** Routes through one case, summed. */
import type {AttemptColumns} from '../lms-exports/attempts.ts';
import {pathOf} from './case-path.ts';
import type {CaseFrame} from './frame.ts';
import type {CaseSums} from './sums.ts';

export class CaseFold {
  readonly id: string;
  private plays = 0;
  private readonly endings = new Map<string, number>();
  private readonly moves = new Map<string, number>();
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
    const replies = new Map<string, string>();
    for (let place = first; place < end; place++) {
      const code = this.columns.code[place] as number;
      const node = this.nodeOfItem[this.columns.codeItem[code] as number];
      if (node !== undefined) replies.set(node, this.columns.codeResponse[code] as string);
    }
    if (replies.size === 0) return;
    const {steps, ending} = pathOf(this.frame.chart, this.frame.roles, replies);
    this.plays += 1;
    this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
    for (const {node, reply, to} of steps) {
      const move = `${node}/${reply}>${to}`;
      this.moves.set(move, (this.moves.get(move) ?? 0) + 1);
    }
  }

  get sums(): CaseSums {
    return {plays: this.plays, endings: Object.fromEntries(this.endings), moves: Object.fromEntries(this.moves)};
  }
}
