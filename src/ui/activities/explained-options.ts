import {html, nothing, type TemplateResult} from 'lit';
import type {Response} from '../../model/facts.ts';
import {icons} from '../icons.ts';
import type {LessonMessages} from '../messages/lesson.ts';

interface Explained {
  readonly id: string;
  readonly text: string;
  readonly explanation?: string | undefined;
}

/**
 * Options after submitting: the same order, who chose what in words and shape, and an explanation each. The first
 * difference is open by itself, and where the learner chose one option, that one too; without a difference, the first
 * explanation of what was chosen.
 */
export function explainedOptions(
  options: readonly Explained[],
  given: Response,
  key: Response | undefined,
  messages: LessonMessages,
): TemplateResult {
  const differs = (id: string) => key !== undefined && given.includes(id) !== key.includes(id);
  const isKey = (id: string) => key?.includes(id) === true;
  const first = options.find(({id}) => differs(id)) ?? options.find(({id}) => given.includes(id));
  const opens = (id: string) => id === first?.id || (given.length === 1 && given[0] === id);
  return html`<ul class="explained">
    ${options.map(
      ({id, text, explanation}) => html`<li data-option=${id} data-you=${given.includes(id)} data-expert=${isKey(id)}>
        <p>${text}</p>
        ${tags(given.includes(id), isKey(id), messages)}
        ${
          explanation
            ? html`<details ?open=${opens(id)}>
              <summary>${messages.activity.explanation}<span class="vh">: ${text}</span></summary>
              <p class="why">${explanation}</p>
            </details>`
            : nothing
        }
      </li>`,
    )}
  </ul>`;
}

/** Who chose this, as words with a sign. */
export function tags(you: boolean, expert: boolean, {activity}: LessonMessages): TemplateResult | typeof nothing {
  if (!you && !expert) return nothing;
  return html`<p class="tags">
    ${expert ? html`<span class="tag expert">${icons.agree}${activity.expertChose}</span>` : nothing}
    ${you && expert ? html`<span class="vh">, </span>` : nothing}
    ${you ? html`<span class="tag you">${activity.youChose}</span>` : nothing}
  </p>`;
}
