/** The course of one learner: where they are, what is known of them, and which acts fit. Facts leave by `emit`. */
import {assign, emit, type SnapshotFrom, setup} from 'xstate';
import type {Act} from '../model/facts.ts';
import {applyAct, emptyLearner, type Learner, runningTest} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {isLegal} from '../model/score.ts';
import {canFinish, canTakeEquivalent, isCompleted, isOpen, isPassed} from '../model/sequence.ts';
import type {Settings} from '../model/settings.ts';
import {isForTest} from '../model/test-bank.ts';
import type {CaseAct, CourseEvent, TestAct} from './events.ts';

/** Where the learner is: `home`, the overview of the route, or on a step. */
export type Place = {readonly at: 'home'} | {readonly at: 'step'; readonly step: string};

export interface CourseContext {
  readonly outline: Outline;
  /** As they count here: the LMS's own pass mark is already in. */
  readonly settings: Settings;
  readonly learner: Learner;
  readonly place: Place;
}
interface CourseInput {
  readonly outline: Outline;
  readonly settings: Settings;
}

/** The act that an event comes to when it fits, or null for a mere move. */
function actOf(event: CourseEvent): Act | null {
  switch (event.type) {
    case 'session.opened':
      return event;
    case 'profile.chosen':
      return {type: 'profile.set', role: event.role, region: event.region, language: event.language};
    case 'step.finished':
      return {type: 'step.seen', step: event.step};
    case 'equivalent.taken':
      return {type: 'equivalent.taken', step: event.step};
    case 'answer.submitted':
      return {...event, type: 'answer.given'};
    case 'note.submitted':
      return {...event, type: 'note.written'};
    case 'evaluation.submitted':
      return {...event, type: 'evaluation.given'};
    case 'case.progressed':
    case 'test.progressed':
      return event.act;
    case 'course.completed':
    case 'course.passed':
      return {type: event.type, day: event.day};
    default:
      return null;
  }
}

/** Whether an event fits what is known; the one place where the course refuses. */
export function fits({outline, settings, learner}: CourseContext, event: CourseEvent): boolean {
  switch (event.type) {
    case 'session.opened':
    case 'outline.loaded':
    case 'home.opened':
      return true;
    case 'profile.chosen':
      return fitsProfile(outline, settings, event);
    case 'step.opened':
      return isOpen(outline, learner, event.step);
    case 'step.finished':
      return event.earlier ? event.step in outline.steps : canFinish(outline, settings, learner, event.step);
    case 'equivalent.taken':
      return event.earlier ? event.step in outline.steps : canTakeEquivalent(outline, learner, event.step);
    case 'answer.submitted':
      return !isForTest(outline, event.item) && fitsAnswer(outline, event.item, event.response);
    case 'note.submitted':
      return event.item in outline.items || event.item in outline.evaluation;
    case 'evaluation.submitted':
      return event.rating >= 0 && event.rating <= (outline.evaluation[event.question] ?? -1);
    case 'case.progressed':
      return fitsCase(outline, learner, event.act);
    case 'test.progressed':
      return fitsTest(outline, learner, event.act);
    case 'course.completed':
      return learner.completed === null && (event.earlier === true || isCompleted(outline, settings, learner));
    case 'course.passed':
      return learner.passed === null && (event.earlier === true || isPassed(outline, settings, learner));
  }
}

type ProfileChosen = Extract<CourseEvent, {type: 'profile.chosen'}>;

const courseSetup = setup({
  types: {
    context: {} as CourseContext,
    events: {} as CourseEvent,
    input: {} as CourseInput,
    emitted: {} as Act,
  },
  guards: {
    fits: ({context, event}) => fits(context, event),
  },
  actions: {
    applyFact: assign({learner: ({context, event}) => learnerAfter(context, event)}),
    tellFact: emit(({event}) => actOf(event) as Act),
    takeOutline: assign({outline: ({context, event}) => outlineAfter(context, event)}),
    goHome: assign({place: {at: 'home'}}),
    goToStep: assign({place: ({context, event}) => placeAfter(context, event)}),
  },
});
const fact = {guard: 'fits', actions: ['applyFact', 'tellFact']} as const;

/** States: `home` and `step`. Acts are taken in both, for a case or test may end while the learner looks elsewhere. */
export const courseMachine = courseSetup.createMachine({
  id: 'course',
  context: ({input}) => ({...input, learner: emptyLearner(), place: {at: 'home'}}),
  initial: 'home',
  states: {home: {}, step: {}},
  on: {
    'outline.loaded': {actions: 'takeOutline'},
    'home.opened': {target: '.home', actions: 'goHome'},
    'step.opened': {guard: 'fits', target: '.step', actions: 'goToStep'},
    'session.opened': fact,
    'profile.chosen': fact,
    'step.finished': fact,
    'equivalent.taken': fact,
    'answer.submitted': fact,
    'note.submitted': fact,
    'evaluation.submitted': fact,
    'case.progressed': fact,
    'test.progressed': fact,
    'course.completed': fact,
    'course.passed': fact,
  },
});
export type CourseMachine = typeof courseMachine;
export type CourseSnapshot = SnapshotFrom<CourseMachine>;

export const selectLearner = (snapshot: CourseSnapshot): Learner => snapshot.context.learner;
export const selectPlace = (snapshot: CourseSnapshot): Place => snapshot.context.place;

function learnerAfter({outline, learner}: CourseContext, event: CourseEvent): Learner {
  const act = actOf(event);
  return act ? applyAct(outline, learner, act) : learner;
}

function outlineAfter({outline}: CourseContext, event: CourseEvent): Outline {
  return event.type === 'outline.loaded' ? event.outline : outline;
}

function placeAfter({place}: CourseContext, event: CourseEvent): Place {
  return event.type === 'step.opened' ? {at: 'step', step: event.step} : place;
}

function fitsProfile(outline: Outline, settings: Settings, event: ProfileChosen): boolean {
  return (
    outline.roles.some(role => role === event.role) &&
    (event.region === '' || outline.regions.includes(event.region)) &&
    (event.earlier === true || outline.languages.includes(event.language)) &&
    (settings.role === '' || settings.role === event.role) &&
    (settings.region === '' || settings.region === event.region)
  );
}

function fitsAnswer(outline: Outline, id: string, response: readonly string[]): boolean {
  const item = outline.items[id];
  return item !== undefined && isLegal(item, response);
}

function fitsCase(outline: Outline, learner: Learner, act: CaseAct): boolean {
  const chart = outline.cases[act.case];
  if (!chart) return false;
  if (act.type === 'case.started') return act.variant === '' || chart.variants.includes(act.variant);
  const running = learner.plays[act.case]?.at(-1)?.ending === null;
  if (act.type === 'case.ended') return running && chart.endings.includes(act.ending);
  return running && chart.nodes[act.node]?.replies.includes(act.reply) === true;
}

function fitsTest(outline: Outline, learner: Learner, act: TestAct): boolean {
  const running = runningTest(learner);
  if (act.type === 'test.drawn') {
    return running ? act.attempt === running.attempt : act.attempt > (learner.tests.at(-1)?.attempt ?? 0);
  }
  if (act.type === 'test.handed_in') return running?.attempt === act.attempt;
  return running?.items.includes(act.item) === true && fitsAnswer(outline, act.item, act.response);
}
