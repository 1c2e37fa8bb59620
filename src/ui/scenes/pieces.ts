/** People and small things that more than one place is drawn from. Units of the 1200 by 540 picture. */
import {nothing, svg, type TemplateResult} from 'lit';

export type Piece = TemplateResult<2>;
type Arm = 'down' | 'hold' | 'raised' | 'reach' | 'behind';
export interface Figure {
  /** Where the feet stand. */
  readonly x: number;
  readonly y: number;
  /** 1 is 262 units tall. */
  readonly size?: number;
  /** Palette names of `scene.tokens.css.ts`, without dashes. */
  readonly skin: string;
  readonly hair: string;
  readonly cut?: 'short' | 'bun' | 'long' | 'scarf';
  readonly top: string;
  readonly legs: string;
  readonly skirt?: true;
  /** The arms at the inline start and end of the picture. */
  readonly arms: readonly [Arm, Arm];
  /** Degrees the head bows; positive to the inline end. */
  readonly bow?: number;
  readonly look?: 'ahead' | 'down' | 'talk';
  /** Drawn in the second hand. */
  readonly held?: Piece;
}

const ARMS: Readonly<Record<Arm, readonly [line: string, x: number, y: number]>> = {
  down: ['M29 -186Q48 -150 35 -112', 34, -104],
  hold: ['M29 -186Q48 -156 22 -134', 17, -130],
  raised: ['M31 -188Q64 -176 74 -206', 77, -215],
  reach: ['M29 -186Q54 -166 78 -172', 86, -174],
  behind: ['M29 -186Q44 -150 24 -118', 24, -118],
};
const CUTS = {
  short: 'M-21 -236C-24 -268 -6 -268 5 -266C22 -264 25 -250 20 -232C16 -246 6 -252 -8 -251C-16 -250 -20 -242 -21 -236Z',
  bun: 'M-21 -236C-24 -266 -6 -266 -2 -265C-4 -282 16 -282 12 -264C24 -260 24 -246 20 -232C15 -246 4 -252 -8 -251C-16 -250 -20 -242 -21 -236Z',
  long: 'M-22 -196C-30 -250 -20 -268 1 -267C22 -268 30 -248 23 -196C16 -198 19 -232 16 -246C4 -252 -6 -252 -15 -246C-18 -232 -15 -200 -22 -196Z',
  scarf:
    'M-27 -194C-32 -262 -16 -272 0 -272C17 -272 32 -262 27 -194C10 -186 -10 -186 -27 -194ZM0 -258C-12 -258 -17 -248 -16 -234C-15 -220 -8 -212 0 -212C8 -212 15 -220 16 -234C17 -248 12 -258 0 -258Z',
} as const;
const LOOKS = {
  ahead: ['M-10 -238h.1M8 -238h.1', 'M-5 -223h9'],
  down: ['M-12 -235q4 3 8 0M4 -235q4 3 8 0', 'M-5 -221h8'],
  talk: ['M-10 -238h.1M8 -238h.1', 'M-7 -225q7 9 13 0z'],
} as const;

function arm(kind: Arm, side: number, sleeve: string, skin: string): Piece {
  const [line, x, y] = ARMS[kind];
  return svg`<g transform=${side < 0 ? 'scale(-1 1)' : ''}>
    <path d=${line} fill="none" stroke=${`var(--${sleeve})`} stroke-width="17" stroke-linecap="round"/>
    ${kind === 'behind' ? nothing : svg`<circle cx=${x} cy=${y} r="10" fill=${`var(--${skin})`}/>`}</g>`;
}

/** Somebody on their feet, plainly dressed. */
export function figure(f: Figure): Piece {
  const {size = 1, cut = 'short', look = 'ahead', bow = 0} = f;
  const skin = `var(--${f.skin})`;
  const [eyes, lips] = LOOKS[look];
  return svg`<g transform=${`translate(${f.x} ${f.y}) scale(${size})`}>
    <ellipse cx="-14" cy="0" rx="52" ry="9" fill="var(--ink)" opacity=".16"/>
    <path d=${f.skirt ? 'M-27 -108H27L40 -34H-40Z' : 'M-26 -108H26L30 0H6L1 -84L-5 0H-29Z'} fill=${`var(--${f.legs})`}/>
    ${f.skirt ? svg`<path d="M-14 -36V-2M14 -36V-2" stroke=${skin} stroke-width="13"/>` : nothing}
    <path d="M-33 -196Q0 -214 33 -196L32 -100H-32Z" fill=${`var(--${f.top})`}/>
    ${arm(f.arms[0], -1, f.top, f.skin)}${arm(f.arms[1], 1, f.top, f.skin)}${f.held ?? nothing}
    <path d="M-8 -216h16v20q-8 6 -16 0z" fill=${skin}/>
    <g transform=${`rotate(${bow} 0 -204)`}>
      <ellipse cx="0" cy="-236" rx="20" ry="24" fill=${skin}/>
      <path d=${CUTS[cut]} fill=${`var(--${f.hair})`} fill-rule="evenodd"/>
      <path d=${eyes} fill="none" stroke="var(--hair-1)" stroke-width="3" stroke-linecap="round"/>
      <path d=${lips} fill="var(--clay-2)" stroke="var(--clay-2)" stroke-width="2.2" stroke-linecap="round"/>
    </g></g>`;
}

export function passport(x: number, y: number, colour: 'red' | 'blue', turn = 0): Piece {
  return svg`<g transform=${`translate(${x} ${y}) rotate(${turn})`}><rect width="26" height="36" rx="3" fill=${`var(--${colour})`}/>
    <circle cx="13" cy="14" r="6" fill="none" stroke="var(--yellow)" stroke-width="2"/><path d="M7 28h12" stroke="var(--yellow)" stroke-width="2"/></g>`;
}

export function crate(x: number, y: number, width = 110): Piece {
  return svg`<g transform=${`translate(${x} ${y})`}><rect width=${width} height="46" rx="3" fill="var(--teal)"/>
    <rect x=${width * 0.34} y="10" width=${width * 0.32} height="9" rx="3" fill="var(--teal-2)"/><path d=${`M6 32H${width - 6}`} stroke="var(--teal-2)" stroke-width="2" opacity=".6"/></g>`;
}

export function suitcase(x: number, y: number, colour: string, extra: Piece | typeof nothing = nothing): Piece {
  return svg`<g transform=${`translate(${x} ${y})`}><path d="M26 0v-26h28v26" fill="none" stroke="var(--line)" stroke-width="5"/>
    <rect width="80" height="100" rx="9" fill=${`var(--${colour})`}/><path d="M16 6v88M64 6v88" stroke="var(--ink)" stroke-width="2" opacity=".3"/>${extra}
    <circle cx="16" cy="104" r="6" fill="var(--ink)"/><circle cx="64" cy="104" r="6" fill="var(--ink)"/></g>`;
}

/** The same thing several times, `step` apart. */
export function times(count: number, draw: (index: number) => Piece): Piece[] {
  return Array.from({length: count}, (_, index) => draw(index));
}

/** Numbers that look scattered and are the same each time (the fraction of a multiple of the golden ratio). */
export const scattered = (index: number): number => (index * 0.618034) % 1;
