import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {readPairs, targetOf} from '../pairing.ts';

const POINTS = [1, 2, 3, 4, 5] as const;

/** Statements on a scale of five; nothing is right or wrong. */
@customElement('oo-rate')
export class Rate extends ActivityElement<ActivityOf<'rate'>> {
  static override styles = [
    ...ActivityElement.styles,
    css`
      fieldset { padding-block-end: var(--s-4); }
      fieldset + fieldset { border-block-start: var(--hair); padding-block-start: var(--s-4); }
      legend { float: inline-start; inline-size: 100%; margin-block-end: var(--s-3); }
      .points { clear: both; display: grid; grid-template-columns: repeat(5, minmax(var(--target), 1fr)); gap: 0.4rem; max-inline-size: 26rem; }
      .points .chip > span { inline-size: 100%; justify-content: center; padding-inline: 0; border-radius: var(--r-2); font-size: var(--t-0); }
      .ends { display: flex; justify-content: space-between; gap: var(--s-4); max-inline-size: 26rem; margin-block-start: 0.35rem; }
      .given { font-size: var(--t-sm); font-weight: 700; margin-block: var(--s-2); }
    `,
  ];

  protected renderQuestion() {
    const {low, high, statements} = this.activity;
    return html`<div>
      ${statements.map(
        ({id, text}) => html`<fieldset>
          <legend class="voiced">${text}</legend>
          <div class="points">
            ${POINTS.map(
              point => html`<label class="chip">
                <input type="radio" name=${id} value=${point} aria-label=${this.messages.rate.point(point, low, high)} /><span aria-hidden="true">${point}</span>
              </label>`,
            )}
          </div>
          <p class="ends xs muted" aria-hidden="true"><span>1 = ${low}</span><span>5 = ${high}</span></p>
        </fieldset>`,
      )}
    </div>`;
  }

  protected renderFeedback(given: Response) {
    return html`<ul class="lines">
      ${this.activity.statements.map(
        ({id, text, explanation}) => html`<li data-option=${id}>
          <p class="voiced">${text}</p>
          <p class="given">${this.messages.rate.yours(Number(targetOf(id, given)))}</p>
          <p class="why">${explanation}</p>
        </li>`,
      )}
    </ul>`;
  }

  protected override get submitLabel() {
    return this.messages.rate.submit;
  }

  protected read(data: FormData): Response | null {
    return readPairs(this.item, data);
  }

  protected summarise(): Summary {
    return {words: this.messages.rate.thanks};
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-rate': Rate;
  }
}
