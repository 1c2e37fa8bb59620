import {css, html, LitElement, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {base} from '../styles/base.css.ts';
import {village} from './village.ts';

/**
 * An ordinary village at sunrise through a lens that opens as the course goes on. It shows progress and nothing else; the
 * words beside it say the same.
 */
@customElement('oo-opening-lens')
export class OpeningLens extends LitElement {
  static override styles = [
    base,
    css`
      svg { inline-size: 100%; block-size: auto; overflow: visible; }
      .lid { fill: none; stroke: var(--c-text); stroke-width: 1.6; stroke-linecap: round; }
      .full { fill: none; stroke: var(--c-line-strong); stroke-width: 1.3; stroke-dasharray: 1 7; stroke-linecap: round; }
      @media (prefers-reduced-motion: no-preference) { .scene { animation: dawn var(--d-2) var(--ease); } @keyframes dawn { from { opacity: 0; } } }
    `,
  ];

  /** How far open, 0 to 1. */
  @property({type: Number}) share = 0;
  /** What the picture shows. */
  @property() label = '';

  protected override render() {
    const lid = lidPath(this.share);
    return html`<svg viewBox="0 0 720 450" role="img" aria-label=${this.label}>
      ${svg`<clipPath id="lens"><path d=${lid}/></clipPath><path class="full" d=${lidPath(1)}/>
        <g class="scene" clip-path="url(#lens)">${village()}</g><path class="lid" d=${lid}/>`}
    </svg>`;
  }
}

/** Two curves from corner to corner. Even at the start the sun shows: nobody begins with closed eyes. */
function lidPath(share: number): string {
  const open = Math.min(1, Math.max(0, share));
  return `M8 230Q360 ${(230 - 190 - 210 * open).toFixed(0)} 712 230Q360 ${(230 + 150 + 178 * open).toFixed(0)} 8 230Z`;
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-opening-lens': OpeningLens;
  }
}
