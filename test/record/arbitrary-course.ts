/** Random courses, their later versions, and learners who did random things in them. */
import fc from 'fast-check';
import type {Act, Confidence, Fact} from '../../src/model/facts.ts';
import {emptyLearner, type Learner} from '../../src/model/learner.ts';
import type {ItemKind, ItemOutline, LockEntry, Outline} from '../../src/model/outline.ts';
import {estimateToken} from '../../src/model/score.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {replay} from '../../src/record/replay.ts';
import {item, itemEntries, lockOf, smallCourse} from '../model/small-course.ts';

const LETTERS = [...'abcdefghijkl'];
const KINDS: readonly ItemKind[] = [
  'choice',
  'choices',
  'sort',
  'order',
  'match',
  'mark',
  'scene',
  'estimate',
  'rate',
  'reflect',
  'situation',
];

/** An item of a random kind and size. */
export function arbitraryItem(id: string): fc.Arbitrary<ItemOutline> {
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      options: fc.integer({min: 1, max: 12}).map(count => LETTERS.slice(0, count)),
      targets: fc.integer({min: 1, max: 5}).map(count => ['1', '2', '3', '4', '5'].slice(0, count)),
      confidence: fc.boolean(),
      steps: fc.integer({min: 1, max: 200_000}),
    })
    .map(({kind, options, targets, confidence, steps}) =>
      item({
        id,
        kind,
        confidence,
        options: kind === 'estimate' || kind === 'reflect' ? [] : options,
        ...(['sort', 'match', 'rate'].includes(kind) && {targets}),
        ...(kind === 'estimate' && {range: {min: -5, max: -5 + steps * 0.5, step: 0.5, tolerance: 1}}),
      }),
    );
}

/** The small course with up to forty items more. */
export const arbitraryCourse: fc.Arbitrary<Outline> = fc
  .integer({min: 0, max: 40})
  .chain(count => fc.tuple(...Array.from({length: count}, (_, i) => arbitraryItem(`X${i}`))))
  .map(more => {
    const items = {...smallCourse.items, ...Object.fromEntries(more.map(one => [one.id, one]))};
    const draft = {...smallCourse, items};
    return {...draft, lock: lockOf(draft)};
  });

/** A later version: some items gone, some with fewer options, new ones, the lock grown. */
export function arbitraryLater(outline: Outline): fc.Arbitrary<Outline> {
  const ids = Object.keys(outline.items);
  return fc
    .record({
      gone: fc.subarray(ids),
      narrowed: fc.subarray(ids),
      added: fc.tuple(arbitraryItem('NEW1'), arbitraryItem('NEW2')),
      goneSteps: fc.subarray(Object.keys(outline.steps)),
    })
    .map(({gone, narrowed, added, goneSteps}) => {
      const kept = Object.values(outline.items).filter(one => !gone.includes(one.id));
      const items = [...kept.map(one => (narrowed.includes(one.id) ? narrow(one) : one)), ...added];
      const steps = Object.entries(outline.steps).filter(([id]) => !goneSteps.includes(id));
      const draft = {
        ...outline,
        items: Object.fromEntries(items.map(one => [one.id, one])),
        steps: Object.fromEntries(steps),
      };
      const alive = new Set(lockOf(draft).map(({kind, path}) => `${kind} ${path}`));
      const old = outline.lock.map(entry =>
        alive.has(`${entry.kind} ${entry.path}`) ? entry : {...entry, gone: true as const},
      );
      return {...draft, lock: [...old, ...added.flatMap((one): LockEntry[] => itemEntries(one))]};
    });
}

function narrow(one: ItemOutline): ItemOutline {
  return one.options.length > 1 ? {...one, options: one.options.slice(1)} : one;
}

