/** Looks at a completion as a careful trainer would: what stops it, and what somebody must have looked at. */
import type {Completion} from './completion.ts';
import type {CourseFacts} from './course-facts.ts';
import {createCredential} from './credential/create-credential.ts';
import {dayOf} from './credential/moment.ts';
import {IssueProblem} from './issue-problem.ts';
import type {Issuer} from './issuer.ts';
import type {FitCheck} from './pdf/certificate-layout.ts';
import type {MissingLetters} from './pdf/faces.ts';
import {pointsFor} from './registers.ts';

export interface Finding {
  /** In words for the trainer. */
  readonly text: string;
  /** `stop`: cannot be issued. `warn`: only after the trainer accepts. `note`: told. */
  readonly weight: 'stop' | 'warn' | 'note';
}
export interface Checked {
  readonly completion: Completion;
  readonly findings: readonly Finding[];
  /** Is in the log already: not issued again. */
  readonly issued: boolean;
}
export interface CheckOptions {
  readonly course: CourseFacts;
  readonly issuer: Issuer;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly missing: MissingLetters;
  readonly fits: FitCheck;
  /** Numbers in registers, by key of the learner, then by register. */
  readonly numbers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the log has already. */
  readonly logged: Logged;
}
export interface Logged {
  /** Completions that were issued. */
  readonly issued: ReadonlySet<Completion>;
  /** `personDay` of every certificate that counts: another export may know the same person under another key. */
  readonly people: ReadonlySet<string>;
}

const LONGEST_NAME = 120;
/** Active time under this share of the study load asks for a look. */
const QUICK = 0.4;
const MANY_ATTEMPTS = 5;

/** Checks every completion; earned points are put in. Throws an `IssueProblem` when nothing could be printed for this issuer. */
export function checkCompletions(completions: readonly Completion[], options: CheckOptions): readonly Checked[] {
  const {issuer, course, missing} = options;
  const accreditations = issuer.accreditations.map(({id}) => id);
  const objectives = course.objectives.map(({text}) => text);
  for (const text of [issuer.name, issuer.signatory ?? '', ...accreditations, course.title, ...objectives]) {
    const [letter] = missing(text);
    if (letter)
      throw new IssueProblem(
        `„${text.slice(0, 80)}” heeft een teken dat het lettertype niet kent: ${letter}`,
        'Pas issuer.json of de cursus aan.',
      );
  }
  const sameDay = new Map<string, number>();
  for (const one of completions) sameDay.set(personDay(one), (sameDay.get(personDay(one)) ?? 0) + 1);
  return completions.map(one => {
    const {points, problems} = pointsFor(one, options.issuer.accreditations, options.numbers[one.learner] ?? {});
    const completion = {...one, points};
    const twin = (sameDay.get(personDay(one)) ?? 0) > 1;
    return {
      completion,
      issued: options.logged.issued.has(one),
      findings: [
        ...aboutName(completion, options),
        ...aboutResult(one, options),
        ...aboutTime(one, options),
        ...(twin ? [warn('Deze naam staat op deze dag twee keer in de lijst. Zijn het twee mensen?')] : []),
        ...(options.logged.people.has(personDay(one))
          ? [
              warn(
                'Op deze naam en dag is al een certificaat uitgegeven. Kwam het uit een andere export, geef dan geen tweede uit.',
              ),
            ]
          : []),
        ...(one.isPerhapsTwo
          ? [
              warn(
                'Deze naam staat vaker in de export, zonder nummer of e-mailadres erbij. Zijn het twee mensen, dan mist er een: neem een kolom op die hen onderscheidt.',
              ),
            ]
          : []),
        ...problems.map(({reason, weight}): Finding => ({text: reason, weight})),
        ...points
          .filter(({number}) => number === '')
          .map(
            ({registerName}): Finding => ({text: `${registerName}: geen nummer, dus niet te melden.`, weight: 'note'}),
          ),
      ],
    };
  });
}

/** Why a name cannot stand on paper, in words, or null. */
export function nameProblem(name: string, missing: MissingLetters): string | null {
  if (name === '') return 'Er is geen naam.';
  if (name.length > LONGEST_NAME) return `De naam is langer dan ${LONGEST_NAME} tekens.`;
  const letters = missing(name);
  if (letters.length === 0) return null;
  const shown = letters.map(letter =>
    /[\p{C}]/u.test(letter) ? `U+${(letter.codePointAt(0) ?? 0).toString(16)}` : letter,
  );
  return `Deze tekens staan niet in het lettertype: ${shown.join(' ')}. Schrijf de naam zoals in het register, in Latijnse letters.`;
}

/** Stands in for what is decided at signing; as long as the real thing, for it is measured. */
export const DRY = {
  id: '00000000-0000-4000-8000-000000000000',
  subject: '00000000-0000-4000-8000-000000000000',
  index: 0,
};

/** Whether it can be printed is known before it is signed: what is in the log must have its paper. */
function aboutName(completion: Completion, {course, issuer, missing, fits}: CheckOptions): Finding[] {
  const {name, completedAt} = completion;
  const problem =
    nameProblem(name, missing) ??
    fits(createCredential(course, issuer, completion, {...DRY, now: completedAt}), issuer);
  return problem === null ? [] : [stop(problem)];
}

function aboutResult({score, status, attempts, simulated}: Completion, {course, issuer}: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  if (simulated && !issuer.demonstration) findings.push(stop('Dit resultaat is gemaakt door een simulatie.'));
  if (score !== null && score < course.passMark)
    findings.push(stop(`De score (${score}%) ligt onder de grens van ${course.passMark}%.`));
  if (score !== null && status === null) {
    findings.push({text: 'De export noemt geen status; de score telt.', weight: 'note'});
  }
  if (score === null && status !== 'passed')
    findings.push(warn('De export zegt niet of de toets is gehaald. Kijk in het leersysteem.'));
  if (attempts > MANY_ATTEMPTS) findings.push(warn(`Er zijn ${attempts} pogingen.`));
  return findings;
}

function aboutTime({startedAt, completedAt, seconds}: Completion, {course, now}: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  if (completedAt > now) findings.push(stop('De datum van afronden ligt in de toekomst.'));
  if (startedAt !== null && startedAt > completedAt) findings.push(warn('Het begin ligt na het einde.'));
  if (seconds === null) findings.push({text: 'De export noemt geen tijd.', weight: 'note'});
  else if (seconds < course.minutes * 60 * QUICK) {
    findings.push(
      warn(`Afgerond in ${Math.round(seconds / 60)} minuten; de studielast is ${Math.round(course.minutes)} minuten.`),
    );
  }
  return findings;
}

/** Whether a certificate may be made: nothing stops it, and the warnings were accepted. */
export function canIssue({findings, issued}: Checked, accepted: boolean): boolean {
  return !issued && findings.every(({weight}) => weight === 'note' || (weight === 'warn' && accepted));
}

/** One name on one day. */
export function personDay({name, completedAt}: Pick<Completion, 'name' | 'completedAt'>): string {
  return `${name.toLowerCase()} ${dayOf(completedAt)}`;
}
function stop(text: string): Finding {
  return {text, weight: 'stop'};
}
function warn(text: string): Finding {
  return {text, weight: 'warn'};
}
