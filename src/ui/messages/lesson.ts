/** Words of everything inside a lesson; loaded with the first lesson. `views` belongs to the application views and cases. */
import type {Confidence} from '../../model/facts.ts';
import type {ViewMessages} from './views.ts';

interface Found {
  readonly found: (right: number, all: number) => string;
  readonly extra: (n: number) => string;
}

export interface LessonMessages {
  readonly lesson: {
    readonly place: (lesson: number, all: number) => string;
    readonly next: (step: string) => string;
    readonly finish: string;
    readonly previous: (step: string) => string;
    readonly pager: string;
    /** Why the button does not lead on yet, with the number of open questions. */
    readonly open: (questions: number) => string;
    readonly contentNote: string;
    /** Over the choice for the reading version, where no content note stands above it. */
    readonly readingHeading: string;
    readonly readingVersion: string;
    readonly ordinaryVersion: string;
    readonly readingExplained: string;
    readonly readAloud: string;
    readonly stopReading: string;
    readonly bookmark: string;
    readonly bookmarked: string;
  };
  readonly facts: {
    readonly toConfirm: string;
    readonly toConfirmExplained: string;
    /** Both in one line, under an activity. */
    readonly toConfirmMark: string;
    /** Under a whole page; other words than under one activity on it. */
    readonly toConfirmPage: string;
    readonly sources: string;
    readonly noSource: string;
    readonly reviewed: (day: string) => string;
    readonly noToken: string;
    readonly term: (term: string) => string;
  };
  readonly activity: {
    readonly kicker: string;
    readonly submit: string;
    readonly chooseFirst: string;
    readonly again: string;
    readonly sure: string;
    readonly sureHelp: string;
    readonly confidence: Readonly<Record<Confidence, string>>;
    readonly yourSureness: (words: string) => string;
    readonly agree: string;
    readonly youChose: string;
    readonly expertChose: string;
    readonly explanation: string;
    readonly takeaway: string;
    readonly several: string;
    /** Partial credit in words: how many of all were weighed as experts do. */
    readonly summary: (right: number, all: number) => string;
    readonly summaryHelp: (right: number, all: number) => string;
    readonly unscored: string;
    readonly youPut: (yours: string, experts: string) => string;
  };
  /** For activities where one picks some of many: what was found, and what was picked besides. */
  readonly choices: Found;
  readonly order: {
    readonly moveUp: (step: string) => string;
    readonly moveDown: (step: string) => string;
    readonly moved: (step: string, place: number, all: number) => string;
    readonly yourPlace: (yours: number, experts: number) => string;
    readonly help: string;
    readonly pairs: (right: number, all: number) => string;
  };
  readonly match: {readonly pick: string};
  readonly mark: Found;
  readonly scene: Found & {
    readonly picture: string;
    readonly list: string;
    readonly form: string;
    readonly description: string;
    readonly showSpots: string;
    /** On a narrow screen, where the picture is wider than its frame. */
    readonly pan: string;
    readonly chosen: (n: number) => string;
    readonly picked: (name: string, n: number) => string;
    readonly dropped: (name: string, n: number) => string;
  };
  readonly estimate: {
    readonly yours: string;
    readonly near: string;
    readonly rather: string;
    readonly far: string;
    readonly both: (yours: string, experts: string) => string;
  };
  readonly rate: {
    readonly submit: string;
    readonly thanks: string;
    readonly point: (point: number, low: string, high: string) => string;
    readonly yours: (point: number) => string;
  };
  readonly reflect: {
    readonly own: string;
    readonly private: string;
    readonly share: string;
    readonly shareHelp: string;
    readonly keep: string;
    readonly kept: string;
    readonly withoutWords: string;
    readonly considerations: string;
    readonly change: string;
    readonly length: (used: number, all: number) => string;
  };
  readonly vignette: {
    readonly of: (index: number, all: number) => string;
    readonly ask: string;
    /** Signal of trafficking, other concern, no concern. */
    readonly judgements: Readonly<Record<'s' | 'z' | 'g', string>>;
    readonly next: string;
    readonly finish: string;
    readonly done: (right: number, all: number) => string;
    readonly counts: (found: number, missed: number, falseAlarm: number, sureButWrong: number) => string;
    readonly few: string;
    readonly review: string;
    /** Practice with so many others. */
    readonly practise: (open: number) => string;
    readonly practiseHelp: string;
  };
  readonly views: ViewMessages;
}
