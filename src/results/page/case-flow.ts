/** The class's routes through one conversation, laid out as a flow from left to right. */
import type {CaseFrame} from '../frame.ts';
import type {CaseSums} from '../sums.ts';
import type {FlowLink, FlowNode} from './chart-figure/flow-chart.ts';

/** A drawn path has at least so many learners; thinner ones at one moment are drawn together, or not at all. */
export const FEWEST_IN_PATH = 5;
const GAP = 18;

export interface Move {
  readonly node: string;
  readonly reply: string;
  readonly to: string;
  readonly n: number;
  /** What an expert would say here, in some variant. */
  readonly isExpert: boolean;
}

/** Every move that was made, with the expert's mark. */
export function movesOf(sums: CaseSums, frame: CaseFrame): Move[] {
  const expert = new Set(Object.values(frame.chart.expert).flat());
  const order = Object.keys(frame.chart.nodes);
  return Object.entries(sums.moves)
    .map(([move, n]) => {
      const [from = '', to = ''] = move.split('>');
      const [node = '', reply = ''] = from.split('/');
      return {node, reply, to, n, isExpert: expert.has(`${node}${reply}`)};
    })
    .sort((a, b) => order.indexOf(a.node) - order.indexOf(b.node) || b.n - a.n);
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly height: number;
  readonly layers: number;
  /** Pixels per learner. */
  readonly unit: number;
  /** Learners whose path is too rare to be drawn. */
  readonly hidden: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly isExpert: boolean;
  readonly n: number;
}

/** Places moments in layers by the longest way to them, and bands between them. `label` names a moment. */
export function flowOf(moves: readonly Move[], start: string, label: (node: string) => string): Flow {
  const all = mergedEdges(moves);
  const edges = all.filter(({n}) => n >= FEWEST_IN_PATH);
  const layer = layersOf(edges, start);
  const layers = Math.max(1, ...layer.values());
  const through = (node: string) =>
    Math.max(total(edges.filter(({to}) => to === node)), total(edges.filter(({from}) => from === node)));
  const unit = Math.min(3, 150 / Math.max(1, through(start)));
  const tops = new Map<string, number>();
  const columns = Array.from({length: layers + 1}, (_, at) => [...layer.keys()].filter(node => layer.get(node) === at));
  const heights = columns.map(nodes => {
    let y = 0;
    for (const node of nodes) {
      tops.set(node, y);
      y += Math.max(34, through(node) * unit + GAP);
    }
    return y;
  });
  const height = Math.max(80, ...heights);
  const top = (node: string) => tops.get(node) ?? 0;
  const isExpertNode = (node: string) => node === start || edges.some(({to, isExpert}) => to === node && isExpert);
  return {
    nodes: [...layer].map(([node, x]) => ({
      label: label(node),
      n: through(node),
      x,
      y0: top(node),
      y1: top(node) + through(node) * unit,
      isExpert: isExpertNode(node),
    })),
    links: stacked(edges, layer, top, unit),
    height,
    layers,
    unit,
    hidden: total(all) - total(edges),
  };
}

/** The move in which most left what an expert would say, and of how many at that moment; null when no five did the same. */
export function strayed(moves: readonly Move[]): {readonly move: Move; readonly of: number} | null {
  const [move] = moves.filter(({isExpert, n}) => !isExpert && n >= FEWEST_IN_PATH).sort((a, b) => b.n - a.n);
  return move ? {move, of: total(moves.filter(({node}) => node === move.node))} : null;
}

/** Replies that lead to the same moment are one band, the expert's apart. */
function mergedEdges(moves: readonly Move[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const {node, to, n, isExpert} of moves) {
    const key = `${node}>${to}>${isExpert}`;
    edges.set(key, {from: node, to, isExpert, n: n + (edges.get(key)?.n ?? 0)});
  }
  return [...edges.values()].sort((a, b) => Number(b.isExpert) - Number(a.isExpert) || b.n - a.n);
}

/** Longest distance from the start; a way back to an earlier moment does not move it. */
function layersOf(edges: readonly Edge[], start: string): Map<string, number> {
  const layer = new Map([[start, 0]]);
  const visit = (node: string, path: ReadonlySet<string>) => {
    for (const {from, to} of edges) {
      if (from !== node || path.has(to)) continue;
      const next = (layer.get(node) ?? 0) + 1;
      if ((layer.get(to) ?? 0) >= next) continue;
      layer.set(to, next);
      visit(to, new Set([...path, to]));
    }
  };
  visit(start, new Set([start]));
  return layer;
}

function stacked(
  edges: readonly Edge[],
  layer: ReadonlyMap<string, number>,
  top: (node: string) => number,
  unit: number,
): FlowLink[] {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  return edges.flatMap(({from, to, n, isExpert}) => {
    const [x1, x2] = [layer.get(from), layer.get(to)];
    if (x1 === undefined || x2 === undefined) return [];
    const [used, filled] = [out.get(from) ?? 0, into.get(to) ?? 0];
    out.set(from, used + n);
    into.set(to, filled + n);
    return [{x1, x2, n, isExpert, y1: top(from) + (used + n / 2) * unit, y2: top(to) + (filled + n / 2) * unit}];
  });
}

function total(edges: readonly {readonly n: number}[]): number {
  return edges.reduce((sum, {n}) => sum + n, 0);
}
