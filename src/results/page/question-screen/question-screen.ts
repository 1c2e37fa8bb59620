import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {optionFigures} from '../../option-statistics.ts';
import {calibration, discrimination, facility, improvement, medianSeconds, sureButWrong} from '../../statistics.ts';
import {type ItemSums, own} from '../../sums.ts';
import {
  between,
  calibrationWords,
  capital,
  countWords,
  decimal,
  discriminationWords,
  facilityWords,
  PERCENT,
  percent,
  percentOf,
  RULE_WORDS,
  strengthWords,
} from '../../words.ts';
import '../chart-figure/chart-figure.ts';
import {bars, curves, secondsText, times} from '../chart-figure/charts.ts';
import type {Shown} from '../class-model.ts';
import {page} from '../page.css.ts';

const SURE = {1: 'Gok', 2: 'Redelijk zeker', 3: 'Zeker'} as const;
const SHOWN_OPTIONS = 8;

/** One question: how many have it right, which answers they chose and who chose them, how long it took and how sure they were. */
@customElement('oo-question-screen')
export class QuestionScreen extends LitElement {
  static override styles = [base, page];

  @property({attribute: false}) shown!: Shown;
  @property() item = '';

  protected override render(): TemplateResult {
    const {sums, words} = this.shown;
    const found = own(sums.counts.items, this.item);
    if (!found) return html`<p>Deze vraag is in deze groep niet gesteld.</p>`;
    return html`
      <div class="screen">
        <div class="stack">
          <p class="kicker">${words.place(this.item)} <code>${this.item}</code></p>
          <p class="lead measure">${words.question(this.item)}</p>
        </div>
        ${found.n < 5 ? html`<p>Er zijn ${found.n} antwoorden: te weinig om iets over te zeggen.</p>` : this.renderFigures(found)}
      </div>
    `;
  }

  private renderFigures(sums: ItemSums): TemplateResult {
    const [right, relation, sure, time] = [
      facility(sums),
      discrimination(sums),
      sureButWrong(sums),
      medianSeconds(sums),
    ];
    const {first, latest} = improvement(sums);
    return html`
      <dl class="facts">
        <div><dt>Goed</dt><dd>${percent(right)}<small>${[between(right), facilityWords(right)].filter(Boolean).join('; ')}</small></dd></div>
        <div><dt>Samenhang met de rest</dt><dd>${decimal(relation)}<small>${discriminationWords(relation) || 'alleen bij wie alle vragen van de reeks deed'}</small></dd></div>
        <div><dt>Zeker, en toch fout</dt><dd>${sure.n === 0 ? 'niet gevraagd' : percent(sure)}<small>${sure.n === 0 ? '' : `van ${sure.n} antwoorden met zekerheid`}</small></dd></div>
        <div><dt>De helft is klaar binnen</dt><dd>${time.value === null ? 'onbekend' : secondsText(time.value)}<small>van ${time.n} antwoorden met een tijd</small></dd></div>
        ${latest.value === null ? nothing : html`<div><dt>Na de uitleg</dt><dd>${percent(latest)}<small>eerst ${percent(first)}, bij ${latest.n} die het opnieuw deden</small></dd></div>`}
      </dl>
      <p class="small muted">Hoe stevig: ${strengthWords(right)}. Geteld is: ${RULE_WORDS[this.shown.sums.rule]}.</p>
      <div class="figs">${this.renderChoices(sums)} ${this.renderCurves(sums)} ${this.renderConfidence(sums)} ${this.renderTimes(sums)}</div>
      ${this.renderExplanations(sums)}
    `;
  }

  private options(sums: ItemSums) {
    const item = this.shown.frame.items.get(this.item);
    // Of an estimate more than one number is right.
    return optionFigures(sums, item?.key ?? null, item?.options ?? [])
      .map(one => ({...one, isRight: one.isKey || item?.credit(one.response) === 1000}))
      .slice(0, SHOWN_OPTIONS);
  }

  private renderChoices(sums: ItemSums): TemplateResult {
    const {words} = this.shown;
    const options = this.options(sums);
    const wrong = options.find(({isRight, n}) => !isRight && n > 0);
    const label = (response: string, i: number) => `${letter(i)}. ${words.response(this.item, response)}`;
    const finding =
      options[0]?.isRight && !wrong
        ? 'Iedereen koos een goed antwoord.'
        : options[0]?.isRight
          ? `Een goed antwoord is het meest gekozen${wrong ? `; daarna ‘${short(words.response(this.item, wrong.response))}’.` : '.'}`
          : `Het meest gekozen is ‘${short(words.response(this.item, options[0]?.response ?? ''))}’.`;
    return html`<oo-chart-figure
      .finding=${finding}
      .note=${`Verdeling van ${sums.n} antwoorden. Een vinkje staat bij wat goed is.`}
      .draw=${bars(options.map(({response, share, n, isRight}, i) => ({label: `${isRight ? '✓ ' : ''}${label(response, i)}`, share, value: [percentOf(n, sums.n), `(${n})`].join(' ').trim(), isMain: isRight})))}
      .head=${['Antwoord', 'Aantal', 'Deel', 'Let op']}
      .rows=${options.map(({response, n, isRight, isIdle, beatsKey}, i) => [
        label(response, i),
        n,
        percentOf(n, sums.n),
        isRight ? 'goed' : beatsKey ? 'vaker gekozen door wie hoog scoort' : isIdle ? 'bijna niet gekozen' : '',
      ])}
    ></oo-chart-figure>`;
  }

