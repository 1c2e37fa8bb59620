/** Head, eyes, brows, nose and mouth. Every function returns a piece of the 320 by 400 picture. */
import {nothing, svg, type TemplateResult} from 'lit';
import type {Expression, Mouth} from './faces.ts';
import type {Shape} from './people.ts';

type Piece = TemplateResult<2> | typeof nothing;

/** Half widths at cheek, jaw and chin, and the y of the chin. */
const SHAPES: Readonly<Record<Shape, readonly [cheek: number, jaw: number, chin: number, y: number]>> = {
  oval: [57, 40, 15, 262],
  round: [62, 50, 20, 255],
  square: [59, 52, 25, 262],
};
const MIDDLE = 160;
const round = (value: number) => Math.round(value * 10) / 10;

/** Outline of the face. */
export function outline(shape: Shape, young: boolean): string {
  const [cheek, jaw, chin, low] = SHAPES[shape];
  const c = cheek - (young ? 1 : 0);
  const j = jaw - (young ? 2 : 0);
  const y = low - (young ? 6 : 0);
  const x = MIDDLE;
  return `M${x} 96C${x + c * 0.8} 96 ${x + c} 128 ${x + c} 168C${x + c} 200 ${x + j + 6} 222 ${x + j - 2} 236C${x + chin + 12} ${y - 6} ${x + chin} ${y} ${x} ${y}C${x - chin} ${y} ${x - chin - 12} ${y - 6} ${x - j + 2} 236C${x - j - 6} 222 ${x - c} 200 ${x - c} 168C${x - c} 128 ${x - c * 0.8} 96 ${x} 96Z`;
}

/** The side that the low sun does not reach. */
export function shadow(turn: number, young: boolean): Piece {
  const s = turn < 0 ? 1 : -1;
  const x = MIDDLE;
  const d = `M${x + 26 * s} 96C${x + 62 * s} 100 ${x + 62 * s} 150 ${x + 60 * s} 176C${x + 56 * s} 220 ${x + 40 * s} 244 ${x + 4 * s} 262C${x + 30 * s} 232 ${x + 36 * s} 214 ${x + 36 * s} 190C${x + 40 * s} 150 ${x + 40 * s} 118 ${x + 26 * s} 96Z`;
  return svg`<path d=${d} fill="var(--shade)" opacity=${young ? 0.28 : 0.42}/>`;
}

