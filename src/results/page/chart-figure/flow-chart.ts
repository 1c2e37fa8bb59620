/** Routes through a conversation as bands, laid out by `flowOf` of `case-flow.ts`. */
import {link, plot, text} from '@observablehq/plot';
import {style} from './charts.ts';

export interface FlowNode {
  readonly label: string;
  readonly n: number;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly isExpert: boolean;
}
export interface FlowLink {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly n: number;
  readonly isExpert: boolean;
}

/** A flow: bands as thick as the number of learners; the expert's route in the strong colour. `unit`: pixels per learner. */
export function flow(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  height: number,
  unit: number,
): (width: number) => Element {
  const layers = Math.max(1, ...nodes.map(({x}) => x));
  return width =>
    plot({
      width,
      height: height + 30,
      marginLeft: 8,
      marginRight: 118,
      marginTop: 24,
      marginBottom: 6,
      style,
      x: {domain: [0, layers], axis: null},
      y: {domain: [height, 0], axis: null},
      marks: [
        [false, true].map(isExpert =>
          link(
            links.filter(one => one.isExpert === isExpert),
            {
              x1: 'x1',
              x2: 'x2',
              y1: 'y1',
              y2: 'y2',
              curve: 'bump-x',
              strokeLinecap: 'butt',
              strokeOpacity: isExpert ? 0.34 : 0.42,
              stroke: isExpert ? 'var(--viz-1)' : 'var(--viz-3)',
              strokeWidth: {value: ({n}: FlowLink) => n * unit, scale: null} as never,
            },
          ),
        ),
        link(nodes, {
          x1: 'x',
          x2: 'x',
          y1: 'y0',
          y2: 'y1',
          strokeWidth: 8,
          strokeLinecap: 'butt',
          stroke: ({isExpert}: FlowNode) => (isExpert ? 'var(--viz-1)' : 'var(--viz-axis)'),
        }),
        text(nodes, {
          x: 'x',
          y: ({y0, y1}: FlowNode) => (y0 + y1) / 2,
          text: ({n, label}: FlowNode) => `${n} ${label}`,
          textAnchor: 'start',
          dx: 8,
          fill: 'currentColor',
          stroke: 'var(--c-page)',
          strokeWidth: 4,
          fontWeight: 600,
          lineWidth: 9,
        }),
      ],
    });
}
