import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {card} from '../../../ui/styles/card.css.ts';
import {type TalkPoint, talkList} from '../../talk-list.ts';
import {RULE_WORDS} from '../../words.ts';
import type {Shown} from '../class-model.ts';
import {page} from '../page.css.ts';
import {styles} from './talk-screen.styles.ts';

const FIRST = 5;

/** "Bespreek morgen": what to talk about first, from which wrong answer, and with which assignment. */
@customElement('oo-talk-screen')
export class TalkScreen extends LitElement {
  static override styles = [base, button, card, page, styles];

  @property({attribute: false}) shown!: Shown;
  /** Whether a question can be opened. */
  @property({type: Boolean}) linked = false;
  @state() private count = FIRST;

  protected override render(): TemplateResult {
    const {sums, frame} = this.shown;
    const {basis, points} = talkList(sums, frame);
    if (points.length === 0) {
      return html`<p class="measure">${
        Object.keys(sums.counts.items).length === 0
          ? html`In deze gegevens staan geen antwoorden, alleen scores. Bij <a href="#gegevens">Gegevens</a> lees je hoe je het rapport met antwoorden uit Moodle haalt.`
          : 'Er is nog geen vraag met vijf antwoorden of meer die twee mensen of meer fout hadden. Anders zou je over één persoon praten.'
      }</p>`;
    }
    return html`
      <div class="screen">
        <p class="small muted measure">${
          basis === 'sure'
            ? 'Bovenaan staat waar de meeste mensen zeker waren van een verkeerd antwoord: daar valt in een gesprek het meest te winnen.'
            : 'In deze gegevens staat niet hoe zeker mensen waren. Daarom is de volgorde: het grootste deel fout eerst.'
        } Geteld is: ${RULE_WORDS[sums.rule]}.</p>
        <ol class="lined">${points.slice(0, this.count).map((point, i) => this.renderPoint(point, i + 1))}</ol>
        ${
          points.length > this.count
            ? html`<p><button type="button" class="btn quiet" @click=${this.onMore}>Toon ook de andere ${points.length - this.count}</button></p>`
            : nothing
        }
      </div>
    `;
  }

  private renderPoint({item, n, wrong, sureWrong, popular}: TalkPoint, rank: number): TemplateResult {
    const {words, frame} = this.shown;
    const why = popular ? words.explanation(item, popular.response) : '';
    const key = frame.items.get(item)?.key;
    const guide = words.guide(item);
    const text = words.question(item);
    return html`<li class="point" id="talk-${rank}">
      <span class="rank voice" aria-hidden="true">${rank}</span>
      <div class="stack">
        <p class="kicker">${words.place(item)}</p>
        <h2>${this.linked ? html`<a href="#vraag/${item}">${text}</a>` : text}</h2>
        <p class="count"><strong>${wrong} van ${n}</strong> hadden het niet ${(frame.items.get(item)?.options.length ?? 0) > 0 ? '' : 'helemaal '}goed${
          sureWrong === null
            ? ''
            : html`, en <strong>${sureWrong}</strong> van hen ${sureWrong === 1 ? 'was' : 'waren'} zeker van een fout antwoord`
        }.</p>
        ${
          popular
            ? html`<div class="answer">
                <p><span class="kicker">${popular.amongSure ? 'Meest gekozen door wie zeker was' : 'Vaakst fout gekozen'} (${popular.n} keer)</span><br /><q>${words.response(item, popular.response)}</q></p>
                ${why ? html`<p class="small">${why}</p>` : nothing}
                ${key ? html`<p class="small"><span class="kicker">Goed is</span><br />${words.response(item, key)}</p>` : nothing}
              </div>`
            : nothing
        }
        ${
          guide
            ? html`<details class="guide"><summary>Gespreksopdracht: ${guide.title} (${guide.minutes} minuten)</summary><div class="prose">${unsafeHTML(guide.html)}</div></details>`
            : html`<p class="small muted">Vraag in de groep: wat maakte dit antwoord aantrekkelijk, en wat zou je nu anders doen?</p>`
        }
      </div>
    </li>`;
  }

  private onMore(): void {
    this.count = Number.POSITIVE_INFINITY;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-talk-screen': TalkScreen;
  }
}
