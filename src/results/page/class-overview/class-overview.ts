import {html, LitElement, nothing, svg, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import type {FrameItem} from '../../frame.ts';
import {passedOf} from '../../passed.ts';
import {peopleBehind} from '../../people.ts';
import {alpha, discrimination, facility, gain, mastery, measurementError} from '../../statistics.ts';
import {type ItemSums, own} from '../../sums.ts';
import {
  alphaWords,
  capital,
  counted,
  decimal,
  discriminationWords,
  facilityWords,
  gainWords,
  PAIR_WORDS,
  passedWords,
  percent,
  percentOf,
  RULE_WORDS,
  SET_WORDS,
  strengthWords,
} from '../../words.ts';
import '../chart-figure/chart-figure.ts';
import {bars, scores} from '../chart-figure/charts.ts';
import type {Shown} from '../class-model.ts';
import {page} from '../page.css.ts';

/** Questions of a set that show at once. */
const HARDEST = 6;
type ItemRow = readonly [item: FrameItem, sums: ItemSums];

/** The class at a glance: how many, how well, what was learned, and every question with how it did. */
@customElement('oo-class-overview')
export class ClassOverview extends LitElement {
  static override styles = [base, button, page];

  @property({attribute: false}) shown!: Shown;
  /** Whether a question can be opened. */
  @property({type: Boolean}) linked = false;
  /** Sets of which every question shows. */
  @state() private open: ReadonlySet<string> = new Set();

  protected override render(): TemplateResult {
    const {sums, frame, words} = this.shown;
    const {counts} = sums;
    const note = capital(RULE_WORDS[sums.rule]);
    // Scores are kept per ten percent.
    const from = 10 * Math.round(10 * frame.mastery);
    // In a region some keep theirs to themselves.
    const told = counts.scores.tens.reduce((sum, n) => sum + n, 0);
    const objectives = Object.entries(counts.objectives).filter(([, {n}]) => n >= 10);
    const weakest = this.weakest()?.id;
    return html`
      <div class="screen">
        ${this.renderFacts()}
        <div class="figs">
          ${
            told >= 5
              ? html`<oo-chart-figure
                  .finding=${`${counts.scores.tens.slice(from / 10).reduce((sum, n) => sum + n, 0)} van de ${told} ${counted(sums.rule)} scoren ${from}% of hoger.`}
                  .note=${`De score die de leeromgeving bewaart. ${note}.`}
                  .draw=${scores(counts.scores.tens, from)}
                  .head=${['Score', capital(counted(sums.rule))]}
                  .rows=${counts.scores.tens.map((n, ten) => [`${10 * ten} tot ${10 * ten + 10}%`, n])}
                ></oo-chart-figure>`
              : nothing
          }
          ${
            objectives.length > 0
              ? html`<oo-chart-figure
                  .finding=${this.objectiveFinding()}
                  .note=${`Deel van de ${counted(sums.rule)} dat een leerdoel haalde. ${note}.`}
                  .draw=${bars(
                    objectives.map(([id, one]) => ({
                      label: `${id}: ${words.objective(id)}`,
                      share: mastery(one).value ?? 0,
                      value: `${percent(mastery(one))} van ${one.n}`,
                      isMain: id === weakest,
                    })),
                  )}
                  .head=${['Leerdoel', 'Gehaald', 'Van', 'Deel']}
                  .rows=${objectives.map(([id, one]) => [words.objective(id), one.reached, one.n, percent(mastery(one))])}
                ></oo-chart-figure>`
              : nothing
          }
        </div>
        ${this.renderGain()} ${[...frame.sets.keys()].map(set => this.renderSet(set, note))}
      </div>
    `;
  }

  private renderFacts(): TemplateResult {
    const {sums, frame} = this.shown;
    const {learners, attempts, scores: all} = sums.counts;
    const outcome = passedOf(sums, frame);
    const rest = attempts - outcome.n;
    return html`<dl class="facts">
      <div><dt>Deelnemers</dt><dd>${learners}<small>${attempts} pogingen in de berekening</small></dd></div>
      <div><dt>Geslaagd</dt><dd>${passedWords(outcome)}<small>${outcome.by === 'score' && outcome.n > 0 ? `volgens de score: ${100 * frame.mastery}% of hoger` : ''}${rest > 0 ? ` ${rest} nog bezig, afgerond zonder toets of onbekend` : ''}</small></dd></div>
      <div><dt>Gemiddelde score</dt><dd>${all.n >= 10 ? `${Math.round(all.x / all.n / 10)}%` : all.n > 0 ? 'te weinig' : 'onbekend'}<small>van ${all.n} ${counted(sums.rule)} met een score</small></dd></div>
      ${frame.sets.has('all') ? this.renderReliability() : this.renderTest()}
    </dl>`;
  }

  /** Of a course we do not know, in which everybody has the same questions. */
  private renderReliability(): TemplateResult {
    const items = this.itemsOf('all').map(([, one]) => one);
    const [reliability, error] = [alpha(items), measurementError(items)];
    return html`<div><dt>Betrouwbaarheid</dt><dd>${decimal(reliability)}<small>${alphaWords(reliability)}${error.value === null ? '' : `; meetfout ${decimal(error)} punt`}</small></dd></div>`;
  }

  private renderTest(): TemplateResult {
    const {sums, frame} = this.shown;
    const test = this.itemsOf('test').map(([, one]) => one);
    const sum = (of: (one: ItemSums) => number) => test.reduce((total, one) => total + of(one), 0);
    const n = sum(one => one.scored);
    const people = peopleBehind(test, frame.sets.get('test')?.size ?? null, sums.counts.learners);
    const right = percentOf(sum(one => one.x) / 1000, n, people) || (n > 0 ? 'te weinig' : 'onbekend');
    return html`<div><dt>Goed in de toets</dt><dd>${right}<small>${n > 0 ? `van ${n} antwoorden; ieder kreeg andere vragen` : 'er staan geen toetsantwoorden in deze gegevens'}</small></dd></div>`;
  }

  private renderGain(): TemplateResult | typeof nothing {
    const {pairs} = this.shown.sums.counts;
    const shown = Object.entries(PAIR_WORDS).flatMap(([id, title]) => {
      const sums = own(pairs, id);
      return sums && sums.n >= 10 ? [[title, gain(sums)] as const] : [];
    });
    if (shown.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="gain">
      <h2 id="gain">Wat er is bijgeleerd</h2>
      ${shown.map(
        ([title, one]) =>
          html`<p class="measure"><strong>${title}:</strong> gemiddeld van ${percent(one.before)} naar ${percent(one.after)}, bij ${one.difference.n} deelnemers die beide deden: ${gainWords(one)}. Effect (d) ${decimal(one.effect)}; ${strengthWords(one.difference, 'deelnemers')}.</p>`,
      )}
    </section>`;
  }

  private renderSet(set: string, note: string): TemplateResult | typeof nothing {
    const rows = this.itemsOf(set);
    if (rows.length === 0) return nothing;
    const isOpen = this.open.has(set) || rows.length <= HARDEST + 1;
    return html`<section class="stack" aria-labelledby="set-${set}">
      <h2 id="set-${set}">${SET_WORDS[set] ?? set}</h2>
      <p class="small muted measure">‘Goed’ is het gemiddelde deel van de punten. ‘Samenhang’ zegt of wie deze vraag goed heeft, de rest ook goed heeft. De moeilijkste staan bovenaan. ${note}.</p>
      <div class="scrollx" tabindex="0" role="region" aria-label="Vragen: ${SET_WORDS[set] ?? set}">
        <table class="tbl">
          <thead><tr><th scope="col">Vraag</th><th scope="col" class="n">Goed</th><th scope="col"><span class="vh">Balk</span></th><th scope="col" class="n">Samenhang</th><th scope="col" class="n">Aantal</th><th scope="col">In woorden</th></tr></thead>
          <tbody>${rows.slice(0, isOpen ? rows.length : HARDEST).map(row => this.renderRow(row))}</tbody>
        </table>
      </div>
      ${isOpen ? nothing : html`<p><button type="button" class="btn quiet" @click=${this.onOpen} value=${set}>Toon alle ${rows.length} vragen</button></p>`}
    </section>`;
  }

  private renderRow([item, sums]: ItemRow): TemplateResult {
    const [right, relation] = [facility(sums), discrimination(sums)];
    const text = this.shown.words.question(item.id);
    return html`<tr ?data-on=${(right.value ?? 1) < 0.4 || (relation.strength === 'firm' && (relation.value ?? 0) < 0)}>
      <th scope="row">${this.linked ? html`<a href="#vraag/${item.id}">${text}</a>` : text}</th>
      <td class="n">${percent(right)}</td>
      <td><svg viewBox="0 0 72 10" width="72" aria-hidden="true"><path d="M0 5H72" stroke="var(--viz-grid)" stroke-width="6" />${svg`<path d="M0 5H${Math.round(72 * (right.value ?? 0))}" stroke="var(--viz-1)" stroke-width="6" />`}</svg></td>
      <td class="n">${relation.value === null ? '' : decimal(relation)}</td>
      <td class="n">${sums.scored}</td>
      <td class="xs">${[facilityWords(right), discriminationWords(relation)].filter(Boolean).join('; ')}</td>
    </tr>`;
  }

  /** Questions of a set that were answered, hardest first. */
  private itemsOf(set: string): ItemRow[] {
    const {frame, sums} = this.shown;
    return [...frame.items.values()]
      .flatMap((item): ItemRow[] => {
        const found = item.set === set ? own(sums.counts.items, item.id) : undefined;
        return found && found.scored > 0 ? [[item, found]] : [];
      })
      .sort(([, a], [, b]) => a.x / a.scored - b.x / b.scored);
  }

  private onOpen({currentTarget}: Event): void {
    this.open = new Set([...this.open, (currentTarget as HTMLButtonElement).value]);
  }

  private objectiveFinding(): string {
    const weakest = this.weakest();
    return weakest
      ? `Het minst gehaald is ${weakest.id}: ${lower(this.shown.words.objective(weakest.id))}`
      : 'Er zijn nog te weinig antwoorden om per leerdoel iets te zeggen.';
  }

  private weakest(): {readonly id: string; readonly value: number} | undefined {
    return Object.entries(this.shown.sums.counts.objectives)
      .flatMap(([id, one]) => {
        const {value} = mastery(one);
        return value === null ? [] : [{id, value}];
      })
      .sort((a, b) => a.value - b.value)[0];
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-class-overview': ClassOverview;
  }
}
