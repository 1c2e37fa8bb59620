import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {explained} from '../explained-options.css.ts';
import {explainedOptions} from '../explained-options.ts';
import {summariseSet} from '../summarise-set.ts';

/** Several may be right. */
@customElement('oo-choices')
export class Choices extends ActivityElement<ActivityOf<'choices'>> {
  static override styles = [...ActivityElement.styles, explained];

  private get options() {
    return this.inOrder(this.activity.options);
  }

  protected renderQuestion() {
    return html`<fieldset aria-labelledby="prompt" aria-describedby="help">
      <p class="small muted help" id="help">${this.messages.activity.several}</p>
      <div class="opts">
        ${this.options.map(
          ({id, text}) =>
            html`<label class="opt"><input type="checkbox" name="answer" value=${id} /><span>${text}</span></label>`,
        )}
      </div>
    </fieldset>`;
  }

  protected renderFeedback(given: Response) {
    return explainedOptions(this.options, given, this.item.key, this.messages);
  }

  protected read(data: FormData): Response | null {
    const chosen = data.getAll('answer').map(String).sort();
    return chosen.length === 0 ? null : chosen;
  }

  protected summarise(given: Response): Summary {
    return summariseSet(this.item.key ?? [], given, this.messages.choices);
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-choices': Choices;
  }
}
