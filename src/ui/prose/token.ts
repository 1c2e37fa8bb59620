import {consume} from '@lit/context';
import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {lessonMessagesContext} from '../contexts.ts';
import {type LessonFacts, tokenValue} from '../lesson-facts.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import {base} from '../styles/base.css.ts';
import {inline} from './inline.css.ts';

/** A fact of the learner's region or role in running text, such as a phone number. */
@customElement('oo-token')
export class Token extends LitElement {
  static override styles = [base, inline];

  /** For example `region.care_coordinator.phone`. */
  @property() path = '';
  @property({attribute: false}) facts: LessonFacts | undefined;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private messages!: LessonMessages;

  protected override render() {
    if (!this.facts) return nothing;
    const value = tokenValue(this.path, this.facts);
    const {noToken, toConfirm} = this.messages.facts;
    if (!value) return html`<span class="mark">${noToken}</span>`;
    return html`<span lang=${value.lang ?? nothing}>${value.text}</span>${value.toConfirm ? html` <span class="mark">${toConfirm}</span>` : nothing}`;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-token': Token;
  }
}
