import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Response} from '../../../model/facts.ts';
import {score} from '../../../model/score.ts';
import type {ItemText} from '../../../model/texts.ts';
import {AnswerElement} from '../answer-element.ts';
import {explained} from '../explained-options.css.ts';
import {explainedOptions} from '../explained-options.ts';

/** One short situation to judge: signal, other concern or no concern. The judgements keep their order, as on a scale. */
@customElement('oo-situation')
export class Situation extends AnswerElement {
  static override styles = [
    ...AnswerElement.styles,
    explained,
    css`
      .text { max-inline-size: 38em; margin-block: var(--s-2) var(--s-5); }
      .summary { margin-block-start: var(--s-4); }
      @media (min-width: 44rem) { .opts { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
    `,
  ];

  /** Its words. */
  @property({attribute: false}) text!: ItemText;
  /** Its place in the draw, in words. */
  @property() place = '';

  protected override render() {
    const given = this.answers?.last;
    return html`<article aria-labelledby="place">
      <h3 class="kicker" id="place">${this.place}</h3>
      <p class="voiced text" id="text" lang=${this.text.lang ?? nothing}>${this.text.text}</p>
      ${
        given
          ? html`${this.renderSummary(this.summarise(given.response), given)}
            <div class="feedback" lang=${this.text.lang ?? nothing}>${explainedOptions(this.options, given.response, this.item.key, this.messages)}</div>
            ${this.text.verify ? html`<p class="xs muted to-confirm">${this.messages.facts.toConfirmMark}</p>` : nothing}`
          : this.renderForm(this.renderChoices(), this.messages.activity.submit)
      }
    </article>`;
  }

  private get options() {
    const judgements: Readonly<Record<string, string>> = this.messages.vignette.judgements;
    return this.item.options.map(id => ({
      id,
      text: this.text.options[id]?.text || (judgements[id] ?? id),
      explanation: this.text.options[id]?.explanation,
    }));
  }

  private renderChoices() {
    return html`<fieldset aria-describedby="text">
      <legend class="vh">${this.messages.vignette.ask}</legend>
      <div class="opts">
        ${this.options.map(
          ({id, text}) =>
            html`<label class="opt"><input type="radio" name="answer" value=${id} /><span>${text}</span></label>`,
        )}
      </div>
    </fieldset>`;
  }

  protected read(data: FormData): Response | null {
    const chosen = data.get('answer');
    return chosen === null ? null : [String(chosen)];
  }

  private summarise(given: Response) {
    const right = score(this.item, given) === 1;
    const {summary} = this.messages.activity;
    return {words: summary(right ? 1 : 0, 1), opening: right ? ('open' as const) : ('half' as const)};
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-situation': Situation;
  }
}
