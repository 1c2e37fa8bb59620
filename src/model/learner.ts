/** What the list of facts comes to: the state of one learner. Folded by `applyAct`; nothing else changes it. */
import type {Confidence, Response} from './facts.ts';

export interface Answer {
  readonly response: Response;
  readonly confidence?: Confidence;
  /** Index into `LATENCY_CLASSES`. */
  readonly latency: number;
}
/** First and last answer to one item; the first counts for the signal profile, the last for progress and score. */
export interface Answers {
  readonly first: Answer;
  readonly last: Answer;
  readonly tries: number;
}
/** One play of a case; `ending` is null while it runs. */
export interface Play {
  readonly variant: string;
  readonly seed: number;
  readonly path: readonly {readonly node: string; readonly reply: string}[];
  readonly ending: string | null;
}
/** One attempt at the final test. Answers to its items are in `answers` of the attempt, not of the learner. */
export interface TestAttempt {
  readonly attempt: number;
  readonly seed: number;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Day it was handed in, or null while it runs. */
  readonly handedIn: number | null;
}
export interface Learner {
  readonly profile: {readonly role: string; readonly region: string; readonly language: string} | null;
  readonly sessions: number;
  readonly seen: ReadonlySet<string>;
  readonly equivalents: ReadonlySet<string>;
  readonly answers: Readonly<Record<string, Answers>>;
  /** Per case, plays in order; the first and the latest are kept in the record. */
  readonly plays: Readonly<Record<string, readonly Play[]>>;
  readonly tests: readonly TestAttempt[];
  readonly notes: Readonly<Record<string, {readonly text: string; readonly shared: boolean}>>;
  readonly evaluation: Readonly<Record<string, number>>;
  /** Days, or null. */
  readonly completed: number | null;
  readonly passed: number | null;
}
