/** What a case machine runs on, compiled: the chart of a case, and its conditions. */

/** A condition, parsed by the build from the authors' grammar (`src/model/case.schema.ts`). */
export type Guard =
  | {readonly op: 'and' | 'or'; readonly of: readonly Guard[]}
  | {readonly op: 'not'; readonly of: Guard}
  | {readonly op: '>=' | '<=' | '>' | '<' | '=='; readonly value: string; readonly than: number}
  | {readonly op: 'flag'; readonly flag: string}
  | {readonly op: 'variant' | 'role'; readonly is: string};

/** A case as structure: what the machine runs on. */
export interface CaseChart {
  readonly id: string;
  readonly start: string;
  readonly values: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
  readonly variants: readonly string[];
  readonly names: readonly string[];
  readonly nodes: Readonly<Record<string, ChartNode>>;
  readonly endings: readonly {readonly id: string; readonly if?: Guard}[];
  readonly expert: Readonly<Record<string, readonly string[]>>;
}
export interface ChartNode {
  readonly variant?: string;
  readonly replies: readonly {
    readonly id: string;
    readonly effects: Readonly<Record<string, number>>;
    readonly set: Readonly<Record<string, boolean>>;
    /** First whose guard holds; `to` is a node or `END`. */
    readonly next: readonly {
      readonly if?: Guard;
      readonly to: string;
      readonly set?: Readonly<Record<string, boolean>>;
    }[];
  }[];
}
