/** A learner's route through a case, from the decisions that the LMS knows: it keeps replies, not routes. */
import type {CaseChart} from '../model/case-chart.ts';
import {type CaseFacts, evaluateGuard, withEffects} from '../model/guard.ts';

export interface CasePath {
  readonly steps: readonly {readonly node: string; readonly reply: string; readonly to: string}[];
  /** Id of the ending; `open`: the path stops before the end; `?`: it cannot be told which ending. */
  readonly ending: string;
}

/**
 * Plays a case again with the replies given. Which variant and role were played is not in the data: all are tried, and
 * those that need every reply are believed. Where these do not agree on the ending, it is `?`.
 */
export function pathOf(chart: CaseChart, roles: readonly string[], replies: ReadonlyMap<string, string>): CasePath {
  const variants = chart.variants.length > 0 ? chart.variants : [''];
  const tries = variants.flatMap(variant =>
    (roles.length > 0 ? roles : ['']).map(role => play(chart, variant, role, replies)),
  );
  const longest = Math.max(...tries.map(({steps}) => steps.length));
  const believed = tries.filter(({steps}) => steps.length === longest);
  const [first] = believed as [CasePath, ...CasePath[]];
  const isSure = believed.every(({ending}) => ending === first.ending);
  return isSure ? first : {...first, ending: '?'};
}

function play(chart: CaseChart, variant: string, role: string, replies: ReadonlyMap<string, string>): CasePath {
  const steps: {node: string; reply: string; to: string}[] = [];
  const seen = new Set<string>();
  let facts: CaseFacts = {values: chart.values, flags: {}, variant, role};
  let node = chart.start;
  while (node !== 'END') {
    const given = replies.get(node);
    const reply = chart.nodes[node]?.replies.find(({id}) => id === given);
    // Of a node that came twice only the first reply is kept: from there the route is not known.
    if (!reply || seen.has(node)) return {steps, ending: seen.has(node) ? '?' : 'open'};
    seen.add(node);
    facts = {...facts, values: withEffects(facts.values, reply.effects), flags: {...facts.flags, ...reply.set}};
    const now = facts;
    const next = reply.next.find(({if: guard}) => evaluateGuard(guard, now));
    if (!next) return {steps, ending: 'open'};
    facts = {...facts, flags: {...facts.flags, ...next.set}};
    steps.push({node, reply: reply.id, to: next.to});
    node = next.to;
  }
  const end = facts;
  return {steps, ending: chart.endings.find(({if: guard}) => evaluateGuard(guard, end))?.id ?? '?'};
}
