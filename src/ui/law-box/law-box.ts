import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {longDay} from '../day.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';

/** What the law says now, each with the day it was checked and its source. */
@customElement('oo-law-box')
export class LawBox extends FactsView {
  static override styles = [
    ...FactsView.styles,
    css`
      .laws { display: grid; gap: var(--s-5) var(--s-6); margin-block-start: var(--s-4); grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
      .law { border-block-start: 3px solid var(--c-text); padding-block-start: var(--s-3); display: grid; gap: var(--s-2); align-content: start; }
      .open { font-family: var(--font-text); font-size: var(--t-xs); font-weight: 400; color: var(--c-text-muted); }
      @media print { .law { break-inside: avoid; } }
    `,
  ];

  protected renderFacts({reference}: ViewFacts) {
    const {law: words, toConfirm} = this.words.help;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="small muted">${words.help}</p>
      <div class="laws">${Object.values(reference.law).map(
        law => html`<article class="law" aria-labelledby=${law.id}>
          <h3 id=${law.id}>${law.title} ${law.verify ? html`<span class="open">(${toConfirm})</span>` : nothing}</h3>
          <p class="small">${law.text}</p>
          <p class="xs muted">${words.asOf(longDay(law.checked, this.language))}. ${words.sources}:
            ${[...new Set(law.sources.map(id => reference.sources[id]?.publisher ?? id))].join('; ')}.</p>
        </article>`,
      )}</div></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-law-box': LawBox;
  }
}
