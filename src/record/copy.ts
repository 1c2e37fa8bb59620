/** The learner's progress as a file, to carry to another device or to keep. It holds no name. */
import type {Act, CopyProblem} from '../model/facts.ts';
import {type Learner, runningTest} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {isOtherAttempt} from './attempts.ts';
import {decode, encode, LIMITS} from './codec.ts';

const FORMAT = 'ogen-open-copy-1';
/** Characters; a copy of the whole course is under 10,000. */
const LARGEST = 1_000_000;

/** The text of a copy. */
export function writeCopy(outline: Outline, learner: Learner): string {
  const state = encode(outline, {learner, covered: new Map(), place: ''}, LIMITS.browser).text;
  return JSON.stringify({format: FORMAT, course: outline.id, version: outline.version, state});
}

/** The acts in a copy. Completed and passed are left out: what the learner did decides about them here as well. */
export function readCopy(
  outline: Outline,
  text: string,
): {ok: true; acts: readonly Act[]} | {ok: false; reason: CopyProblem} {
  const copy = text.length > LARGEST ? null : parse(text);
  if (copy?.format !== FORMAT || typeof copy.state !== 'string') return {ok: false, reason: 'not_a_copy'};
  if (copy.course !== outline.id) return {ok: false, reason: 'other_course'};
  const decoded = decode(outline, copy.state);
  if (!decoded.ok) return {ok: false, reason: decoded.reason === 'newer' ? 'newer' : 'damaged'};
  return {ok: true, acts: decoded.acts.filter(act => act.type !== 'course.completed' && act.type !== 'course.passed')};
}

/**
 * The acts that tell something new of this learner: answers to items without one, plays of cases that were not played,
 * attempts that are not known, what a running attempt lacks, steps, notes and ratings that are not there yet, and sessions
 * while the learner has no seed of their own. What the learner has wins.
 */
export function newActs<A extends Act>(learner: Learner, acts: readonly A[]): readonly A[] {
  const running = runningTest(learner);
  /** Where the answers belong that follow a draw, as far as it asks for them. */
  let into: 'new' | 'running' | 'known' = 'known';
  let drawn: readonly string[] = [];
  const isNewAnswer = ({item}: {readonly item: string}): boolean => {
    if (into === 'new' && drawn.includes(item)) return true;
    if (into === 'running' && running?.items.includes(item)) return running.answers[item] === undefined;
    return learner.answers[item] === undefined && !learner.tests.some(test => test.items.includes(item));
  };
  const isNew = (act: Act): boolean => {
    switch (act.type) {
      case 'session.opened':
        return learner.seed === 0;
      case 'profile.set':
        return learner.profile === null;
      case 'step.seen':
        return !learner.seen.has(act.step);
      case 'equivalent.taken':
        return !learner.equivalents.has(act.step);
      case 'test.drawn':
        drawn = act.items;
        into = isOtherAttempt(learner, act) ? 'new' : running?.attempt === act.attempt ? 'running' : 'known';
        return into === 'new';
      case 'test.handed_in': {
        const isOpen = into !== 'known';
        into = 'known';
        return isOpen;
      }
      case 'answer.given':
        return isNewAnswer(act);
      case 'case.started':
      case 'reply.chosen':
      case 'case.ended':
        return learner.plays[act.case] === undefined;
      case 'note.written':
        return learner.notes[act.item] === undefined;
      case 'evaluation.given':
        return learner.evaluation[act.question] === undefined;
      case 'course.completed':
        return learner.completed === null;
      case 'course.passed':
        return learner.passed === null;
    }
  };
  return acts.filter(isNew);
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
