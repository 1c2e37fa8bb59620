import {consume} from '@lit/context';
import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Answers} from '../../../model/learner.ts';
import type {ItemOutline} from '../../../model/outline.ts';
import {isSignal} from '../../../model/situations.ts';
import type {ItemText} from '../../../model/texts.ts';
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
 * situations to see again, and the others as practice for who wants more. Each situation is an item of its own; this
 * element only walks through them.
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
      .more { margin-block-start: var(--s-4); }
      oo-situation + oo-situation { border-block-start: var(--hair); margin-block-start: var(--s-4); padding-block-start: var(--s-4); }
      @media (forced-colors: active) { .progress i { border: 1px solid CanvasText; } .progress i[data-state='done'] { background: CanvasText; } }
    `,
  ];

  /** Its words. */
  @property({attribute: false}) activity!: ActivityOf<'vignette'>;
  /** The drawn situations in order. */
  @property({attribute: false}) items: readonly ItemOutline[] = [];
  /** Those that were not drawn: practice, which nothing waits for. */
  @property({attribute: false}) others: readonly ItemOutline[] = [];
  /** Their words by id. */
  @property({attribute: false}) texts: Readonly<Record<string, ItemText>> = {};
  /** Answers by id, as far as given. */
  @property({attribute: false}) given: Readonly<Record<string, Answers>> = {};

  /** The situation on the screen once the learner walks; until then the first open one. */
  @state() private at: number | null = null;
  @state() private practising = false;
  @consume({context: lessonMessagesContext, subscribe: true})
  @state()
  private messages!: LessonMessages;
  @query('#summary') private summary!: HTMLElement | null;
  @query('#current') private current!: HTMLElement | null;
  private focusNext = false;

  private get walk(): readonly ItemOutline[] {
    return this.practising ? this.others : this.items;
  }

  private get index(): number {
    if (this.at !== null) return this.at;
    const open = this.walk.findIndex(({id}) => !this.given[id]);
    return open < 0 ? this.walk.length : open;
  }

  protected override willUpdate() {
    this.setAttribute('item-id', this.activity.id);
    if (this.at === null && this.index < this.walk.length) this.at = this.index;
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
      ${this.index < this.walk.length ? this.renderOne(this.index) : this.renderAll()}
    </section>`;
  }

  private renderOne(index: number) {
    const {walk} = this;
    const item = walk[index] as ItemOutline;
    const words = this.messages.vignette;
    const last = index === walk.length - 1;
    const stateOf = (i: number) => (i === index ? 'now' : this.given[walk[i]?.id ?? ''] ? 'done' : 'open');
    return html`<div class="progress" aria-hidden="true">${walk.map((_, i) => html`<i data-state=${stateOf(i)}></i>`)}</div>
      <div id="current" tabindex="-1"><oo-situation .item=${item} .text=${this.texts[item.id]} .answers=${this.given[item.id]} .place=${words.of(index + 1, walk.length)}></oo-situation></div>
      ${
        this.given[item.id]
          ? html`<div class="btns end"><button class="btn" type="button" @click=${this.onNext}>${last ? words.finish : words.next}</button></div>`
          : nothing
      }`;
  }

  private renderAll() {
    const words = this.messages.vignette;
    const seen = [...this.items, ...this.others.filter(({id}) => this.given[id])];
    const open = this.others.filter(({id}) => !this.given[id]).length;
    const first = (item: ItemOutline) => this.given[item.id]?.first;
    const chose = (item: ItemOutline) => first(item)?.response[0];
    const agrees = (item: ItemOutline) => chose(item) === item.key?.[0];
    const count = (test: (item: ItemOutline) => boolean) => seen.filter(test).length;
    const right = count(agrees);
    const counts = words.counts(
      count(item => isSignal(item) && chose(item) === 's'),
      count(item => isSignal(item) && chose(item) !== 's'),
      count(item => !isSignal(item) && chose(item) === 's'),
      count(item => !agrees(item) && first(item)?.confidence === 3),
    );
    return html`<div class="summary" id="summary" tabindex="-1">
        ${sunrise(opening(right, seen.length))}
        <p><strong>${words.done(right, seen.length)}</strong> ${counts}</p>
      </div>
      <p class="small muted feedback">${words.few}</p>
      <details>
        <summary>${words.review}</summary>
        ${seen.map(
          (item, i) =>
            html`<oo-situation .item=${item} .text=${this.texts[item.id]} .answers=${this.given[item.id]} .place=${words.of(i + 1, seen.length)}></oo-situation>`,
        )}
      </details>
      ${
        open > 0
          ? html`<div class="btns more"><button class="btn quiet" type="button" @click=${this.onPractise}>${words.practise(open)}</button>
              <p class="small muted">${words.practiseHelp}</p></div>`
          : nothing
      }`;
  }

  private onPractise() {
    this.practising = true;
    this.at = null;
    this.focusNext = true;
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
