/**
 * Walks a whole case: every state (node, hidden values, flags) that any learner can come to, breadth first, so that the
 * way kept to each is a shortest one.
 */
import type {CaseChart, Guard} from '../../model/case-chart.ts';
import {END} from '../compile/chart.ts';
import {IntegerChart, type Test} from './integer-chart.ts';

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
  const integer = new IntegerChart(chart, world);
  const texts = new Map<string, Test>([...textWhen].map(([node, guard]) => [node, integer.test(guard)]));
  const nodes = new Map<string, readonly string[]>();
  const endings = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const edges = new Map<string, Set<string>>();
  const shown = new Set<string>();
  // States in the order in which they were found; of each the state before it and the reply between them.
  const queue = [integer.start];
  const before = [-1];
  const by = [''];
  const found = new Set(queue);
  const pathTo = (index: number): string[] => {
    const path: string[] = [];
    for (let i = index; i > 0; i = before[i] ?? 0) path.unshift(by[i] ?? '');
    return path;
  };

  for (let i = 0; i < queue.length; i++) {
    const facts = integer.decode(queue[i] ?? 0);
    const id = integer.names[facts.node] ?? '';
    if (!nodes.has(id)) nodes.set(id, pathTo(i));
    if (texts.get(id)?.(facts)) shown.add(id);
    for (const reply of integer.nodes[facts.node] ?? []) {
      const after = integer.after(facts, reply);
      const index = reply.next.findIndex(next => next.test(after));
      const next = reply.next[index];
      if (!next) continue;
      taken.add(`${id}/${reply.id}/${index}`);
      const targets = edges.get(id) ?? new Set();
      edges.set(id, targets.add(next.name));
      const then = {values: after.values, flags: (after.flags & next.keep) | next.raise};
      if (next.name === END) {
        const ending = integer.endings.find(one => one.test(then));
        const path = () => [...pathTo(i), `${id}${reply.id}`];
        if (ending && !endings.has(ending.id)) endings.set(ending.id, path());
        if (!nodes.has(END)) nodes.set(END, path());
        continue;
      }
      const state = integer.encode(next.to, then);
      if (found.has(state)) continue;
      found.add(state);
      queue.push(state);
      before.push(i);
      by.push(`${id}${reply.id}`);
    }
  }
  return {world, nodes, endings, taken, edges, textWhen: shown, states: queue.length};
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
