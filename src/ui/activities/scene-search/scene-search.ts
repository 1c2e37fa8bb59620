import {css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {AnnounceEvent} from '../../events.ts';
import type {SpotPressEvent} from '../../scenes/scene.ts';
import '../../scenes/scene.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {explained} from '../explained-options.css.ts';
import {explainedOptions} from '../explained-options.ts';
import {summariseSet} from '../summarise-set.ts';

/**
 * Find signals in a drawn place. The list holds the same spots as checkboxes, for who prefers words; both forms share
 * one choice.
 *
 * @fires oo-announce
 */
@customElement('oo-scene-search')
export class SceneSearch extends ActivityElement<ActivityOf<'scene'>> {
  static override styles = [
    ...ActivityElement.styles,
    explained,
    css`
      .sheet { padding-block-start: var(--s-4); }
      h2 { font-size: var(--t-1); margin-block-end: var(--s-2); }
      oo-scene { margin-inline: calc(var(--s-6) * -1 + 0.75rem); }
      .tools { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2) var(--s-4); margin-block: var(--s-1) var(--s-2); }
      .tools .btn { margin-inline-start: auto; }
      .count { font-size: var(--t-sm); font-weight: 600; font-variant-numeric: tabular-nums; }
      form > * + * { margin-block-start: var(--s-2); }
      .btns.end { margin-block-start: var(--s-2); }
      @media (min-width: 60rem) { .pan { display: none; } }
      @media (max-width: 40rem) { oo-scene { margin-inline: calc(var(--s-4) * -1); } }
    `,
  ];

  @state() private chosen: readonly string[] = [];
  @state() private asList = false;
  @state() private spotsShown = false;

  protected renderQuestion() {
    const words = this.messages.scene;
    const {scene, spots, description} = this.activity;
    return html`<div class="tools">
        <div class="chips" role="radiogroup" aria-label=${words.form}>
          ${this.renderView(false, words.picture)} ${this.renderView(true, words.list)}
        </div>
        <p class="count">${words.chosen(this.chosen.length)}</p>
        ${
          this.asList
            ? ''
            : html`<button class="btn quiet sm" type="button" aria-pressed=${this.spotsShown} @click=${this.onShowSpots}>${words.showSpots}</button>`
        }
      </div>
      ${
        this.asList
          ? html`<p class="why">${description}</p><fieldset aria-labelledby="prompt"><div class="opts">
              ${spots.map(
                ({id, name}) => html`<label class="opt">
                  <input type="checkbox" value=${id} data-optional .checked=${this.chosen.includes(id)} @change=${this.onCheck} /><span>${name}</span>
                </label>`,
              )}
            </div></fieldset>`
          : html`<p class="xs muted pan">${words.pan}</p><oo-scene .scene=${scene} .label=${description} .frame=${words.picture} .spots=${spots} .chosen=${this.chosen} ?showSpots=${this.spotsShown} @oo-spot-press=${this.onSpotPress}></oo-scene>`
      }`;
  }

  private renderView(list: boolean, label: string) {
    return html`<label class="chip">
      <input type="radio" name="form" value=${list ? 'list' : 'picture'} .checked=${this.asList === list} @change=${this.onForm} /><span>${label}</span>
    </label>`;
  }

  protected renderFeedback(given: Response) {
    const {scene, spots, description} = this.activity;
    const key = this.item.key ?? [];
    const numbered = [...spots].sort((a, b) => Number(key.includes(b.id)) - Number(key.includes(a.id)));
    const marks = Object.fromEntries(
      numbered.map(({id}, i) => [id, key.includes(id) ? String(i + 1) : given.includes(id) ? '·' : '']),
    );
    const lines = numbered.map(({id, name, explanation}, i) => ({
      id,
      text: key.includes(id) ? `${i + 1}. ${name}` : name,
      explanation,
    }));
    return html`<oo-scene .scene=${scene} .label=${description} .frame=${this.messages.scene.picture} .spots=${lines.map(({id, text}) => ({id, name: text}))} .chosen=${given} .marks=${marks} disabled></oo-scene>
      <div class="feedback">${explainedOptions(lines, given, key, this.messages)}</div>`;
  }

  protected read(): Response | null {
    return this.chosen.length === 0 ? null : [...this.chosen].sort();
  }

  protected summarise(given: Response): Summary {
    return summariseSet(this.item.key ?? [], given, this.messages.scene);
  }

  protected override async retry() {
    this.chosen = [];
    await super.retry();
  }

  private toggle(id: string): boolean {
    const on = !this.chosen.includes(id);
    this.chosen = on ? [...this.chosen, id] : this.chosen.filter(one => one !== id);
    return on;
  }

  private onSpotPress({spot}: SpotPressEvent) {
    const {picked, dropped} = this.messages.scene;
    const name = this.activity.spots.find(one => one.id === spot)?.name ?? '';
    const say = this.toggle(spot) ? picked : dropped;
    this.dispatchEvent(new AnnounceEvent(say(name, this.chosen.length)));
  }

  private onCheck(event: Event) {
    this.toggle((event.currentTarget as HTMLInputElement).value);
  }

  private onForm(event: Event) {
    this.asList = (event.currentTarget as HTMLInputElement).value === 'list';
  }

  private onShowSpots() {
    this.spotsShown = !this.spotsShown;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-scene-search': SceneSearch;
  }
}
