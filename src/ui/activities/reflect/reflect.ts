import {css, html, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {NoteSubmitEvent} from '../../events.ts';
import {field} from '../../styles/field.css.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';

/** Longest note that is kept; free text has a small budget of its own in the record. */
const LONGEST = 500;

/**
 * Own words, private unless the learner shares them; thinking in silence counts as well. Considerations show afterwards.
 *
 * @fires oo-note-submit
 */
@customElement('oo-reflect')
export class ReflectActivity extends ActivityElement<ActivityOf<'reflect'>> {
  static override styles = [
    ...ActivityElement.styles,
    field,
    css`
      textarea { min-block-size: 7.5rem; resize: vertical; line-height: 1.5; }
      .meta { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.2rem var(--s-4); margin-block-start: 0.35rem; }
      .own { border-inline-start: 3px solid var(--c-line-strong); padding-inline-start: var(--s-4); white-space: pre-wrap; overflow-wrap: anywhere; }
      h3 { font-size: var(--t-1); margin-block: var(--s-5) var(--s-3); }
      dt { font-weight: 700; font-size: var(--t-sm); }
      dd { font-family: var(--font-voice); font-size-adjust: var(--voice-adjust); font-size: var(--t-1); line-height: 1.4; margin-block-end: var(--s-4); max-inline-size: 52ch; }
      .check { display: flex; margin-block-start: var(--s-3); }
    `,
  ];

  /** What was written before. */
  @property({attribute: false}) note: {readonly text: string; readonly shared: boolean} | undefined;
  @state() private length = 0;

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (changed.has('note')) this.length = this.note?.text.length ?? 0;
  }

  protected renderQuestion() {
    const words = this.messages.reflect;
    return html`<div>
      <div class="field">
        <label for="own">${words.own}</label>
        <textarea class="input" id="own" name="own" maxlength=${LONGEST} data-optional placeholder=${this.activity.placeholder ?? ''} aria-describedby="private" .value=${this.note?.text ?? ''} @input=${this.onInput}></textarea>
      </div>
      <p class="meta xs muted"><span id="private">${words.private}</span><span>${words.length(this.length, LONGEST)}</span></p>
      <label class="check"><input type="checkbox" name="shared" data-optional ?checked=${this.note?.shared ?? false} /><span>${words.share}. ${words.shareHelp}</span></label>
    </div>`;
  }

  protected renderFeedback() {
    const words = this.messages.reflect;
    return html`${this.note?.text ? html`<h3>${words.own}</h3><p class="own">${this.note.text}</p>` : ''}
      <h3>${words.considerations}</h3>
      <dl>${this.activity.considerations.map(({voice, text}) => html`<dt>${voice}</dt><dd>${text}</dd>`)}</dl>`;
  }

  protected override get submitLabel() {
    return this.messages.reflect.keep;
  }

  protected override get againLabel() {
    return this.messages.reflect.change;
  }

  protected read(): Response {
    return [];
  }

  protected override afterSubmit(data: FormData) {
    const text = String(data.get('own') ?? '').trim();
    const shared = data.get('shared') !== null && text !== '';
    if (text === (this.note?.text ?? '') && shared === (this.note?.shared ?? false)) return;
    this.dispatchEvent(new NoteSubmitEvent(this.item.id, text, shared));
  }

  protected summarise(): Summary {
    return {words: this.note?.text ? this.messages.reflect.kept : this.messages.reflect.withoutWords};
  }

  private onInput(event: Event) {
    this.length = (event.currentTarget as HTMLTextAreaElement).value.length;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-reflect': ReflectActivity;
  }
}
