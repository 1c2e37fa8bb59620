import {html, type TemplateResult} from 'lit';
import type {Response} from '../../model/facts.ts';
import type {ItemOutline} from '../../model/outline.ts';
import type {LessonMessages} from '../messages/lesson.ts';
import type {Summary} from './answer-element.ts';
import {opening} from './summarise-set.ts';

/** One line of an activity in which every source gets a target: `sort` and `match`. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly explanation: string;
}

/** Fields named by source and holding a target, as canonical pairs `source.target`; null while one is open. */
export function readPairs(item: ItemOutline, data: FormData): Response | null {
  const pairs = [...item.options].sort().map(source => [source, String(data.get(source) ?? '')] as const);
  return pairs.some(([, target]) => target === '') ? null : pairs.map(pair => pair.join('.'));
}

/** Target of a source in a response. */
export function targetOf(source: string, response: Response): string {
  return response.find(pair => pair.startsWith(`${source}.`))?.slice(source.length + 1) ?? '';
}

export function summarisePairs(key: Response, given: Response, {activity}: LessonMessages): Summary {
  const right = key.filter(pair => given.includes(pair)).length;
  return {
    words: activity.summary(right, key.length),
    help: activity.summaryHelp(right, key.length),
    opening: opening(right, key.length),
  };
}

/** Every line with both answers in words and its explanation; the first difference is open. */
export function explainedPairs(
  lines: readonly Line[],
  given: Response,
  key: Response,
  labels: ReadonlyMap<string, string>,
  messages: LessonMessages,
  verdict: (agrees: boolean, words: string) => TemplateResult,
): TemplateResult {
  const agrees = (id: string) => targetOf(id, given) === targetOf(id, key);
  const label = (target: string) => labels.get(target) ?? target;
  const opened = lines.find(({id}) => !agrees(id)) ?? lines[0];
  const {agree, youPut, explanation: word} = messages.activity;
  return html`<ul class="lines">
    ${lines.map(
      ({id, text, explanation}) => html`<li data-option=${id}>
        <p class="voiced">${text}</p>
        ${verdict(
          agrees(id),
          agrees(id)
            ? `${label(targetOf(id, key))}. ${agree}`
            : youPut(label(targetOf(id, given)), label(targetOf(id, key))),
        )}
        <details ?open=${id === opened?.id}>
          <summary>${word}<span class="vh">: ${text}</span></summary>
          <p class="why">${explanation}</p>
        </details>
      </li>`,
    )}
  </ul>`;
}
