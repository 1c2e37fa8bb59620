/** A case as structure: conditions parsed, everything explicit. What is wrong is reported at its place. */
import type {Case} from '../../model/case.schema.ts';
import type {CaseChart, ChartNode, Guard} from '../../model/case-chart.ts';
import {RoleId} from '../../model/text.schema.ts';
import {type GuardNames, parseGuard} from '../guard-parser.ts';
import type {Problems} from '../problem.ts';
import {type Located, placeIn} from '../yaml-source.ts';

/** The node that ends a play. */
export const END = 'END';

/** Compiles a case; a condition that cannot be read counts as absent and is reported. */
export function compileChart(one: Located<Case>, problems: Problems): CaseChart {
  const {value} = one;
  const flags = value.flags ?? [];
  const variants = (value.variants ?? []).map(({id}) => id);
  const guard = guardReader(one, problems);
  const nodes = value.nodes.map((node, n): [string, ChartNode] => [
    node.id,
    {
      ...(node.variant && {variant: node.variant}),
      replies: node.replies.map((reply, r) => ({
        id: reply.id,
        effects: reply.effects ?? {},
        set: reply.set ?? {},
        next: nextOf(reply.next).map((next, i) => ({
          ...guard(next.if, 'nodes', n, 'replies', r, 'next', i, 'if'),
          to: next.to,
          ...(next.set && {set: next.set}),
        })),
      })),
    },
  ]);
  return {
    id: value.id,
    start: value.start,
    values: Object.fromEntries(Object.entries(value.values).map(([name, {start}]) => [name, start])),
    flags,
    variants,
    names: value.person.names ?? [],
    nodes: Object.fromEntries(nodes),
    endings: value.endings.map((ending, e) => ({id: ending.id, ...guard(ending.if, 'endings', e, 'if')})),
    expert: value.expert,
  };
}

type Next = Case['nodes'][number]['replies'][number]['next'];
/** `next` as a list; a single target is a list of one. */
export function nextOf(next: Next): Exclude<Next, string> {
  return typeof next === 'string' ? [{to: next}] : next;
}

/** What conditions of this case may name. */
function guardNames({values, flags, variants}: Case): GuardNames {
  return {
    values: Object.keys(values),
    flags: flags ?? [],
    variants: (variants ?? []).map(({id}) => id),
    roles: RoleId.options,
  };
}

/** Reads the conditions of one case; each comes back as `{if}` or `{}`. */
export function guardReader(one: Located<Case>, problems: Problems) {
  const names = guardNames(one.value);
  return (text: string | undefined, ...path: PropertyKey[]): {if?: Guard} => {
    if (text === undefined) return {};
    const parsed = parseGuard(text, names);
    if (parsed.ok) return {if: parsed.guard};
    problems.error(
      placeIn(one, ...path),
      `${parsed.message} (character ${parsed.column} of '${text.slice(0, 60)}')`,
      parsed.cure,
    );
    return {};
  };
}
