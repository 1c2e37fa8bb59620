import {consume} from '@lit/context';
import {css, html, LitElement} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {messagesContext} from '../contexts.ts';
import {HomeOpenEvent} from '../events.ts';
import type {Messages} from '../messages/messages.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';
import {card} from '../styles/card.css.ts';

/** A calm screen where something else should have been. The record is kept; reloading starts from it. */
@customElement('oo-error-screen')
export class ErrorScreen extends LitElement {
  static override styles = [
    base,
    button,
    card,
    css`
      .wrap { padding-block: var(--s-7); }
      .in { max-inline-size: var(--measure); }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: var(--t-xs); }
    `,
  ];

  /** What went wrong, for support. */
  @property() detail = '';
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;
  @query('h1') private heading!: HTMLElement;

  protected override firstUpdated() {
    this.heading.focus();
  }

  protected override render() {
    const words = this.messages.error;
    return html`<div class="wrap"><div class="in stack">
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.text}</p>
      <div class="btns">
        <button class="btn" type="button" @click=${this.onReload}>${words.reload}</button>
        <button class="btn text" type="button" @click=${this.onHome}>${words.home}</button>
      </div>
      <details><summary>${words.details}</summary><pre>${this.detail}</pre></details>
    </div></div>`;
  }

  private onReload() {
    location.reload();
  }

  private onHome() {
    this.dispatchEvent(new HomeOpenEvent());
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-error-screen': ErrorScreen;
  }
}
