/** The outline of the compiled course: ids, numbers, kinds, order, keys and rules; loaded before any text. */
import type {ActivityKind, ShowView} from './activity.schema.ts';
import type {Response} from './facts.ts';
import type {Form, RoleId} from './text.schema.ts';

/** What an item is to the model; `test` is an item of the bank, `situation` one vignette. */
export type ItemKind = Exclude<ActivityKind, 'vignette'> | 'test' | 'situation';

/** Anything a learner can answer. Numbers (`n`) come from `modules/ids.lock` and never change. */
export interface ItemOutline {
  readonly id: string;
  readonly n: number;
  readonly kind: ItemKind;
  /** The step it stands in; bank items: the step that explains it; situations: `null`. */
  readonly step: string | null;
  readonly objectives: readonly string[];
  /** Option, card, story, passage, spot, statement or step ids, in author order. */
  readonly options: readonly string[];
  /** Bins, match targets, or `1`…`5` for `rate`. */
  readonly targets?: readonly string[];
  /** The expert's response, in the canonical form of `Response`; absent: nothing is right or wrong. */
  readonly key?: Response;
  /** For `estimate`. */
  readonly range?: {readonly min: number; readonly max: number; readonly step: number; readonly tolerance: number};
  /** Asks how sure the learner is. */
  readonly confidence: boolean;
  /** For situations and test items. */
  readonly form?: Form;
  readonly lookalike?: string;
  /** For test items and situations: what it is kept for. */
  readonly use?: 'test' | 'start' | 'booster';
  /** For test items. */
  readonly level?: 'K' | 'T' | 'A';
  readonly outcome?: 'not_trafficking' | 'other_care' | 'not_yet_known';
  /** For test items: roles on whose own route the right answer lies. */
  readonly route?: readonly RoleId[];
}

/** How many situations a page draws. */
export interface SituationRule {
  readonly signal: number;
  readonly lookalike: number;
  /** Round of the boosters, from 1: drawn from the situations kept for them. Absent: from the others. */
  readonly round?: number | undefined;
}

export interface StepOutline {
  readonly id: string;
  readonly n: number;
  readonly module: string;
  /** Counts for completion and study load. */
  readonly counted: boolean;
  /** Only for these roles; absent: for everybody. */
  readonly roles?: readonly RoleId[];
  /** Only there when this setting is on (`withSettings`); absent: always. */
  readonly setting?: 'startMeasurement';
  /** Items in order of the page. */
  readonly items: readonly string[];
  /** Cases of the page: one, or one per role with the rest as practice. */
  readonly cases: readonly string[];
  readonly caseByRole?: Readonly<Partial<Record<RoleId, string>>>;
  /** Draw of situations on this page. */
  readonly draw?: SituationRule & {readonly id: string; readonly n: number};
  /** Application views on this page. */
  readonly views: readonly ShowView[];
  /** Has a reading version that counts the same. Its items are in `equivalentItems`. */
  readonly equivalentItems?: readonly string[];
}

export interface ModuleOutline {
  readonly id: string;
  readonly n: number;
  readonly steps: readonly string[];
  readonly requires: readonly string[];
  readonly free: boolean;
  readonly minutes: number;
}

/** What the model must know of a case without its text: ids with their numbers. */
export interface CaseOutline {
  readonly id: string;
  readonly n: number;
  readonly roles: readonly RoleId[];
  readonly objectives: readonly string[];
  readonly variants: readonly string[];
  /** Node id to its reply ids, both in author order. `names` are the readable names, for reports. */
  readonly nodes: Readonly<
    Record<string, {readonly n: number; readonly name: string; readonly replies: readonly string[]}>
  >;
  readonly endings: readonly string[];
  /** Expert replies, `node` + `reply`, per variant or `all`. */
  readonly expert: Readonly<Record<string, readonly string[]>>;
  readonly interludes: readonly string[];
}

/**
 * One line of `modules/ids.lock`, in order of its serial (index + 1). Append only; `gone` marks what was removed.
 * A number (`n`) is the rank among siblings of the same parent and kind, counting from 0, tombstones included.
 * Layouts of stored records follow from a prefix of this list, so every older record can be read.
 */
export interface LockEntry {
  readonly kind:
    | 'module'
    | 'step'
    | 'item'
    | 'draw'
    | 'option'
    | 'target'
    | 'case'
    | 'node'
    | 'reply'
    | 'ending'
    | 'variant'
    | 'role'
    | 'region'
    | 'question';
  /** Path of ids, for example `CASE_NOOR/n01/a` or `M1_A1_bouwstenen/c`. */
  readonly path: string;
  /** For items: their kind, and whether confidence is asked, as they were when appended. */
  readonly item?: {readonly kind: ItemKind; readonly confidence: boolean; readonly steps?: number};
  readonly gone?: true;
}

/** A return after so many months: situations and ratings follow from the learner, the small case stands here. */
export interface Booster {
  readonly id: string;
  readonly months: number;
  readonly case: string;
  /** With the survey. */
  readonly followup: boolean;
  /** Net minutes in the plan, which the build measures. */
  readonly minutes: number;
}

export interface Outline {
  readonly id: string;
  /** Version of `package.json`. */
  readonly version: string;
  /** Hash of all content, 16 hex digits. */
  readonly hash: string;
  /** Facts are open: 'conceptuitgave'. */
  readonly draft: boolean;
  readonly languages: readonly string[];
  readonly objectives: readonly string[];
  readonly modules: readonly ModuleOutline[];
  /** How many parts come after `modules`, and minutes of all that do; only before the whole outline is there. */
  readonly further?: {readonly parts: number; readonly minutes: number};
  readonly steps: Readonly<Record<string, StepOutline>>;
  readonly items: Readonly<Record<string, ItemOutline>>;
  readonly cases: Readonly<Record<string, CaseOutline>>;
  readonly roles: readonly RoleId[];
  readonly regions: readonly string[];
  /** Ids of evaluation questions with the number of points of their scale (0: text). */
  readonly evaluation: Readonly<Record<string, number>>;
  /** The survey after months, as `evaluation`; never asked for completion. */
  readonly followup?: Readonly<Record<string, number>>;
  /** Short returns after the course, in order. */
  readonly boosters?: readonly Booster[];
  readonly test: {
    readonly passMark: number;
    readonly draw: Readonly<Record<string, {readonly K: number; readonly T: number; readonly A: number}>>;
  };
  readonly lock: readonly LockEntry[];
}
