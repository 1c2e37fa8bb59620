/** From attempts of any LMS to completions: one per learner, the first attempt that was passed. */
import type {ImportedAttempt} from '../model/attempts.ts';

/** Points for one register. */
export interface RegisterPoints {
  readonly register: string;
  readonly registerName: string;
  /** Id that the register gave the course. */
  readonly accreditation: string;
  readonly points: number;
  /** The learner's number in the register, in its normal form; '' when not given: the points cannot be reported then. */
  readonly number: string;
}

/** One learner who finished the course, as it will stand on the certificate. */
export interface Completion {
  /** Key of the learner in the source. */
  readonly learner: string;
  /** As registered; hostile text until it was checked. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly completedAt: number;
  readonly startedAt: number | null;
  /** Percent, 0 to 100. */
  readonly score: number | null;
  readonly seconds: number | null;
  /** Number of the attempt that counts, from 1. */
  readonly attempt: number;
  readonly attempts: number;
  readonly attemptId: string | null;
  /** The source knows this learner by name alone, and the name came more than once with the same attempt: it may be two people. */
  readonly isPerhapsTwo: boolean;
  /** Where it was read, for example `Moodle: SCORM-rapport`. */
  readonly source: string;
  readonly status: ImportedAttempt['status'];
  readonly simulated: boolean;
  readonly points: readonly RegisterPoints[];
}

export interface Completions {
  readonly completions: readonly Completion[];
  /** Learners who have not passed (yet). */
  readonly unfinished: number;
  /** Passed, but without a date: cannot be issued. */
  readonly undated: readonly string[];
  /** Rows that were in the files more than once. */
  readonly duplicates: number;
}

const FINISHED = new Set<ImportedAttempt['status']>(['passed', 'completed']);

/**
 * Joins attempts of all files; the same attempt in two files counts once. `passMark` (percent) decides where a report gives a
 * score without a status, as Moodle's basic report does.
 */
export function completionsOf(
  attempts: readonly {readonly attempt: ImportedAttempt; readonly source: string}[],
  passMark: number,
): Completions {
  const isFinished = ({status, score}: ImportedAttempt): boolean =>
    FINISHED.has(status) || (status === null && score !== null && score >= passMark);
  const learners = new Map<string, Map<string, {attempt: ImportedAttempt; source: string}>>();
  const doubled = new Set<string>();
  let duplicates = 0;
  for (const one of attempts) {
    const {learner, attempt, attemptId} = one.attempt;
    const own = learners.get(learner) ?? new Map();
    learners.set(learner, own);
    const id = attemptId ?? String(attempt);
    if (own.has(id)) {
      duplicates += 1;
      // The same row in two files is one; another row under the same name is not.
      if (learner.startsWith('name:') && !isSame(own.get(id).attempt, one.attempt)) doubled.add(learner);
    }
    // A later file may know more: an outcome wins over none.
    if (!own.has(id) || !isFinished(own.get(id).attempt)) own.set(id, one);
  }
  const completions: Completion[] = [];
  const undated: string[] = [];
  let unfinished = 0;
  for (const [learner, own] of learners) {
    const all = [...own.values()];
    const finished = all.filter(({attempt}) => isFinished(attempt)).sort(passedFirst)[0];
    if (!finished) unfinished += 1;
    else if (finished.attempt.endedAt === null) undated.push(finished.attempt.name);
    else {
      const completion = completionOf(finished.attempt, finished.attempt.endedAt, finished.source, all.length);
      completions.push({...completion, isPerhapsTwo: doubled.has(learner)});
    }
  }
  return {completions: completions.sort(byName), unfinished, undated, duplicates};
}

function completionOf(attempt: ImportedAttempt, completedAt: number, source: string, attempts: number): Completion {
  const {learner, name, startedAt, score, seconds, attemptId, status, simulated} = attempt;
  return {
    learner,
    name: tidyName(name),
    completedAt,
    startedAt,
    score: score === null ? null : Math.round(score * 10) / 10,
    seconds,
    attempt: attempt.attempt,
    attempts,
    attemptId,
    isPerhapsTwo: false,
    source,
    status,
    simulated,
    points: [],
  };
}

type Sourced = {attempt: ImportedAttempt};
function passedFirst({attempt: a}: Sourced, {attempt: b}: Sourced): number {
  const passed = Number(b.status === 'passed') - Number(a.status === 'passed');
  return passed || (a.endedAt ?? Number.POSITIVE_INFINITY) - (b.endedAt ?? Number.POSITIVE_INFINITY);
}

function isSame(a: ImportedAttempt, b: ImportedAttempt): boolean {
  return a.startedAt === b.startedAt && a.endedAt === b.endedAt && a.score === b.score && a.seconds === b.seconds;
}

function byName(a: Completion, b: Completion): number {
  return a.name.localeCompare(b.name, 'nl') || (a.learner < b.learner ? -1 : 1);
}

/** One form for one name. The letters Ĳ and ĳ become IJ and ij: few faces have them, and registers write two letters. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replaceAll('\u0132', 'IJ').replaceAll('\u0133', 'ij').replace(/\s+/g, ' ').trim();
}
