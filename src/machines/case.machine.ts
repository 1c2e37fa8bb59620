/**
 * A case chart compiled to XState states of its own: every node a state, inside it the moment (`asking`) and a reaction per
 * reply, then the endings. So a case can be drawn and inspected, and a broken chart fails when it is compiled.
 */
import {assign, emit, type SnapshotFrom, setup} from 'xstate';
import type {CaseChart, ChartNode, Guard} from '../model/case-chart.ts';
import {type CaseFacts, evaluateGuard, withEffects} from '../model/guard.ts';
import type {CaseAct, CaseEvent} from './events.ts';

/** One decision and what it did, for the debrief. */
export interface Moment {
  readonly node: string;
  readonly reply: string;
  /** Hidden values after the reply. */
  readonly values: Readonly<Record<string, number>>;
}
interface CaseContext extends CaseFacts {
  readonly chart: CaseChart;
  readonly seed: number;
  readonly path: readonly Moment[];
  /** The node that is asked or reacts. */
  readonly node: string;
  /** The reply whose reaction shows; null while a reply is asked and after the end. */
  readonly reply: string | null;
  readonly ending: string | null;
}
export interface CaseInput {
  /** One of the chart's variants; '' when it has none. */
  readonly variant: string;
  readonly role: string;
  /** For the order of replies and the name of the person. */
  readonly seed: number;
}
type ChartReply = ChartNode['replies'][number];
type ChartNext = ChartReply['next'][number];

const caseSetup = setup({
  types: {
    context: {} as CaseContext,
    events: {} as CaseEvent,
    input: {} as CaseInput,
    emitted: {} as CaseAct,
    tags: {} as 'asking' | 'reacting' | 'ended',
  },
  guards: {
    isReply: ({event}, {reply}: {reply: string}) => event.type === 'reply.chosen' && event.reply === reply,
    holds: ({context}, {guard}: {guard: Guard | undefined}) => evaluateGuard(guard, context),
  },
  actions: {
    enter: assign((_, {node}: {node: string}) => ({node, reply: null})),
    raiseFlags: assign(({context}, {set}: {set: Readonly<Record<string, boolean>>}) => ({
      flags: {...context.flags, ...set},
    })),
    choose: assign(({context}, {reply}: {reply: ChartReply}) => afterReply(context, reply)),
    end: assign((_, {ending}: {ending: string}) => ({ending, reply: null})),
    tellStart: emit(({context: {chart, variant, seed}}) => ({type: 'case.started', case: chart.id, variant, seed})),
    tellReply: emit(({context: {chart, node}}, {reply}: {reply: string}) => ({
      type: 'reply.chosen',
      case: chart.id,
      node,
      reply,
    })),
    tellEnd: emit(({context: {chart}}, {ending}: {ending: string}) => ({type: 'case.ended', case: chart.id, ending})),
  },
});
type CaseConfig = Parameters<typeof caseSetup.createMachine>[0];
type CaseStates = NonNullable<CaseConfig['states']>;

/** Compiles a chart. The machine tells `case.started` when it starts, then a fact per reply and one at the end. */
export function createCaseMachine(chart: CaseChart) {
  const nodes = Object.entries(chart.nodes).map(([id, node]) => [id, nodeState(chart.id, id, node)] as const);
  const endings = chart.endings.map(({id}) => [endingState(id), finalState(id)] as const);
  return caseSetup.createMachine({
    id: chart.id,
    context: ({input}) => startOf(chart, input),
    entry: 'tellStart',
    initial: chart.start,
    states: {...Object.fromEntries([...nodes, ...endings]), END: endState(chart)},
  } as CaseConfig);
}
export type CaseMachine = ReturnType<typeof createCaseMachine>;
export type CaseSnapshot = SnapshotFrom<CaseMachine>;

function startOf(chart: CaseChart, input: CaseInput): CaseContext {
  const flags = Object.fromEntries(chart.flags.map(flag => [flag, false]));
  return {...input, chart, values: chart.values, flags, path: [], node: chart.start, reply: null, ending: null};
}

function nodeState(chart: string, id: string, node: ChartNode): CaseStates[string] {
  const reactions = node.replies.map(reply => [`reaction_${reply.id}`, reactionState(chart, reply)] as const);
  return {
    entry: {type: 'enter', params: {node: id}},
    initial: 'asking',
    states: {asking: askingState(node), ...Object.fromEntries(reactions)},
  };
}

function askingState(node: ChartNode): CaseStates[string] {
  const choices = node.replies.map(reply => ({
    guard: {type: 'isReply' as const, params: {reply: reply.id}},
    target: `reaction_${reply.id}`,
    actions: [
      {type: 'choose' as const, params: {reply}},
      {type: 'tellReply' as const, params: {reply: reply.id}},
    ],
  }));
  return {tags: 'asking', on: {'reply.chosen': choices}};
}

function reactionState(chart: string, reply: ChartReply): CaseStates[string] {
  return {tags: 'reacting', on: {'reaction.read': reply.next.map(next => nextTransition(chart, next))}};
}

function nextTransition(chart: string, {if: guard, to, set = {}}: ChartNext) {
  return {
    guard: {type: 'holds' as const, params: {guard}},
    target: `#${chart}.${to}`,
    actions: {type: 'raiseFlags' as const, params: {set}},
  };
}

/** The first ending whose condition holds. */
function endState(chart: CaseChart): CaseStates[string] {
  const always = chart.endings.map(({id, if: guard}) => ({
    guard: {type: 'holds' as const, params: {guard}},
    target: endingState(id),
  }));
  return {always};
}

function finalState(id: string): CaseStates[string] {
  return {
    type: 'final',
    tags: 'ended',
    entry: [
      {type: 'end', params: {ending: id}},
      {type: 'tellEnd', params: {ending: id}},
    ],
  };
}

const endingState = (id: string) => `ending_${id}`;

function afterReply(context: CaseContext, reply: ChartReply): Partial<CaseContext> {
  const values = withEffects(context.values, reply.effects);
  const moment = {node: context.node, reply: reply.id, values};
  return {values, flags: {...context.flags, ...reply.set}, reply: reply.id, path: [...context.path, moment]};
}
