import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {field} from '../../styles/field.css.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {explainedPairs, readPairs, summarisePairs} from '../pairing.ts';

/** Give every story its partner from one list; a partner may serve more than once. */
@customElement('oo-match')
export class Match extends ActivityElement<ActivityOf<'match'>> {
  static override styles = [
    ...ActivityElement.styles,
    field,
    css`
      .row { display: grid; gap: var(--s-2) var(--s-6); align-items: center; padding-block: var(--s-3); border-block-end: var(--hair); }
      .row:first-of-type { padding-block-start: 0; }
      @media (min-width: 48rem) { .row { grid-template-columns: minmax(0, 1fr) 16rem; } }
    `,
  ];

  private get stories() {
    return this.inOrder(this.activity.stories);
  }

  protected renderQuestion() {
    const {pick} = this.messages.match;
    return html`<div role="group" aria-labelledby="prompt">
      ${this.stories.map(
        ({id, text}) => html`<div class="row">
          <label class="voiced" for=${id}>${text}</label>
          <div class="select">
            <select id=${id} name=${id}>
              <option value="">${pick}</option>
              ${this.activity.targets.map(target => html`<option value=${target.id}>${target.label}</option>`)}
            </select>
          </div>
        </div>`,
      )}
    </div>`;
  }

  protected renderFeedback(given: Response) {
    const labels = new Map(this.activity.targets.map(target => [target.id, target.label]));
    return explainedPairs(this.stories, given, this.item.key ?? [], labels, this.messages, (agrees, words) =>
      this.renderVerdict(agrees, words),
    );
  }

  protected read(data: FormData): Response | null {
    return readPairs(this.item, data);
  }

  protected summarise(given: Response): Summary {
    return summarisePairs(this.item.key ?? [], given, this.messages);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-match': Match;
  }
}
