/** The village: homes, a church, a school, a greenhouse, heather, and two people who talk on the path. */
import {type SVGTemplateResult, svg} from 'lit';

type Shape = SVGTemplateResult;
const times = (count: number, draw: (i: number) => Shape) => Array.from({length: count}, (_, i) => draw(i));
/** A fixed spread between 0 and 1, so that the heather grows in the same place on every visit. */
const scattered = (i: number) => (Math.abs(Math.sin(i * 127.1 + 11.7)) * 43758.5) % 1;
const windowAt = (x: number, y: number, width = 5, height = 7) =>
  svg`<rect x=${x} y=${y} width=${width} height=${height} fill="var(--il-window)"/>`;

const tree = (x: number, size: number) =>
  svg`<path d=${`M${x - 1.6} 240V${240 - size * 1.3}h3.2V240Z`} fill="var(--il-mid)"/>
    <ellipse cx=${x} cy=${240 - size * 1.9} rx=${size * 0.68} ry=${size * 0.62} fill="var(--il-mid)"/>
    <ellipse cx=${x + size * 0.4} cy=${240 - size * 1.5} rx=${size * 0.45} ry=${size * 0.36} fill="var(--il-mid)"/>`;

const home = (i: number) => {
  const x = 118 + i * 30;
  return svg`<path d=${`M${x} 236V210L${x + 15} 195L${x + 30} 210V236Z`} fill=${i % 2 ? 'var(--il-town)' : 'var(--il-town-2)'}/>
    ${windowAt(x + 7, 218)}${i % 2 ? svg`` : windowAt(x + 18, 218)}`;
};

const bay = (i: number) => {
  const x = 452 + i * 46;
  return svg`<path d=${`M${x} 238V212L${x + 23} 199L${x + 46} 212V238Z`} fill="var(--il-glass)" opacity=".92"/>
    <path d=${`M${x + 11.5} 238V205.5M${x + 23} 238V199M${x + 34.5} 238V205.5M${x} 212H${x + 46}`} stroke="var(--il-town)" opacity=".55"/>`;
};

/** Heather grows on both sides of the path and larger towards us. */
const heather = (i: number) => {
  const depth = scattered(i);
  const y = 262 + depth * 130;
  const half = 26 + depth * 105;
  const side = i % 2 ? 1 : -1;
  const x = 372 + side * (half + scattered(i + 97) * (350 - half));
  const size = 5.5 + depth * 12.5;
  return svg`<ellipse cx=${x.toFixed(1)} cy=${y.toFixed(1)} rx=${size.toFixed(1)} ry=${(size * 0.45).toFixed(1)} fill=${i % 3 ? 'var(--il-heath)' : 'var(--il-heath-2)'}/>`;
};

const person = (transform: string, shadow: number) =>
  svg`<g transform=${transform} fill="var(--il-person)"><path d="M-3 2L70 17V21L3 4Z" opacity=".22" transform=${`scale(${shadow} 1)`}/><circle cy="-46" r="6.2"/>
    <path d="M-8 -36Q0 -42 8 -36L9 -16L6 -15V2H1L0 -12L-1 2H-6V-15L-9 -16Z"/></g>`;

export const village = (): Shape => svg`
  <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop stop-color="var(--il-sky-1)"/><stop offset=".55" stop-color="var(--il-sky-2)"/><stop offset="1" stop-color="var(--il-sky-3)"/></linearGradient>
  <radialGradient id="halo"><stop offset=".3" stop-color="var(--il-halo)" stop-opacity=".95"/><stop offset="1" stop-color="var(--il-halo)" stop-opacity="0"/></radialGradient>
  <rect width="720" height="450" fill="url(#sky)"/><circle cx="360" cy="214" r="230" fill="url(#halo)"/><circle cx="360" cy="198" r="70" fill="var(--il-sun)"/>
  <path d="M0 236Q60 206 130 220T260 214T400 222T540 206T720 226V260H0Z" fill="var(--il-far)"/>
  ${[
    [20, 20],
    [44, 25],
    [60, 30],
    [96, 20],
    [612, 20],
    [640, 25],
    [660, 30],
    [690, 20],
  ].map(([x = 0, size = 0]) => tree(x, size))}
  <path d="M0 240V226Q80 218 150 228H570Q640 216 720 228V240Z" fill="var(--il-mid)" opacity=".8"/>
  ${times(4, home)}
  <path d="M246 236V186H262V236ZM244 186L254 150L264 186Z" fill="var(--il-roof)"/><path d="M262 236V210L284 198L306 210V236Z" fill="var(--il-town)"/>
  <rect x="312" y="182" width="28" height="56" fill="var(--il-roof)"/>${[
    [316, 190],
    [326, 190],
    [316, 203],
    [326, 203],
    [333, 216],
    [316, 216],
  ].map(([x = 0, y = 0]) => windowAt(x, y, 5, 6))}
  <path d="M384 238V208H436V238Z" fill="var(--il-town-2)"/><path d="M380 208H440L434 199H386Z" fill="var(--il-roof)"/>${[392, 404, 416].map(x => windowAt(x, 215, 7, 8))}
  ${times(3, bay)}<rect x="452" y="222" width="138" height="16" fill="var(--il-window)" opacity=".65"/>
  <path d="M0 236Q180 228 360 238T720 234V450H0Z" fill="var(--il-near)"/><path d="M0 262Q120 244 250 262T470 262T720 256V450H0Z" fill="var(--il-near-2)" opacity=".7"/>
  ${times(120, heather)}
  <path d="M352 239Q346 252 372 264Q398 280 350 306Q296 340 262 450H520Q470 350 428 316Q386 282 392 262Q384 248 366 239Z" fill="var(--il-path)"/>
  ${person('translate(372 312) scale(.86)', 1)}${person('translate(394 314) scale(-.8 .8)', -1)}`;
