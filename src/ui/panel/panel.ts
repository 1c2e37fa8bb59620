import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {icons} from '../icons.ts';
import {base} from '../styles/base.css.ts';

/**
 * A native modal dialog: Escape closes, focus goes to the heading and afterwards back to what had it.
 *
 * @fires close - The dialog was closed.
 */
@customElement('oo-panel')
export class Panel extends LitElement {
  static override styles = [
    base,
    css`
      dialog { border: 0; border-radius: var(--r-3); padding: 0; inline-size: min(var(--panel, 34rem), calc(100% - 1.5rem)); max-block-size: calc(100% - 1.5rem); background: var(--c-surface); color: var(--c-text); box-shadow: var(--shadow-2); }
      dialog::backdrop { background: var(--c-veil); }
      .in { padding: var(--s-5) var(--s-6) var(--s-6); }
      .head { display: flex; align-items: start; justify-content: space-between; gap: var(--s-4); margin-block-end: var(--s-4); }
      :host([bare]) { --panel: 46rem; }
      :host([bare]) .head { justify-content: end; margin-block: -0.75rem 0.25rem; }
      h2 { font-size: var(--t-2); padding-block-start: 0.5rem; }
      button { display: grid; place-items: center; inline-size: var(--target); block-size: var(--target); border: 0; border-radius: var(--r-round); background: transparent; cursor: pointer; flex: none; margin-inline-end: -0.6rem; }
      @media (hover: hover) { button:hover { background: var(--c-action-soft); } }
      @media (max-width: 40rem) { .in { padding-inline: var(--s-4); } }
      @media print { dialog { position: absolute; inset: 0 0 auto; inline-size: 100%; max-inline-size: none; max-block-size: none; overflow: visible; border-radius: 0; box-shadow: none; } dialog::backdrop { background: none; } .in { padding: 0; } button { display: none; } :host([bare]) .head { margin: 0; } }
      @media (forced-colors: active) { dialog { border: 2px solid CanvasText; } }
    `,
  ];

  @property() heading = '';
  /** The content brings a heading of its own; ours is only heard. */
  @property({type: Boolean, reflect: true}) bare = false;
  @property() closeLabel = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('h2') private headline!: HTMLElement;
  private opener: Element | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.opener = deepActive();
  }

  protected override firstUpdated() {
    this.dialog.showModal();
    this.headline.focus();
  }

  protected override updated() {
    if (this.dialog.open && this.shadowRoot?.activeElement === null && !this.matches(':focus-within'))
      this.headline.focus();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${this.onClose} @click=${this.onBackdrop}>
      <div class="in">
        <div class="head">
          <h2 id="title" tabindex="-1" class=${this.bare ? 'vh' : nothing}>${this.heading}</h2>
          <button type="button" aria-label=${this.closeLabel} title=${this.closeLabel} @click=${this.close}>${icons.close}</button>
        </div>
        <slot></slot>
      </div>
    </dialog>`;
  }

  close() {
    this.dialog.close();
  }

  private onClose() {
    if (this.opener instanceof HTMLElement && this.opener.isConnected) this.opener.focus();
    this.dispatchEvent(new Event('close'));
  }

  /** A press beside the paper closes as well. */
  private onBackdrop(event: MouseEvent) {
    if (event.target === this.dialog) this.close();
  }
}

/** The element with focus, through shadow roots. */
function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-panel': Panel;
  }
}
