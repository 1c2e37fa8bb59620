/**
 * Walks a whole case: every state (node, hidden values, flags) that any learner can come to, breadth first, so that the
 * way kept to each is a shortest one. States are small integers, and the rules are the machine's own: `evaluateGuard`
 * and `withEffects`.
 */
import {type CaseFacts, evaluateGuard, withEffects} from '../../model/guard.ts';
import type {CaseChart, Guard} from '../../model/outline.ts';
import {END} from '../compile/chart.ts';

/** Values go from 0 to 10. */
const VALUES = 11;

/** One world in which a case can be played. */
export interface World {
  /** '' when the case has no variants. */
  readonly variant: string;
  /** A role; only roles that conditions name make a difference. */
  readonly role: string;
}
export interface CaseWalk {
  readonly world: World;
  /** Node to a shortest path of replies to it, such as `['n01a', 'n02c']`; END when a play can end. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly endings: ReadonlyMap<string, readonly string[]>;
  /** Ways on that are taken: `node/reply/index`. */
  readonly taken: ReadonlySet<string>;
  /** Ways from node to node. */
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nodes at which the condition of their other text can hold. */
  readonly textWhen: ReadonlySet<string>;
  readonly states: number;
}

/** Walks a chart in one world. `textWhen` gives the condition of a node's other text. */
export function walkCase(chart: CaseChart, world: World, textWhen: ReadonlyMap<string, Guard>): CaseWalk {
  const coder = new StateCoder(chart);
  const from = new Map<number, {before: number; reply: string}>();
  const nodes = new Map<string, readonly string[]>();
  const endings = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const edges = new Map<string, Set<string>>();
  const texts = new Set<string>();

  const pathTo = (state: number): string[] => {
    const path: string[] = [];
    for (let step = from.get(state); step && step.before >= 0; step = from.get(step.before)) path.unshift(step.reply);
    return path;
  };
  const flags = Object.fromEntries(chart.flags.map(flag => [flag, false]));
  const start = coder.encode(chart.start, {...world, values: chart.values, flags});
  from.set(start, {before: -1, reply: ''});
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const state = queue[i] as number;
    const {node: id, facts} = coder.decode(state, world);
    const node = chart.nodes[id];
    if (!nodes.has(id)) nodes.set(id, pathTo(state));
    const when = textWhen.get(id);
    if (when && !texts.has(id) && evaluateGuard(when, facts)) texts.add(id);
    for (const reply of node?.replies ?? []) {
      const after = {...world, values: withEffects(facts.values, reply.effects), flags: {...facts.flags, ...reply.set}};
      const index = reply.next.findIndex(next => evaluateGuard(next.if, after));
      const next = reply.next[index];
      if (!next) continue;
      taken.add(`${id}/${reply.id}/${index}`);
      const then = {...after, flags: {...after.flags, ...next.set}};
      edges.set(id, (edges.get(id) ?? new Set()).add(next.to));
      if (next.to === END) {
        const ending = chart.endings.find(one => evaluateGuard(one.if, then));
        const path = () => [...pathTo(state), `${id}${reply.id}`];
        if (ending && !endings.has(ending.id)) endings.set(ending.id, path());
        if (!nodes.has(END)) nodes.set(END, path());
        continue;
      }
      const key = coder.encode(next.to, then);
      if (from.has(key)) continue;
      from.set(key, {before: state, reply: `${id}${reply.id}`});
      queue.push(key);
    }
  }
  return {world, nodes, endings, taken, edges, textWhen: texts, states: queue.length};
}

/** Worlds of a chart: its variants times the roles that its conditions name, and one role that they do not. */
export function worldsOf(chart: CaseChart, textWhen: ReadonlyMap<string, Guard>): World[] {
  const guards = [
    ...Object.values(chart.nodes).flatMap(node => node.replies.flatMap(reply => reply.next.map(next => next.if))),
    ...chart.endings.map(ending => ending.if),
    ...textWhen.values(),
  ];
  const roles = new Set(['', ...guards.flatMap(guard => (guard ? rolesIn(guard) : []))]);
  const variants = chart.variants.length > 0 ? chart.variants : [''];
  return variants.flatMap(variant => [...roles].map(role => ({variant, role})));
}

function rolesIn(guard: Guard): string[] {
  if (guard.op === 'role') return [guard.is];
  if (guard.op === 'not') return rolesIn(guard.of);
  return guard.op === 'and' || guard.op === 'or' ? guard.of.flatMap(rolesIn) : [];
}

/** States as integers: the node, then a base-11 digit per value, then a bit per flag. */
class StateCoder {
  private readonly nodes: readonly string[];
  private readonly values: readonly string[];
  private readonly flags: readonly string[];

  constructor(chart: CaseChart) {
    this.nodes = Object.keys(chart.nodes);
    this.values = Object.keys(chart.values);
    this.flags = chart.flags;
    const size = this.nodes.length * VALUES ** this.values.length * 2 ** this.flags.length;
    if (size > Number.MAX_SAFE_INTEGER)
      throw new RangeError(`case ${chart.id} has too many hidden values and flags to walk`);
  }

  encode(node: string, {values, flags}: CaseFacts): number {
    let state = this.nodes.indexOf(node);
    for (const name of this.values) state = state * VALUES + (values[name] ?? 0);
    for (const name of this.flags) state = state * 2 + (flags[name] ? 1 : 0);
    return state;
  }

  decode(state: number, world: World): {node: string; facts: CaseFacts} {
    const digits = [...this.values.map(() => VALUES), ...this.flags.map(() => 2)];
    let left = state;
    const numbers = digits.reverse().map(base => {
      const digit = left % base;
      left = Math.floor(left / base);
      return digit;
    });
    numbers.reverse();
    const values = Object.fromEntries(this.values.map((name, i) => [name, numbers[i] ?? 0]));
    const flags = Object.fromEntries(this.flags.map((name, i) => [name, numbers[this.values.length + i] === 1]));
    return {node: this.nodes[left] ?? '', facts: {...world, values, flags}};
  }
}
