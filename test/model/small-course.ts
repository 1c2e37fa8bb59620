/** A small course with one of everything, written out by hand, and the lock that it would have. */
import type {CaseChart} from '../../src/model/case-chart.ts';
import type {ItemOutline, LockEntry, Outline, StepOutline} from '../../src/model/outline.ts';
import {estimateSteps} from '../../src/model/score.ts';

type Draft = Omit<ItemOutline, 'n' | 'step' | 'objectives' | 'confidence'> & Partial<ItemOutline>;

/** An item with the parts that a test does not care about filled in. */
export function item(draft: Draft): ItemOutline {
  return {n: 0, step: null, objectives: ['LO1'], confidence: false, ...draft};
}

function step(draft: Partial<StepOutline> & {id: string; module: string}): StepOutline {
  return {n: 0, counted: true, items: [], cases: [], views: [], ...draft};
}

const FORMS = ['sexual', 'labour', 'criminal', 'service'] as const;
const KINDS = ['bad_work', 'debt', 'puberty', 'au_pair'];

/** Six signals over four forms, six look-alikes over four kinds. */
const situations = Array.from({length: 12}, (_, i) =>
  item({
    id: `V${i + 1}`,
    kind: 'situation',
    options: ['s', 'z', 'g'],
    confidence: true,
    objectives: ['LO3'],
    ...(i < 6
      ? {key: ['s'], form: FORMS[i % 4] as (typeof FORMS)[number]}
      : {key: [i % 2 === 0 ? 'z' : 'g'], lookalike: KINDS[i % 4] as string}),
  }),
);

/** Per objective and level four items; every fourth is not about trafficking. One for the start, one for the boosters. */
const bank = ['LO1', 'LO2'].flatMap(objective =>
  (['K', 'T', 'A'] as const).flatMap(level =>
    Array.from({length: 4}, (_, i) =>
      item({
        id: `T_${objective}_${level}${i + 1}`,
        kind: 'test',
        options: ['a', 'b', 'c'],
        key: [['a', 'b', 'c'][i % 3] as string],
        objectives: [objective],
        level,
        form: FORMS[i] as (typeof FORMS)[number],
        ...(i === 3 && {outcome: 'not_yet_known'}),
      }),
    ),
  ),
);

const lessonItems = [
  item({id: 'M1_A1_choice', kind: 'choice', options: ['a', 'b', 'c'], key: ['b'], confidence: true}),
  item({id: 'M1_A2_choices', kind: 'choices', options: ['a', 'b', 'c', 'd'], key: ['a', 'c']}),
  item({
    id: 'M1_A3_sort',
    kind: 'sort',
    options: ['a', 'b', 'c'],
    targets: ['x', 'y'],
    key: ['a.x', 'b.y', 'c.x'],
  }),
  item({id: 'M2_A1_order', kind: 'order', options: ['a', 'b', 'c', 'd'], key: ['a', 'b', 'c', 'd']}),
  item({
    id: 'M2_A2_estimate',
    kind: 'estimate',
    options: [],
    key: ['400'],
    range: {min: 0, max: 1000, step: 50, tolerance: 50},
  }),
  item({id: 'M2_A3_rate', kind: 'rate', options: ['a', 'b'], targets: ['1', '2', '3', '4', '5']}),
  item({id: 'M2_A4_reflect', kind: 'reflect', options: []}),
  item({id: 'M2_R1_reading', kind: 'choice', options: ['a', 'b'], key: ['a']}),
  item({id: 'S_LO1', kind: 'test', options: ['a', 'b', 'c'], key: ['a'], level: 'K', use: 'start'}),
  item({id: 'B_LO1', kind: 'test', options: ['a', 'b', 'c'], key: ['a'], level: 'T', use: 'booster'}),
];

const steps = [
  step({id: 'm1_l1', module: 'm1', items: ['M1_A1_choice', 'M1_A2_choices']}),
  step({id: 'm1_l2', module: 'm1', items: ['M1_A3_sort']}),
  step({id: 'm1_extra', module: 'm1', counted: false}),
  step({
    id: 'm2_l1',
    module: 'm2',
    items: ['M2_A1_order', 'M2_A2_estimate', 'M2_A3_rate', 'M2_A4_reflect'],
    equivalentItems: ['M2_R1_reading'],
  }),
  step({id: 'm2_l2', module: 'm2', roles: ['onderwijs']}),
  step({id: 'm3_case', module: 'm3', cases: ['CASE_SMALL']}),
  step({id: 'm3_draw', module: 'm3', draw: {id: 'M3_DRAW', n: 0, signal: 3, lookalike: 3}}),
  step({id: 'm4_test', module: 'm4', views: ['test']}),
  step({id: 'm5_end', module: 'm5', views: ['evaluation'], counted: false}),
];

