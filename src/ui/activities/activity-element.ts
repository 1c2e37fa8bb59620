import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Activity} from '../../model/activity.schema.ts';
import type {Response} from '../../model/facts.ts';
import type {Answers} from '../../model/learner.ts';
import {seededShuffle} from '../../model/shuffle.ts';
import {AnswerElement, type Summary} from './answer-element.ts';

/**
 * An activity on its sheet: the prompt, then the question, or once answered the summary and the explanations. A subclass
 * gives the fields, reads them, and explains in the order of the question.
 */
export abstract class ActivityElement<A extends Exclude<Activity, {kind: 'vignette'}>> extends AnswerElement {
  /** Its words. */
  @property({attribute: false}) activity!: A;
  /** Seed of the display order. */
  @property({attribute: false}) seed = 0;

  /** The fields of the form. */
  protected abstract renderQuestion(): unknown;
  /** Learner's answer, experts' answer and the explanations. */
  protected abstract renderFeedback(given: Response): unknown;
  protected abstract summarise(given: Response): Summary;

  protected override render(): TemplateResult {
    const {kicker} = this.messages.activity;
    return html`<section class="sheet" aria-labelledby="prompt">
      <p class="kicker">${kicker}</p>
      <h2 id="prompt">${this.activity.prompt}</h2>
      ${
        this.answers && !this.retrying
          ? this.renderAnswered(this.answers)
          : this.renderForm(this.renderQuestion(), this.submitLabel)
      }
    </section>`;
  }

  private renderAnswered({last}: Answers): TemplateResult {
    const {takeaway, verify} = this.activity;
    const {activity, facts} = this.messages;
    return html`${this.renderSummary(this.summarise(last.response), last)}
      <div class="feedback">${this.renderFeedback(last.response)}</div>
      ${takeaway ? html`<p class="note takeaway"><b>${activity.takeaway}</b>${takeaway}</p>` : nothing}
      ${verify ? html`<p class="xs muted to-confirm">${facts.toConfirmMark}</p>` : nothing}
      <div class="btns end">
        <button class="btn quiet" type="button" @click=${this.retry}>${this.againLabel}</button>
      </div>`;
  }

  /** Parts of the activity that are the item's options, in the order of this learner. */
  protected inOrder<T extends {readonly id: string}>(parts: readonly T[]): readonly T[] {
    const order = seededShuffle(this.item.options, this.seed, this.item.id);
    return [...parts].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }

  /** The button of the form. */
  protected get submitLabel(): string {
    return this.messages.activity.submit;
  }

  /** The button that asks once more. */
  protected get againLabel(): string {
    return this.messages.activity.again;
  }
}
