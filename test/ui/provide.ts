/// <reference types="mocha" />
/** Gives a view the two contexts that the shell gives. */
import {ContextProvider} from '@lit/context';
import {expect, fixture} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {courseContext, lessonMessagesContext, messagesContext} from '../../src/ui/contexts.ts';
import type {CourseHost} from '../../src/ui/host.ts';
import {loadLessonMessages, loadMessages} from '../../src/ui/messages/load-messages.ts';
import {tokens} from '../../src/ui/tokens.css.ts';

/** axe takes its time on a busy machine; what a test waits for has limits of its own. */
beforeEach(function () {
  this.currentTest?.timeout(10_000);
});

/** Renders a view below an element that provides the course actor and the Dutch words; returns the view. */
export async function mount<T extends Element>(host: CourseHost, view: TemplateResult, language = 'nl'): Promise<T> {
  if (tokens.styleSheet) document.adoptedStyleSheets = [tokens.styleSheet];
  document.documentElement.lang = language;
  const [messages, lesson] = await Promise.all([loadMessages(language), loadLessonMessages(language)]);
  const frame = document.createElement('main');
  new ContextProvider(frame, {context: courseContext, initialValue: host.course});
  new ContextProvider(frame, {context: messagesContext, initialValue: messages});
  new ContextProvider(frame, {context: lessonMessagesContext, initialValue: lesson});
  return fixture<T>(html`${view}`, {parentNode: frame});
}

/** First element that the selector finds, also inside shadow roots. */
export function deep<T extends Element>(root: Element | ShadowRoot, selector: string): T | null {
  const scope = root instanceof Element ? (root.shadowRoot ?? root) : root;
  const own = scope.querySelector<T>(selector);
  if (own) return own;
  for (const child of scope.querySelectorAll('*')) {
    const found = child.shadowRoot ? deep<T>(child, selector) : null;
    if (found) return found;
  }
  return null;
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** All text a sighted reader meets, through shadow roots. */
export function deepText(node: Node): string {
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  const children = root instanceof HTMLSlotElement ? root.assignedNodes({flatten: true}) : [...root.childNodes];
  const words = children.map(child => {
    if (child instanceof HTMLStyleElement) return '';
    return child instanceof Text ? child.data : ` ${deepText(child)} `;
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

/** axe finds nothing, in light and in dark. Without transitions: a colour on its way is neither. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const duration of ['--d-1', '--d-2']) document.documentElement.style.setProperty(duration, '0s');
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    await expect(element).to.be.accessible();
  }
  delete document.documentElement.dataset.theme;
}
