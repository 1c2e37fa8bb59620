/** An activity as an item of the outline: its options, targets and key in the canonical form of `Response`. */
import type {Activity, ActivityKind} from '../../model/activity.schema.ts';
import type {TestItem, VignetteItem} from '../../model/bank.schema.ts';
import type {ItemOutline} from '../../model/outline.ts';

/** What of an item follows from its own text; number, step and objectives come from where it stands. */
export type ItemCore = Omit<ItemOutline, 'n' | 'step' | 'objectives'>;
/** An activity with one item of its own; a draw of vignettes has none. */
export type SingleActivity = Exclude<Activity, {kind: 'vignette'}>;

/** Options of a situation: signal, other concern, no concern. */
export const SITUATION_OPTIONS = ['s', 'z', 'g'] as const;
/** Points of the scale of `rate`. */
const RATE_POINTS = ['1', '2', '3', '4', '5'] as const;

/** One activity. Its key is sorted where order does not count, so that equal answers are equal texts. */
export function activityItem(activity: SingleActivity): ItemCore {
  const common = {id: activity.id, confidence: activity.confidence ?? false};
  switch (activity.kind) {
    case 'choice':
      return {
        ...common,
        kind: 'choice',
        options: ids(activity.options),
        ...keyed(activity.scored === false ? [] : right(activity.options)),
      };
    case 'choices':
      return {...common, kind: activity.kind, options: ids(activity.options), key: right(activity.options).sort()};
    case 'sort':
      return {
        ...common,
        kind: 'sort',
        options: ids(activity.cards),
        targets: ids(activity.bins),
        key: activity.cards.map(card => `${card.id}.${card.bin}`).sort(),
      };
    case 'order':
      return {...common, kind: 'order', options: ids(activity.steps), key: ids(activity.steps)};
    case 'match':
      return {
        ...common,
        kind: 'match',
        options: ids(activity.stories),
        targets: ids(activity.targets),
        key: activity.stories.map(story => `${story.id}.${story.target}`).sort(),
      };
    case 'mark': {
      const marks = activity.passages.flatMap(({id, correct}) => (id ? [{id, correct}] : []));
      return {...common, kind: 'mark', options: ids(marks), key: right(marks).sort()};
    }
    case 'scene':
      return {...common, kind: 'scene', options: ids(activity.spots), key: right(activity.spots).sort()};
    case 'estimate': {
      const {min, max, step, tolerance, answer} = activity;
      return {...common, kind: 'estimate', options: [], key: [String(answer)], range: {min, max, step, tolerance}};
    }
    case 'rate':
      return {...common, kind: 'rate', options: ids(activity.statements), targets: RATE_POINTS};
    case 'reflect':
      return {...common, kind: 'reflect', options: []};
  }
}

/** One vignette. How sure the learner is belongs to it. */
export function situationItem({id, key, form, lookalike, use}: VignetteItem): ItemCore {
  return {
    id,
    kind: 'situation',
    options: SITUATION_OPTIONS,
    key: [key],
    confidence: true,
    ...(form && {form}),
    ...(lookalike && {lookalike}),
    ...(use && {use}),
  };
}

/** One item of the bank. */
export function testItem({id, options, level, form, use, outcome}: TestItem): ItemCore {
  return {
    id,
    kind: 'test',
    options: ids(options),
    key: right(options),
    confidence: false,
    level,
    ...(form && {form}),
    ...(use && {use}),
    ...(outcome && {outcome}),
  };
}

/** Whether an activity is one item; a draw of vignettes is not. */
export function isSingle(activity: Activity): activity is SingleActivity {
  return activity.kind !== ('vignette' satisfies ActivityKind);
}

function ids(list: readonly {readonly id: string}[]): string[] {
  return list.map(({id}) => id);
}
function right(list: readonly {readonly id: string; readonly correct?: true | undefined}[]): string[] {
  return list.filter(({correct}) => correct).map(({id}) => id);
}
function keyed(key: string[]): {key?: string[]} {
  return key.length > 0 ? {key} : {};
}
