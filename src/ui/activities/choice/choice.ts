import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ActivityOf} from '../../../model/activity.schema.ts';
import type {Response} from '../../../model/facts.ts';
import {score} from '../../../model/score.ts';
import {ActivityElement} from '../activity-element.ts';
import type {Summary} from '../answer-element.ts';
import {explained} from '../explained-options.css.ts';
import {explainedOptions} from '../explained-options.ts';

/** One of several. Without a key (a pre-question) nothing is right or wrong, and the explanations still show. */
@customElement('oo-choice')
export class Choice extends ActivityElement<ActivityOf<'choice'>> {
  static override styles = [...ActivityElement.styles, explained];

  private get options() {
    return this.inOrder(this.activity.options);
  }

  protected renderQuestion() {
    return html`<fieldset aria-labelledby="prompt">
      <div class="opts">
        ${this.options.map(
          ({id, text}) =>
            html`<label class="opt"><input type="radio" name="answer" value=${id} /><span>${text}</span></label>`,
        )}
      </div>
    </fieldset>`;
  }

  protected renderFeedback(given: Response) {
    return explainedOptions(this.options, given, this.item.key, this.messages);
  }

  protected read(data: FormData): Response | null {
    const chosen = data.get('answer');
    return chosen === null ? null : [String(chosen)];
  }

  protected summarise(given: Response): Summary {
    const {activity} = this.messages;
    const credit = score(this.item, given);
    if (credit === null) return {words: activity.unscored};
    return {
      words: activity.summary(credit, 1),
      help: activity.summaryHelp(credit, 1),
      opening: credit === 1 ? 'open' : 'half',
    };
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'oo-choice': Choice;
  }
}
