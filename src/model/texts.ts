/** The words of the compiled course, per language; loaded when they are next. */
import type {Activity, ShowView} from './activity.schema.ts';
import type {Guard} from './case-chart.ts';
import type {Aid, Claim, Evaluation, Law, Right, Source, Term} from './reference.schema.ts';
import type {Face} from './text.schema.ts';

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
