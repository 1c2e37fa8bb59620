import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {StepOpenEvent} from '../events.ts';
import type {LessonFacts} from '../lesson-facts.ts';
import {base} from '../styles/base.css.ts';
import {Claim} from './claim.ts';
import {Term} from './term.ts';
import {Token} from './token.ts';

/**
 * Running text of a lesson. The one place that takes HTML as it is: it is made by the build from Markdown, where raw HTML
 * is refused, and never holds a learner's words.
 *
 * @fires oo-step-open
 */
@customElement('oo-prose')
export class Prose extends LitElement {
  static override styles = [
    base,
    css`
      .prose { max-inline-size: var(--measure); }
      .prose > * + * { margin-block-start: 1em; }
      .prose > h2 { font-size: var(--t-2); margin-block-start: 1.5em; }
      .prose > h3 { margin-block-start: 1.4em; }
      .prose.opening > p:first-child { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.5; text-wrap: pretty; }
      ul, ol { display: grid; gap: 0.55em; padding-inline-start: 1.35em; }
      ul { list-style: disc; }
      ol { list-style: decimal; }
      li::marker { color: var(--c-text-muted); }
      blockquote { border-inline-start: 3px solid var(--c-light); padding-inline-start: var(--s-4); font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.45; }
      blockquote p + p { margin-block-start: 0.6em; }
      .scroll { overflow: auto hidden; }
      table { border-collapse: collapse; inline-size: 100%; font-size: var(--t-sm); line-height: 1.45; }
      th { text-align: start; font-weight: 600; color: var(--c-text-muted); vertical-align: bottom; }
      th, td { padding: 0.6rem 0.9rem 0.6rem 0; border-block-end: var(--hair); vertical-align: top; }
      a { display: inline; }
    `,
  ];

  /** HTML from the build. */
  @property({attribute: false}) html = '';
  @property({attribute: false}) facts!: LessonFacts;
  /** The first paragraph opens the lesson, in the second voice. */
  @property({type: Boolean}) lead = false;

  protected override updated() {
    for (const element of this.renderRoot.querySelectorAll('oo-token, oo-term, oo-claim')) {
      if (element instanceof Token || element instanceof Term || element instanceof Claim) element.facts = this.facts;
    }
  }

  protected override render() {
    return html`<div class="prose ${this.lead ? 'opening' : ''}" @click=${this.onClick}>${unsafeHTML(this.html)}</div>`;
  }

  private onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-step]') : null;
    if (!link?.dataset.step) return;
    event.preventDefault();
    this.dispatchEvent(new StepOpenEvent(link.dataset.step));
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-prose': Prose;
  }
}
