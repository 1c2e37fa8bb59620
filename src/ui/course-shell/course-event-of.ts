import type {CourseEvent} from '../../machines/events.ts';
import {
  AnswerSubmitEvent,
  EquivalentTakeEvent,
  EvaluationSubmitEvent,
  HomeOpenEvent,
  NoteSubmitEvent,
  ProfileChooseEvent,
  StepFinishEvent,
  StepOpenEvent,
} from '../events.ts';

/** What a learner can do to the course; each becomes one event of the course machine. */
export const LEARNER_EVENTS = [
  AnswerSubmitEvent,
  EquivalentTakeEvent,
  EvaluationSubmitEvent,
  HomeOpenEvent,
  NoteSubmitEvent,
  ProfileChooseEvent,
  StepFinishEvent,
  StepOpenEvent,
].map(({type}) => type);

/** The machine's word for what an element told; null for an event that is none of the learner's. */
export function courseEventOf(event: Event): CourseEvent | null {
  if (event instanceof AnswerSubmitEvent) {
    const {item, response, latency, confidence} = event;
    return {type: 'answer.submitted', item, response, latency, ...(confidence && {confidence})};
  }
  if (event instanceof NoteSubmitEvent) {
    return {type: 'note.submitted', item: event.item, text: event.text, shared: event.shared};
  }
  if (event instanceof ProfileChooseEvent) {
    return {type: 'profile.chosen', role: event.role, region: event.region, language: event.language};
  }
  if (event instanceof EvaluationSubmitEvent) {
    return {type: 'evaluation.submitted', question: event.question, rating: event.rating};
  }
  if (event instanceof StepOpenEvent) return {type: 'step.opened', step: event.step};
  if (event instanceof StepFinishEvent) return {type: 'step.finished', step: event.step};
  if (event instanceof EquivalentTakeEvent) return {type: 'equivalent.taken', step: event.step};
  return event instanceof HomeOpenEvent ? {type: 'home.opened'} : null;
}
