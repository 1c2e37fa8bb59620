import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {spokenDay} from '../credential/moment.ts';
import type {LogEntry} from '../log-entries.ts';

/** Entries shown at a time. */
const PAGE = 50;

/** A certificate of the log was chosen. */
export class EntryEvent extends Event {
  static readonly type = 'oo-entry';
  constructor(readonly entry: LogEntry) {
    super(EntryEvent.type, {bubbles: true, composed: true});
  }
}

/** Everything that was issued, to look through by name or number. */
@customElement('oo-log-list')
export class LogList extends LitElement {
  static override styles = [
    base,
    button,
    field,
    css`
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s-2) var(--s-5); align-items: center; padding-block: var(--s-4); border-block-start: var(--hair); }
      .name { font-weight: 600; overflow-wrap: anywhere; }
      .id { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
      .state { font-size: var(--t-sm); color: var(--c-right); }
      .state.off { color: var(--c-care); overflow-wrap: anywhere; }
      [role='status'] { margin-block: var(--s-3); }
      @media (max-width: 40rem) { li { grid-template-columns: minmax(0, 1fr); } li .btn { justify-self: start; } }
    `,
  ];

  @property({attribute: false}) entries: readonly LogEntry[] = [];
  @state() private sought = '';
  @state() private shown = PAGE;

  protected override render(): TemplateResult {
    const sought = fold(this.sought);
    const found = this.entries.filter(({name, id}) => `${fold(name)} ${id}`.includes(sought));
    return html`
      <div class="field">
        <label for="seek">Zoek op naam of certificaatnummer</label>
        <input id="seek" class="input" type="search" autocomplete="off" spellcheck="false" .value=${this.sought} @input=${this.onSeek} />
      </div>
      <p class="small muted" role="status">${found.length === 1 ? 'Eén certificaat' : `${found.length} certificaten`}${sought ? ' gevonden' : ''}</p>
      <ul>${repeat(
        found.slice(0, this.shown),
        ({id}) => id,
        one => this.renderEntry(one),
      )}</ul>
      ${found.length > this.shown ? html`<div class="btns"><button class="btn quiet" type="button" @click=${this.onMore}>Toon er meer (${found.length - this.shown})</button></div>` : nothing}
    `;
  }

  private renderEntry(entry: LogEntry): TemplateResult {
    const {id, name, completed, issued, state: what, reason} = entry;
    return html`
      <li>
        <div>
          <p class="name"><bdi>${name}</bdi></p>
          <p class="small muted">Afgerond ${spokenDay(completed)}, uitgegeven ${spokenDay(issued)}</p>
          <p class="xs muted id">${id.replace('urn:uuid:', '')}</p>
          <p class="state ${what === 'current' ? '' : 'off'}">${what === 'current' ? 'Geldt' : what === 'replaced' ? html`Vervangen: <bdi>${reason}</bdi>` : html`Ingetrokken: <bdi>${reason}</bdi>`}</p>
        </div>
        ${what === 'replaced' ? nothing : html`<button class="btn quiet sm" type="button" data-id=${id} @click=${this.onChoose}>Verbeter${what === 'current' ? ' of trek in' : ''}<span class="vh"> het certificaat van ${name}</span></button>`}
      </li>
    `;
  }

  private onSeek({target}: Event): void {
    this.sought = (target as HTMLInputElement).value;
    this.shown = PAGE;
  }

  private onMore(): void {
    this.shown += PAGE;
  }

  private onChoose({currentTarget}: Event): void {
    const entry = this.entries.find(({id}) => id === (currentTarget as HTMLElement).dataset.id);
    if (entry) this.dispatchEvent(new EntryEvent(entry));
  }
}

/** Without marks and capitals, so that `Celik` finds `Çelik`. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-log-list': LogList;
  }
  interface HTMLElementEventMap {
    [EntryEvent.type]: EntryEvent;
  }
}
