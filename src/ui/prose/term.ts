import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {LessonFacts} from '../lesson-facts.ts';
import {base} from '../styles/base.css.ts';
import {inline} from './inline.css.ts';

/** A word from the glossary: pressing it explains it right there. */
@customElement('oo-term')
export class Term extends LitElement {
  static override styles = [
    base,
    inline,
    css`button { text-decoration: underline dotted; text-decoration-thickness: 1.5px; text-underline-offset: 0.2em; } @media (hover: hover) { button:hover { color: var(--c-action-hover); background: var(--c-action-soft); } }`,
  ];

  /** Id in the glossary. */
  @property() key = '';
  @property({attribute: false}) facts: LessonFacts | undefined;
  @state() private open = false;

  protected override render() {
    const term = this.facts?.reference.terms[this.key];
    if (!term) return html`<slot></slot>`;
    return html`<button type="button" aria-expanded=${this.open} @click=${this.onToggle}><slot></slot></button>${
      this.open ? html`<span class="bubble"><b>${term.term}</b>${term.explanation}</span>` : nothing
    }`;
  }

  private onToggle() {
    this.open = !this.open;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-term': Term;
  }
}
