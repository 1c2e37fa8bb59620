import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Learner} from '../../model/learner.ts';
import type {ModuleOutline, Outline, StepOutline} from '../../model/outline.ts';
import {isDone, isModuleDone, isOpen, stepsOf} from '../../model/sequence.ts';
import type {CourseText} from '../../model/texts.ts';
import {messagesContext} from '../contexts.ts';
import {StepOpenEvent} from '../events.ts';
import {type Opening, sunrise} from '../icons.ts';
import type {Messages} from '../messages/messages.ts';
import {base} from '../styles/base.css.ts';
import {card} from '../styles/card.css.ts';

/** Parts that are there at once, and parts that a moment of the browser adds. */
const AT_ONCE = 12;
const A_MOMENT = 3;

/**
 * All modules as a road, each with its lessons. The one that is next stands open; the others open natively. One can begin before
 * all is drawn: at first there are the first parts and the lessons of the one that is next, the rest comes in moments.
 *
 * @fires oo-step-open
 */
@customElement('oo-route-list')
export class RouteList extends LitElement {
  static override styles = [
    base,
    card,
    css`
      .stop { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); gap: 0 var(--s-4); position: relative; padding-block-end: var(--s-5); }
      .stop::before { content: ''; position: absolute; inset-inline-start: calc(1.375rem - 1px); inset-block: 2.9rem 0.15rem; border-inline-start: 2px dotted var(--c-line-strong); }
      .stop[data-opening='open']::before { border-inline-start-style: solid; border-color: var(--c-text); }
      .stop:last-child::before { display: none; }
      .sunrise { color: var(--c-text-muted); flex: none; }
      .sunrise .sun { fill: var(--c-light); }
      .sunrise[data-opening='open'], .sunrise[data-opening='half'] { color: var(--c-text); }
      .glyph .sunrise { inline-size: 2.5rem; block-size: 2.5rem; margin-inline: auto; }
      .body { padding-block: 0.2rem 0; }
      .stop[data-next] .body { background: var(--c-surface); border-radius: var(--r-3); padding: var(--s-4) var(--s-5) var(--s-5); box-shadow: var(--shadow-1); margin-block-start: -0.5rem; }
      .meta { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: var(--t-xs); color: var(--c-text-muted); }
      h3 { font-size: var(--t-2); line-height: 1.2; }
      details > summary { display: flex; align-items: center; justify-content: space-between; min-block-size: var(--target); color: inherit; gap: var(--s-4); }
      details > summary::before { display: none; }
      details > summary::after { content: ''; inline-size: 0.5rem; block-size: 0.5rem; border: solid var(--c-action); border-width: 0 2px 2px 0; transform: rotate(45deg); flex: none; margin-inline-end: 0.35rem; transition: transform var(--d-1) var(--ease); }
      details[open] > summary::after { transform: rotate(225deg) translate(-0.15rem, -0.15rem); }
      details > summary:hover h3 { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.2em; }
      .shut { color: var(--c-text-muted); min-block-size: var(--target); display: flex; align-items: center; }
      .lessons { margin-block-start: var(--s-3); border-block-start: var(--hair); }
      .lesson { display: flex; align-items: center; gap: 0.75rem; inline-size: 100%; min-block-size: var(--target); padding: 0.4rem 0; border: 0; border-block-end: var(--hair); background: transparent; text-align: start; font-size: var(--t-sm); line-height: 1.35; }
      button.lesson { cursor: pointer; }
      button.lesson:hover span { text-decoration: underline; }
      .lesson[aria-current] { font-weight: 700; }
      .lesson .sunrise { inline-size: 1.75rem; block-size: 1.75rem; }
      @media (max-width: 40rem) { .stop { grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0 var(--s-3); } .stop::before { inset-inline-start: calc(1.125rem - 1px); } .glyph .sunrise { inline-size: 2.25rem; block-size: 2.25rem; } .stop[data-next] .body { padding-inline: var(--s-4); } }
    `,
  ];

  @property({attribute: false}) outline!: Outline;
  @property({attribute: false}) learner!: Learner;
  @property({attribute: false}) text!: CourseText;
  /** The step to go on with, or null when all is done. */
  @property() next: string | null = null;
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;
  /** Parts that are drawn with their lessons. */
  @state() private drawn = 0;

