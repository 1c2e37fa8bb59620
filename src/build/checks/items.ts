/** Items: each can be answered, has one right answer where it should, and says nothing twice. */
import type {Activity} from '../../model/activity.schema.ts';
import {unknown} from '../nearest.ts';
import type {Problems} from '../problem.ts';
import {allActivities} from '../walk.ts';
import {type Located, placeIn} from '../yaml-source.ts';
import type {Check} from './context.ts';

interface Part {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly label?: string | undefined;
}

/** Every activity of lessons, reading versions and cases. */
export const checkActivities: Check = ({source, problems}) => {
  for (const {activity} of allActivities(source)) checkActivity(activity, problems);
};

/** Situations and bank items. */
export const checkBankItems: Check = ({source, problems}) => {
  for (const one of source.bank) {
    distinct(one, ['options'], one.value.options, problems);
    oneKey(one, ['options'], one.value.options, problems);
  }
  for (const one of source.situations) {
    const {key, form, lookalike} = one.value;
    if (key === 's' && (!form || form === 'none'))
      problems.error(placeIn(one, 'form'), 'a signal without a form', 'Say which form it is.');
    if (key !== 's' && !lookalike)
      problems.error(placeIn(one, 'lookalike'), 'a look-alike without a kind', 'Say what it looks like.');
    if (key === 's' && lookalike)
      problems.error(placeIn(one, 'lookalike'), 'a signal is no look-alike', 'Leave `lookalike` out.');
  }
};

function checkActivity(activity: Located<Activity>, problems: Problems): void {
  const {value} = activity;
  const report = (message: string, cure: string, ...path: PropertyKey[]) =>
    problems.error(placeIn(activity, ...path), message, cure);
  switch (value.kind) {
    case 'choice':
      distinct(activity, ['options'], value.options, problems);
      if (value.scored === false) {
        if (value.options.some(({correct}) => correct))
          report('a key in a question without score', 'Leave `correct` out, or `scored: false`.', 'options');
      } else oneKey(activity, ['options'], value.options, problems);
      return;
    case 'choices':
      distinct(activity, ['options'], value.options, problems);
      someKey(activity, ['options'], value.options, problems);
      return;
    case 'sort':
      distinct(activity, ['cards'], value.cards, problems);
      distinct(activity, ['bins'], value.bins, problems);
      targets(
        activity,
        ['cards'],
        value.cards.map(({bin}) => bin),
        'bin',
        value.bins,
        problems,
      );
      return;
    case 'match':
      distinct(activity, ['stories'], value.stories, problems);
      distinct(activity, ['targets'], value.targets, problems);
      targets(
        activity,
        ['stories'],
        value.stories.map(({target}) => target),
        'target',
        value.targets,
        problems,
      );
      return;
    case 'order':
      distinct(activity, ['steps'], value.steps, problems);
      return;
    case 'mark': {
      distinct(activity, ['passages'], value.passages, problems);
      someKey(
        activity,
        ['passages'],
        value.passages.filter(({id}) => id),
        problems,
      );
      value.passages.forEach(({id, correct, explanation}, i) => {
        if (correct && !id) report('a passage to mark without an id', 'Give it a letter.', 'passages', i);
        if (id && !explanation)
          report('missing', 'Every passage that can be marked explains itself.', 'passages', i, 'explanation');
      });
      return;
    }
    case 'scene':
      distinct(activity, ['spots'], value.spots, problems);
      someKey(activity, ['spots'], value.spots, problems);
      return;
    case 'estimate': {
      const {min, max, step, answer, tolerance} = value;
      if (min >= max) report('`max` is not above `min`', '', 'max');
      else if (answer < min || answer > max)
        report(`${answer} is not between ${min} and ${max}`, 'Widen the range.', 'answer');
      else if (Math.abs((answer - min) / step - Math.round((answer - min) / step)) > 1e-6) {
        report(
          `${answer} is not on a step of ${step} from ${min}`,
          'The learner could never give it; change `step` or `min`.',
          'answer',
        );
      }
      if (tolerance < 0) report('below 0', '', 'tolerance');
      return;
    }
    case 'rate':
      distinct(activity, ['statements'], value.statements, problems);
      return;
    case 'vignette':
      if (value.draw.signal + value.draw.lookalike <= 0) report('nothing is drawn', '', 'draw');
      return;
    case 'reflect':
      return;
  }
}

/** Ids once each, and no two the same to a reader. */
function distinct(one: Located<unknown>, path: PropertyKey[], parts: readonly Part[], problems: Problems): void {
  const ids = new Map<string, number>();
  const texts = new Map<string, number>();
  parts.forEach((part, i) => {
    if (part.id !== undefined) {
      if (ids.has(part.id))
        problems.error(placeIn(one, ...path, i, 'id'), `\`${part.id}\` is used twice`, 'Give it the next free letter.');
      ids.set(part.id, i);
    }
    const text = (part.text ?? part.label ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const same = texts.get(text);
    if (text !== '' && same !== undefined) {
      const key = part.text === undefined ? 'label' : 'text';
      problems.error(
        placeIn(one, ...path, i, key),
        `says the same as ${String(path.at(-1))}[${same}]`,
        'Two equal answers cannot both be judged; change one.',
      );
    }
    texts.set(text, i);
  });
}

type Option = {readonly correct?: true | undefined};

function oneKey(one: Located<unknown>, path: PropertyKey[], options: readonly Option[], problems: Problems): void {
  const keys = options.flatMap(({correct}, i) => (correct ? [i] : []));
  if (keys.length === 0)
    problems.error(placeIn(one, ...path), 'no option is right', 'Mark the key with `correct: true`.');
  if (keys.length > 1)
    problems.error(
      placeIn(one, ...path, keys[1] ?? 0, 'correct'),
      `${keys.length} options are right`,
      'Keep one key, or make it `choices`.',
    );
}

function someKey(one: Located<unknown>, path: PropertyKey[], options: readonly Option[], problems: Problems): void {
  const right = options.filter(({correct}) => correct).length;
  if (right === 0)
    problems.error(placeIn(one, ...path), 'nothing is right', 'Mark what is right with `correct: true`.');
  else if (right === options.length)
    problems.warn(
      placeIn(one, ...path),
      'everything is right',
      'Add something that is not, or there is nothing to decide.',
    );
}

function targets(
  one: Located<unknown>,
  path: PropertyKey[],
  named: readonly string[],
  kind: string,
  known: readonly {readonly id: string}[],
  problems: Problems,
): void {
  const ids = known.map(({id}) => id);
  named.forEach((name, i) => {
    if (!ids.includes(name)) problems.error(placeIn(one, ...path, i, kind), ...unknown(kind, name, ids));
  });
  known.forEach(({id}) => {
    if (!named.includes(id))
      problems.warn(placeIn(one, ...path), `nothing belongs to ${kind} \`${id}\``, 'Fine when meant as a distractor.');
  });
}
