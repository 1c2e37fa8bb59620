import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import {fold} from '../../fold.ts';
import {passedOf} from '../../passed.ts';
import {sumsFile} from '../../pool.ts';
import {signalFigures} from '../../signal-sums.ts';
import type {Sums} from '../../sums.ts';
import {passedWords, percent, RULE_WORDS} from '../../words.ts';
import {byName} from '../by-name.ts';
import type {ClassModel} from '../class-model.ts';
import {download} from '../download.ts';
import {maskedGroups} from '../masked-groups.ts';
import {page} from '../page.css.ts';

const share = css`.share { display: flex; flex-wrap: wrap; align-items: end; gap: var(--s-3) var(--s-4); } .share .field { flex: 1 1 14rem; max-inline-size: 24rem; }`;
type Group = readonly [name: string, sums: Sums];

/** Organisations and groups side by side, small ones hidden; and the sums of one's own to share with a region. */
@customElement('oo-organisation-screen')
export class OrganisationScreen extends LitElement {
  static override styles = [base, button, field, page, share];

  @property({attribute: false}) model!: ClassModel;
  @state() private message = '';
  @query('#name') private readonly nameField!: HTMLInputElement;

  protected override render(): TemplateResult {
    const {columns, frame, filter} = this.model;
    // Of conversations nothing is told here, and following them takes longer than all the rest.
    const withoutCases = {...frame, cases: []};
    const perGroup = (kind: 'organisation' | 'cohort', names: readonly string[]) =>
      byName(names).map((name): Group => [name, fold(columns, withoutCases, {...filter, [kind]: name})]);
    return html`<div class="screen">
      <p class="small muted measure">Geteld is: ${RULE_WORDS[filter.rule]}. Groepen van minder dan vijf deelnemers blijven verborgen, en ook een tweede als de eerste anders uit te rekenen is. Een verschil tussen kleine groepen is vaak toeval.</p>
      ${this.renderTable('Per organisatie', perGroup('organisation', columns.organisations))}
      ${this.renderTable('Per groep', perGroup('cohort', columns.cohorts))}
      ${columns.organisations.length + columns.cohorts.length === 0 ? html`<p class="measure">In deze gegevens staat niet bij welke organisatie of groep iemand hoort. In Moodle kun je de kolommen Instelling en Afdeling meenemen.</p>` : nothing}
      <section class="stack" aria-labelledby="share">
        <h2 id="share">Tellingen delen met de regio</h2>
        <p class="measure">Dit bestand bevat alleen tellingen: geen rij van een deelnemer, geen naam. Kleine aantallen zijn weggelaten. Wie de regio bijhoudt, telt de bestanden van alle organisaties op.</p>
        <form class="share" @submit=${this.onShare}>
          <div class="field"><label for="name">Naam van je organisatie</label><input class="input" id="name" maxlength="100" required autocomplete="organization" /></div>
          <button class="btn">Download de tellingen</button>
        </form>
        <p role="status">${this.message}</p>
      </section>
    </div>`;
  }

  private renderTable(title: string, groups: readonly Group[]): TemplateResult | typeof nothing {
    if (groups.length === 0) return nothing;
    const masked = maskedGroups(groups.map(([, {counts}]) => counts.learners));
    return html`<section class="stack">
      <h2>${title}</h2>
      <div class="scrollx" tabindex="0" role="region" aria-label=${title}>
        <table class="tbl">
          <thead><tr><th scope="col">Naam</th><th scope="col" class="n">Deelnemers</th><th scope="col" class="n">Geslaagd</th><th scope="col" class="n">Gemiddelde score</th><th scope="col" class="n">Signalen gezien</th><th scope="col" class="n">Vals alarm</th></tr></thead>
          <tbody>${groups.map(([name, sums], i) => this.renderGroup(name, sums, masked[i] ?? null))}</tbody>
        </table>
      </div>
    </section>`;
  }

  private renderGroup(name: string, sums: Sums, masked: string | null): TemplateResult {
    if (masked !== null)
      return html`<tr><th scope="row">${name}</th><td colspan="5" class="masked">${masked}</td></tr>`;
    const {learners, scores} = sums.counts;
    const {all} = signalFigures(sums, this.model.frame);
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="n">${learners}</td>
      <td class="n">${passedWords(passedOf(sums, this.model.frame))}</td>
      <td class="n">${scores.n >= 10 ? `${Math.round(scores.x / scores.n / 10)}%` : ''}</td>
      <td class="n">${percent(all.hitRate)}</td>
      <td class="n">${percent(all.falseAlarmRate)}</td>
    </tr>`;
  }

  private onShare(event: Event): void {
    event.preventDefault();
    const name = this.nameField.value.trim();
    if (this.model.filter.rule === 'all') {
      this.message = 'Kies eerst welke poging telt: eerste, laatste of beste.';
      return;
    }
    const file = sumsFile(name, this.model.sums, this.model.frame);
    if (!file) {
      this.message = 'Er zijn te weinig deelnemers om tellingen te delen: er moeten er tien zijn.';
      return;
    }
    download('ogen-open-tellingen.json', 'application/json', JSON.stringify(file));
    this.message = 'Het bestand is gemaakt. Stuur het naar wie de regio bijhoudt.';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-organisation-screen': OrganisationScreen;
  }
}
