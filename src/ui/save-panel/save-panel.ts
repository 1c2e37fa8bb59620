import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {type CourseHost, type SaveState, SaveStateEvent} from '../host.ts';
import type {Messages} from '../messages/messages.ts';
import type {PanelMessages} from '../messages/panel.ts';
import {PanelOpenEvent} from '../panel/panel-open-event.ts';
import {base} from '../styles/base.css.ts';
import {button} from '../styles/button.css.ts';

/** Where trying again may change something. */
const MAY_RETRY: readonly SaveState[] = ['saving', 'device', 'lost'];
/** Where a copy that is opened would be gone with the window. */
const KEEPS_NOTHING: readonly SaveState[] = ['preview', 'looking'];

/** What the save light means now, and what one can do: try again, take a copy along, open a copy, details for support. */
@customElement('oo-save-panel')
export class SavePanel extends LitElement {
  static override styles = [
    base,
    button,
    css`
      .copy { border-block-start: var(--hair); padding-block-start: var(--s-4); margin-block-start: var(--s-4); }
      .file { position: relative; }
      .file input { position: absolute; inset: 0; opacity: 0; cursor: pointer; inline-size: 100%; }
      .file:has(:focus-visible) { outline: var(--focus-width) solid var(--c-focus); outline-offset: var(--focus-gap); }
      .btn.text { margin-inline-start: -0.5rem; }
      .outcome { font-weight: 600; }
    `,
  ];

  @property({attribute: false}) host!: CourseHost;
  @property({attribute: false}) messages!: Messages;
  @property({attribute: false}) words!: PanelMessages['save'];
  @state() private outcome = '';

  override connectedCallback() {
    super.connectedCallback();
    this.host.addEventListener(SaveStateEvent.type, this.onSaveState);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.host.removeEventListener(SaveStateEvent.type, this.onSaveState);
  }

  protected override render() {
    const {words} = this;
    const state = this.host.saveState;
    return html`<div class="stack">
        <p><strong>${this.messages.save.states[state].long}.</strong> ${words.meaning[state]}</p>
        ${
          MAY_RETRY.includes(state)
            ? html`<button class="btn" type="button" @click=${this.onRetry}>${words.retry}</button>`
            : nothing
        }
        <p class="small outcome" role="status">${this.outcome}</p>
      </div>
      <div class="copy stack">
        <p class="small">${words.saveCopyHelp}</p>
        <div class="btns">
          <button class="btn quiet" type="button" @click=${this.onSaveCopy}>${words.saveCopy}</button>
          ${
            KEEPS_NOTHING.includes(state)
              ? nothing
              : html`<label class="btn quiet file">${words.openCopy}<input type="file" accept=".json,application/json" aria-label=${words.openCopy} @change=${this.onOpenCopy} /></label>`
          }
        </div>
        <button class="btn text sm" type="button" @click=${this.onDiagnostics}>${words.diagnostics}</button>
      </div>`;
  }

  private readonly onSaveState = () => this.requestUpdate();

  private async onRetry() {
    this.outcome = '';
    await this.host.retrySave();
    this.outcome = `${this.words.retried} ${this.messages.save.states[this.host.saveState].long}.`;
  }

  private async onSaveCopy() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await this.host.saveCopy());
    link.download = this.words.copyName;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private async onOpenCopy(event: Event) {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const opened = await this.host.openCopy(file);
    const {openedCopy, refusedCopy} = this.words;
    this.outcome = opened.ok ? openedCopy(opened.added) : refusedCopy(opened.reason);
    input.value = '';
  }

  private onDiagnostics() {
    this.dispatchEvent(new PanelOpenEvent('diagnostics'));
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-save-panel': SavePanel;
  }
}
