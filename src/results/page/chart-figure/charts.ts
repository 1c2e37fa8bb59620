/** The charts of the page, with Observable Plot. Colours are tokens, so they follow the theme; labels stand at what they name. */
import {axisX, axisY, barX, dot, gridX, line, plot, rectY, ruleX, ruleY, text} from '@observablehq/plot';
import {PERCENT} from '../../words.ts';

export const style = {background: 'none', fontFamily: 'inherit', fontSize: '13px', overflow: 'visible'};
const AXIS = 'var(--viz-axis)';
const GRID = 'var(--viz-grid)';

export interface Bar {
  readonly label: string;
  /** Share, 0 to 1. */
  readonly share: number;
  /** What stands at its end. */
  readonly value: string;
  /** The one that stands out: in the strong colour. */
  readonly isMain: boolean;
}

/** Horizontal bars of shares, the label above each. */
export function bars(list: readonly Bar[]): (width: number) => Element {
  return width => {
    const data = list.map((one, place) => ({...one, place}));
    return plot({
      width,
      height: 46 * list.length + 6,
      marginLeft: 2,
      marginRight: 96,
      marginTop: 4,
      marginBottom: 2,
      style,
      x: {domain: [0, 1], axis: null},
      y: {domain: data.map(({place}) => place), axis: null, padding: 0},
      marks: [
        barX(data, {
          x: 'share',
          y: 'place',
          insetTop: 24,
          insetBottom: 8,
          fill: ({isMain}: Bar) => (isMain ? 'var(--viz-1)' : 'var(--viz-quiet)'),
        }),
        ruleX([0], {stroke: AXIS}),
        text(data, {
          x: 0,
          y: 'place',
          text: 'label',
          textAnchor: 'start',
          dy: -11,
          dx: 2,
          fill: 'currentColor',
          // Wide fonts, such as those of Linux, need more than what the library counts with.
          lineWidth: (width - 10) / 14,
          textOverflow: 'ellipsis',
          fontWeight: ({isMain}: Bar) => (isMain ? 700 : 400),
        } as never),
        text(data, {
          x: 'share',
          y: 'place',
          text: 'value',
          textAnchor: 'start',
          dx: 6,
          dy: 8,
          fill: 'currentColor',
          fontWeight: 600,
        }),
      ],
    });
  };
}

/** Counts per ten percent, in the strong colour from a score on. */
export function scores(tens: readonly number[], from: number): (width: number) => Element {
  const data = tens.map((n, ten) => ({n, low: 10 * ten, high: 10 * (ten + 1)}));
  return width =>
    plot({
      width,
      height: 230,
      marginLeft: 34,
      marginBottom: 36,
      style,
      x: {domain: [0, 100], label: null},
      y: {label: null},
      marks: [
        axisX({ticks: 5, tickFormat: (value: number) => `${value}%`, color: AXIS}),
        axisY({ticks: 4, tickFormat: (value: number) => (Number.isInteger(value) ? `${value}` : ''), color: AXIS}),
        rectY(data, {
          x1: 'low',
          x2: 'high',
          y: 'n',
          inset: 1,
          fill: ({low}: {low: number}) => (low >= from ? 'var(--viz-1)' : 'var(--viz-quiet)'),
        }),
        ruleY([0], {stroke: AXIS}),
      ],
    });
}

export interface Curve {
  readonly label: string;
  readonly isKey: boolean;
  /** Share per band; null where too few answered. */
  readonly shares: readonly (number | null)[];
}

/** Share that chose each option per band of the total: the key should rise. */
export function curves(list: readonly Curve[]): (width: number) => Element {
  const points = list.flatMap(({label, isKey, shares}) =>
    shares.flatMap((share, band) => (share === null ? [] : [{label, isKey, band: 20 * band + 10, share}])),
  );
  const key = points.filter(({isKey}) => isKey);
  const others = points.filter(({isKey}) => !isKey);
  const lasts = list.flatMap(({label}) => points.filter(point => point.label === label).slice(-1));
  return width =>
    plot({
      width,
      height: 250,
      marginLeft: 44,
      marginRight: 34,
      marginBottom: 36,
      style,
      x: {domain: [0, 100], label: null},
      y: {domain: [0, 1], label: null},
      marks: [
        gridX([20, 40, 60, 80], {stroke: GRID}),
        axisX([0, 20, 40, 60, 80, 100], {tickFormat: (value: number) => `${value}%`, color: AXIS}),
        axisY([0, 0.5, 1], {tickFormat: (value: number) => PERCENT.format(value), color: AXIS}),
        line(others, {
          x: 'band',
          y: 'share',
          z: 'label',
          stroke: 'var(--viz-3)',
          strokeWidth: 1.8,
          strokeDasharray: '5 3',
        }),
        line(key, {x: 'band', y: 'share', stroke: 'var(--viz-1)', strokeWidth: 3}),
        dot(points, {
          x: 'band',
          y: 'share',
          r: 4,
          fill: ({isKey}: {isKey: boolean}) => (isKey ? 'var(--viz-1)' : 'var(--viz-3)'),
        }),
        text(lasts, {
          x: 'band',
          y: 'share',
          text: 'label',
          textAnchor: 'start',
          dx: 8,
          fill: 'currentColor',
          fontWeight: 700,
        }),
      ],
    });
}

/** Counts per doubling of seconds. */
export function times(seconds: readonly number[]): (width: number) => Element {
  const data = seconds.map((n, bin) => ({n, bin}));
  return width =>
    plot({
      width,
      height: 190,
      marginLeft: 34,
      marginBottom: 36,
      style,
      x: {domain: [0, seconds.length], label: null},
      y: {label: null},
      marks: [
        axisX([1, 3, 5, 7, 9, 11], {tickFormat: (bin: number) => secondsText(2 ** (bin - 1)), color: AXIS}),
        axisY({ticks: 3, tickFormat: (value: number) => (Number.isInteger(value) ? `${value}` : ''), color: AXIS}),
        rectY(data, {x1: 'bin', x2: ({bin}: {bin: number}) => bin + 1, y: 'n', inset: 1, fill: 'var(--viz-1)'}),
        ruleY([0], {stroke: AXIS}),
      ],
    });
}

/** `8 s`, `4 min`. */
export function secondsText(seconds: number): string {
  return seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
