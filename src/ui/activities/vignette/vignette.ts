import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Answers} from '../../../model/learner.ts';
import type {ItemOutline, ItemText} from '../../../model/outline.ts';
import {isSignal} from '../../../model/situations.ts';
import {lessonMessagesContext} from '../../contexts.ts';
import {sunrise} from '../../icons.ts';
import type {LessonMessages} from '../../messages/lesson.ts';
import {base} from '../../styles/base.css.ts';
import {button} from '../../styles/button.css.ts';
import {card} from '../../styles/card.css.ts';
import {activity} from '../activity.css.ts';
import '../situation/situation.ts';
import {opening} from '../summarise-set.ts';

/**
 * A draw of situations, one at a time: judge, say how sure, read why, go on. Afterwards the counts in words and all
 * situations to see again. Each situation is an item of its own; this element only walks through them.
 */
@customElement('oo-vignette')
export class Vignette extends LitElement {
  static override styles = [
    base,
    button,
    card,
    activity,
    css`
      .progress { display: flex; gap: 4px; margin-block: var(--s-3) var(--s-4); max-inline-size: 24rem; }
      .progress i { flex: 1; block-size: 6px; border-radius: 3px; background: var(--c-line); }
      .progress i[data-state='done'] { background: var(--c-text); }
      .progress i[data-state='now'] { background: var(--c-light); outline: 1.5px solid var(--c-text); outline-offset: 1px; }
      oo-situation + oo-situation { border-block-start: var(--hair); margin-block-start: var(--s-4); padding-block-start: var(--s-4); }
      @media (forced-colors: active) { .progress i { border: 1px solid CanvasText; } .progress i[data-state='done'] { background: CanvasText; } }
    `,
  ];

  @property({attribute: false}) activity!: ActivityOf<'vignette'>;
  /** The drawn situations in order. */
  @property({attribute: false}) items: readonly ItemOutline[] = [];
  /** Their words by id. */
  @property({attribute: false}) texts: Readonly<Record<string, ItemText>> = {};
  /** Answers by id, as far as given. */
  @property({attribute: false}) given: Readonly<Record<string, Answers>> = {};
  @property({attribute: false}) seed = 0;

  /** The situation on the screen once the learner walks; until then the first open one. */
  @state() private at: number | null = null;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private messages!: LessonMessages;
  @query('#summary') private summary!: HTMLElement | null;
  @query('#current') private current!: HTMLElement | null;
  private focusNext = false;

  private get index(): number {
    if (this.at !== null) return this.at;
    const open = this.items.findIndex(({id}) => !this.given[id]);
    return open < 0 ? this.items.length : open;
  }

  protected override willUpdate() {
    this.setAttribute('item-id', this.activity.id);
    if (this.at === null && this.index < this.items.length) this.at = this.index;
  }

  protected override updated() {
    if (!this.focusNext) return;
    this.focusNext = false;
    const next = this.summary ?? this.current;
    next?.focus({preventScroll: true});
    next?.scrollIntoView({block: 'start'});
  }

  protected override render() {
    return html`<section class="sheet" aria-labelledby="prompt">
      <p class="kicker">${this.messages.activity.kicker}</p>
      <h2 id="prompt">${this.activity.prompt}</h2>
      ${this.index < this.items.length ? this.renderOne(this.index) : this.renderAll()}
    </section>`;
  }

  private renderOne(index: number) {
    const item = this.items[index] as ItemOutline;
    const words = this.messages.vignette;
    const last = index === this.items.length - 1;
    const stateOf = (i: number) => (i === index ? 'now' : this.given[this.items[i]?.id ?? ''] ? 'done' : 'open');
    return html`<div class="progress" aria-hidden="true">${this.items.map((_, i) => html`<i data-state=${stateOf(i)}></i>`)}</div>
      <div id="current" tabindex="-1"><oo-situation .item=${item} .text=${this.texts[item.id]} .answers=${this.given[item.id]} .place=${words.of(index + 1, this.items.length)}></oo-situation></div>
      ${
        this.given[item.id]
          ? html`<div class="btns end"><button class="btn" type="button" @click=${this.onNext}>${last ? words.finish : words.next}</button></div>`
          : nothing
      }`;
  }

  private renderAll() {
    const words = this.messages.vignette;
    const first = (item: ItemOutline) => this.given[item.id]?.first;
    const chose = (item: ItemOutline) => first(item)?.response[0];
    const agrees = (item: ItemOutline) => chose(item) === item.key?.[0];
    const count = (test: (item: ItemOutline) => boolean) => this.items.filter(test).length;
    const right = count(agrees);
    const counts = words.counts(
      count(item => isSignal(item) && chose(item) === 's'),
      count(item => isSignal(item) && chose(item) !== 's'),
      count(item => !isSignal(item) && chose(item) === 's'),
      count(item => !agrees(item) && first(item)?.confidence === 3),
    );
    return html`<div class="summary" id="summary" tabindex="-1">
        ${sunrise(opening(right, this.items.length))}
        <p><strong>${words.done(right, this.items.length)}</strong> ${counts}</p>
      </div>
      <p class="small muted feedback">${words.few}</p>
      <details>
        <summary>${words.review}</summary>
        ${this.items.map(
          (item, i) =>
            html`<oo-situation .item=${item} .text=${this.texts[item.id]} .answers=${this.given[item.id]} .place=${words.of(i + 1, this.items.length)}></oo-situation>`,
        )}
      </details>`;
  }

  private onNext() {
    this.at = this.index + 1;
    this.focusNext = true;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-vignette': Vignette;
  }
}
