import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {estimateSteps, estimateToken, score} from '../../../model/score.ts';
import {field} from '../../styles/field.css.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';

/** Estimate a number: a slider and a number field that say the same. Nothing is filled in before the learner does. */
@customElement('oo-estimate')
export class Estimate extends ActivityElement<ActivityOf<'estimate'>> {
  static override styles = [
    ...ActivityElement.styles,
    field,
    css`
      .row { display: grid; gap: var(--s-4) var(--s-6); align-items: end; }
      @media (min-width: 40rem) { .row { grid-template-columns: minmax(0, 1fr) 16rem; } }
      input[type='range'] { inline-size: 100%; block-size: var(--target); margin: 0; accent-color: var(--c-action); cursor: pointer; }
      input.untouched { accent-color: var(--c-line-strong); opacity: 0.75; }
      .ends { display: flex; justify-content: space-between; font-size: var(--t-xs); color: var(--c-text-muted); font-variant-numeric: tabular-nums; }
      .line { position: relative; block-size: 5.5rem; margin-block: var(--s-4); margin-inline: 1rem; }
      .track { position: absolute; inset-block-start: 2.6rem; inset-inline: 0; border-block-start: 2px solid var(--c-line-strong); }
      .pin { position: absolute; inset-block-start: 2.6rem; inline-size: 1rem; block-size: 1rem; border-radius: 50%; transform: translate(-50%, -50%); border: 2px solid var(--c-text); background: var(--c-surface); }
      .pin.expert { background: var(--c-light); inline-size: 1.35rem; block-size: 1.35rem; }
      .pin span { position: absolute; inset-inline-start: 50%; transform: translateX(-50%); white-space: nowrap; font-size: var(--t-xs); font-weight: 600; }
      .pin.expert span { inset-block-end: calc(100% + 0.4rem); }
      .pin.you span { inset-block-start: calc(100% + 0.4rem); font-weight: 400; }
      .pin[data-end='start'] span { inset-inline-start: 0; transform: none; }
      .pin[data-end='end'] span { inset-inline: auto 0; transform: none; }
    `,
  ];

  /** Place on the range, or null while untouched. */
  @state() private index: number | null = null;

  private get steps() {
    const {min, max, step} = this.item.range ?? {min: 0, max: 1, step: 1};
    return estimateSteps(min, max, step);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('item')) this.index = null;
  }

  private format(token: string): string {
    return `${this.number(Number(token))} ${this.activity.unit}`;
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  private get language() {
    return document.documentElement.lang || 'nl';
  }

  protected renderQuestion() {
    const {min, max, step} = this.activity;
    const {yours} = this.messages.estimate;
    const token = this.index === null ? '' : estimateToken(this.item, this.index);
    return html`<div class="row" role="group" aria-labelledby="prompt">
      <div>
        <input type="range" class=${token ? nothing : 'untouched'} min="0" max=${this.steps} .value=${String(this.index ?? Math.round(this.steps / 2))} aria-label=${yours} aria-valuetext=${token ? this.format(token) : '?'} @input=${this.onSlide} />
        <div class="ends" aria-hidden="true"><span>${this.number(min)}</span><span>${this.number(max)}</span></div>
      </div>
      <div class="field">
        <label for="number">${yours} (${this.activity.unit})</label>
        <input class="input" id="number" name="number" type="number" inputmode="numeric" min=${min} max=${max} step=${step} .value=${token} @change=${this.onNumber} />
      </div>
    </div>`;
  }

  protected renderFeedback([given = '']: Response) {
    const {min, max, explanation} = this.activity;
    const place = (token: string) => ((Number(token) - min) / (max - min)) * 100;
    const key = this.item.key?.[0] ?? '';
    const pin = (token: string, who: string) => {
      const at = Math.min(100, Math.max(0, place(token)));
      const end = at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
      return html`<div class="pin ${who}" data-end=${end} .style=${`inset-inline-start:${at}%`}><span>${this.number(Number(token))}</span></div>`;
    };
    return html`<p class="voiced">${this.messages.estimate.both(this.format(given), this.format(key))}</p>
      <div class="line" aria-hidden="true"><div class="track"></div>${pin(key, 'expert')}${pin(given, 'you')}</div>
      <p class="why">${explanation}</p>`;
  }

  /** Read from the field, which the slider fills too: not every way of typing ends in a `change`. */
  protected read(data: FormData): Response | null {
    const index = this.nearest(String(data.get('number') ?? ''));
    return index === null ? null : [estimateToken(this.item, index)];
  }

  protected summarise(given: Response): Summary {
    const {near, rather, far} = this.messages.estimate;
    const credit = score(this.item, given) ?? 0;
    if (credit === 1) return {words: near, opening: 'open'};
    return credit > 0 ? {words: rather, opening: 'half'} : {words: far, opening: 'closed'};
  }

  protected override async retry() {
    this.index = null;
    await super.retry();
  }

  private onSlide(event: Event) {
    this.index = Number((event.currentTarget as HTMLInputElement).value);
  }

  /** A number beside the range goes to its nearest end, one between two steps to the nearest step. */
  private nearest(typed: string): number | null {
    if (typed === '' || Number.isNaN(Number(typed))) return null;
    const {min, step} = this.activity;
    return Math.min(this.steps, Math.max(0, Math.round((Number(typed) - min) / step)));
  }

  private onNumber(event: Event) {
    const field = event.currentTarget as HTMLInputElement;
    this.index = this.nearest(field.value);
    if (this.index !== null) field.value = estimateToken(this.item, this.index);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-estimate': Estimate;
  }
}
