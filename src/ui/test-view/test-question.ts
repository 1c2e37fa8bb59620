import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ItemText} from '../../model/texts.ts';
import {icons} from '../icons.ts';
import {LatencyController} from '../latency-controller.ts';
import type {TestMessages} from '../messages/test.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {option} from '../styles/option.css.ts';

/**
 * The learner leaves a question, with the option that is chosen now ('' while none is), for another place or, past the
 * last one, for the check before handing in.
 */
export class QuestionLeaveEvent extends Event {
  static readonly type = 'oo-question-leave';
  constructor(
    readonly chosen: string,
    readonly latency: number,
    /** Place to go to, counting from 0. */
    readonly to: number,
  ) {
    super(QuestionLeaveEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * One question of the test. Leaf. Nothing is right or wrong here yet.
 *
 * @fires oo-question-leave
 */
@customElement('oo-test-question')
export class TestQuestion extends LitElement {
  static override styles = [
    base,
    button,
    card,
    option,
    css`
      .question { display: grid; gap: var(--s-5) var(--s-7); }
      .stem { font-size: var(--t-1); line-height: 1.45; text-wrap: pretty; }
      .ticks { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 3px; margin-block: var(--s-2) var(--s-4); }
      .ticks i { block-size: 6px; border-radius: 3px; background: var(--c-line); }
      .ticks .done { background: var(--c-text); }
      .ticks .here { background: var(--c-light); outline: 1.5px solid var(--c-text); outline-offset: 1px; }
      .jump { display: flex; flex-wrap: wrap; gap: 0.4rem; padding-block: var(--s-2); }
      .jump button { min-inline-size: var(--target); min-block-size: var(--target); border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); cursor: pointer; font-variant-numeric: tabular-nums; }
      .jump .done { background: var(--c-action-soft); font-weight: 700; }
      .jump [aria-current] { outline: 2px solid var(--c-text); outline-offset: -3px; }
      .lead-in { font: 400 var(--t-2) / 1.2 var(--font-voice); padding-block-end: var(--s-3); }
      .btns { margin-block-start: var(--s-5); }
      @media (min-width: 52rem) { .question { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); align-items: start; } }
      @media (forced-colors: active) { .ticks i { forced-color-adjust: none; background: GrayText; } .ticks .done { background: CanvasText; } .ticks .here { background: Highlight; } }
    `,
  ];

  /** Id of the item; the attribute `item-id` carries it. */
  @property() item = '';
  @property({attribute: false}) text!: ItemText;
  @property({attribute: false}) words!: TestMessages;
  /** Option ids in display order. */
  @property({attribute: false}) options: readonly string[] = [];
  /** Option that was chosen before, or ''. */
  @property() chosen = '';
  /** Place of this question, counting from 0. */
  @property({type: Number}) index = 0;
  /** For every place whether it has an answer. */
  @property({attribute: false}) answered: readonly boolean[] = [];

  @query('#stem') private stem!: HTMLElement;
  @query('form') private form!: HTMLFormElement;
  private readonly latency = new LatencyController(this);

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('item')) this.setAttribute('item-id', this.item);
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('item') || !changed.get('item')) return;
    this.latency.restart();
    this.focusHeading();
  }

  /** Puts the focus on the question, and the question under the bar. */
  focusHeading() {
    this.stem.focus({preventScroll: true});
    this.scrollIntoView({block: 'start'});
  }

  protected override render() {
    const {words, index, answered} = this;
    const last = index === answered.length - 1;
    return html`<form class="question" @submit=${this.onSubmit} novalidate>
      <div>
        <p class="kicker">${words.progress(index + 1, answered.length)} <span class="muted">(${words.answered(answered.filter(Boolean).length, answered.length)})</span></p>
        <div class="ticks" aria-hidden="true">${answered.map((done, place) => html`<i class=${place === index ? 'here' : done ? 'done' : ''}></i>`)}</div>
        <h2 class="voice stem" id="stem" tabindex="-1"><span class="vh">${words.progress(index + 1, answered.length)}: </span><span lang=${this.text.lang ?? nothing}>${this.text.text}</span></h2>
        ${this.text.verify ? html`<p class="xs muted">(${words.result.toConfirm})</p>` : nothing}
      </div>
      <div>
        <fieldset aria-describedby="stem"><legend class="lead-in">${words.choose}</legend>
          <div class="opts">${repeat(
            this.options,
            id => `${this.item} ${id}`,
            id =>
              html`<label class="opt"><input type="radio" name="option" value=${id} .checked=${this.chosen === id} /><span lang=${this.text.lang ?? nothing}>${this.text.options[id]?.text}</span></label>`,
          )}</div></fieldset>
        <div class="btns">
          <button class="btn" type="submit">${last ? words.toEnd : words.next} ${icons.forward}</button>
          ${index > 0 ? html`<button class="btn text" type="button" value=${index - 1} @click=${this.onJump}>${words.previous}</button>` : nothing}
        </div>
        <details><summary>${words.allQuestions}</summary>
          <div class="jump">${answered.map(
            (
              done,
              place,
            ) => html`<button type="button" value=${place} class=${done ? 'done' : ''} aria-label=${words.questionState(place + 1, done)}
              aria-current=${place === index ? 'step' : nothing} @click=${this.onJump}>${place + 1}</button>`,
          )}</div></details>
        <p class="xs muted">${words.saved}</p>
      </div></form>`;
  }

  private leave(to: number) {
    const chosen = new FormData(this.form).get('option');
    this.dispatchEvent(new QuestionLeaveEvent(typeof chosen === 'string' ? chosen : '', this.latency.read(), to));
  }

  private onSubmit(event: SubmitEvent) {
    event.preventDefault();
    this.leave(this.index + 1);
  }

  private onJump({currentTarget}: Event) {
    this.leave(Number((currentTarget as HTMLButtonElement).value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-test-question': TestQuestion;
  }
  interface HTMLElementEventMap {
    [QuestionLeaveEvent.type]: QuestionLeaveEvent;
  }
}
