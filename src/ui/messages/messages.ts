/**
 * Words of the shell and the home screen: the first dictionary, small because it is there before the page is interactive.
 * Functions take numbers and make the plural themselves, with `Intl.PluralRules`. Dutch is the source; every language
 * `satisfies` this type, so that a missing word is a type error.
 */
import type {SaveState} from '../host.ts';

type Values = Readonly<Record<string, string | number>>;

export interface Messages {
  readonly language: string;
  readonly shell: {
    readonly skip: string;
    readonly home: string;
    readonly quickExit: string;
    readonly menu: string;
    readonly settings: string;
    readonly search: string;
    readonly actionCard: string;
    readonly close: string;
    readonly leave: string;
    readonly loading: string;
    readonly notices: string;
    /** Label of the button that takes a notice away. */
    readonly dismiss: string;
    /** Page title: the place, then the course. */
    readonly title: (place: string, course: string) => string;
  };
  readonly save: {
    /** Long word beside the light, and the short one on a phone. */
    readonly states: Readonly<Record<SaveState, {readonly long: string; readonly short: string}>>;
    readonly open: (state: string) => string;
  };
  readonly home: {
    readonly start: string;
    readonly resume: string;
    /** Where the button leads. */
    readonly next: (part: number, module: string, step: string) => string;
    readonly review: string;
    readonly done: string;
    readonly minutesLeft: (minutes: number) => string;
    readonly lens: string;
    readonly lensProgress: (done: number, all: number) => string;
    readonly route: string;
    readonly module: (number: number) => string;
    readonly minutes: (minutes: number) => string;
    readonly stepsDone: (done: number, all: number) => string;
    readonly states: {readonly done: string; readonly busy: string; readonly new: string; readonly closed: string};
    readonly here: string;
    /** What a closed part waits for, as numbers of parts in order. */
    readonly closedUntil: (parts: readonly number[]) => string;
    readonly work: string;
    readonly fiction: string;
    readonly version: (version: string) => string;
    readonly draft: string;
    readonly draftExplained: string;
    readonly careHeading: string;
    readonly care: string;
    readonly careQuickExit: string;
  };
  readonly profile: {
    readonly role: string;
    readonly region: string;
    readonly pickRegion: string;
    readonly help: string;
    readonly change: string;
    readonly save: string;
    readonly saved: string;
    readonly missing: string;
    readonly locked: string;
  };
  /** By the key of a `Notice`; a key that is not here shows `unknown`. */
  readonly notices: Readonly<Record<string, (values: Values) => string>> & {
    readonly unknown: (values: Values) => string;
  };
  readonly error: {
    readonly heading: string;
    readonly text: string;
    readonly reload: string;
    readonly home: string;
    readonly details: string;
  };
}

/** Whether numbers follow each other without a gap. */
export function isRun(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] as number) + 1);
}

/** Numbers as a list of the language. One alone needs no format, which takes milliseconds to make, for every closed part. */
export function listed(language: string, numbers: readonly number[]): string {
  return numbers.length === 1 ? String(numbers[0]) : new Intl.ListFormat(language).format(numbers.map(String));
}

const rules: Record<string, Intl.PluralRules> = {};

/** Picks the form of a count in a language: `plural('nl', 2, {one: 'les', other: 'lessen'})`. */
export function plural(language: string, count: number, forms: {readonly one: string; readonly other: string}): string {
  rules[language] ??= new Intl.PluralRules(language);
  return rules[language].select(count) === 'one' ? forms.one : forms.other;
}
