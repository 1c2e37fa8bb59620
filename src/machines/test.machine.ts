/** One attempt at the final test: items in any order until it is handed in. The draw arrives by input. */
import {assign, emit, type SnapshotFrom, setup} from 'xstate';
import type {Answer} from '../model/learner.ts';
import type {Outline} from '../model/outline.ts';
import {isLegal} from '../model/score.ts';
import {testOrder} from '../model/test-draw.ts';
import type {TestAct, TestEvent} from './events.ts';

export interface TestInput {
  readonly outline: Outline;
  /** Counts from 1. */
  readonly attempt: number;
  readonly seed: number;
  /** The drawn items (`drawTest`). */
  readonly items: readonly string[];
  /** Items that left the course since the attempt was drawn, and were replaced. */
  readonly replaced?: readonly string[];
}
interface TestContext extends Required<TestInput> {
  /** Items in display order. */
  readonly order: readonly string[];
  /** Place in `order` that is on the screen. */
  readonly index: number;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Day it was handed in (since 1970), or null. */
  readonly handedIn: number | null;
}

const testSetup = setup({
  types: {
    context: {} as TestContext,
    events: {} as TestEvent,
    input: {} as TestInput,
    emitted: {} as TestAct,
  },
  guards: {
    isPlace: ({context, event}) => event.type === 'item.shown' && context.order[event.index] !== undefined,
    isAnswer: ({context, event}) => event.type === 'answer.submitted' && isAnswer(context, event),
  },
  actions: {
    show: assign(({event}) => (event.type === 'item.shown' ? {index: event.index} : {})),
    keepAnswer: assign(({context, event}) => answersAfter(context, event)),
    keepDay: assign(({event}) => (event.type === 'test.handed_in' ? {handedIn: event.day} : {})),
    tellDraw: emit(({context: {attempt, seed, items}}) => ({type: 'test.drawn', attempt, seed, items})),
    tellAnswer: emit(({event}) => ({...(event as AnswerEvent), type: 'answer.given'})),
    tellHandedIn: emit(({context: {attempt, handedIn}}) => ({type: 'test.handed_in', attempt, day: handedIn ?? 0})),
  },
});
type AnswerEvent = Extract<TestEvent, {type: 'answer.submitted'}>;

export const testMachine = testSetup.createMachine({
  id: 'test',
  context: ({input}) => startOf(input),
  entry: 'tellDraw',
  initial: 'running',
  states: {
    running: {
      on: {
        'item.shown': {guard: 'isPlace', actions: 'show'},
        'answer.submitted': {guard: 'isAnswer', actions: ['keepAnswer', 'tellAnswer']},
        'test.handed_in': {target: 'handedIn', actions: ['keepDay', 'tellHandedIn']},
      },
    },
    handedIn: {type: 'final'},
  },
});
export type TestMachine = typeof testMachine;
export type TestSnapshot = SnapshotFrom<TestMachine>;

/** Places in display order without an answer. */
export const selectOpenPlaces = ({context}: TestSnapshot): readonly number[] =>
  context.order.flatMap((id, place) => (context.answers[id] ? [] : [place]));

function startOf(input: TestInput): TestContext {
  const order = testOrder(input.outline, input.items, input.seed);
  return {...input, replaced: input.replaced ?? [], order, index: 0, answers: {}, handedIn: null};
}

function isAnswer({outline, items}: TestContext, {item, response}: AnswerEvent): boolean {
  const known = outline.items[item];
  return items.includes(item) && known !== undefined && isLegal(known, response);
}

function answersAfter({answers}: TestContext, event: TestEvent): Partial<TestContext> {
  if (event.type !== 'answer.submitted') return {};
  const {item, response, latency} = event;
  return {answers: {...answers, [item]: {response, latency}}};
}
