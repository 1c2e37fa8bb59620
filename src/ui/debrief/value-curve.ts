/** One hidden value over a play, as a drawing that stretches: lines keep their width and text stands beside it in HTML. */
import {html, nothing, svg} from 'lit';
import type {Curve} from './story.ts';

const WIDTH = 100;
const HEIGHT = 100;

/** Both lines; hidden from who does not see, because the words above it say the same. */
export function valueCurve({own, expert}: Curve, scale: {readonly high: string; readonly low: string}) {
  const x = (index: number) => (own.length < 2 ? 0 : (index / (own.length - 1)) * WIDTH);
  const y = (value: number) => HEIGHT - value * (HEIGHT / 10);
  const mine = own.map((value, index) => `${x(index).toFixed(1)} ${y(value)}`);
  const theirs = expert.flatMap((value, index) => (value === null ? [] : [`${x(index).toFixed(1)} ${y(value)}`]));
  return html`<div class="plot" aria-hidden="true">
    <div class="scale"><span>${scale.high}</span><span>${scale.low}</span></div>
    ${svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" fill="none" stroke-linejoin="round" stroke-linecap="round">
      <path d="M0 0H100M0 50H100" stroke="var(--viz-grid)" vector-effect="non-scaling-stroke"/><path d="M0 100H100" stroke="var(--viz-axis)" vector-effect="non-scaling-stroke"/>
      ${theirs.length > 1 ? svg`<path d=${`M${theirs.join('L')}`} stroke="var(--viz-2)" stroke-width="3" stroke-dasharray="1 7" vector-effect="non-scaling-stroke"/>` : nothing}
      <path d=${`M${mine.join('L')}`} stroke="var(--viz-1)" stroke-width="3" vector-effect="non-scaling-stroke"/>
      ${mine.map(point => svg`<path d=${`M${point}h.01`} stroke="var(--viz-1)" stroke-width="9" vector-effect="non-scaling-stroke"/>`)}</svg>`}
    <div class="ticks">${own.map((_, index) => html`<span>${index === 0 || (own.length > 12 && index % 2 === 0) ? '' : index}</span>`)}</div>
  </div>`;
}
