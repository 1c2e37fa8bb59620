import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {messagesContext} from '../contexts.ts';
import {HomeOpenEvent, QuickExitEvent} from '../events.ts';
import type {SaveState} from '../host.ts';
import {icons} from '../icons.ts';
import type {Messages} from '../messages/messages.ts';
import {type PanelName, PanelOpenEvent} from '../panel/panel-open-event.ts';
import '../save-light/save-light.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';

/**
 * The bar above every screen: home, place, save light, action card, help and settings, and the way out.
 *
 * @fires oo-home-open
 * @fires oo-panel-open
 * @fires oo-quick-exit
 */
@customElement('oo-course-bar')
export class CourseBar extends LitElement {
  static override styles = [
    base,
    button,
    css`
      :host { position: sticky; inset-block-start: 0; z-index: 20; background: var(--c-page); border-block-end: var(--hair); }
      .wrap { display: flex; align-items: center; gap: var(--s-2) var(--s-4); min-block-size: 3.75rem; }
      .mark { display: inline-flex; align-items: center; gap: 0.6rem; min-block-size: var(--target); min-inline-size: var(--target); padding: 0; border: 0; background: transparent; color: var(--c-text); font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: 1.1875rem; white-space: nowrap; cursor: pointer; }
      .mark svg { inline-size: 2.25rem; block-size: 2.25rem; flex: none; }
      .where { flex: 1; min-inline-size: 0; font-size: var(--t-sm); color: var(--c-text-muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-inline-start: var(--s-4); border-inline-start: var(--hair); }
      .end { display: flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: var(--s-1); margin-inline-start: auto; }
      .exit { background: transparent; color: var(--c-text); border-color: var(--c-line-strong); font-size: var(--t-xs); padding-inline: 0.9rem; white-space: nowrap; }
      .icon { display: grid; place-items: center; inline-size: var(--target); block-size: var(--target); border: 0; border-radius: var(--r-round); background: transparent; cursor: pointer; }
      @media (hover: hover) {
        .mark:hover span { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
        .exit:hover { background: var(--c-text); color: var(--c-page); border-color: var(--c-text); }
        .icon:hover { background: var(--c-action-soft); }
      }
      @media (max-height: 30rem), (max-width: 22rem) { :host { position: static; } }
      @media (max-width: 43.99rem) { .where { display: none; } .mark span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } }
      @media (max-width: 26rem) { .exit { padding-inline: 0.5rem; } .exit .ic { display: none; } .wrap { gap: var(--s-1); } .end { gap: 0; } }
      @media print { :host { display: none; } }
    `,
  ];

  @property() course = '';
  /** The place in a few words. */
  @property() where = '';
  @property({attribute: false}) saveState: SaveState = 'saving';
  @property({type: Boolean}) quickExit = true;
  @consume({context: messagesContext, subscribe: true})
  @state()
  private messages!: Messages;

  protected override render() {
    const words = this.messages.shell;
    return html`<header>
      <div class="wrap">
        <button class="mark" type="button" aria-label="${this.course}: ${words.home}" @click=${this.onHome}>
          <svg viewBox="0 0 40 40" aria-hidden="true"><path d="M12.2 23a7.8 7.8 0 0 1 15.6 0z" fill="var(--c-light)"/><path d="M2.5 23Q20 2 37.5 23Q20 37 2.5 23Z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M3 23H37" stroke="currentColor" stroke-width="2"/></svg>
          <span>${this.course}</span>
        </button>
        <p class="where">${this.where}</p>
        <div class="end">
          <oo-save-light .state=${this.saveState} @click=${this.onSave}></oo-save-light>
          <button class="icon" type="button" aria-haspopup="dialog" aria-label=${words.actionCard} title=${words.actionCard} @click=${this.onCard}>${icons.card}</button>
          <button class="icon" type="button" aria-haspopup="dialog" aria-label=${words.menu} title=${words.menu} @click=${this.onMenu}>${icons.menu}</button>
          ${
            this.quickExit
              ? html`<button class="btn exit" type="button" @click=${this.onExit}>${icons.exit}${words.quickExit}</button>`
              : nothing
          }
        </div>
      </div>
    </header>`;
  }

  private open(panel: PanelName) {
    this.dispatchEvent(new PanelOpenEvent(panel));
  }

  private onHome() {
    this.dispatchEvent(new HomeOpenEvent());
  }

  private onSave() {
    this.open('save');
  }

  private onCard() {
    this.open('action_card');
  }

  private onMenu() {
    this.open('menu');
  }

  private onExit() {
    this.dispatchEvent(new QuickExitEvent());
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-course-bar': CourseBar;
  }
}
