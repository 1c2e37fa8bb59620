import {css, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {bankItemsOf} from '../../model/bank-items.ts';
import {seededShuffle} from '../../model/shuffle.ts';
import type {ItemText} from '../../model/texts.ts';
import {AnswerSubmitEvent} from '../events.ts';
import {FactsView} from '../facts-view.ts';
import {icons} from '../icons.ts';
import {LatencyController} from '../latency-controller.ts';
import {stepHere} from '../step-here.ts';
import {option} from '../styles/option.css.ts';

/**
 * The measurement before the start: one question at a time, no feedback, no way back, so that it says what was known
 * beforehand.
 *
 * @fires oo-answer-submit
 */
@customElement('oo-start-measurement')
export class StartMeasurement extends FactsView {
  static override styles = [
    ...FactsView.styles,
    option,
    css`
      .opts { display: grid; gap: var(--s-2); margin-block: var(--s-4); }
      .kicker { margin-block-end: var(--s-2); }
      legend { font-weight: 600; }
    `,
  ];

  @state() private bank: Readonly<Record<string, ItemText>> = {};
  @state() private incomplete = false;
  @query('#question') private question!: HTMLElement | null;
  private readonly latency = new LatencyController(this);
  private moved = false;

  protected override async loadViewFacts() {
    const [facts, bank] = await Promise.all([super.loadViewFacts(), this.host.content.loadBank(this.language)]);
    this.bank = bank;
    return facts;
  }

  protected override updated() {
    if (!this.moved) return;
    this.moved = false;
    this.question?.focus();
  }

  protected renderFacts() {
    const words = this.words.questions.start;
    const step = stepHere(this.host);
    const ids = step ? bankItemsOf(this.host.content.outline, this.learner, step) : [];
    const place = ids.findIndex(id => !this.learner.answers[id]);
    const id = ids[place];
    return html`<section class="sheet" aria-labelledby="heading">
      <h2 class="vh" id="heading">${words.heading}</h2>
      ${id === undefined ? html`<p class="note" id="question" tabindex="-1"><b>${words.done}</b>${words.doneText}</p>` : this.renderQuestion(id, words.place(place + 1, ids.length))}
    </section>`;
  }

  private renderQuestion(id: string, place: string) {
    const words = this.words.questions.start;
    const text = this.bank[id];
    const order = seededShuffle(this.host.content.outline.items[id]?.options ?? [], this.learner.seed, id);
    // A form of its own per question: a choice must not carry over to the next.
    return keyed(
      id,
      html`<form novalidate data-item=${id} @submit=${this.onSubmit} @change=${this.onChange}>
        <p class="kicker" id="question" tabindex="-1">${place}</p>
        <fieldset>
          <legend>${text?.text}</legend>
          <div class="opts">${order.map(
            one =>
              html`<label class="opt"><input type="radio" name="answer" value=${one} /><span>${text?.options[one]?.text}</span></label>`,
          )}</div>
        </fieldset>
        <div class="btns"><button class="btn" type="submit">${words.submit}${icons.forward}</button>
          <p class="hint" role="status">${this.incomplete ? words.chooseFirst : nothing}</p></div>
      </form>`,
    );
  }

  private onChange() {
    this.incomplete = false;
  }

  private onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const answer = new FormData(form).get('answer');
    this.incomplete = answer === null;
    if (answer === null) return;
    this.moved = true;
    this.dispatchEvent(new AnswerSubmitEvent(form.dataset.item ?? '', [String(answer)], this.latency.read()));
    this.latency.restart();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-start-measurement': StartMeasurement;
  }
}
