/** The fast walk against the machine that learners play on. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {initialTransition, transition} from 'xstate';
import {walkCase, worldsOf} from '../../src/build/proofs/case-walk.ts';
import {createCaseMachine} from '../../src/machines/case.machine.ts';
import type {CaseChart, ChartNode, Guard} from '../../src/model/case-chart.ts';
import {compileGolden} from './golden-case.ts';

const VALUES = ['trust', 'safety'];
const FLAGS = ['promise', 'plan'];
const guard: fc.Arbitrary<Guard> = fc.letrec<{guard: Guard}>(tie => ({
  guard: fc.oneof(
    {depthSize: 'small'},
    fc.record({
      op: fc.constantFrom('>=', '<=', '>', '<', '==').map(op => op as '>='),
      value: fc.constantFrom(...VALUES),
      than: fc.integer({min: 0, max: 10}),
    }),
    fc.constantFrom(...FLAGS).map((flag): Guard => ({op: 'flag', flag})),
    fc.constantFrom('a', 'b').map((is): Guard => ({op: 'variant', is})),
    fc.constant<Guard>({op: 'role', is: 'onderwijs'}),
    tie('guard').map((of): Guard => ({op: 'not', of})),
    fc.tuple(tie('guard'), tie('guard')).map((of): Guard => ({op: 'and', of})),
    fc.tuple(tie('guard'), tie('guard')).map((of): Guard => ({op: 'or', of})),
  ),
})).guard;
const set = fc.dictionary(fc.constantFrom(...FLAGS), fc.boolean(), {maxKeys: 2});

/** Charts in which every way leads down, as the proof of an end demands. */
const charts: fc.Arbitrary<CaseChart> = fc.integer({min: 2, max: 5}).chain(size => {
  const target = (from: number) => fc.integer({min: from + 1, max: size}).map(to => (to === size ? 'END' : `n${to}`));
  const reply = (from: number, id: string) =>
    fc.record({
      id: fc.constant(id),
      effects: fc.dictionary(fc.constantFrom(...VALUES), fc.integer({min: -6, max: 6}), {maxKeys: 2}),
      set,
      next: fc
        .tuple(
          fc.option(fc.record({if: guard, to: target(from), set}), {nil: undefined}),
          fc.record({to: target(from)}),
        )
        .map(list => list.filter(one => one !== undefined)),
    });
  const node = (from: number) => fc.tuple(reply(from, 'a'), reply(from, 'b')).map((replies): ChartNode => ({replies}));
  return fc.tuple(fc.tuple(...Array.from({length: size}, (_, i) => node(i))), guard).map(([nodes, ending]) => ({
    id: 'CASE_X',
    start: 'n0',
    values: {trust: 5, safety: 4},
    flags: FLAGS,
    variants: ['a', 'b'],
    names: [],
    nodes: Object.fromEntries(nodes.map((one, i) => [`n${i}`, one])),
    endings: [{id: 'e1', if: ending}, {id: 'e2'}],
    expert: {},
  }));
});

/** Every play of the machine, to its end. */
function plays(chart: CaseChart, world: {variant: string; role: string}): {nodes: Set<string>; endings: Set<string>} {
  const machine = createCaseMachine(chart);
  const nodes = new Set<string>();
  const endings = new Set<string>();
  const [start] = initialTransition(machine, {...world, seed: 1});
  const open = [start];
  for (let snapshot = open.pop(); snapshot; snapshot = open.pop()) {
    const {node, ending} = snapshot.context;
    if (ending !== null) {
      endings.add(ending);
      continue;
    }
    nodes.add(node);
    for (const {id} of chart.nodes[node]?.replies ?? []) {
      const [reacting] = transition(machine, snapshot, {type: 'reply.chosen', reply: id});
      open.push(transition(machine, reacting, {type: 'reaction.read'})[0]);
    }
  }
  return {nodes, endings};
}

test('the walk reaches exactly the nodes and endings that the machine reaches', () => {
  fc.assert(
    fc.property(charts, chart => {
      for (const world of worldsOf(chart, new Map())) {
        const walk = walkCase(chart, world, new Map());
        const played = plays(chart, world);
        assert.deepEqual(new Set([...walk.nodes.keys()].filter(node => node !== 'END')), played.nodes);
        assert.deepEqual(new Set(walk.endings.keys()), played.endings);
      }
    }),
    {numRuns: 60},
  );
});

test('the way kept to a node leads the machine there, and none is shorter', () => {
  const {course} = compileGolden('course');
  const chart = course.charts.CASE_SAM;
  assert.ok(chart);
  const walk = walkCase(chart, {variant: '', role: ''}, new Map());
  assert.deepEqual(walk.nodes.get('s1'), []);
  assert.deepEqual(walk.nodes.get('s2'), ['s1a']);
  assert.deepEqual(walk.nodes.get('s3'), ['s1c']);
  assert.deepEqual(walk.endings.get('e_stil'), ['s1a', 's2b']);
});
