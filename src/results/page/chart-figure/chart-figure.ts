import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {card} from '../../../ui/styles/card.css.ts';
import {page} from '../page.css.ts';
import {styles} from './chart-figure.styles.ts';

/** A row of the table under a chart: first cell is what it is about. */
export type Row = readonly (string | number)[];

/**
 * A chart with what it says in one sentence above it, and the same numbers as a table one click away. The chart itself is
 * a picture to assistive technology: sentence and table say it all.
 */
@customElement('oo-chart-figure')
export class ChartFigure extends LitElement {
  static override styles = [base, card, page, styles];

  /** The finding, one sentence. */
  @property() finding = '';
  /** Of its heading. */
  @property({type: Number}) level: 2 | 3 = 2;
  /** What was measured, over whom. */
  @property() note = '';
  /** Draws the chart for a width in pixels. */
  @property({attribute: false}) draw: (width: number) => Element = () => document.createElement('span');
  /** A width under which the chart scrolls sideways in its own region; 0: it always fits. */
  @property({type: Number}) least = 0;
  @property({attribute: false}) head: readonly string[] = [];
  @property({attribute: false}) rows: readonly Row[] = [];

  @query('.chart') private readonly place!: HTMLElement;
  private drawn = 0;
  private readonly sizes = new ResizeObserver(() => this.redraw());

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.sizes.observe(this);
    if (changed.has('draw')) this.drawn = 0;
    this.redraw();
  }

  protected override render(): TemplateResult {
    return html`
      <figure>
        <figcaption>
          ${this.level === 3 ? html`<h3>${this.finding}</h3>` : html`<h2>${this.finding}</h2>`}
          <p class="small muted">${this.note}</p>
        </figcaption>
        ${this.least > 0 ? html`<div class="scroll" tabindex="0" role="region" aria-label="Tekening: ${this.finding}">${this.renderPlace()}</div>` : this.renderPlace()}
        <details>
          <summary>De getallen als tabel</summary>
          <div class="scrollx" tabindex="0" role="region" aria-label="Tabel: ${this.finding}">
            <table class="tbl">
              <thead><tr>${this.head.map((cell, i) => html`<th scope="col" class=${i === 0 ? '' : 'n'}>${cell}</th>`)}</tr></thead>
              <tbody>
                ${this.rows.map(
                  ([first, ...rest]) =>
                    html`<tr><th scope="row">${first}</th>${rest.map(cell => html`<td class="n">${cell}</td>`)}</tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>
      </figure>
    `;
  }

  private renderPlace(): TemplateResult {
    return html`<div class="chart" role="img" aria-label="${this.finding} De tabel hieronder heeft dezelfde getallen."></div>`;
  }

  private redraw(): void {
    const width = Math.max(this.least, Math.floor(this.clientWidth));
    if (width === 0 || width === this.drawn) return;
    this.drawn = width;
    const chart = this.draw(width);
    // Plot brings its rules as a style element, which the policy of the page refuses; ours has the same.
    for (const style of chart.querySelectorAll('style')) style.remove();
    chart.setAttribute('aria-hidden', 'true');
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    this.place.replaceChildren(chart);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-chart-figure': ChartFigure;
  }
}
