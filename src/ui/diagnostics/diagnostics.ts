import {css, html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {CourseHost, Diagnostics as DiagnosticFacts} from '../host.ts';
import type {PanelMessages} from '../messages/panel.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';

/** What LMS support needs to know, as plain text with a copy button. No answers, no names. */
@customElement('oo-diagnostics')
export class Diagnostics extends LitElement {
  static override styles = [
    base,
    button,
    css`
      pre { margin: 0; padding: var(--s-4); border-radius: var(--r-2); background: var(--c-sunken); font-size: 0.8125rem; line-height: 1.5; overflow: auto; max-block-size: 18rem; white-space: pre-wrap; overflow-wrap: anywhere; }
      .btns p { font-size: var(--t-sm); }
    `,
  ];

  @property({attribute: false}) host!: CourseHost;
  @property({attribute: false}) words!: PanelMessages['diagnostics'];
  @state() private outcome = '';

  protected override render() {
    return html`<div class="stack">
      <p class="small">${this.words.intro}</p>
      <pre tabindex="0" role="region" aria-label=${this.words.text}>${report(this.host.diagnostics())}</pre>
      <div class="btns">
        <button class="btn quiet" type="button" @click=${this.onCopy}>${this.words.copy}</button>
        <p role="status">${this.outcome}</p>
      </div>
    </div>`;
  }

  private async onCopy() {
    try {
      await navigator.clipboard.writeText(report(this.host.diagnostics()));
      this.outcome = this.words.copied;
    } catch {
      this.outcome = this.words.notCopied;
    }
  }
}

/** One line a fact, then one line a call, newest last. English: it is read by support. */
function report({calls, ...facts}: DiagnosticFacts): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  const told = calls.map(
    ({at, call, element, size, result, code}) =>
      `${new Date(at).toISOString().slice(11, 23)} ${call} ${element} ${size ? `(${size})` : ''} = ${result} [${code}]`,
  );
  return [...lines, '', ...told].join('\n');
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-diagnostics': Diagnostics;
  }
}