/** A legal response to an item. */
export function arbitraryResponse(one: ItemOutline): fc.Arbitrary<readonly string[]> {
  const {options, targets = [], range} = one;
  switch (one.kind) {
    case 'choices':
    case 'mark':
    case 'scene':
      return fc.subarray([...options]).map(ids => [...ids].sort());
    case 'order':
      return fc.shuffledSubarray([...options], {minLength: options.length});
    case 'sort':
    case 'match':
    case 'rate':
      return fc.tuple(...[...options].sort().map(source => fc.constantFrom(...targets).map(to => `${source}.${to}`)));
    case 'estimate':
      return fc
        .integer({min: 0, max: range ? (range.max - range.min) / range.step : 0})
        .map(i => [estimateToken(one, i)]);
    case 'reflect':
      return fc.constant([]);
    default:
      return fc.constantFrom(...options).map(id => [id]);
  }
}

/** The player never gives 0. */
const seed = fc.integer({min: 1, max: 0xffff});
const latency = fc.integer({min: 0, max: 7});
const day = fc.integer({min: 19_000, max: 30_000});

function arbitraryAnswer(one: ItemOutline): fc.Arbitrary<Act> {
  return fc
    .record({response: arbitraryResponse(one), latency, sure: fc.constantFrom<(Confidence | 0)[]>(0, 1, 2, 3)})
    .map(({response, latency, sure}) => ({
      type: 'answer.given',
      item: one.id,
      response,
      latency,
      ...(sure !== 0 && {confidence: sure}),
    }));
}

/** Any act of this course, in its place or not; replay takes what fits. */
export function arbitraryAct(outline: Outline): fc.Arbitrary<Act> {
  const items = Object.values(outline.items);
  const bank = items.filter(one => one.kind === 'test' && !one.use);
  const one = outline.cases.CASE_SMALL;
  return fc.oneof(
    {weight: 12, arbitrary: fc.constantFrom(...items).chain(arbitraryAnswer)},
    fc.record({type: fc.constant('session.opened' as const), day, seed}),
    fc.record({
      type: fc.constant('profile.set' as const),
      role: fc.constantFrom(...outline.roles),
      region: fc.constantFrom('', ...outline.regions),
      language: fc.constantFrom(...outline.languages),
    }),
    fc.record({
      type: fc.constantFrom('step.seen' as const, 'equivalent.taken' as const),
      step: fc.constantFrom(...Object.keys(outline.steps), 'elsewhere'),
    }),
    fc.record({
      type: fc.constant('case.started' as const),
      case: fc.constant('CASE_SMALL'),
      variant: fc.constantFrom('', 'a', 'b'),
      seed,
    }),
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('reply.chosen' as const),
        case: fc.constant('CASE_SMALL'),
        node: fc.constantFrom(...Object.keys(one?.nodes ?? {})),
        reply: fc.constantFrom('a', 'b'),
      }),
    },
    fc.record({
      type: fc.constant('case.ended' as const),
      case: fc.constant('CASE_SMALL'),
      ending: fc.constantFrom('open', 'closed'),
    }),
    fc.record({
      type: fc.constant('test.drawn' as const),
      attempt: fc.integer({min: 1, max: 6}),
      seed,
      items: fc.subarray(bank.map(({id}) => id)),
    }),
    fc.record({type: fc.constant('test.handed_in' as const), attempt: fc.integer({min: 1, max: 6}), day}),
    fc.record({
      type: fc.constant('evaluation.given' as const),
      question: fc.constantFrom('a', 'b', 'c'),
      rating: fc.integer({min: 0, max: 10}),
    }),
    fc.record({
      type: fc.constant('note.written' as const),
      item: fc.constantFrom(...items.map(({id}) => id)),
      text: fc.string({unit: 'grapheme', maxLength: 60}),
      shared: fc.boolean(),
    }),
    fc.record({type: fc.constantFrom('course.completed' as const, 'course.passed' as const), day}),
  );
}

/** A list of facts over a few sessions. */
export function arbitraryFacts(outline: Outline): fc.Arbitrary<readonly Fact[]> {
  return fc
    .array(fc.array(arbitraryAct(outline), {maxLength: 60}), {maxLength: 5})
    .map(sessions =>
      sessions.flatMap((acts, s) => acts.map((act, i): Fact => ({...act, session: 1000 + 7 * s, sequence: i + 1}))),
    );
}

/** What acts come to in this course. */
export function learnerOf(outline: Outline, acts: readonly Act[]): Learner {
  return replay(outline, DEFAULT_SETTINGS, emptyLearner(), acts).learner;
}
