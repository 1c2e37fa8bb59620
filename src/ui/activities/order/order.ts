import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {seededShuffle} from '../../../model/shuffle.ts';
import {AnnounceEvent} from '../../events.ts';
import {icons} from '../../icons.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {opening} from '../summarise-set.ts';

/**
 * Put steps in order with the buttons up and down; focus stays on the button and the new place is said. Dragging with
 * a pointer does the same and is never needed.
 *
 * @fires oo-announce
 */
@customElement('oo-order')
export class Order extends ActivityElement<ActivityOf<'order'>> {
  static override styles = [
    ...ActivityElement.styles,
    css`
      ol { display: grid; gap: 0.6rem; }
      .step { display: grid; grid-template-columns: 2rem minmax(0, 1fr) auto; gap: var(--s-3); align-items: center; padding: 0.35rem 0.5rem 0.35rem 1rem; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); line-height: 1.4; }
      .step[draggable] { cursor: grab; }
      .step.dragged { border-style: dashed; background: var(--c-action-soft); }
      .number { font-family: var(--font-voice); font-size: var(--t-2); line-height: 1; color: var(--c-text-muted); }
      .moves { display: flex; }
      .move { display: grid; place-items: center; inline-size: var(--target); block-size: var(--target); border: 0; border-radius: var(--r-round); background: transparent; cursor: pointer; }
      @media (hover: hover) { .move:hover { background: var(--c-action-soft); } }
      .move[aria-disabled='true'] { color: var(--c-text-muted); opacity: 0.45; cursor: default; }
      @media (max-width: 30rem) { .step { grid-template-columns: 1.1rem minmax(0, 1fr) auto; gap: var(--s-2); padding-inline: 0.75rem 0.25rem; hyphens: auto; } }
      .lines .voiced { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); align-items: baseline; }
    `,
  ];

  /** The order as it stands on the screen. */
  @state() private order: readonly string[] = [];
  @state() private dragged: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('item') || changed.has('seed')) this.order = this.startOrder();
  }

  private startOrder(): readonly string[] {
    const order = seededShuffle(this.item.options, this.seed, this.item.id);
    const solved = order.every((id, i) => id === this.item.key?.[i]);
    return solved ? [...order.slice(1), ...order.slice(0, 1)] : order;
  }

  private textOf(id: string): string {
    return this.activity.steps.find(step => step.id === id)?.text ?? '';
  }

  protected renderQuestion() {
    const {help, moveUp, moveDown} = this.messages.order;
    const move = (id: string, i: number, by: -1 | 1) => {
      const atEnd = by < 0 ? i === 0 : i === this.order.length - 1;
      const label = by < 0 ? moveUp(this.textOf(id)) : moveDown(this.textOf(id));
      return html`<button class="move" type="button" value=${id} data-by=${by} aria-label=${label} aria-disabled=${atEnd} @click=${this.onMove}>
        ${by < 0 ? icons.up : icons.down}
      </button>`;
    };
    return html`<div role="group" aria-labelledby="prompt" aria-describedby="help">
      <p class="small muted help" id="help">${help}</p>
      <ol @dragend=${this.onDragEnd}>
        ${repeat(
          this.order,
          id => id,
          (id, i) => html`<li
            class="step ${id === this.dragged ? 'dragged' : ''}"
            draggable="true"
            data-option=${id}
            @dragstart=${this.onDragStart}
            @dragover=${this.onDragOver}
          >
            <span class="number" aria-hidden="true">${i + 1}</span><span>${this.textOf(id)}</span>
            <span class="moves">${move(id, i, -1)}${move(id, i, 1)}</span>
          </li>`,
        )}
      </ol>
    </div>`;
  }

  protected renderFeedback(given: Response) {
    const {yourPlace} = this.messages.order;
    const {explanation: word, agree} = this.messages.activity;
    const key = this.item.key ?? [];
    const opened = key.find(id => key.indexOf(id) !== given.indexOf(id)) ?? key[0];
    return html`<ol class="lines">
      ${key.map((id, i) => {
        const step = this.activity.steps.find(one => one.id === id);
        if (!step) return nothing;
        const yours = given.indexOf(id);
        return html`<li data-option=${id}>
          <p class="voiced"><span class="number">${i + 1}</span><span>${step.text}</span></p>
          ${this.renderVerdict(yours === i, yours === i ? agree : yourPlace(yours + 1, i + 1))}
          <details ?open=${id === opened}>
            <summary>${word}<span class="vh">: ${step.text}</span></summary>
            <p class="why">${step.explanation}</p>
          </details>
        </li>`;
      })}
    </ol>`;
  }

  protected read(): Response {
    return [...this.order];
  }

  protected summarise(given: Response): Summary {
    const key = this.item.key ?? [];
    const right = given.filter((id, i) => i > 0 && key.indexOf(given[i - 1] as string) < key.indexOf(id)).length;
    const all = key.length - 1;
    return {
      words: this.messages.order.pairs(right, all),
      help: this.messages.activity.summaryHelp(right, all),
      opening: opening(right, all),
    };
  }

  private moveTo(id: string, place: number) {
    const rest = this.order.filter(one => one !== id);
    this.order = [...rest.slice(0, place), id, ...rest.slice(place)];
  }

  private async onMove(event: Event) {
    const pressed = event.currentTarget as HTMLButtonElement;
    const id = pressed.value;
    const place = this.order.indexOf(id) + Number(pressed.dataset.by);
    if (place < 0 || place >= this.order.length) return;
    this.moveTo(id, place);
    await this.updateComplete;
    pressed.focus();
    this.dispatchEvent(new AnnounceEvent(this.messages.order.moved(this.textOf(id), place + 1, this.order.length)));
  }

  private onDragStart(event: DragEvent) {
    this.dragged = (event.currentTarget as HTMLElement).dataset.option ?? null;
    event.dataTransfer?.setData('text/plain', '');
  }

  private onDragOver(event: DragEvent) {
    const over = (event.currentTarget as HTMLElement).dataset.option;
    if (!this.dragged || !over) return;
    event.preventDefault();
    if (over !== this.dragged) this.moveTo(this.dragged, this.order.indexOf(over));
  }

  private onDragEnd() {
    this.dragged = null;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-order': Order;
  }
}
