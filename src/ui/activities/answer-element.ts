import {consume} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Confidence, Response} from '../../model/facts.ts';
import type {Answer, Answers} from '../../model/learner.ts';
import type {ItemOutline} from '../../model/outline.ts';
import {lessonMessagesContext} from '../contexts.ts';
import {AnswerSubmitEvent} from '../events.ts';
import {icons, type Opening, sunrise} from '../icons.ts';
import {LatencyController} from '../latency-controller.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {option} from '../styles/option.css.ts';
import {activity} from './activity.css.ts';
import {firstOpenField} from './first-open-field.ts';

/** What the summary says, and how far the sun has risen; `opening` absent: nothing is right or wrong. */
export interface Summary {
  readonly words: string;
  readonly help?: string;
  readonly opening?: Opening;
}

const SURENESS: readonly (readonly [Confidence, Opening])[] = [
  [1, 'closed'],
  [2, 'half'],
  [3, 'open'],
];

/**
 * What everything that can be answered has in common: one native form, the question of sureness, sending the answer, and
 * the focus contract. Nothing is stored here: an answer counts as given when it comes back in `answers`.
 *
 * @fires oo-answer-submit
 */
export abstract class AnswerElement extends LitElement {
  static override styles = [base, button, option, card, activity];

  /** The item as the model knows it. */
  @property({attribute: false}) item!: ItemOutline;
  /** First and last answer, or nothing yet. */
  @property({attribute: false}) answers: Answers | undefined;

  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  protected messages!: LessonMessages;
  @state() protected retrying = false;
  @state() private incomplete = false;
  @query('form') protected form!: HTMLFormElement | null;
  @query('#summary') private summary!: HTMLElement | null;
  private readonly latency = new LatencyController(this);
  private submitted = false;

  /** The canonical response, or null while something is open. */
  protected abstract read(data: FormData): Response | null;

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('item');
    if (before && before.id !== this.item.id) {
      this.retrying = this.incomplete = false;
      this.latency.restart();
    }
    if (changed.has('item')) this.setAttribute('item-id', this.item.id);
    if (changed.has('answers') && this.answers) this.retrying = false;
  }

  protected override updated(_changed: PropertyValues) {
    if (!this.submitted || !this.summary) return;
    this.submitted = false;
    this.summary.focus({preventScroll: true});
    this.summary.scrollIntoView({block: 'start'});
  }

  /** The form around its fields, with sureness where it is asked. */
  protected renderForm(fields: unknown, submit: string): TemplateResult {
    return html`<form class=${this.incomplete ? 'incomplete' : ''} novalidate @submit=${this.onSubmit} @change=${this.onChange}>
      ${fields} ${this.item.confidence ? this.renderSureness() : nothing}
      <div class="btns end">
        <button class="btn" type="submit">${submit}</button>
        <p class="hint" role="status">${this.incomplete ? this.messages.activity.chooseFirst : nothing}</p>
      </div>
    </form>`;
  }

  /** What takes focus after submitting: words first, the sun beside them. */
  protected renderSummary({words, help, opening}: Summary, {confidence}: Answer): TemplateResult {
    const {yourSureness, confidence: names} = this.messages.activity;
    return html`<div class="summary" id="summary" tabindex="-1">
      ${opening ? sunrise(opening) : nothing}
      <p><strong>${words}</strong> ${help ?? nothing} ${confidence ? yourSureness(names[confidence]) : nothing}</p>
    </div>`;
  }

  /** A verdict in words with its sign; never a colour alone. */
  protected renderVerdict(agrees: boolean, words: string): TemplateResult {
    return html`<p class="verdict" data-agrees=${agrees}>${agrees ? icons.agree : icons.differ}${words}</p>`;
  }

  private renderSureness(): TemplateResult {
    const {sure, sureHelp, confidence} = this.messages.activity;
    return html`<fieldset class="sureness">
      <legend class="lbl">${sure}</legend>
      <div class="sure">
        ${SURENESS.map(
          ([level, opening]) => html`<label class="opt">
            <input type="radio" name="confidence" value=${level} /><span>${sunrise(opening)}${confidence[level]}</span>
          </label>`,
        )}
      </div>
      <p class="xs muted">${sureHelp}</p>
    </fieldset>`;
  }

  /** Asks the same again; focus goes to the question. */
  protected async retry() {
    this.retrying = true;
    this.latency.restart();
    await this.updateComplete;
    this.form?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }

  /** For what travels beside the answer. */
  protected afterSubmit(_data: FormData) {}

  private onChange() {
    this.incomplete = false;
  }

  private onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const response = this.read(data);
    const confidence = Number(data.get('confidence') ?? 0) as Confidence | 0;
    if (!response || (this.item.confidence && !confidence)) {
      this.incomplete = true;
      firstOpenField(form)?.focus();
      return;
    }
    this.submitted = true;
    this.dispatchEvent(new AnswerSubmitEvent(this.item.id, response, this.latency.read(), confidence || undefined));
    this.afterSubmit(data);
  }
}
