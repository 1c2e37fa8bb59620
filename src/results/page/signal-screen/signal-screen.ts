import {html, LitElement, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {signalFigures} from '../../signal-sums.ts';
import {capital, decimal, detectionWords, percent, percentOf, RULE_WORDS, shareOf, strengthWords} from '../../words.ts';
import '../chart-figure/chart-figure.ts';
import {bars} from '../chart-figure/charts.ts';
import type {Shown} from '../class-model.ts';
import {page} from '../page.css.ts';

interface Kind {
  /** Who judged, of any kind. */
  readonly people: number;
  readonly name: string;
  readonly n: number;
  readonly count: number;
}

/** Signal or not: what the class misses, and what it takes for a signal. */
@customElement('oo-signal-screen')
export class SignalScreen extends LitElement {
  static override styles = [base, page];

  @property({attribute: false}) shown!: Shown;

  protected override render(): TemplateResult {
    const {sums, frame, words} = this.shown;
    const {all, forms, lookalikes} = signalFigures(sums, frame);
    if (all.signals + all.noise === 0)
      return html`<p>Daarvoor zijn er te weinig gegevens: er zijn vijf deelnemers nodig die situaties beoordeelden.</p>`;
    const people = all.sensitivity.n;
    const missed = Object.entries(forms).map(([id, {n, missed: count}]) => ({name: words.form(id), n, count, people}));
    const alarms = Object.entries(lookalikes).map(([id, {n, alarms: count}]) => ({
      name: words.lookalike(id),
      ...{n, count, people},
    }));
    return html`<div class="screen">
      <p class="lead measure">${detectionWords(all) || 'Kleine groep: kijk naar aantallen. Voor een conclusie zijn tien deelnemers nodig.'}</p>
      <dl class="facts">
        <div><dt>Signalen gezien</dt><dd>${percent(all.hitRate)}<small>${all.hits} van ${all.signals}</small></dd></div>
        <div><dt>Vals alarm</dt><dd>${percent(all.falseAlarmRate)}<small>${all.falseAlarms} van ${all.noise}</small></dd></div>
        <div><dt>Onderscheid (d′)</dt><dd>${decimal(all.sensitivity)}<small>0 is gokken, 2 is goed uit elkaar</small></dd></div>
        <div><dt>Neiging (c)</dt><dd>${decimal(all.criterion)}<small>boven 0: te zelden ‘signaal’; onder 0: te vaak</small></dd></div>
      </dl>
      <p class="small muted">Hoe stevig: ${strengthWords(all.sensitivity, 'deelnemers')}. Geteld is: ${RULE_WORDS[sums.rule]}.</p>
      <div class="figs">
        ${this.renderKinds(missed, 'mist de groep het vaakst', 'Gemiste signalen per vorm van uitbuiting.', 'Vorm', 'Gemist')}
        ${this.renderKinds(alarms, 'ziet de groep het vaakst aan voor een signaal', 'Vals alarm per soort situatie die op mensenhandel lijkt.', 'Lijkt erop', 'Vals alarm')}
      </div>
    </div>`;
  }

  private renderKinds(kinds: readonly Kind[], what: string, note: string, head: string, count: string): TemplateResult {
    const told = kinds.filter(({n}) => n >= 5).sort((a, b) => b.count / b.n - a.count / a.n);
    const [worst] = told;
    return html`<oo-chart-figure
      .finding=${worst ? `${capital(worst.name)} ${what}: ${worst.count} van ${worst.n} keer.` : 'Te weinig oordelen per soort.'}
      .note=${note}
      .draw=${bars(told.map((one, i) => ({label: one.name, share: one.count / one.n, value: shareOf(one.count, one.n, one.people), isMain: i === 0})))}
      .head=${[head, count, 'Van', 'Deel']}
      .rows=${told.map(one => [one.name, one.count, one.n, percentOf(one.count, one.n, one.people)])}
    ></oo-chart-figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-signal-screen': SignalScreen;
  }
}
