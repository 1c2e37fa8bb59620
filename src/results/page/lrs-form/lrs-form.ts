import {html, LitElement, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import type {LrsSource} from '../../lrs.ts';

/** Asks where an LRS is. Nothing of it is kept, and nothing is asked of anybody before the button. */
@customElement('oo-lrs-form')
export class LrsForm extends LitElement {
  static override styles = [base, button, field];

  protected override render(): TemplateResult {
    return html`<form class="stack" @submit=${this.onSubmit}>
      <p class="small">Deze pagina vraagt alleen aan dit adres om statements, en pas als je op de knop drukt. Sleutel en geheim worden niet bewaard. Alles wat de sleutel mag lezen komt binnen: vraag om een sleutel voor deze cursus alleen.</p>
      <div class="field"><label for="endpoint">Adres van de LRS</label><input class="input" id="endpoint" name="endpoint" type="url" required placeholder="https://lrs.voorbeeld.nl/xapi/" autocomplete="off" spellcheck="false" /></div>
      <div class="field"><label for="user">Sleutel (gebruikersnaam)</label><input class="input" id="user" name="user" required autocomplete="off" spellcheck="false" /></div>
      <div class="field"><label for="password">Geheim (wachtwoord)</label><input class="input" id="password" name="password" type="password" required autocomplete="off" /></div>
      <button class="btn">Haal de statements op</button>
    </form>`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = (name: string) => String(new FormData(form).get(name) ?? '').trim();
    const detail: LrsSource = {endpoint: text('endpoint'), user: text('user'), password: text('password')};
    this.dispatchEvent(new CustomEvent('oo-lrs', {detail, bubbles: true, composed: true}));
    // The address stays: who typed the secret wrong has only that to type again.
    for (const name of ['user', 'password']) (form.elements.namedItem(name) as HTMLInputElement).value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-lrs-form': LrsForm;
  }
}
