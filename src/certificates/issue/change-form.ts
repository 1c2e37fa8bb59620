import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {spokenDay} from '../credential/moment.ts';
import type {Issuer} from '../issuer.ts';
import type {LogEntry} from '../log-entries.ts';
import {keyFields, keyOf} from './file-fields.ts';
import {styles} from './issue-page.styles.ts';
import type {Change} from './log.machine.ts';

/** A change was asked for, with the key where it was not open yet; `null` when it was dropped. */
export class ChangeEvent extends Event {
  static readonly type = 'oo-change';
  constructor(readonly given: {change: Change; file: File | null; passphrase: string} | null) {
    super(ChangeEvent.type, {bubbles: true, composed: true});
  }
}

/** Puts a certificate right by a new one, or revokes it. */
@customElement('oo-change-form')
export class ChangeForm extends LitElement {
  static override styles = [base, button, field, styles];

  @property({attribute: false}) entry: LogEntry | null = null;
  @property({attribute: false}) issuer: Issuer | null = null;
  /** The key is open. */
  @property({type: Boolean}) unlocked = false;
  @state() private kind: Change['kind'] = 'reissue';

  protected override render(): TemplateResult | typeof nothing {
    const {entry, issuer, kind} = this;
    if (!entry || !issuer) return nothing;
    const {name, registers, issued, state: what} = entry;
    return html`
      <form class="stack" @submit=${this.onSubmit}>
        <p><b><bdi>${name}</bdi></b>, uitgegeven ${spokenDay(issued)}${what === 'revoked' ? ', ingetrokken' : nothing}</p>
        <fieldset ?hidden=${what === 'revoked'}>
          <legend class="vh">Wat wil je doen?</legend>
          <label class="check"><input type="radio" name="kind" value="reissue" .checked=${kind === 'reissue'} @change=${this.onKindChange} /> Verbeteren: een nieuw certificaat in plaats van dit</label>
          <label class="check"><input type="radio" name="kind" value="revoke" .checked=${kind === 'revoke'} @change=${this.onKindChange} /> Intrekken: er komt geen nieuw</label>
        </fieldset>
        ${
          kind === 'reissue'
            ? html`
                <div class="two">
                  <div class="field"><label for="name">Naam zoals in het register</label><input id="name" name="name" class="input" autocomplete="off" spellcheck="false" .value=${name} required /></div>
                  ${registers.map(({register, number}) => html`<div class="field"><label for=${register.id}>${register.name}: ${register.number.label}</label><input id=${register.id} name=${register.id} class="input" autocomplete="off" spellcheck="false" .value=${number} /></div>`)}
                </div>
              `
            : nothing
        }
        <div class="field">
          <label for="reason">Reden</label>
          <input id="reason" name="reason" class="input" autocomplete="off" maxlength="500" required aria-describedby="reason-note" />
          <p class="small muted" id="reason-note">${kind === 'reissue' ? 'Komt in het logboek en in het nieuwe certificaat. Bijvoorbeeld: naam gewijzigd.' : 'Komt in het logboek. Schrijf geen gezondheid of andere privézaken op.'}</p>
        </div>
        ${this.unlocked ? nothing : keyFields(issuer)}
        <p class="small">Intrekken kan niet worden teruggedraaid. Zet daarna de nieuwe statuslijst op je website: pas dan ziet een ander het.</p>
        <div class="btns">
          <button class="btn">${kind === 'reissue' ? (what === 'revoked' ? 'Geef een nieuw uit' : 'Vervang het certificaat') : 'Trek het certificaat in'}</button>
          <button class="btn text" type="button" @click=${this.onDrop}>Terug naar de lijst</button>
        </div>
      </form>
    `;
  }

  private onKindChange({target}: Event): void {
    this.kind = (target as HTMLInputElement).value === 'revoke' ? 'revoke' : 'reissue';
  }

  private onDrop(): void {
    this.dispatchEvent(new ChangeEvent(null));
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const {entry, kind} = this;
    if (!entry) return;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (field: string): string => String(form.get(field) ?? '').trim();
    const common = {id: entry.id, reason: text('reason')};
    const numbers = Object.fromEntries(entry.registers.map(({register: {id}}) => [id, text(id)]));
    const change: Change =
      kind === 'revoke' ? {kind, ...common} : {kind, ...common, correction: {name: text('name'), numbers}};
    this.dispatchEvent(new ChangeEvent({change, ...keyOf(form)}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-change-form': ChangeForm;
  }
  interface HTMLElementEventMap {
    [ChangeEvent.type]: ChangeEvent;
  }
}
