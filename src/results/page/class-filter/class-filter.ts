import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import type {Filter} from '../../choose-attempts.ts';
import type {AttemptRule} from '../../sums.ts';
import {byName} from '../by-name.ts';
import type {ClassModel} from '../class-model.ts';
import {page} from '../page.css.ts';

const RULES: readonly (readonly [AttemptRule, string])[] = [
  ['first', 'Eerste poging'],
  ['last', 'Laatste poging'],
  ['best', 'Beste poging'],
  ['all', 'Alle pogingen'],
];

/** Which attempts and whose the screens are about. Says `oo-filter` with the new filter. */
@customElement('oo-class-filter')
export class ClassFilter extends LitElement {
  static override styles = [base, field, page];

  @property({attribute: false}) model!: ClassModel;

  protected override render(): TemplateResult {
    const {columns, filter} = this.model;
    return html`<div class="fields" @change=${this.onChange}>
      ${this.renderChoice('rule', 'Welke poging telt', filter.rule, RULES)}
      ${this.renderNames('organisation', 'Organisatie', columns.organisations)}
      ${this.renderNames('cohort', 'Groep', columns.cohorts)}
    </div>`;
  }

  private renderNames(id: 'organisation' | 'cohort', label: string, names: readonly string[]) {
    if (names.length === 0) return nothing;
    return this.renderChoice(id, label, this.model.filter[id] ?? '', [
      ['', 'Alle'],
      ...byName(names).map(name => [name, name] as const),
    ]);
  }

  private renderChoice(id: string, label: string, value: string, options: readonly (readonly [string, string])[]) {
    return html`<div class="field"><label for=${id}>${label}</label><div class="select"><select id=${id}>
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select></div></div>`;
  }

  private onChange(): void {
    const value = (id: string) => this.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';
    const [organisation, cohort] = [value('organisation'), value('cohort')];
    const detail: Filter = {
      rule: value('rule') as AttemptRule,
      ...(organisation && {organisation}),
      ...(cohort && {cohort}),
    };
    this.dispatchEvent(new CustomEvent('oo-filter', {detail}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-class-filter': ClassFilter;
  }
}
