import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {answersCsv, matrixCsv} from '../../csv.ts';
import {passedOf} from '../../passed.ts';
import {signalFigures} from '../../signal-sums.ts';
import {facility, mastery} from '../../statistics.ts';
import {own} from '../../sums.ts';
import {talkList} from '../../talk-list.ts';
import {detectionWords, passedWords, percent, RULE_WORDS} from '../../words.ts';
import type {ClassModel} from '../class-model.ts';
import {download} from '../download.ts';
import {page} from '../page.css.ts';
import {styles} from './report-screen.styles.ts';

const DAY = new Intl.DateTimeFormat('nl-NL', {dateStyle: 'long'});

/** The class on two sheets of paper, without names, and everything as a table for other programs. */
@customElement('oo-report-screen')
export class ReportScreen extends LitElement {
  static override styles = [base, button, page, styles];

  @property({attribute: false}) model!: ClassModel;
  /** Names go into the CSV as well. */
  @property({type: Boolean}) names = false;

  protected override render(): TemplateResult {
    return html`
      <div class="btns acts">
        <button type="button" class="btn" @click=${this.onPrint}>Print het verslag</button>
        <button type="button" class="btn quiet" @click=${this.onCsv}>Download alle antwoorden (CSV)${this.names ? ', met namen' : ', zonder namen'}</button>
        <button type="button" class="btn quiet" @click=${this.onMatrix}>Download goed of fout (0/1, voor R)</button>
      </div>
      <article class="paper">${this.renderFirst()} ${this.renderSecond()}</article>
    `;
  }

  private renderFirst(): TemplateResult {
    const {sums, frame, words, filter} = this.model;
    const group = [filter.organisation, filter.cohort].filter(Boolean).join(', ');
    const {points, basis} = talkList(sums, frame);
    const {learners, attempts, scores, simulated} = sums.counts;
    const outcome = passedOf(sums, frame);
    return html`<section class="sheet stack" aria-label="Eerste blad">
      <p class="kicker">Ogen open, resultaten van ${group || 'een groep'}, ${DAY.format(new Date())}${simulated === 0 ? '' : simulated < attempts ? '. Met verzonnen deelnemers' : '. Voorbeeldgegevens: verzonnen deelnemers'}</p>
      <h2>Wat we morgen bespreken</h2>
      <p class="small">${learners} deelnemers${outcome.n < 5 ? '' : `; ${passedWords(outcome)} geslaagd`}${scores.n >= 10 ? `; gemiddelde score ${Math.round(scores.x / scores.n / 10)}%` : ''}. Geteld is: ${RULE_WORDS[sums.rule]}. ${basis === 'sure' ? 'Volgorde: eerst waar de meesten zeker waren van een fout antwoord.' : 'Volgorde: grootste deel fout eerst; zekerheid staat niet in de gegevens.'}</p>
      <ol class="points">
        ${points.slice(0, 5).map(({item, wrong, n, sureWrong, popular}) => {
          const {key = null, options = []} = frame.items.get(item) ?? {};
          const guide = words.guide(item);
          return html`<li>
            <strong>${words.question(item)}</strong>
            <span>${wrong} van ${n} niet goed${sureWrong === null ? '' : `, ${sureWrong} zeker en fout`}.${popular ? ` ${popular.amongSure ? 'Meest gekozen door wie zeker was' : 'Vaakst fout gekozen'}: ‘${words.response(item, popular.response)}’ (${popular.n} keer).` : ''}</span>
            ${key !== null && options.length > 0 ? html`<span>Goed is: ‘${words.response(item, key)}’.</span>` : nothing}
            ${guide ? html`<span class="muted">Opdracht: ${guide.title} (${guide.minutes} minuten)</span>` : nothing}
          </li>`;
        })}
      </ol>
    </section>`;
  }

  private renderSecond(): TemplateResult {
    const {sums, frame, words} = this.model;
    const {all} = signalFigures(sums, frame);
    const objectives = Object.entries(sums.counts.objectives).filter(([, {n}]) => n >= 10);
    const questions = [...frame.items.values()]
      .flatMap(item => {
        const found = item.set === 'test' || item.set === 'all' ? own(sums.counts.items, item.id) : undefined;
        return found && found.scored >= 10 ? [{item, figure: facility(found)}] : [];
      })
      .sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
    return html`<section class="sheet stack" aria-label="Tweede blad">
      <h2>Wat de groep kan</h2>
      <p>${detectionWords(all)}</p>
      ${
        objectives.length > 0
          ? html`<table class="tbl"><caption class="small muted">Leerdoelen</caption><thead><tr><th scope="col">Leerdoel</th><th scope="col" class="n">Gehaald</th></tr></thead>
            <tbody>${objectives.map(([id, one]) => html`<tr><th scope="row">${words.objective(id)}</th><td class="n">${percent(mastery(one))} van ${one.n}</td></tr>`)}</tbody></table>`
          : nothing
      }
      ${
        questions.length > 0
          ? html`<table class="tbl"><caption class="small muted">De moeilijkste toetsvragen</caption><thead><tr><th scope="col">Vraag</th><th scope="col" class="n">Goed</th></tr></thead>
            <tbody>${questions.slice(0, 8).map(({item, figure}) => html`<tr><th scope="row">${words.question(item.id)}</th><td class="n">${percent(figure)} van ${figure.n}</td></tr>`)}</tbody></table>`
          : nothing
      }
      <p class="xs muted">Zonder namen. Dit verslag gaat over de groep en is geen beoordeling van een deelnemer.</p>
    </section>`;
  }

  private onPrint(): void {
    window.print();
  }

  private onCsv(): void {
    download('ogen-open-antwoorden.csv', 'text/csv', answersCsv(this.model.columns, this.model.filter, this.names));
  }

  private onMatrix(): void {
    download('ogen-open-matrix.csv', 'text/csv', matrixCsv(this.model.columns, this.model.frame, this.model.filter));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-report-screen': ReportScreen;
  }
}
