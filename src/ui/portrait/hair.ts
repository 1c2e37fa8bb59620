/** Hair in two pieces: behind the head and before it. `x` is the middle of the turned head. */
import {nothing, svg, type TemplateResult} from 'lit';
import type {Hair} from './people.ts';

type Piece = TemplateResult<2> | typeof nothing;
const strand = (d: string) =>
  svg`<path d=${d} fill="none" stroke="var(--strand)" stroke-width="2.8" stroke-linecap="round" opacity=".8"/>`;
const mass = (d: string) => svg`<path d=${d} fill="var(--hair)"/>`;

const BEHIND: Readonly<Record<Hair, () => Piece>> = {
  long: () =>
    mass(
      'M160 60C98 58 78 112 84 176C88 226 74 268 62 306C96 330 224 330 260 304C244 262 232 232 236 176C240 112 222 58 160 60Z',
    ),
  bob: () =>
    mass(
      'M160 62C100 60 80 112 84 170C86 206 84 226 80 244C108 258 130 246 160 246C190 246 214 258 240 244C236 226 234 206 236 170C240 112 220 60 160 62Z',
    ),
  short: () => nothing,
  crop: () => nothing,
  curls:
    () => svg`<g fill="var(--hair)"><circle cx="98" cy="128" r="34"/><circle cx="92" cy="170" r="30"/><circle cx="98" cy="206" r="24"/>
    <circle cx="222" cy="128" r="34"/><circle cx="228" cy="170" r="30"/><circle cx="222" cy="206" r="24"/></g>`,
  tail: () =>
    svg`${mass('M196 96C252 92 262 150 250 206C246 236 252 268 236 296C214 270 214 236 212 206Z')}${strand('M232 128C244 168 236 214 236 262')}`,
};

const BEFORE: Readonly<Record<Hair, (x: number) => Piece>> = {
  long: x => svg`${mass(`M${x + 12} 82C${x - 34} 82 ${x - 60} 112 ${x - 60} 176C${x - 61} 208 ${x - 72} 246 ${x - 84} 282C${x - 92} 232 ${x - 86} 196 ${x - 82} 160C${x - 80} 96 ${x - 44} 58 ${x + 6} 58C${x + 62} 58 ${x + 82} 104 ${x + 80} 164C${x + 80} 206 ${x + 92} 244 ${x + 96} 290C${x + 78} 258 ${x + 64} 220 ${x + 61} 184C${x + 60} 138 ${x + 44} 98 ${x + 12} 82Z`)}
    ${strand(`M${x + 12} 82C${x - 22} 78 ${x - 50} 96 ${x - 62} 140M${x + 12} 82C${x + 40} 88 ${x + 60} 118 ${x + 66} 160M${x - 74} 176C${x - 72} 210 ${x - 80} 236 ${x - 84} 262M${x + 72} 184C${x + 74} 214 ${x + 82} 240 ${x + 88} 264`)}`,
  bob: x => svg`${mass(`M${x - 62} 190C${x - 72} 110 ${x - 46} 70 ${x} 70C${x + 46} 70 ${x + 72} 110 ${x + 62} 190C${x + 60} 160 ${x + 56} 144 ${x + 48} 128C${x + 20} 136 ${x - 20} 134 ${x - 48} 128C${x - 56} 144 ${x - 60} 164 ${x - 62} 190Z`)}
    ${strand(`M${x - 44} 112C${x - 30} 92 ${x - 8} 84 ${x + 10} 84M${x + 46} 112C${x + 40} 100 ${x + 32} 94 ${x + 24} 90`)}`,
  short:
    x => svg`${mass(`M${x - 61} 172C${x - 72} 100 ${x - 40} 66 ${x + 4} 66C${x + 52} 64 ${x + 72} 106 ${x + 61} 172C${x + 59} 150 ${x + 56} 134 ${x + 46} 118C${x + 26} 100 ${x - 14} 98 ${x - 42} 112C${x - 52} 126 ${x - 58} 144 ${x - 61} 172Z`)}
    ${strand(`M${x - 40} 98C${x - 18} 82 ${x + 12} 78 ${x + 34} 86M${x - 24} 106C${x - 2} 92 ${x + 24} 90 ${x + 42} 104`)}`,
  crop: x => svg`${mass(`M${x - 60} 168C${x - 68} 108 ${x - 44} 70 ${x} 70C${x + 46} 70 ${x + 68} 108 ${x + 60} 168C${x + 56} 150 ${x + 56} 138 ${x + 48} 124C${x + 10} 126 ${x - 22} 118 ${x - 40} 108C${x - 52} 124 ${x - 56} 146 ${x - 60} 168Z`)}
    ${strand(`M${x - 40} 106C${x - 20} 90 ${x + 10} 82 ${x + 34} 86M${x - 18} 114C${x + 4} 102 ${x + 28} 100 ${x + 44} 106`)}`,
  curls:
    x => svg`<g fill="var(--hair)"><circle cx=${x - 50} cy="104" r="26"/><circle cx=${x - 22} cy="82" r="28"/><circle cx=${x + 14} cy="78" r="30"/>
    <circle cx=${x + 46} cy="98" r="27"/><circle cx=${x - 62} cy="134" r="16"/><circle cx=${x + 62} cy="132" r="16"/></g>
    ${strand(`M${x - 60} 104q4 -14 18 -14M${x - 28} 82q6 -14 20 -12M${x + 14} 72q14 -6 24 6M${x + 44} 96q14 -2 20 10`)}`,
  tail: x => svg`${mass(`M${x - 62} 172C${x - 68} 104 ${x - 44} 68 ${x} 68C${x + 48} 68 ${x + 70} 106 ${x + 63} 172C${x + 58} 138 ${x + 42} 110 ${x - 14} 100C${x - 40} 112 ${x - 57} 138 ${x - 62} 172Z`)}
    ${strand(`M${x - 50} 122C${x - 42} 104 ${x - 28} 94 ${x - 14} 92M${x - 6} 92C${x + 24} 94 ${x + 48} 108 ${x + 56} 136`)}`,
};

export const hairBehind = (hair: Hair): Piece => BEHIND[hair]();
export const hairBefore = (hair: Hair, x: number): Piece => BEFORE[hair](x);