  private renderCurves(sums: ItemSums): TemplateResult | typeof nothing {
    const options = this.options(sums)
      .map((one, i) => ({...one, label: letter(i)}))
      .filter(({n}) => n > 0);
    // A curve is a relation: that wants thirty answers, and one answer that is right.
    if (options.length < 2 || sums.n < 30 || options.some(({isKey, isRight}) => isRight && !isKey)) return nothing;
    const key = options.find(({isKey}) => isKey);
    const known = (key ?? options[0])?.curve.filter(share => share !== null) ?? [];
    if (known.length < 2) return nothing;
    const rises = key && (known.at(-1) ?? 0) > (known[0] ?? 0);
    return html`<oo-chart-figure
      .finding=${!key ? 'Zo kiezen mensen met een lage en een hoge score.' : rises ? 'Wie hoger scoort op de rest, kiest vaker het goede antwoord.' : 'Wie hoger scoort op de rest, kiest het goede antwoord niet vaker.'}
      .note=${'Deel dat een antwoord koos, per vijfde van de score op de hele reeks. Dikke lijn: goed. Groepen onder vijf ontbreken.'}
      .draw=${curves(options.map(({label, isKey, curve}) => ({label, isKey, shares: curve})))}
      .head=${['Antwoord', ...['0-20%', '20-40%', '40-60%', '60-80%', '80-100%']]}
      .rows=${options.map(({label, isKey, curve}) => [`${label}${isKey ? ' (goed)' : ''}`, ...curve.map(share => (share === null ? '-' : PERCENT.format(share)))])}
    ></oo-chart-figure>`;
  }

  private renderConfidence(sums: ItemSums): TemplateResult | typeof nothing {
    const figures = calibration([sums]);
    if (figures.n < 5) return nothing;
    const levels = figures.levels.filter(({n}) => n > 0);
    return html`<oo-chart-figure
      .finding=${`${capital(calibrationWords(figures)) || `${sums.confidence[6] ?? 0} van ${figures.n} waren zeker van een fout antwoord`}.`}
      .note=${`Deel goed per mate van zekerheid, ${figures.n} antwoorden.`}
      .draw=${bars(levels.map(({level, right, n}) => ({label: SURE[level], share: right / n, value: countWords(right, n), isMain: false})))}
      .head=${['Zekerheid', 'Goed', 'Van']}
      .rows=${levels.map(({level, right, n}) => [SURE[level], right, n])}
    ></oo-chart-figure>`;
  }

  private renderTimes(sums: ItemSums): TemplateResult | typeof nothing {
    const middle = medianSeconds(sums);
    if (middle.value === null) return nothing;
    return html`<oo-chart-figure
      .finding=${`De helft antwoordt binnen ${secondsText(middle.value)}.`}
      .note=${`Aantal antwoorden per tijd; elke stap is twee keer zo lang. ${middle.n} antwoorden.`}
      .draw=${times(sums.seconds)}
      .head=${['Tijd', 'Antwoorden']}
      .rows=${sums.seconds.map((n, bin) => [bin === 0 ? 'korter dan 1 s' : `vanaf ${secondsText(2 ** (bin - 1))}`, n])}
    ></oo-chart-figure>`;
  }

  private renderExplanations(sums: ItemSums): TemplateResult | typeof nothing {
    const {words} = this.shown;
    const found = this.options(sums).flatMap(({response, isRight}) => {
      const why = words.explanation(this.item, response);
      return why ? [{text: words.response(this.item, response), why, isRight}] : [];
    });
    if (found.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="why">
      <h2 id="why">Wat de cursus erover zegt</h2>
      <ul class="lined">${found.map(({text, why, isRight}) => html`<li class="measure"><p><strong>${text}</strong>${isRight ? ' (goed)' : ''}</p><p class="small">${why}</p></li>`)}</ul>
    </section>`;
  }
}

function letter(place: number): string {
  return String.fromCharCode(65 + place);
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88)}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-question-screen': QuestionScreen;
  }
}
