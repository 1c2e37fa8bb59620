import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {explainedPairs, readPairs, summarisePairs} from '../pairing.ts';

/** Put every card in a bin: a radio group per card, nothing to drag. */
@customElement('oo-sort')
export class Sort extends ActivityElement<ActivityOf<'sort'>> {
  static override styles = [
    ...ActivityElement.styles,
    css`
      .row { display: grid; gap: var(--s-2) var(--s-6); align-items: center; padding-block: var(--s-4); border-block-end: var(--hair); }
      .row:first-child { padding-block-start: 0; }
      .row legend { float: inline-start; inline-size: 100%; }
      @media (min-width: 52rem) { .row.short { grid-template-columns: minmax(0, 1fr) auto; } }
    `,
  ];

  private get cards() {
    return this.inOrder(this.activity.cards);
  }

  /** Bins fit beside the card when their names are short. */
  private get binsAreShort() {
    return this.activity.bins.reduce((sum, bin) => sum + bin.label.length + 4, 0) <= 56;
  }

  protected renderQuestion() {
    return html`<div>
      ${this.cards.map(
        ({id, text}) => html`<fieldset class="row ${this.binsAreShort ? 'short' : ''}">
          <legend class="voiced">${text}</legend>
          <div class="chips">
            ${this.activity.bins.map(
              bin =>
                html`<label class="chip"><input type="radio" name=${id} value=${bin.id} /><span>${bin.label}</span></label>`,
            )}
          </div>
        </fieldset>`,
      )}
    </div>`;
  }

  protected renderFeedback(given: Response) {
    const labels = new Map(this.activity.bins.map(bin => [bin.id, bin.label]));
    return explainedPairs(this.cards, given, this.item.key ?? [], labels, this.messages, (agrees, words) =>
      this.renderVerdict(agrees, words),
    );
  }

  protected read(data: FormData): Response | null {
    return readPairs(this.item, data);
  }

  protected summarise(given: Response): Summary {
    return summarisePairs(this.item.key ?? [], given, this.messages);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-sort': Sort;
  }
}
