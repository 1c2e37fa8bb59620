/** What the dossier is made of: the content about itself, in plain values. `scripts/dossier.ts` gathers them. */
import type {CourseFacts} from '../course-facts.ts';
import type {MeasuredTest} from './test-quality.ts';

/** Levels of the blueprint: know and understand, apply, weigh and judge. */
export type Level = 'K' | 'T' | 'A';

export interface DossierFacts {
  readonly course: CourseFacts;
  /** Day on which it was made, `YYYY-MM-DD`. */
  readonly date: string;
  readonly audience: readonly string[];
  /** Net minutes: planned, and as the rules of study load compute them. */
  readonly modules: readonly {
    readonly title: string;
    readonly planned: number;
    readonly words: number;
    readonly reading: number;
    readonly activities: number;
  }[];
  readonly wordsPerMinute: number;
  readonly matrix: readonly {
    readonly objective: string;
    readonly practice: number;
    readonly cases: number;
    /** Items in the bank, and drawn in a test. */
    readonly bank: Readonly<Record<Level, number>>;
    readonly draw: Readonly<Record<Level, number>>;
  }[];
  readonly sources: readonly {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
  }[];
  /** `oldest` and `newest`: days on which a fact was looked at. */
  readonly claims: {readonly total: number; readonly open: number; readonly oldest: string; readonly newest: string};
  /** What experts must confirm; `confirmed` says by whom and when, or null. */
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly owner: string;
    readonly confirmed: string | null;
  }[];
  readonly authors: readonly string[];
  readonly reviewers: readonly {readonly domain: string; readonly name: string | null; readonly date: string | null}[];
  readonly evaluation: readonly string[];
  /** Null when no results were given. */
  readonly measured: MeasuredTest | null;
}
