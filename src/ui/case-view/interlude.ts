/** Small activities between two moments of a case. */
import {html, nothing} from 'lit';
import type {CaseSnapshot} from '../../machines/case.machine.ts';
import type {Activity} from '../../model/activity.schema.ts';
import type {Learner} from '../../model/learner.ts';
import type {Outline} from '../../model/outline.ts';
import type {CaseText} from '../../model/texts.ts';
import '../activities/choice/choice.ts';
import '../activities/sort/sort.ts';

export type Interlude = CaseText['interludes'][number];

/** The interlude that is due now: the moment before it has just been read, and nobody did or passed it. */
export function pendingInterlude(
  {interludes}: CaseText,
  snapshot: CaseSnapshot,
  passed: ReadonlySet<string>,
): Interlude | undefined {
  if (snapshot.hasTag('reacting')) return undefined;
  const last = snapshot.context.path.at(-1)?.node;
  const due = (after: string) => after === last || (after === 'END' && snapshot.hasTag('ended'));
  return interludes.find(({after, activity}) => due(after) && !passed.has(activity.id));
}

/** The activity itself; it speaks the same events as in a lesson. */
export function renderInterlude(activity: Activity, outline: Outline, learner: Learner) {
  const item = outline.items[activity.id];
  if (!item) return nothing;
  const answers = learner.answers[activity.id];
  if (activity.kind === 'sort') {
    return html`<oo-sort .item=${item} .activity=${activity} .answers=${answers} .seed=${learner.seed}></oo-sort>`;
  }
  if (activity.kind === 'choice') {
    return html`<oo-choice .item=${item} .activity=${activity} .answers=${answers} .seed=${learner.seed}></oo-choice>`;
  }
  return nothing;
}
