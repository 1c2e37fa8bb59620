import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {attemptAt} from '../../../lms-exports/attempts.ts';
import type {ImportedAnswer, ImportedAttempt} from '../../../model/attempts.ts';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import {chooseAttempts} from '../../choose-attempts.ts';
import type {ClassModel} from '../class-model.ts';
import {page} from '../page.css.ts';

const STATUS: Readonly<Record<string, string>> = {
  passed: 'geslaagd',
  failed: 'niet geslaagd',
  completed: 'afgerond',
  incomplete: 'bezig',
};
const FEW = 200;

/** Learners of one's own class, to help one of them further. Without names until the trainer asks for them. */
@customElement('oo-learner-screen')
export class LearnerScreen extends LitElement {
  static override styles = [base, button, field, page];

  @property({attribute: false}) model!: ClassModel;
  /** Place of an attempt; '' for the list. */
  @property() attempt = '';
  @property({type: Boolean}) names = false;
  @state() private count = FEW;

  protected override render(): TemplateResult {
    const place = Number(this.attempt);
    const isOne =
      this.attempt !== '' && Number.isInteger(place) && place >= 0 && place < this.model.columns.learner.length;
    return html`<div class="screen">
      <p class="small muted measure">Deze lijst is om iemand verder te helpen. Zij is geen beoordeling, en één toets zegt weinig over één persoon. Namen blijven in het geheugen van deze pagina.</p>
      <label class="check"><input type="checkbox" .checked=${this.names} @change=${this.onNames} /> Toon namen</label>
      ${isOne ? this.renderOne(place) : this.renderList()}
    </div>`;
  }

  private renderList(): TemplateResult {
    const places = chooseAttempts(this.model.columns, this.model.filter);
    const shown = places.subarray(0, this.count);
    return html`<div class="scrollx" tabindex="0" role="region" aria-label="Deelnemers">
        <table class="tbl">
          <thead><tr><th scope="col">Deelnemer</th><th scope="col">Stand</th><th scope="col" class="n">Score</th><th scope="col" class="n">Antwoorden</th><th scope="col" class="n">Zeker en fout</th></tr></thead>
          <tbody>
            ${Array.from(shown, place => {
              const one = attemptAt(this.model.columns, place);
              return html`<tr>
                <th scope="row"><a href="#deelnemer/${place}">${this.name(one, place)}</a></th>
                <td>${STATUS[one.status ?? ''] ?? 'onbekend'}</td>
                <td class="n">${one.score === null ? '' : `${Math.round(one.score)}%`}</td>
                <td class="n">${this.answersOf(one).length}</td>
                <td class="n">${one.answers.filter(answer => this.isSureWrong(answer)).length}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      ${places.length > this.count ? html`<p><button type="button" class="btn quiet" @click=${this.onMore}>Toon de volgende ${Math.min(FEW, places.length - this.count)} van ${places.length}</button></p>` : nothing}`;
  }

  private renderOne(place: number): TemplateResult {
    const {words} = this.model;
    const one = attemptAt(this.model.columns, place);
    const wrong = this.answersOf(one)
      .flatMap(answer => {
        const credit = this.creditOf(answer);
        return credit !== null && credit < 1000 ? [{answer, credit}] : [];
      })
      .sort((a, b) => Number(this.isSureWrong(b.answer)) - Number(this.isSureWrong(a.answer)) || a.credit - b.credit);
    return html`<section class="stack" aria-labelledby="who">
      <p><a href="#deelnemers">Terug naar alle deelnemers</a></p>
      <h2 id="who">${this.name(one, place)}</h2>
      <p>${STATUS[one.status ?? ''] ?? 'Stand onbekend'}${one.score === null ? '' : `, score ${Math.round(one.score)}%`}; ${this.answersOf(one).length} antwoorden.</p>
      <h3>Om samen naar te kijken (${wrong.length})</h3>
      <ul class="lined">
        ${wrong.map(
          ({answer}) => html`<li class="measure">
            <p class="kicker">${words.place(answer.item)}</p>
            <p><a href="#vraag/${answer.item}">${words.question(answer.item)}</a></p>
            <p class="small">Antwoord: ${words.response(answer.item, answer.response)}${this.isSureWrong(answer) ? html` <strong>(was hier zeker van)</strong>` : nothing}</p>
            <p class="small muted">${words.explanation(answer.item, answer.response)}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private name({name, email, attempt}: ImportedAttempt, place: number): string {
    const number = `Deelnemer ${(this.model.columns.learner[place] ?? 0) + 1}`;
    return `${(this.names && (name || email)) || number}${attempt > 1 ? `, poging ${attempt}` : ''}`;
  }

  /** One per question: not what somebody answered when trying again. */
  private answersOf({answers}: ImportedAttempt): readonly ImportedAnswer[] {
    return answers.filter(({item}) => !this.model.frame.latest.has(item));
  }

  private creditOf({item, response, credit}: ImportedAnswer): number | null {
    return credit ?? this.model.frame.items.get(item)?.credit(response) ?? null;
  }

  private isSureWrong(answer: ImportedAnswer): boolean {
    const credit = this.creditOf(answer);
    return answer.confidence === 3 && credit !== null && credit < 1000;
  }

  private onNames({target}: Event): void {
    this.dispatchEvent(
      new CustomEvent('oo-names', {detail: (target as HTMLInputElement).checked, bubbles: true, composed: true}),
    );
  }

  private onMore(): void {
    this.count += FEW;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-learner-screen': LearnerScreen;
  }
}
