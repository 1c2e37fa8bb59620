/** A play laid beside the expert's route: which moments were the same, missed, off the route or never seen. */
import type {Moment} from '../../machines/case.machine.ts';
import type {CaseChart} from '../../model/case-chart.ts';
import {withEffects} from '../../model/guard.ts';

export interface StoryMoment {
  /** Counts from 1. */
  readonly n: number;
  readonly node: string;
  readonly reply: string;
  /** What the expert replies here; null where the expert never comes. */
  readonly expert: string | null;
}
export interface Story {
  readonly moments: readonly StoryMoment[];
  /** Places on the expert's route that the play never came to. */
  readonly unseen: readonly {readonly node: string; readonly reply: string}[];
  readonly route: readonly {readonly node: string; readonly reply: string}[];
  /** Moments shared with the route, and those with the same reply. */
  readonly shared: number;
  readonly same: number;
}

/** Lays a path beside the expert's route of its variant. */
export function storyOf(chart: CaseChart, path: readonly Moment[], variant: string): Story {
  const route = (chart.expert[variant] ?? chart.expert.all ?? []).map(one => ({
    node: one.slice(0, -1),
    reply: one.slice(-1),
  }));
  const expert = new Map(route.map(({node, reply}) => [node, reply]));
  const moments = path.map(({node, reply}, index) => ({n: index + 1, node, reply, expert: expert.get(node) ?? null}));
  const seen = new Set(path.map(({node}) => node));
  const onRoute = moments.filter(moment => moment.expert !== null);
  return {
    moments,
    route,
    unseen: route.filter(({node}) => !seen.has(node)),
    shared: onRoute.length,
    same: onRoute.filter(({reply, expert}) => reply === expert).length,
  };
}

/** One hidden value over a play: `own` has the start and a number after every moment, `expert` only where both came. */
export interface Curve {
  readonly value: string;
  readonly own: readonly number[];
  readonly expert: readonly (number | null)[];
}

/** Curves of all hidden values, in the author's order. */
export function curvesOf(chart: CaseChart, path: readonly Moment[], story: Story): readonly Curve[] {
  let values = chart.values;
  const afterNode = new Map<string, Readonly<Record<string, number>>>();
  for (const {node, reply} of story.route) {
    const effects = chart.nodes[node]?.replies.find(({id}) => id === reply)?.effects ?? {};
    values = withEffects(values, effects);
    afterNode.set(node, values);
  }
  return Object.keys(chart.values).map(value => ({
    value,
    own: [chart.values[value] ?? 0, ...path.map(moment => moment.values[value] ?? 0)],
    expert: [chart.values[value] ?? 0, ...path.map(({node}) => afterNode.get(node)?.[value] ?? null)],
  }));
}

/** The moment (from 1) at which a curve fell most, the first of equals; null when it never fell. */
export function deepestDrop(own: readonly number[]): number | null {
  const changes = own.slice(1).map((value, index) => value - (own[index] ?? 0));
  const deepest = Math.min(0, ...changes);
  return deepest < 0 ? changes.indexOf(deepest) + 1 : null;
}
