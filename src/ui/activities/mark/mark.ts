import {css, html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {explained} from '../explained-options.css.ts';
import {tags} from '../explained-options.ts';
import {summariseSet} from '../summarise-set.ts';

type Passage = ActivityOf<'mark'>['passages'][number];

/** Mark passages in a note or a chat. Every passage that can be marked is the label of a checkbox. */
@customElement('oo-mark')
export class Mark extends ActivityElement<ActivityOf<'mark'>> {
  static override styles = [
    ...ActivityElement.styles,
    explained,
    css`
      .paper { display: grid; gap: 0.15rem; padding: var(--s-4); border-radius: var(--r-2); background: var(--c-page); border: var(--hair); line-height: 1.55; }
      .passage { position: relative; padding: 0.55rem 0.75rem; border-radius: var(--r-1); min-block-size: var(--target); display: block; }
      label.passage { cursor: pointer; padding-inline-start: 2.6rem; }
      label.passage input { position: absolute; inset-block-start: 0.72rem; inset-inline-start: 0.7rem; inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: var(--c-action); }
      @media (hover: hover) { label.passage:hover { background: var(--c-action-soft); } }
      label.passage:has(:checked) { background: var(--c-light-soft); box-shadow: inset 3px 0 0 var(--c-light); }
      label.passage:has(:focus-visible) { outline: var(--focus-width) solid var(--c-focus); outline-offset: -1px; }
      .from { display: block; font-size: var(--t-xs); font-weight: 600; color: var(--c-text-muted); }
      .chat { gap: 0.5rem; }
      .chat .passage { background: var(--c-surface); border: var(--hair); border-radius: var(--r-2); max-inline-size: 38rem; }
      .chat .passage.second { margin-inline-start: min(2.5rem, 8%); background: var(--c-sunken); }
      .chat label.passage:has(:checked) { background: var(--c-light-soft); }
      .plain { color: var(--c-text-muted); padding: 0.4rem 0.75rem; }
      .explained > li.quiet { border-color: transparent; padding-block: 0.1rem; color: var(--c-text-muted); }
      @media (forced-colors: active) { label.passage:has(:checked) { outline: 2px solid Highlight; } }
    `,
  ];

  protected renderQuestion() {
    const {passages, form} = this.activity;
    const first = passages.find(passage => passage.from)?.from;
    const side = (passage: Passage) => (passage.from && passage.from !== first ? 'second' : '');
    const from = (passage: Passage) => (passage.from ? html`<span class="from">${passage.from}</span>` : nothing);
    return html`<fieldset aria-labelledby="prompt">
      <div class="paper ${form}">
        ${passages.map(passage =>
          passage.id
            ? html`<label class="passage ${side(passage)}">
                <input type="checkbox" name="answer" value=${passage.id} />${from(passage)}${passage.text}
              </label>`
            : html`<p class="passage plain ${side(passage)}">${from(passage)}${passage.text}</p>`,
        )}
      </div>
    </fieldset>`;
  }

  protected renderFeedback(given: Response) {
    const key = this.item.key ?? [];
    const {passages} = this.activity;
    const differs = (id: string) => given.includes(id) !== key.includes(id);
    const opened = passages.find(({id}) => id && differs(id)) ?? passages.find(({id}) => id);
    return html`<ol class="explained">
      ${passages.map(({id, text, from, explanation}) =>
        id
          ? html`<li data-option=${id} data-you=${given.includes(id)} data-expert=${key.includes(id)}>
              <p>${from ? html`<span class="from">${from}</span>` : nothing}${text}</p>
              ${tags(given.includes(id), key.includes(id), this.messages)}
              ${
                explanation
                  ? html`<details ?open=${id === opened?.id}>
                    <summary>${this.messages.activity.explanation}<span class="vh">: ${text}</span></summary>
                    <p class="why">${explanation}</p>
                  </details>`
                  : nothing
              }
            </li>`
          : html`<li class="quiet">${from ? html`<span class="from">${from}</span>` : nothing}${text}</li>`,
      )}
    </ol>`;
  }

  protected read(data: FormData): Response | null {
    const chosen = data.getAll('answer').map(String).sort();
    return chosen.length === 0 ? null : chosen;
  }

  protected summarise(given: Response): Summary {
    return summariseSet(this.item.key ?? [], given, this.messages.mark);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-mark': Mark;
  }
}
