import {html, LitElement, nothing, svg} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import type {TestAttempt} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import type {Settings} from '../../model/settings.ts';
import {testOptions, testOrder} from '../../model/test-draw.ts';
import {type Share, testResult} from '../../model/test-result.ts';
import type {CourseText, ItemText} from '../../model/texts.ts';
import {StepOpenEvent} from '../events.ts';
import type {TestMessages} from '../messages/test.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';
import {styles} from './test-result.styles.ts';

/**
 * What a handed-in test came to: words first, then per objective, then every own answer with its explanation.
 *
 * @fires oo-step-open - Practice on the weakest objective.
 */
@customElement('oo-test-result')
export class TestResultView extends LitElement {
  static override styles = [base, button, card, styles];

  @property({attribute: false}) attempt!: TestAttempt;
  @property({attribute: false}) outline!: Outline;
  @property({attribute: false}) settings!: Settings;
  /** Words of the bank. */
  @property({attribute: false}) bank: Readonly<Record<string, ItemText>> = {};
  @property({attribute: false}) text!: CourseText;
  @property({attribute: false}) words!: TestMessages;
  /** The pass mark comes from the LMS. */
  @property({type: Boolean}) byOrganisation = false;
  /** The course was passed, in this attempt or an earlier one. */
  @property({type: Boolean}) passedBefore = false;

  @query('#result') private heading!: HTMLElement;

  protected override render() {
    const words = this.words.result;
    const result = testResult(this.outline, this.settings, this.attempt);
    const order = testOrder(this.outline, this.attempt.items, this.attempt.seed);
    // In the order of the course, not of the draw.
    const known = Object.keys(this.text.objectives);
    const shares = Object.entries(result.objectives).sort(([a], [b]) => known.indexOf(a) - known.indexOf(b));
    const wrong = order.filter(id => result.wrong.includes(id));
    const right = order.filter(id => !result.wrong.includes(id));
    return html`
      <section aria-labelledby="result">
        <h2 id="result" tabindex="-1">${result.passed ? words.passed : words.notPassed}</h2>
        <p class="lead">${words.score(result.right, result.asked, this.settings.passMark, this.byOrganisation)}
          ${!result.passed && this.passedBefore ? words.stillPassed : nothing}</p>
      </section>
      <section aria-labelledby="objectives"><h3 id="objectives">${words.perObjective}</h3>
        <ul class="goals">${shares.map(([id, share]) => this.renderObjective(id, share))}</ul>
        ${this.renderWeakest(shares, wrong)}
      </section>
      <section aria-labelledby="answers"><h3 id="answers">${words.answers}</h3>
        ${this.renderAnswers(words.wrong(wrong.length), wrong, order)} ${this.renderAnswers(words.right(right.length), right, order)}
      </section>`;
  }

  private renderObjective(id: string, {right, asked}: Share) {
    const words = this.words.result;
    const percent = (100 * right) / asked;
    const {passMark} = this.settings;
    return html`<li class="goal"><h4>${this.text.objectives[id] ?? id}</h4>
      ${svg`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 5H100" stroke="var(--viz-grid)" stroke-width="8" vector-effect="non-scaling-stroke"/>
        <path d=${`M0 5H${percent}`} stroke="var(--viz-1)" stroke-width="8" vector-effect="non-scaling-stroke"/>
        <path d=${`M${passMark} 0V10`} stroke="var(--c-text)" stroke-width="2" vector-effect="non-scaling-stroke"/></svg>`}
      <p class="share"><b>${words.share(right, asked)}</b></p></li>`;
  }

  /** The objective with the lowest share, and the lessons that explain what was wrong in it. */
  private renderWeakest(shares: readonly (readonly [string, Share])[], wrong: readonly string[]) {
    const words = this.words.result;
    const [weakest] = [...shares].sort(([, a], [, b]) => a.right / a.asked - b.right / b.asked);
    if (!weakest || weakest[1].right === weakest[1].asked) return html`<p>${words.strong}</p>`;
    const [id] = weakest;
    const items = wrong.map(item => this.outline.items[item]).filter(item => item?.objectives.includes(id));
    const steps = [...new Set(items.map(item => item?.step))].filter(step => step !== null && step !== undefined);
    return html`<div class="note"><b>${words.weakest(this.text.objectives[id] ?? id)}</b>
      ${
        steps.length > 0
          ? html`<p>${words.practise}</p>
              <div class="btns">${steps.map(
                step =>
                  html`<button class="btn text" type="button" value=${step} @click=${this.onPractise}>${words.practiseStep(this.text.steps[step] ?? step)}</button>`,
              )}</div>`
          : nothing
      }</div>`;
  }

  private renderAnswers(heading: string, ids: readonly string[], order: readonly string[]) {
    if (ids.length === 0) return nothing;
    return html`<details><summary>${heading}</summary>${ids.map(id => this.renderAnswer(id, order.indexOf(id) + 1))}</details>`;
  }

  private renderAnswer(id: string, n: number) {
    const words = this.words.result;
    const item = this.outline.items[id];
    const text = this.bank[id];
    if (!item || !text) return nothing;
    const given = this.attempt.answers[id]?.response[0];
    const key = item.key?.[0] ?? '';
    const others = testOptions(item, this.attempt.seed).filter(option => option !== given && option !== key);
    const shown = (
      label: string,
      option: string,
      style: string,
    ) => html`<div class=${style}><p class="kicker">${label}</p>
      <b>${text.options[option]?.text}</b>${text.options[option]?.explanation}</div>`;
    return html`<article class="answer" item-id=${id}>
      <h4><span class="n">${words.question(n)}.</span> ${text.text}</h4>
      <div class="given">
        ${given === undefined ? html`<div>${words.none}</div>` : shown(given === key ? words.both : words.yours, given, '')}
        ${given === key ? nothing : shown(words.experts, key, 'expert')}
      </div>
      <details><summary>${words.others}</summary><ul class="others">${others.map(
        option => html`<li><b>${text.options[option]?.text}</b> ${text.options[option]?.explanation}</li>`,
      )}</ul></details>
    </article>`;
  }

  private onPractise({currentTarget}: Event) {
    this.dispatchEvent(new StepOpenEvent((currentTarget as HTMLButtonElement).value));
  }

  /** Puts the focus on what the test came to. */
  focusHeading() {
    this.heading.focus({preventScroll: true});
    this.scrollIntoView({block: 'start'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-test-result': TestResultView;
  }
}
