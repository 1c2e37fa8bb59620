import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ColumnMapping} from '../../model/attempts.ts';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {CERTIFICATE_COLUMNS, mappingProblem, readMapping} from '../column-mapping.ts';
import {styles} from './issue-page.styles.ts';

const KEY = 'ogen-open-certificates-mapping';

/** The trainer said what the columns of a table are. */
export class MappingEvent extends Event {
  static readonly type = 'oo-mapping';
  constructor(readonly mapping: ColumnMapping) {
    super(MappingEvent.type, {bubbles: true, composed: true});
  }
}

/** Asks which column of an unknown table is what. The answer is kept in this browser: it holds headings, nothing of learners. */
@customElement('oo-column-form')
export class ColumnForm extends LitElement {
  static override styles = [base, button, field, styles];

  /** Headings of the table. Hostile text. */
  @property({attribute: false}) columns: readonly string[] = [];
  @state() private problem = '';

  protected override render(): TemplateResult {
    const kept = keptColumns();
    return html`<form class="stack" novalidate @submit=${this.onSubmit}>
      <p>Wijs aan welke kolom wat is. Eén regel is één deelnemer. Naam en datum moeten erin staan; zonder score en zonder ‘geslaagd’ vraagt de lijst je straks of de toets is gehaald.</p>
      <div class="two">
        ${CERTIFICATE_COLUMNS.map(
          ([column, label]) => html`<div class="field">
            <label for=${column}>${label}${column === 'name' || column === 'ended' ? ' (moet)' : nothing}</label>
            <div class="select"><select id=${column} name=${column} @change=${this.onChange}>
              <option value="">staat er niet in</option>
              ${this.columns.map(name => (name.trim() === '' ? nothing : html`<option value=${name} ?selected=${kept[column] === name}>${name}</option>`))}
            </select></div>
          </div>`,
        )}
      </div>
      <div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
      <button class="btn">Lees de tabel zo</button>
    </form>`;
  }

  private onChange(): void {
    this.problem = '';
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const entries = CERTIFICATE_COLUMNS.flatMap(([column]) => {
      const name = form.get(column);
      return typeof name === 'string' && name !== '' ? [[column, name] as const] : [];
    });
    const mapping: ColumnMapping = {shape: 'attempts', columns: Object.fromEntries(entries)};
    this.problem = mappingProblem(mapping) ?? '';
    if (this.problem) return;
    keep(mapping);
    this.dispatchEvent(new MappingEvent(mapping));
  }
}

/** The choice of last time. Browsers that allow no storage keep nothing. */
function keptColumns(): ColumnMapping['columns'] {
  try {
    return readMapping(JSON.parse(localStorage.getItem(KEY) ?? 'null')).columns;
  } catch {
    return {};
  }
}

function keep(mapping: ColumnMapping): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(mapping));
  } catch {
    // Next time the trainer says it again.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-column-form': ColumnForm;
  }
  interface HTMLElementEventMap {
    [MappingEvent.type]: MappingEvent;
  }
}
