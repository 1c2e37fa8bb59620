import {consume} from '@lit/context';
import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {lessonMessagesContext} from '../contexts.ts';
import {longDay} from '../day.ts';
import {icons} from '../icons.ts';
import type {LessonFacts} from '../lesson-facts.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import {base} from '../styles/base.css.ts';
import {inline} from './inline.css.ts';

/** A statement of fact: a small mark beside it opens its source, and says so when an expert must still confirm it. */
@customElement('oo-claim')
export class Claim extends LitElement {
  static override styles = [base, inline];

  /** Id of the claim. */
  @property() key = '';
  @property({attribute: false}) facts: LessonFacts | undefined;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private messages!: LessonMessages;
  @state() private open = false;

  protected override render() {
    const claim = this.facts?.reference.claims[this.key];
    if (!claim) return html`<slot></slot>`;
    const {toConfirm, sources} = this.messages.facts;
    // A mark in words may go to the next line, but what closes the sentence stays with it, by the word joiner behind it; a
    // sign alone stays with the last word, by the joiner before it.
    const mark = claim.verify
      ? html` <span class="stay"><button class="mark" type="button" aria-expanded=${this.open} @click=${this.onToggle}>${toConfirm}</button>\u2060</span>`
      : html`<span class="stay">\u2060<button class="mark source" type="button" aria-expanded=${this.open} aria-label=${sources} title=${sources} @click=${this.onToggle}>${icons.source}</button></span>`;
    return html`<slot></slot>${mark}${this.open ? this.renderBubble() : nothing}`;
  }

  private renderBubble() {
    const claim = this.facts?.reference.claims[this.key];
    if (!claim) return nothing;
    const {toConfirmExplained, sources, noSource, reviewed} = this.messages.facts;
    const books = claim.sources.map(id => this.facts?.reference.sources[id]).filter(source => source !== undefined);
    const language = this.lang || document.documentElement.lang || 'nl';
    return html`<span class="bubble">
      ${claim.statement} ${claim.verify ? toConfirmExplained : nothing}
      <b>${books.length > 0 ? sources : noSource}</b>
      ${books.map(({publisher, title, date}) => html`<span>${publisher}, ${title}${date ? ` (${date})` : nothing}. </span>`)}
      <span class="muted">${reviewed(longDay(claim.reviewed, language))}</span>
    </span>`;
  }

  private onToggle() {
    this.open = !this.open;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-claim': Claim;
  }
}
