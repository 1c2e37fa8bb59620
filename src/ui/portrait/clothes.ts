/** Neck and clothes from the chest up. */
import {svg, type TemplateResult} from 'lit';
import type {Clothes} from './people.ts';

const BODY =
  'M8 440C14 342 58 314 108 300C122 296 128 290 130 280L190 280C192 290 198 296 212 300C262 314 306 342 312 440Z';
const TRIMS: Readonly<Record<Clothes, () => TemplateResult<2>>> = {
  hood: () => svg`<path d="M104 298C92 306 96 330 124 344C148 356 176 356 198 344C226 330 228 306 216 298C206 318 186 330 160 330C134 330 114 318 104 298Z" fill="var(--fold)"/>
    <path d="M140 350v38M182 350v30" stroke="var(--trim)" stroke-width="4" stroke-linecap="round"/>`,
  jumper: () => svg`<path d="M124 290C132 318 188 318 196 290L206 297C196 334 124 334 114 297Z" fill="var(--fold)"/>`,
  shirt: () => svg`<path d="M126 286L160 330L134 346L108 300ZM194 286L160 330L186 346L212 300Z" fill="var(--fold)"/>
    <path d="M160 332V440" stroke="var(--trim)" stroke-width="2.5"/>`,
};

export function neck(): TemplateResult<2> {
  return svg`<path d="M130 236L128 286C132 316 188 316 192 286L190 236Z" fill="var(--skin)"/>
    <path d="M130 246C138 276 172 284 190 262L191 276C176 302 140 300 129 274Z" fill="var(--shade)" opacity=".85"/>`;
}
export function clothes(kind: Clothes): TemplateResult<2> {
  return svg`<path d=${BODY} fill="var(--cloth)"/>${TRIMS[kind]()}`;
}
