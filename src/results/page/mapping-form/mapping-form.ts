import {html, LitElement, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {ColumnMapping, MappedColumn} from '../../../model/attempts.ts';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import {page} from '../page.css.ts';
import {keepMapping, keptMapping} from './kept-mapping.ts';

const FIELDS: readonly (readonly [column: MappedColumn, label: string])[] = [
  ['learner', 'Deelnemer (nummer of account)'],
  ['name', 'Naam'],
  ['email', 'E-mailadres'],
  ['organisation', 'Organisatie'],
  ['cohort', 'Groep'],
  ['attempt', 'Nummer van de poging'],
  ['status', 'Stand (geslaagd of niet)'],
  ['score', 'Score in procenten'],
  ['item', 'Vraag'],
  ['response', 'Antwoord'],
  ['correct', 'Juist antwoord'],
  ['credit', 'Resultaat (goed of fout)'],
  ['confidence', 'Zekerheid (1 tot 3)'],
];

/** Says which column of an unknown table is what. The answer is kept for next time: it holds headings, nothing of learners. */
@customElement('oo-mapping-form')
export class MappingForm extends LitElement {
  static override styles = [base, button, field, page];

  /** Headings of the table. Hostile text. */
  @property({attribute: false}) columns: readonly string[] = [];

  protected override render(): TemplateResult {
    const kept = keptMapping();
    const chosen = (column: MappedColumn) => kept?.columns[column];
    return html`<form class="stack" @submit=${this.onSubmit}>
      <p class="small">De indeling wordt in deze browser bewaard voor de volgende keer.</p>
      <fieldset>
        <legend class="small">Wat is een regel?</legend>
        <label class="check"><input type="radio" name="shape" value="answers" .checked=${kept?.shape !== 'attempts'} /> Eén antwoord</label>
        <label class="check"><input type="radio" name="shape" value="attempts" .checked=${kept?.shape === 'attempts'} /> Eén deelnemer, met elke andere kolom een vraag</label>
      </fieldset>
      <div class="fields">${FIELDS.map(
        ([column, label]) => html`<div class="field">
          <label for=${column}>${label}</label>
          <div class="select"><select id=${column} name=${column}>
            <option value="">staat er niet in</option>
            ${this.columns.map(name => html`<option value=${name} ?selected=${chosen(column) === name}>${name}</option>`)}
          </select></div>
        </div>`,
      )}</div>
      <button class="btn">Lees de tabel zo</button>
    </form>`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const entries = FIELDS.flatMap(([column]) => {
      const name = form.get(column);
      return typeof name === 'string' && name !== '' ? [[column, name] as const] : [];
    });
    const shape = form.get('shape') === 'attempts' ? 'attempts' : 'answers';
    const mapping: ColumnMapping = {shape, columns: Object.fromEntries(entries)};
    keepMapping(mapping);
    this.dispatchEvent(new CustomEvent('oo-mapping', {detail: mapping, bubbles: true, composed: true}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-mapping-form': MappingForm;
  }
}
