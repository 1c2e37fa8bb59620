import {ContextProvider} from '@lit/context';
import {LitElement, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {lessonMessagesContext} from '../contexts.ts';
import type {LessonMessages} from '../messages/lesson.ts';

/**
 * A part of a lesson in another language than the page: `lang` tells it to screen readers and hyphenation (WCAG 2.2, success
 * criterion 3.1.2), and what it says of its own, buttons and feedback, is in that language as well.
 */
@customElement('oo-in-language')
export class InLanguage extends LitElement {
  @property({attribute: false}) words!: LessonMessages;
  @property({attribute: false}) content: unknown;
  private readonly provider = new ContextProvider(this, {context: lessonMessagesContext});

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('words')) this.provider.setValue(this.words);
  }

  protected override render() {
    return this.content;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-in-language': InLanguage;
  }
}
