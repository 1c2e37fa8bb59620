/** The compiled course: the outline (ids, numbers, kinds, order, keys, rules; loaded first) and texts (loaded when next). */
import type {Activity, ActivityKind, ShowView} from './activity.schema.ts';
import type {Aid, Claim, Evaluation, Law, Region, Right, Role, Source, Term} from './content.schema.ts';
import type {Response} from './facts.ts';
import type {Face, Form, RoleId} from './text.schema.ts';

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
/** The words of a case, per language. */
export interface CaseText {
  /** Its language, where it is not that of the page. */
  readonly lang?: string;
  /** An expert must still confirm the case as a whole. */
  readonly verify?: true;
  readonly title: string;
  readonly situation: string;
  readonly goal: string;
  readonly note: string;
  readonly person: {
    readonly name: string;
    readonly names?: readonly string[];
    readonly age: number;
    readonly caption: string;
    readonly portrait: string;
  };
  readonly valueLabels: Readonly<Record<string, string>>;
  readonly variantLabels: Readonly<Record<string, string>>;
  readonly nodes: Readonly<
    Record<
      string,
      {
        readonly face: Face;
        readonly text: string;
        readonly textWhen?: {readonly if: Guard; readonly text: string};
        readonly ask?: string;
        readonly verify?: true;
        readonly replies: Readonly<
          Record<
            string,
            {readonly text: string; readonly reaction: string; readonly face: Face; readonly explanation: string}
          >
        >;
      }
    >
  >;
  readonly endings: Readonly<Record<string, {readonly title: string; readonly text: string; readonly repair: string}>>;
  readonly interludes: readonly {readonly after: string; readonly optional: boolean; readonly activity: Activity}[];
  readonly debrief: {
    readonly text: string;
    readonly reflection: string;
    readonly threeQuestions: {readonly decides: string; readonly money: string; readonly leave: string};
  };
}

/**
 * A part of a lesson screen. `html` is made by the build from Markdown, never from a learner's words; in it
 * `<oo-token path="region.care_coordinator.phone">`, `<oo-term key="lvb">` and `<oo-claim key="…">` stand for tokens, terms and claims.
 */
export type LessonBlock =
  | {readonly type: 'html'; readonly html: string; readonly lang?: string}
  | {readonly type: 'activity'; readonly activity: Activity; readonly lang?: string}
  | {readonly type: 'case'; readonly cases: readonly string[]}
  | {readonly type: 'show'; readonly view: ShowView};
export interface LessonText {
  /** Language of title and note, where it is not that of the page; blocks say their own. */
  readonly lang?: string;
  readonly title: string;
  readonly note?: string;
  readonly verify?: true;
  readonly blocks: readonly LessonBlock[];
  /** The reading version. */
  readonly equivalent?: readonly LessonBlock[];
}

/** Words needed on the first screen. */
export interface CourseText {
  readonly title: string;
  readonly subtitle: string;
  readonly promise: string;
  readonly modules: Readonly<Record<string, {readonly title: string; readonly summary: string}>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly objectives: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly regions: Readonly<Record<string, string>>;
}
/** Words of a situation or test item. */
export interface ItemText {
  /** Its language, where it is not that of the page. */
  readonly lang?: string;
  readonly text: string;
  readonly options: Readonly<Record<string, {readonly text: string; readonly explanation: string}>>;
  readonly verify?: true;
}
/** Reference texts: loaded with the first view that needs them. */
export interface ReferenceText {
  readonly claims: Readonly<Record<string, Claim>>;
  readonly terms: Readonly<Record<string, Term>>;
  readonly law: Readonly<Record<string, Law>>;
  readonly rights: readonly Right[];
  readonly aid: Aid;
  readonly evaluation: Evaluation;
  readonly followup?: Evaluation;
  readonly sources: Readonly<Record<string, Source>>;
}

/** What a trainer does with a group: a discussion, a session plan, notes to a case. Not in the learner's page. */
export interface GuideText {
  readonly title: string;
  readonly minutes: number;
  /** Cases, moments (`CASE_NOOR/n02`), items and other guides that it talks about. */
  readonly tiedTo: readonly string[];
  /** Made by the build, as in `LessonBlock`. */
  readonly html: string;
}

/** What `virtual:course` exports; every loader is a chunk of its own. */
export interface CourseContent {
  /** At first as much as the first screen shows: items, cases, numbers (`n`), the list of ids and far parts come with `loadWhole`. */
  readonly outline: Outline;
  /** The same with the whole outline. */
  loadWhole(): Promise<CourseContent>;
  /** Words of the parts in `outline`, and of the course. */
  loadCourse(language: string): Promise<CourseText>;
  loadLesson(step: string, language: string): Promise<LessonText>;
  loadChart(id: string): Promise<CaseChart>;
  loadCase(id: string, language: string): Promise<CaseText>;
  loadSituations(language: string): Promise<Readonly<Record<string, ItemText>>>;
  loadBank(language: string): Promise<Readonly<Record<string, ItemText>>>;
  loadRole(id: string, language: string): Promise<Role>;
  loadRegion(id: string): Promise<Region>;
  loadReference(language: string): Promise<ReferenceText>;
}
