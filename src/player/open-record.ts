/** What is known of the learner at launch: the LMS's record and this device's journal, put together. */
import type {Fact} from '../model/facts.ts';
import {emptyLearner, type Learner} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import type {Launch} from '../model/port.ts';
import {nextStep} from '../model/sequence.ts';
import type {Settings} from '../model/settings.ts';
import {decode} from '../record/codec.ts';
import {cover, notInRecord} from '../record/facts.ts';
import type {Journal} from '../record/journal.ts';
import {privateFactsOf} from '../record/private.ts';
import {replay} from '../record/replay.ts';
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
  const record = decoded.ok ? decoded : {acts: [], covered: new Map<number, number>(), place: '', damaged: 0};
  const recorded = replay(outline, settings, emptyLearner(), record.acts);
  const moved = privateFactsOf(recorded.learner, stored);
  if (moved.length > 0) await journal.add(moved);
  const facts = [...moved, ...stored];
  const left = [...moved, ...notInRecord(stored, record.covered, recorded.learner)];
  const returned = facts.filter(fact => !left.includes(fact));
  if (returned.length > 0) await journal.forget(returned);
  const isUnreadable = !decoded.ok && decoded.reason === 'damaged';
  if (isUnreadable || record.damaged > 0) await journal.note({aside: launch.state});

  const note = await journal.readNote();
  const isForgotten = !decoded.ok && decoded.reason === 'empty' && note.handedOver === true;
  const asked = isForgotten && left.some(fact => fact.type !== 'session.opened') ? left : [];
  const merged =
    asked.length > 0 ? {learner: recorded.learner, dropped: []} : replay(outline, settings, recorded.learner, left);
  const dropped = recorded.dropped.length + merged.dropped.length;
  const isNewer = !decoded.ok && decoded.reason === 'newer';
  if (isNewer) board.add('warning', 'record-newer');
  if (isUnreadable) board.add('warning', 'record-unreadable');
  if (record.damaged > 0) board.add('warning', 'record-damaged');
  if (dropped > 0) board.add('warning', 'record-partly-read', {values: {dropped}});
  if (asked.length > 0) {
    const work = asked.filter(fact => fact.type !== 'session.opened').length;
    board.add('warning', 'lms-empty', {values: {facts: work}, choices: ['continue', 'restart']});
  }
  return {
    learner: merged.learner,
    recorded: recorded.learner,
    covered: asked.length > 0 ? record.covered : cover(record.covered, left),
    sessions: [...record.covered.keys(), ...facts.map(fact => fact.session)],
    place: asked.length > 0 ? '' : (note.place ?? lastPlace(outline, merged.learner, left) ?? record.place),
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
