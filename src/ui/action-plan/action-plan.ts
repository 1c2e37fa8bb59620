import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Outline} from '../../model/outline.ts';
import {calendarOf, saveCalendar} from '../boosters/calendar.ts';
import {FactsView} from '../facts-view.ts';

const REMIND_DAYS = 14;

/** The question of the course that asks for a plan: the last one in own words, where the plan stands. */
function planItem(outline: Outline): string | undefined {
  const steps = Object.values(outline.steps);
  const here = steps.filter(step => step.views.includes('action_plan'));
  const items = (here.length > 0 ? here : steps).flatMap(step => step.items);
  return items.findLast(id => outline.items[id]?.kind === 'reflect');
}

/** The learner's own plan: what they wrote, small steps to tick for themselves, a reminder and a print. Private. */
@customElement('oo-action-plan')
export class ActionPlan extends FactsView {
  static override styles = [
    ...FactsView.styles,
    css`
      section { display: grid; gap: var(--s-4); }
      .own .voice { white-space: pre-wrap; overflow-wrap: anywhere; }
      .steps { display: grid; gap: var(--s-1); }
      .steps label { display: flex; gap: 0.8rem; align-items: center; min-block-size: var(--target); }
      .steps input { inline-size: 1.35rem; block-size: 1.35rem; accent-color: var(--c-action); flex: none; }
      @media print { .btns, .hint { display: none; } }
    `,
  ];

  protected renderFacts() {
    const words = this.words.finish.plan;
    const item = planItem(this.host.content.outline);
    return html`<section class="sheet" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="small muted">${words.private}</p>
      ${item ? this.renderOwn(item) : nothing}
      <fieldset class="steps"><legend class="lbl">${words.small}</legend>
        ${words.steps.map(step => html`<label><input type="checkbox" /><span>${step}</span></label>`)}
        <p class="xs muted hint">${words.stepsHelp}</p></fieldset>
      <div class="btns"><button class="btn quiet" type="button" @click=${this.onRemind}>${words.remind}</button>
        <button class="btn text" type="button" @click=${this.onPrint}>${words.print}</button></div>
      <p class="xs muted hint">${words.remindHelp}</p>
    </section>`;
  }

  /** The words as they were written at the question itself: one place to write, one place to read back and print. */
  private renderOwn(item: string) {
    const words = this.words.finish.plan;
    const text = this.learner.notes[item]?.text;
    return html`<div class="own"><h3>${words.mine}</h3>${text ? html`<p class="voice">${text}</p>` : html`<p class="small">${words.nothingYet}</p>`}</div>`;
  }

  private onRemind() {
    const {eventTitle: title, eventText: text, fileName} = this.words.finish.plan;
    saveCalendar(fileName, calendarOf([{uid: 'plan', day: this.today + REMIND_DAYS, title, text}], Date.now()));
  }

  private onPrint() {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-action-plan': ActionPlan;
  }
}
