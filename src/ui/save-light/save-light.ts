import {consume} from '@lit/context';
import {css, html, LitElement, nothing, type PropertyValues, svg} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {messagesContext} from '../contexts.ts';
import type {SaveState} from '../host.ts';
import type {Messages} from '../messages/messages.ts';
import {base} from '../styles/base.css.ts';

const DONE = svg`<circle cx="12" cy="12" r="8.5"/><path d="M8 12.4l2.8 2.8L16 9.6" stroke-linejoin="round"/>`;
const HERE = svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.3"/><circle cx="12" cy="12" r="2.6" fill="currentColor" stroke="none"/>`;
const EYE = svg`<path d="M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5-9.5-6.5-9.5-6.5z" stroke-linejoin="round"/><circle cx="12" cy="12" r="2.6"/>`;
const SHAPES: Readonly<Record<SaveState, ReturnType<typeof svg>>> = {
  stored: DONE,
  handed_over: DONE,
  saving: svg`<circle cx="12" cy="12" r="8.5" opacity=".3"/><path class="spin" d="M12 3.5a8.5 8.5 0 0 1 8.5 8.5"/>`,
  device: HERE,
  kept: HERE,
  lost: svg`<path d="M4 12a8.5 8.5 0 0 1 13-6.6M20 10a8.5 8.5 0 0 1-12.6 9M4 20L20 4"/>`,
  preview: EYE,
  review: EYE,
  looking: EYE,
};
/** Saving is said only when it takes longer than this. */
const PATIENCE = 2000;

/**
 * Whether the work is saved, in shape and words; pressing it tells what that means. A change is announced once, politely.
 */
@customElement('oo-save-light')
export class SaveLight extends LitElement {
  static override styles = [
    base,
    css`
      button { display: inline-flex; align-items: center; gap: 0.5rem; min-block-size: var(--target); min-inline-size: var(--target); padding-inline: 0.5rem; border: 0; border-radius: var(--r-round); background: transparent; color: var(--c-text-muted); font-size: var(--t-xs); line-height: 1.2; white-space: nowrap; cursor: pointer; }
      @media (hover: hover) { button:hover { background: var(--c-action-soft); color: var(--c-text); } }
      .ic { inline-size: 1.375rem; block-size: 1.375rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
      [data-state='device'], [data-state='lost'] { color: var(--c-light-text); font-weight: 600; }
      .spin { transform-origin: 50% 50%; animation: turn 1.4s linear infinite; }
      .short { display: none; }
      @keyframes turn { to { transform: rotate(360deg); } }
      @media (prefers-reduced-motion: reduce) { .spin { animation: none; } }
      @media (max-width: 34rem) { .long { display: none; } .short { display: inline; } button { padding-inline: 0.25rem; } }
      /* The bar stays one row: where work is lost the words stand in two lines, in place of the sign. */
      @media (max-width: 26rem) { :not([data-state='lost']) > .short { display: none; } button { justify-content: center; } [data-state='lost'] { inline-size: min-content; white-space: normal; text-align: start; } [data-state='lost'] .ic { display: none; } }
    `,
  ];

  @property() state: SaveState = 'saving';
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;
  /** The state last said aloud; the first one is not news. */
  @state() private said: SaveState | null = null;
  private known: SaveState | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('state')) return;
    clearTimeout(this.timer);
    if (this.state === 'saving') this.timer = setTimeout(() => this.say('saving'), PATIENCE);
    else this.say(this.state);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render() {
    const {states, open} = this.messages.save;
    const {long, short} = states[this.state];
    return html`<button type="button" data-state=${this.state} aria-haspopup="dialog" aria-label=${open(long)}>
        <svg class="ic" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[this.state]}</svg><span class="long">${long}</span><span class="short">${short}</span>
      </button>
      <span class="vh" role="status">${this.said ? states[this.said].long : nothing}</span>`;
  }

  private say(state: SaveState) {
    if (this.known !== null && this.known !== state) this.said = state;
    this.known = state;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-save-light': SaveLight;
  }
}
