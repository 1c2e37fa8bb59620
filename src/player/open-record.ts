/** What is known of the learner at launch: the LMS's record and this device's journal, put together. */
import type {Fact} from '../model/facts.ts';
import type {Learner} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Launch} from '../model/port.ts';
import {nextStep} from '../model/sequence.ts';
import type {Settings} from '../model/settings.ts';
import {decode, EMPTY_RECORD} from '../record/codec.ts';
import {cover, isCovered} from '../record/facts.ts';
import type {Journal} from '../record/journal.ts';
import {isNews, unite} from '../record/unite.ts';
import type {NoticeBoard} from './notice-board.ts';
import type {OpenedRecord} from './opened-record.ts';

/**
 * Reads the record, adds what the journal has and the record has not, and lets the journal forget what the LMS gave back:
 * only a later launch proves that an LMS kept it.
 */
export async function openRecord(
  outline: Outline,
  settings: Settings,
  launch: Launch,
  journal: Journal,
  stored: readonly Fact[],
  board: NoticeBoard,
): Promise<OpenedRecord> {
  const decoded = decode(outline, launch.state);
  const record = decoded.ok ? decoded : EMPTY_RECORD;
  const {recorded, learner, moved, left, outdated, crossed} = unite(outline, settings, record, stored);
  if (moved.length > 0) await journal.add(moved);
  const returned = stored.filter(fact => !left.includes(fact));
  if (returned.length > 0) await journal.forget(returned);
  const isUnreadable = !decoded.ok && decoded.reason === 'damaged';
  const isDamaged = record.missing.length > 0;
  if (isUnreadable || isDamaged) await journal.note({aside: launch.state});

  const note = await journal.readNote();
  const isForgotten = launch.standard !== 'browser' && launch.state === '' && note.handedOver === true;
  const asked = isForgotten && left.some(fact => fact.type !== 'session.opened') ? left : [];
  const isAsked = asked.length > 0;
  const isNewer = !decoded.ok && decoded.reason === 'newer';
  if (isNewer) board.add('warning', 'record-newer');
  if (isUnreadable) board.add('warning', 'record-unreadable');
  if (isDamaged) board.add('warning', 'record-damaged');
  if (outdated.length > 0) board.add('warning', 'record-partly-read', {values: {dropped: outdated.length}});
  if (crossed.length > 0 && !isAsked) board.add('warning', 'two-devices', {values: {dropped: crossed.length}});
  if (isAsked) {
    const work = asked.filter(fact => fact.type !== 'session.opened').length;
    board.add('warning', 'lms-empty', {values: {facts: work}, choices: ['continue', 'restart']});
  }
  // Another device may still have what a damaged part held: the next record does not say that it has that.
  const told = isDamaged ? new Map<number, number>() : record.covered;
  const placeHere = launch.standard === 'browser' ? note.place : undefined;
  const newest = Math.max(0, ...record.covered.keys());
  const since = left.filter(fact => fact.session >= newest && !isCovered(record.covered, fact));
  return {
    learner: isAsked ? recorded : learner,
    recorded,
    hasNews: !isAsked && left.some(fact => isNews(fact, record.covered, recorded)),
    covered: isAsked ? told : cover(told, left),
    sessions: [...record.covered.keys(), ...stored.map(fact => fact.session)],
    place: isAsked ? '' : (placeHere ?? lastPlace(outline, learner, since) ?? record.place),
    asked,
    mayWrite: !isNewer,
  };
}

/** The step of the last thing the journal knows of; `undefined` when it tells nothing of a place. */
function lastPlace(outline: Outline, learner: Learner, facts: readonly Fact[]): string | undefined {
  return facts.map(fact => placeOf(outline, learner, fact)).findLast(step => step !== undefined);
}

function placeOf(outline: Outline, learner: Learner, fact: Fact): string | undefined {
  const steps = Object.values(outline.steps);
  switch (fact.type) {
    case 'answer.given': {
      const item = outline.items[fact.item];
      if (item?.kind === 'situation') return steps.find(step => step.draw)?.id;
      if (item?.kind === 'test') return steps.find(step => step.views.includes('test'))?.id;
      return item?.step ?? undefined;
    }
    case 'reply.chosen':
      return steps.find(step => step.cases.includes(fact.case))?.id;
    case 'step.seen':
    case 'equivalent.taken':
      return nextStep(outline, learner, fact.step) ?? undefined;
    default:
      return undefined;
  }
}
