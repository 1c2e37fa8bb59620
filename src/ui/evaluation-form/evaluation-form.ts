import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import type {Evaluation} from '../../model/reference.schema.ts';
import {EvaluationSubmitEvent, NoteSubmitEvent} from '../events.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {field} from '../styles/field.css.ts';
import {option} from '../styles/option.css.ts';

type Question = Evaluation['questions'][number];
/** First and last point of every scale. */
const SCALES = {five: [1, 5], ten: [1, 10], zero_to_ten: [0, 10]} as const;
/** Longest text that is kept per question. */
const LONGEST = 500;

/**
 * What the participant thinks of the course. Every question may be skipped, unless the organisation asks for it.
 *
 * @fires oo-evaluation-submit - Per rating.
 * @fires oo-note-submit - Per text; shared, and said so.
 */
@customElement('oo-evaluation-form')
export class EvaluationForm extends FactsView {
  static override styles = [
    ...FactsView.styles,
    option,
    field,
    css`
      .question { padding-block: var(--s-5) var(--s-4); border-block-end: var(--hair); }
      h2 { margin-block-end: var(--s-2); }
      .question legend { float: inline-start; inline-size: 100%; font-size: var(--t-0); line-height: 1.4; font-weight: 600; padding-block-end: var(--s-2); }
      .scale { clear: both; inline-size: fit-content; }
      .points { display: flex; flex-wrap: wrap; gap: 0.4rem; }
      .points .chip > span { min-inline-size: var(--target); justify-content: center; font-variant-numeric: tabular-nums; }
      .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--s-5); margin-block-start: var(--s-1); }
      textarea { min-block-size: 5rem; inline-size: 100%; }
      .minutes { inline-size: 8rem; }
      .note { margin-block-start: var(--s-4); }
      .btns { margin-block-start: var(--s-5); }
    `,
  ];

  @state() private sent = false;
  @query('form') private form!: HTMLFormElement;
  @query('#thanks') private thanks!: HTMLElement | null;

  protected override updated(changed: PropertyValues) {
    if (changed.has('sent') && this.sent) this.thanks?.focus();
  }

  protected renderFacts({reference}: ViewFacts) {
    const words = this.words.finish.evaluation;
    const {evaluation} = reference;
    const required = this.host.settings.evaluationRequired;
    return html`<form class="sheet" aria-labelledby="heading" novalidate @submit=${this.onSubmit} @change=${this.onChange}>
      <h2 id="heading">${words.heading}</h2>
      <p class="small">${evaluation.intro} ${required ? words.required : nothing}</p>
      ${evaluation.questions.map(question => this.renderQuestion(question))}
      ${this.sent ? html`<p class="note" id="thanks" tabindex="-1"><b>${words.thanks}</b>${this.renderOpen(evaluation)} ${words.change}</p>` : nothing}
      <div class="btns"><button class="btn" type="submit">${words.submit}</button></div>
    </form>`;
  }

  private renderQuestion(question: Question) {
    if (question.scale === 'text') return this.renderText(question);
    return question.scale === 'minutes' ? this.renderMinutes(question) : this.renderScale(question);
  }

  private renderScale({id, text, scale, low = '', high = ''}: Question) {
    const [first, last] = SCALES[scale as keyof typeof SCALES];
    const given = this.learner.evaluation[id];
    const points = Array.from({length: last - first + 1}, (_, index) => first + index);
    return html`<fieldset class="question" item-id=${id}><legend>${text} <span class="vh">${this.words.finish.evaluation.scale(low, high)}</span></legend>
      <div class="scale"><div class="points">${points.map(
        point =>
          html`<label class="chip"><input type="radio" name=${id} value=${point} ?checked=${given === point} /><span>${point}</span></label>`,
      )}</div>
      <p class="ends xs muted" aria-hidden="true"><span>${first}: ${low}</span><span>${last}: ${high}</span></p></div></fieldset>`;
  }

  private renderText({id, text}: Question) {
    const words = this.words.finish.evaluation;
    return html`<div class="question field" item-id=${id}><label for=${id}>${text}</label>
      <textarea class="input" id=${id} name=${id} maxlength=${LONGEST} aria-describedby=${`${id}-shared`} .value=${this.learner.notes[id]?.text ?? ''}></textarea>
      <p class="xs muted" id=${`${id}-shared`}>${words.shared}</p></div>`;
  }

  /** A number, kept as the other texts are: no scale has so many points. */
  private renderMinutes({id, text}: Question) {
    return html`<div class="question field" item-id=${id}><label for=${id}>${text}</label>
      <input class="input minutes" type="number" inputmode="numeric" min="1" id=${id} name=${id} .value=${this.minutesOf(id)} /></div>`;
  }

  /** The number in the learner's words, if there is one: earlier editions asked for words. */
  private minutesOf(id: string): string {
    return /\d+/.exec(this.learner.notes[id]?.text ?? '')?.[0] ?? '';
  }

  private renderOpen({questions}: Evaluation) {
    const open = questions.filter(({id, scale}) => scale in SCALES && this.learner.evaluation[id] === undefined);
    return open.length > 0 ? this.words.finish.evaluation.open(open.length) : nothing;
  }

  private onChange() {
    this.sent = false;
  }

  /** Sends what is new or changed. */
  private onSubmit(event: SubmitEvent) {
    event.preventDefault();
    for (const [id, value] of new FormData(this.form)) {
      const text = String(value).trim();
      const scale = (this.host.content.outline.evaluation[id] ?? 0) > 0;
      if (scale && this.learner.evaluation[id] !== Number(text)) {
        this.dispatchEvent(new EvaluationSubmitEvent(id, Number(text)));
      }
      const isNumber = (this.form.elements.namedItem(id) as HTMLInputElement).type === 'number';
      const shown = isNumber ? this.minutesOf(id) : (this.learner.notes[id]?.text ?? '');
      if (!scale && text !== shown) this.dispatchEvent(new NoteSubmitEvent(id, text, true));
    }
    this.sent = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-evaluation-form': EvaluationForm;
  }
}
