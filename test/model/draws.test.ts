import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ItemOutline, Outline} from '../../src/model/outline.ts';
import {seededShuffle} from '../../src/model/shuffle.ts';
import {drawSituations} from '../../src/model/situations.ts';
import {testBank} from '../../src/model/test-bank.ts';
import {drawTest, redraw, testOptions, testOrder} from '../../src/model/test-draw.ts';
import {smallCourse} from './small-course.ts';

const seed = fc.integer({min: 0, max: 0xffff});
const without = (...ids: string[]): Outline => ({
  ...smallCourse,
  items: Object.fromEntries(Object.entries(smallCourse.items).filter(([id]) => !ids.includes(id))),
});
const itemOf = (id: string) => smallCourse.items[id] as ItemOutline;

describe('seededShuffle', () => {
  it('keeps the order of the others when one goes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), {minLength: 1}), seed, (ids, n) => {
        const gone = ids[0] as string;
        const shuffled = seededShuffle(ids, n);
        assert.deepEqual([...shuffled].sort(), [...ids].sort());
        assert.deepEqual(
          seededShuffle(ids.slice(1), n),
          shuffled.filter(id => id !== gone),
        );
      }),
    );
  });

  it('puts every id first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let n = 0; n < 3000; n++) {
      const first = seededShuffle(['a', 'b', 'c'], n, 'salt')[0] as string;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) assert.ok(Math.abs(count - 1000) < 120, `one came first ${count} times`);
  });
});

describe('drawSituations', () => {
  const draw = {signal: 3, lookalike: 3};

  it('draws signals over different forms and look-alikes over different kinds', () => {
    fc.assert(
      fc.property(seed, n => {
        const {core, rest} = drawSituations(smallCourse, n, draw);
        const signals = core.map(itemOf).filter(one => one.key?.[0] === 's');
        const others = core.map(itemOf).filter(one => one.key?.[0] !== 's');
        assert.equal(new Set(signals.map(one => one.form)).size, 3);
        assert.equal(new Set(others.map(one => one.lookalike)).size, 3);
        assert.equal(new Set([...core, ...rest]).size, 12);
      }),
    );
  });

  it('changes only what it must when a situation leaves the course', () => {
    fc.assert(
      fc.property(seed, fc.integer({min: 1, max: 12}), (n, gone) => {
        const before = drawSituations(smallCourse, n, draw).core;
        const later = drawSituations(without(`V${gone}`), n, draw).core;
        const kept = before.filter(id => later.includes(id));
        assert.ok(kept.length >= (before.includes(`V${gone}`) ? 4 : 6), `kept ${kept.length} of ${before}`);
      }),
    );
  });
});