/** A conversation of three moments with two variants, a condition and two endings. */
export const smallChart: CaseChart = {
  id: 'CASE_SMALL',
  start: 'n01',
  values: {trust: 5},
  flags: ['promise'],
  variants: ['a', 'b'],
  names: [],
  expert: {all: ['n01a', 'n02a'], b: ['n03a']},
  endings: [{id: 'open', if: {op: '>=', value: 'trust', than: 6}}, {id: 'closed'}],
  nodes: {
    n01: {
      replies: [
        {id: 'a', effects: {trust: 1}, set: {}, next: [{to: 'n02'}]},
        {id: 'b', effects: {trust: -2}, set: {promise: true}, next: [{to: 'n02'}]},
      ],
    },
    n02: {
      replies: [
        {
          id: 'a',
          effects: {trust: 1},
          set: {},
          next: [{if: {op: 'variant', is: 'b'}, to: 'n03'}, {to: 'END'}],
        },
        {id: 'b', effects: {}, set: {}, next: [{if: {op: 'flag', flag: 'promise'}, to: 'n03'}, {to: 'END'}]},
      ],
    },
    n03: {
      replies: [
        {id: 'a', effects: {trust: 2}, set: {}, next: [{to: 'END'}]},
        {id: 'b', effects: {trust: -9}, set: {}, next: [{to: 'END'}]},
      ],
    },
  },
};

const draft: Omit<Outline, 'lock'> = {
  id: 'small',
  version: '1.0.0',
  hash: '0123456789abcdef',
  draft: false,
  languages: ['nl', 'en'],
  objectives: ['LO1', 'LO2', 'LO3'],
  modules: [
    {id: 'm1', n: 0, steps: ['m1_l1', 'm1_l2', 'm1_extra'], requires: [], free: false, minutes: 5},
    {id: 'm2', n: 1, steps: ['m2_l1', 'm2_l2'], requires: ['m1'], free: true, minutes: 5},
    {id: 'm3', n: 2, steps: ['m3_case', 'm3_draw'], requires: ['m1'], free: true, minutes: 5},
    {id: 'm4', n: 3, steps: ['m4_test'], requires: ['m2', 'm3'], free: true, minutes: 5},
    {id: 'm5', n: 4, steps: ['m5_end'], requires: ['m4'], free: true, minutes: 0},
  ],
  steps: Object.fromEntries(steps.map(one => [one.id, one])),
  items: Object.fromEntries([...lessonItems, ...situations, ...bank].map(one => [one.id, one])),
  cases: {
    CASE_SMALL: {
      id: 'CASE_SMALL',
      n: 0,
      roles: [],
      objectives: ['LO2'],
      variants: ['a', 'b'],
      nodes: {
        n01: {n: 0, name: 'small_start', replies: ['a', 'b']},
        n02: {n: 1, name: 'small_middle', replies: ['a', 'b']},
        n03: {n: 2, name: 'small_last', replies: ['a', 'b']},
      },
      endings: ['open', 'closed'],
      expert: smallChart.expert,
      interludes: [],
    },
  },
  roles: ['onderwijs', 'gemeente_balie'],
  regions: ['noord', 'zuid'],
  evaluation: {a: 5, b: 11, c: 0},
  test: {passMark: 75, draw: {LO1: {K: 1, T: 2, A: 1}, LO2: {K: 1, T: 2, A: 1}}},
};

/** Every id of an outline in a fixed order: the lock of its first version. */
export function lockOf(outline: Omit<Outline, 'lock'>): LockEntry[] {
  const path = (kind: LockEntry['kind'], id: string): LockEntry => ({kind, path: id});
  return [
    ...outline.roles.map(id => path('role', id)),
    ...outline.regions.map(id => path('region', id)),
    ...Object.keys(outline.steps).map(id => path('step', id)),
    ...Object.values(outline.items).flatMap(itemEntries),
    ...Object.values(outline.cases).flatMap(one => [
      path('case', one.id),
      ...one.variants.map(id => path('variant', `${one.id}/${id}`)),
      ...Object.entries(one.nodes).flatMap(([node, {replies}]) => [
        path('node', `${one.id}/${node}`),
        ...replies.map(reply => path('reply', `${one.id}/${node}/${reply}`)),
      ]),
      ...one.endings.map(id => path('ending', `${one.id}/${id}`)),
    ]),
    ...Object.keys(outline.evaluation).map(id => path('question', id)),
  ];
}

/** Lock entries of one item. */
export function itemEntries({id, kind, confidence, options, targets = [], range}: ItemOutline): LockEntry[] {
  const steps = range && {steps: estimateSteps(range.min, range.max, range.step)};
  return [
    {kind: 'item', path: id, item: {kind, confidence, ...steps}},
    ...options.map((option): LockEntry => ({kind: 'option', path: `${id}/${option}`})),
    ...targets.map((target): LockEntry => ({kind: 'target', path: `${id}/${target}`})),
  ];
}

export const smallCourse: Outline = {...draft, lock: lockOf(draft)};