  protected override updated() {
    const more = this.drawn + A_MOMENT;
    if (this.drawn >= this.outline.modules.length) return;
    requestAnimationFrame(() => setTimeout(() => (this.drawn = Math.max(this.drawn, more))));
  }

  protected override render() {
    const modules = this.outline.modules.slice(0, Math.max(AT_ONCE, this.drawn));
    return html`<ol>${modules.map((module, i) => this.renderModule(module, i + 1))}</ol>`;
  }

  private renderModule(module: ModuleOutline, number: number) {
    const words = this.messages.home;
    const steps = stepsOf(this.outline, this.learner, module);
    const done = steps.filter(({id}) => isDone(this.learner, id)).length;
    const opening = openingOf(this.outline, this.learner, module);
    const isNext = steps.some(({id}) => id === this.next);
    const open = steps.some(({id}) => isOpen(this.outline, this.learner, id));
    const {title = '', summary = ''} = this.text.modules[module.id] ?? {};
    const heading = html`<h3 class="voice">${title}</h3>`;
    return html`<li class="stop" data-opening=${opening} ?data-next=${isNext} data-module=${module.id}>
      <div class="glyph">${sunrise(opening)}</div>
      <div class="body">
        <p class="meta">
          <span>${words.module(number)}<span class="vh">, ${this.stateOf(opening, open)}</span></span>
          ${module.minutes ? html`<span>${words.minutes(Math.round(module.minutes))}</span>` : nothing}
          ${done && opening !== 'open' ? html`<span>${words.stepsDone(done, steps.length)}</span>` : nothing}
          ${open ? nothing : html`<span>${this.waitsFor(module)}</span>`}
        </p>
        ${
          open
            ? html`<details ?open=${isNext}>
              <summary>${heading}</summary>
              <p class="small muted">${summary}</p>
              ${isNext || number <= this.drawn ? html`<ul class="lessons">${steps.map(step => html`<li>${this.renderStep(step)}</li>`)}</ul>` : nothing}
            </details>`
            : html`<div class="shut">${heading}</div><p class="small muted">${summary}</p>`
        }
      </div>
    </li>`;
  }

  private renderStep(step: StepOutline) {
    const words = this.messages.home;
    const done = isDone(this.learner, step.id);
    const isNext = step.id === this.next;
    const open = isOpen(this.outline, this.learner, step.id);
    const opening: Opening = done ? 'open' : isNext ? 'half' : 'closed';
    const state =
      isNext && !done ? words.here : done ? words.states.done : open ? words.states.new : words.states.closed;
    const inside = html`${sunrise(opening)}<span>${this.text.steps[step.id] ?? step.id}<span class="vh">, ${state}</span></span>`;
    return open
      ? html`<button class="lesson" type="button" value=${step.id} aria-current=${isNext ? 'step' : nothing} @click=${this.onStep}>${inside}</button>`
      : html`<p class="lesson muted">${inside}</p>`;
  }

  private stateOf(opening: Opening, open: boolean): string {
    const {done, busy, new: fresh, closed} = this.messages.home.states;
    if (!open) return closed;
    return {open: done, half: busy, closed: fresh}[opening];
  }

  private waitsFor(module: ModuleOutline): string {
    const {modules} = this.outline;
    const waiting = module.requires
      .map(id => modules.findIndex(one => one.id === id))
      .filter(i => {
        const required = modules[i];
        return required && !isModuleDone(this.outline, this.learner, required);
      });
    return this.messages.home.closedUntil(waiting.map(i => i + 1));
  }

  private onStep(event: Event) {
    this.dispatchEvent(new StepOpenEvent((event.currentTarget as HTMLButtonElement).value));
  }
}

/** How far a part is: open once all that counts in it is done, and of a part in which nothing counts a first step. */
export function openingOf(outline: Outline, learner: Learner, module: ModuleOutline): Opening {
  if (!stepsOf(outline, learner, module).some(({id}) => isDone(learner, id))) return 'closed';
  return isModuleDone(outline, learner, module) ? 'open' : 'half';
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-route-list': RouteList;
  }
}