/** One eye at (cx, cy); `side` is -1 or 1, seen from the middle. A shut eye is an arc with two lashes. */
export function eye(cx: number, cy: number, side: number, face: Expression, size: number): Piece {
  const w = 14.5 * size;
  if (face.lid === 0) {
    const shut = `M${round(cx - w)} ${cy + 2}Q${cx} ${round(cy + 12 * size)} ${round(cx + w)} ${cy + 2}`;
    const lash = `M${round(cx + side * w * 0.9)} ${cy + 3}l${4 * side} 3M${round(cx + side * w * 0.5)} ${cy + 6}l${3 * side} 4`;
    return svg`<path d=${shut} fill="none" stroke="var(--ink)" stroke-width="3.4" stroke-linecap="round"/>
      <path d=${lash} stroke="var(--ink)" stroke-width="2.2" stroke-linecap="round"/>`;
  }
  const up = 10.5 * Math.min(face.lid, 1.45) * size;
  const low = (5.4 - face.squint) * size;
  const inner = round(cx - w);
  const outer = round(cx + w);
  const upper = `M${inner} ${round(cy + 1)}Q${cx - 2} ${round(cy - up * 1.5)} ${outer} ${cy}`;
  const almond = `${upper}Q${cx + 2} ${round(cy + low * 1.7)} ${inner} ${round(cy + 1)}Z`;
  const id = side < 0 ? 'eye-a' : 'eye-b';
  const [gx, gy] = face.gaze;
  const iris = face.lid > 1.2 ? 6.4 : 7.4;
  return svg`<clipPath id=${id}><path d=${almond}/></clipPath>
    <path d=${almond} fill="var(--eye-white)"/>
    <g clip-path=${`url(#${id})`}>
      <circle cx=${round(cx + gx)} cy=${round(cy - 1.2 + gy)} r=${round(iris * size)} fill="var(--iris)"/>
      <circle cx=${round(cx + gx + 2.2)} cy=${round(cy - 4 + gy)} r="1.9" fill="var(--glint)"/>
    </g>
    <path d=${upper} fill="none" stroke="var(--ink)" stroke-width="3.1" stroke-linecap="round"/>
    <path d=${`M${round(inner + 2)} ${round(cy - up - 5.4)}Q${cx - 1} ${round(cy - up * 1.5 - 5.2)} ${round(outer - 2)} ${round(cy - up - 5.8)}`}
      fill="none" stroke="var(--shade)" stroke-width="1.7" stroke-linecap="round"/>`;
}

/** One brow above the eye at (cx, cy). */
export function brow(cx: number, cy: number, side: number, face: Expression, weight: number): Piece {
  const [innerUp, outerUp] = face.brow;
  const extra = side > 0 ? -face.doubt : face.doubt * 0.35;
  const xi = round(cx - side * 13.5);
  const xo = round(cx + side * 18);
  const yi = round(cy + innerUp + extra + 2.2);
  const yo = round(cy + 3 + outerUp + extra);
  const ym = cy - 4.5 + (innerUp + outerUp) * 0.3 + extra;
  const d = `M${xi} ${yi}Q${cx + side * 3} ${round(ym)} ${xo} ${yo}Q${cx + side * 3} ${round(ym + 5.2 * weight)} ${xi} ${round(yi + 3.8 * weight)}Z`;
  return svg`<path d=${d} fill="var(--hair)" stroke="var(--hair)" stroke-width=${1.6 * weight} stroke-linejoin="round"/>`;
}

export function nose(x: number, turn: number, young: boolean): Piece {
  const s = turn < 0 ? -1 : 1;
  const d = young
    ? `M${x + 7 * s} 203C${x + 9 * s} 208 ${x + 5 * s} 212 ${x} 211.5C${x - 3 * s} 211.5 ${x - 5 * s} 211 ${x - 6 * s} 209`
    : `M${x + 3 * s} 178C${x + 6 * s} 194 ${x + 11 * s} 202 ${x + 9 * s} 209C${x + 5 * s} 214 ${x - 3 * s} 214 ${x - 8 * s} 210`;
  return svg`<path d=${d} fill="none" stroke="var(--shade)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Line between the lips (relative to its middle), fullness of the lower lip, and depth of an opening. */
const MOUTHS: Readonly<Record<Mouth, readonly [line: string, lower: number, gap: number]>> = {
  flat: ['M-15 0Q0 1.5 15 0', 0.7, 0],
  tight: ['M-13 1Q0 -1 12 1.5', 0.32, 0],
  askew: ['M-14 3Q-2 3.5 8 0Q13 -2 17 -6', 0.6, 0],
  parted: ['M-10 -2Q0 -5 10 -2', 0.95, 5],
  firm: ['M-18 6Q0 -5 18 6', 0.5, 0],
  down: ['M-15 7Q-2 -3 13 6', 0.7, 0],
  smile: ['M-21 -5Q0 11 21 -6', 0.8, 0],
  breath: ['M-15 -3Q0 4 15 -3', 0.85, 5],
};

export function mouth(x: number, y: number, kind: Mouth, scale: number): Piece {
  const [line, lower, gap] = MOUTHS[kind];
  const upperLip =
    kind === 'tight' ? 'M-13 0Q-5 -3.4 0 -2Q5 -3.4 12 0Q0 2 -13 0Z' : 'M-14 0Q-6 -6 0 -3.6Q6 -6 14 0Q0 3 -14 0Z';
  return svg`<g transform=${`translate(${x} ${y}) scale(${scale})`}>
    <path d=${upperLip} fill="var(--lip)" opacity=".72"/>
    <path d=${`M-12 1Q0 ${round(15 * lower)} 12 1Q0 4 -12 1Z`} fill="var(--lip)"/>
    ${gap ? svg`<path d=${`M-10 -1Q0 -3 10 -1Q0 ${gap * 2} -10 -1Z`} fill="var(--mouth)"/>` : nothing}
    <path d=${line} fill="none" stroke="var(--ink)" stroke-width="2.6" stroke-linecap="round"/>
  </g>`;
}

export function glasses(x: number, y: number): Piece {
  return svg`<g fill="none" stroke="var(--ink)" stroke-width="2.8">
    <rect x=${x - 48} y=${y - 16} width="40" height="33" rx="14"/><rect x=${x + 8} y=${y - 16} width="40" height="33" rx="14"/>
    <path d=${`M${x - 8} ${y - 4}q8 -5 16 0M${x - 48} ${y - 6}l-12 -4M${x + 48} ${y - 6}l12 -4`}/></g>`;
}

/** A short beard; the mouth is drawn over it. */
export function beard(): Piece {
  return svg`<path fill="var(--hair)" opacity=".62" d="M101 186C102 228 120 268 160 268C200 268 218 228 219 186C212 208 200 216 184 217C172 213 148 213 136 217C120 216 108 208 101 186Z"/>`;
}
