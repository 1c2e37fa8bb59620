import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {decisionId} from '../../../model/interactions.ts';
import {base} from '../../../ui/styles/base.css.ts';
import type {CaseFrame} from '../../frame.ts';
import {type CaseSums, own} from '../../sums.ts';
import {capital, percentOf, RULE_WORDS, shareOf} from '../../words.ts';
import {FEWEST_IN_PATH, type Flow, flowOf, type Move, movesOf, strayed} from '../case-flow.ts';
import '../chart-figure/chart-figure.ts';
import {bars} from '../chart-figure/charts.ts';
import {flow} from '../chart-figure/flow-chart.ts';
import type {Shown} from '../class-model.ts';
import {page} from '../page.css.ts';

/** Room per moment in the flow. */
const LAYER = 150;

/** Conversations: the class's routes beside the expert's, and where they end. */
@customElement('oo-case-screen')
export class CaseScreen extends LitElement {
  static override styles = [base, page];

  @property({attribute: false}) shown!: Shown;

  protected override render(): TemplateResult {
    const {frame, sums} = this.shown;
    const played = frame.cases.flatMap(one => {
      const found = own(sums.counts.cases, one.id);
      return found && found.plays >= FEWEST_IN_PATH ? [[one, found] as const] : [];
    });
    if (played.length === 0) {
      return html`<p class="measure">Er zijn nog geen gesprekken met vijf deelnemers of meer. Gesprekken staan alleen in exports met alle interacties.</p>`;
    }
    return html`<div class="screen">
      <p class="small muted measure">De sterke kleur is wat een deskundige zou zeggen; de andere kleur is een ander antwoord. Wegen die minder dan vijf mensen gingen, staan er niet bij. Geteld is: ${RULE_WORDS[sums.rule]}.</p>
      ${played.map(([one, found]) => this.renderCase(one, found))}
    </div>`;
  }

  private renderCase(one: CaseFrame, sums: CaseSums): TemplateResult {
    const {words} = this.shown;
    const title = words.course.cases[one.id]?.title ?? one.id;
    const moves = movesOf(sums, one);
    const all = moves.reduce((sum, {n}) => sum + n, 0);
    const expert = moves.filter(({isExpert}) => isExpert).reduce((sum, {n}) => sum + n, 0);
    const drawn = flowOf(moves, one.chart.start, node => this.moment(one, node));
    return html`<section class="stack" aria-labelledby="case-${one.id}">
      <h2 id="case-${one.id}">${title}</h2>
      <p class="measure">Dit gesprek is ${sums.plays} keer gevoerd. ${capital(shareOf(expert, all, sums.plays))} antwoorden waren wat een deskundige zou zeggen.</p>
      ${drawn.links.length === 0 ? html`<p class="small muted">De wegen lopen te ver uiteen om te tekenen: geen weg is door vijf mensen gegaan.</p>` : this.renderFlow(one, moves, drawn)}
      ${this.renderEndings(one, sums)}
    </section>`;
  }

  private renderFlow(one: CaseFrame, moves: readonly Move[], drawn: Flow): TemplateResult {
    return html`<oo-chart-figure
        level="3"
        .finding=${this.flowFinding(one, moves)}
        .note=${`De weg door het gesprek, van begin naar einde. Dikte is het aantal mensen.${drawn.hidden > 0 ? ` ${drawn.hidden} keer ging het een weg die te zeldzaam is om te tekenen.` : ''}`}
        .draw=${flow(drawn.nodes, drawn.links, drawn.height, drawn.unit)}
        .least=${LAYER * (drawn.layers + 1)}
        .head=${['Moment en antwoord', 'Gekozen', 'Deskundige', 'Daarna']}
        .rows=${moves
          .filter(({n}) => n >= FEWEST_IN_PATH)
          .map(({node, reply, to, n, isExpert}) => [
            `${this.moment(one, node)}: ${this.reply(one, node, reply)}`,
            n,
            isExpert ? 'ja' : '',
            this.moment(one, to),
          ])}
      ></oo-chart-figure>`;
  }

  private renderEndings(one: CaseFrame, {endings, plays}: CaseSums): TemplateResult | typeof nothing {
    const titles = this.shown.words.course.cases[one.id]?.endings ?? {};
    const told = Object.entries(endings)
      .filter(([, n]) => n >= FEWEST_IN_PATH)
      .sort(([, a], [, b]) => b - a);
    const name = (id: string) =>
      id === 'open' ? 'Gestopt voor het einde' : id === '?' ? 'Niet te zeggen' : (titles[id] ?? id);
    const [most] = told;
    if (!most) return nothing;
    return html`<oo-chart-figure
        level="3"
      .finding=${`Het vaakst eindigt het met ‘${name(most[0])}’.`}
      .note=${`Hoe het gesprek afliep, ${plays} keer; einden die minder dan vijf keer voorkwamen staan er niet bij.`}
      .draw=${bars(told.map(([id, n]) => ({label: name(id), share: n / plays, value: `${n}`, isMain: id === most[0]})))}
      .head=${['Einde', 'Aantal', 'Deel']}
      .rows=${told.map(([id, n]) => [name(id), n, percentOf(n, plays)])}
    ></oo-chart-figure>`;
  }

  private flowFinding(one: CaseFrame, moves: readonly Move[]): string {
    const stray = strayed(moves);
    if (!stray) return 'Nergens kozen vijf mensen hetzelfde andere antwoord dan een deskundige.';
    const {move, of} = stray;
    return `Het vaakst wijkt de groep af bij ‘${this.moment(one, move.node)}’: ${move.n} van ${of} kozen hetzelfde andere antwoord.`;
  }

  private reply({id}: CaseFrame, node: string, reply: string): string {
    const {words} = this.shown;
    const known = words.course.outline.cases[id];
    return known ? words.response(decisionId(known, node), reply) : reply;
  }

  /** Readable name of a moment: `noor_eerste_vraag` becomes `eerste vraag`. */
  private moment(one: CaseFrame, node: string): string {
    if (node === 'END') return 'einde';
    const name = this.shown.words.course.outline.cases[one.id]?.nodes[node]?.name ?? node;
    return name.replace(/^[^_]+_/, '').replaceAll('_', ' ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-case-screen': CaseScreen;
  }
}
