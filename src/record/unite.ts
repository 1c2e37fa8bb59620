/** A record and a journal put together: what both know counts once, what only one knows is kept. */
import type {Act, Fact} from '../model/facts.ts';
import {emptyLearner, type Learner, runningTest, type TestAttempt} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {isLegal} from '../model/score.ts';
import type {Settings} from '../model/settings.ts';
import {AttemptNumbers, isOtherAttempt} from './attempts.ts';
import type {RecordRead} from './codec.ts';
import {newActs} from './copy.ts';
import {isBeyond, isCovered, type Watermark} from './facts.ts';
import {isPrivate, privateFactsOf} from './private.ts';
import {type Replayed, replay} from './replay.ts';

export interface United {
  /** The learner as the record alone has them. */
  readonly recorded: Learner;
  readonly learner: Learner;
  /** Private things of an earlier version's record, for the journal. */
  readonly moved: readonly Fact[];
  /** Facts that the record lacks, in their order. */
  readonly left: readonly Fact[];
  /** Acts that do not fit this version of the course. */
  readonly outdated: readonly Act[];
  /** Answers of this device that what was done on another one left no room for. */
  readonly crossed: readonly Act[];
}

/** @param stored the facts of the journal, in their order */
export function unite(outline: Outline, settings: Settings, record: RecordRead, stored: readonly Fact[]): United {
  const recorded = replay(outline, settings, emptyLearner(), record.acts);
  const moved = privateFactsOf(recorded.learner, stored);
  const left = [...moved, ...notInRecord(stored, record, recorded.learner)];
  const merged = replayApart(outline, settings, recorded.learner, left);
  const dropped = [...recorded.dropped, ...merged.dropped].filter(
    ({type}) => type !== 'course.completed' && type !== 'course.passed',
  );
  // What the record itself holds was done one after the other: where that does not fit, the course has changed.
  const crossed = merged.dropped.filter(act => isPossible(outline, act));
  return {
    recorded: recorded.learner,
    learner: merged.learner,
    moved,
    left,
    outdated: dropped.filter(act => !crossed.includes(act)),
    crossed: crossed.filter(({type}) => type === 'answer.given' || type === 'reply.chosen'),
  };
}

/**
 * Facts that a record does not hold: later ones, those of a part that was damaged, notes that it had no room for or was not
 * to have, and choices that stay on the device. A note that was taken away stays away. Where the record does not say
 * whether it has a fact, the fact is left when it tells something new.
 */
export function notInRecord(
  facts: readonly Fact[],
  {covered, missing}: Pick<RecordRead, 'covered' | 'missing'>,
  recorded: Learner,
): readonly Fact[] {
  const last = new Map(facts.flatMap(fact => (fact.type === 'note.written' ? [[fact.item, fact.text] as const] : [])));
  const isLeftOut = (fact: Fact): boolean => {
    if (fact.type === 'equivalent.taken') return !recorded.equivalents.has(fact.step);
    return fact.type === 'note.written' && last.get(fact.item) !== '' && recorded.notes[fact.item] === undefined;
  };
  const isUnknown = (fact: Fact) => missing.includes('core') || isBeyond(covered, fact);
  const isMissing = (fact: Fact) => !isCovered(covered, fact) || missing.includes(partOf(fact));
  const isNew = new Set<Fact>(newActs(recorded, facts.filter(isUnknown)));
  return facts.filter(fact => isLeftOut(fact) || (isUnknown(fact) ? isNew.has(fact) : isMissing(fact)));
}

/** Whether the LMS does not know of something that it is to know, or knows something that it is not to know any more. */
export function isNews(fact: Fact, covered: Watermark, recorded: Learner): boolean {
  if (!isPrivate(fact)) return !isCovered(covered, fact) || fact.type === 'note.written';
  if (fact.type === 'equivalent.taken') return recorded.equivalents.has(fact.step);
  return fact.type === 'note.written' && recorded.notes[fact.item] !== undefined;
}

/** In which part of a record a fact is. */
function partOf({type}: Act): RecordRead['missing'][number] {
  if (type === 'case.started' || type === 'reply.chosen' || type === 'case.ended') return 'cases';
  if (type === 'answer.given' || type === 'test.drawn' || type === 'test.handed_in' || type === 'evaluation.given')
    return 'answers';
  return type === 'note.written' ? 'notes' : 'core';
}

/**
 * As `replay`, for acts that came about apart from what the learner has. An attempt at the test gets a number of its own; one
 * that is under way in the record goes on after it.
 */
function replayApart(outline: Outline, settings: Settings, from: Learner, acts: readonly Act[]): Replayed {
  const numbers = new AttemptNumbers();
  const dropped: Act[] = [];
  let learner = from;
  let waiting: TestAttempt | undefined;
  for (const act of acts) {
    const running = runningTest(learner);
    if (running && act.type === 'test.drawn' && isOtherAttempt(learner, act)) {
      waiting = running;
      learner = {...learner, tests: learner.tests.slice(0, -1)};
    }
    const next = replay(outline, settings, learner, [numbers.of(learner, act)]);
    dropped.push(...next.dropped);
    learner = next.learner;
  }
  if (!waiting) return {learner, dropped};
  const own = runningTest(learner);
  const tests = own ? learner.tests.slice(0, -1) : learner.tests;
  const left = Object.entries(own?.answers ?? {}).map(
    ([item, answer]): Act => ({type: 'answer.given', item, ...answer}),
  );
  const attempt = Math.max(waiting.attempt, (tests.at(-1)?.attempt ?? 0) + 1);
  return {learner: {...learner, tests: [...tests, {...waiting, attempt}]}, dropped: [...dropped, ...left]};
}

/** The course of today has a place for the act: it was not the course that changed. */
function isPossible(outline: Outline, act: Act): boolean {
  if (act.type === 'answer.given') {
    const item = outline.items[act.item];
    return item !== undefined && isLegal(item, act.response);
  }
  if (act.type === 'reply.chosen')
    return outline.cases[act.case]?.nodes[act.node]?.replies.includes(act.reply) === true;
  return act.type === 'test.drawn' || act.type === 'test.handed_in' || act.type === 'case.ended';
}