describe('drawTest', () => {
  it('draws what the plan says of every objective and level, of all forms, with other outcomes', () => {
    fc.assert(
      fc.property(seed, n => {
        const {items, replaced, short} = drawTest(smallCourse, {seed: n, role: ''});
        const count = (objective: string, level: string) =>
          items.map(itemOf).filter(one => one.objectives[0] === objective && one.level === level).length;
        for (const [objective, levels] of Object.entries(smallCourse.test.draw)) {
          for (const [level, wanted] of Object.entries(levels)) assert.equal(count(objective, level), wanted);
        }
        assert.deepEqual(
          new Set(items.map(id => itemOf(id).form)),
          new Set(['sexual', 'labour', 'criminal', 'service']),
        );
        assert.ok(items.filter(id => itemOf(id).outcome).length >= 4);
        assert.deepEqual([replaced, short], [[], 0]);
      }),
    );
  });

  it('asks for the route of the role: an item that lies on it, in a repeat and in a running attempt of a new version too', () => {
    const routes = {onderwijs: 'T_LO2_T1', gemeente_balie: 'T_LO1_A4'} as const;
    const items = {...smallCourse.items};
    for (const [role, id] of Object.entries(routes)) items[id] = {...itemOf(id), route: [role as keyof typeof routes]};
    const outline: Outline = {...smallCourse, items};
    fc.assert(
      fc.property(seed, fc.constantFrom(...(Object.keys(routes) as (keyof typeof routes)[])), (n, role) => {
        const {items: drawn} = drawTest(outline, {seed: n, role});
        assert.ok(drawn.includes(routes[role]));
        assert.ok(drawTest(outline, {seed: n + 1, role, avoid: drawn}).items.includes(routes[role]));
        const gone = drawn.find(id => id !== routes[role] && itemOf(id).level === itemOf(routes[role]).level) ?? '';
        const later = {...outline, items: {...items}};
        delete (later.items as Record<string, ItemOutline>)[gone];
        const {items: kept} = drawTest(later, {seed: n, role, kept: drawn});
        assert.ok(drawn.every(id => id === gone || kept.includes(id)));
      }),
    );
    assert.ok(
      Array.from({length: 50}, (_, n) => drawTest(outline, {seed: n, role: ''}).items).some(
        drawn => !drawn.includes('T_LO2_T1'),
      ),
    );
  });

  it('never draws an item of the start measurement or the boosters', () => {
    assert.deepEqual(
      testBank(smallCourse).filter(one => one.use),
      [],
    );
  });

  it('takes unseen items first in a repeat, as far as forms and outcomes allow', () => {
    fc.assert(
      fc.property(seed, seed, (first, second) => {
        const seen = drawTest(smallCourse, {seed: first, role: ''}).items;
        const again = drawTest(smallCourse, {seed: second, role: '', avoid: seen}).items;
        const unseenOutcomes = testBank(smallCourse).filter(one => one.outcome && !seen.includes(one.id)).length;
        const repeats = again.filter(id => seen.includes(id)).length;
        assert.ok(repeats <= Math.max(0, 4 - unseenOutcomes) + 1, `${repeats} of ${again.length} came again`);
      }),
    );
  });

  it('lets a running attempt keep its items in a new version, and says what it replaced', () => {
    const drawn = drawTest(smallCourse, {seed: 5, role: ''}).items;
    const [gone = '', ...kept] = drawn;
    const test = {attempt: 1, seed: 5, items: drawn, answers: {}, handedIn: null};
    const learner = {tests: [test]} as unknown as Parameters<typeof redraw>[1];
    const later = redraw(without(gone), learner, test);
    assert.deepEqual(later.replaced, [gone]);
    assert.ok(kept.every(id => later.items.includes(id)));
    assert.equal(later.items.length, drawn.length);
    const [a, b] = [itemOf(gone), itemOf(later.items.find(id => !drawn.includes(id)) ?? '')];
    assert.deepEqual([a.objectives, a.level], [b.objectives, b.level]);
    assert.deepEqual(redraw(smallCourse, learner, test), {items: drawn, replaced: [], short: 0});
  });

  it('says how many a bank is short of, and fills from what there is', () => {
    const bank = testBank(smallCourse).map(one => one.id);
    const {items, short} = drawTest(without(...bank.slice(0, 4)), {seed: 1, role: ''});
    assert.equal(items.length, 8);
    assert.equal(short, 1);
    assert.equal(drawTest(without(...bank), {seed: 1, role: ''}).items.length, 0);
  });
});

describe('testOrder', () => {
  it('has at most two in a row with the key in the same place, where another order exists', () => {
    let broken = 0;
    for (let n = 0; n < 500; n++) {
      const order = testOrder(smallCourse, drawTest(smallCourse, {seed: n, role: ''}).items, n);
      const places = order.map(id => testOptions(itemOf(id), n).indexOf(itemOf(id).key?.[0] ?? ''));
      const isRun = (place: number, i: number) => i > 1 && place === places[i - 1] && place === places[i - 2];
      const most = Math.max(...[0, 1, 2].map(place => places.filter(one => one === place).length));
      if (places.some(isRun) && most <= 4) broken++;
    }
    assert.equal(broken, 0);
  });
});
