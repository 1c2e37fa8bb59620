import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type GuardNames, parseGuard} from '../../src/build/guard-parser.ts';
import type {Guard} from '../../src/model/case-chart.ts';

const NAMES: GuardNames = {
  values: ['trust', 'safety'],
  flags: ['promise', 'andere'],
  variants: ['a', 'b'],
  roles: ['onderwijs', 'politie_boa'],
};
const parsed = (text: string): Guard => {
  const result = parseGuard(text, NAMES);
  assert.ok(result.ok, text);
  return result.guard;
};

test('and binds tighter than or, and not tighter than both', () => {
  assert.deepEqual(parsed('trust >= 5 or not promise and safety < 3'), {
    op: 'or',
    of: [
      {op: '>=', value: 'trust', than: 5},
      {
        op: 'and',
        of: [
          {op: 'not', of: {op: 'flag', flag: 'promise'}},
          {op: '<', value: 'safety', than: 3},
        ],
      },
    ],
  });
});

test('variants and roles are compared by name, and a name may begin with a word of the grammar', () => {
  assert.deepEqual(parsed('variant == b and (role == onderwijs or andere)'), {
    op: 'and',
    of: [
      {op: 'variant', is: 'b'},
      {
        op: 'or',
        of: [
          {op: 'role', is: 'onderwijs'},
          {op: 'flag', flag: 'andere'},
        ],
      },
    ],
  });
});

for (const [text, message, column] of [
  ['', 'the condition ends where a name was expected', 1],
  ['trust', 'the condition ends where a comparison was expected', 6],
  ['trust >=', 'the condition ends where a whole number was expected', 9],
  ['trust >= -1', '`-1` is not part of a condition', 10],
  ['trust >= 5 promise', '`promise` was not expected here', 12],
  ['variant >= a', 'expected ==, found `>=`', 9],
  ['not', 'the condition ends where a name was expected', 4],
  ['promise; process.exit()', '`;` is not part of a condition', 8],
  ['constructor', 'no value or flag `constructor`', 1],
] as const) {
  test(`'${text}' is refused with its place`, () => {
    const result = parseGuard(text, NAMES);
    assert.ok(!result.ok);
    assert.equal(result.message, message);
    assert.equal(result.column, column);
  });
}

const comparison = fc
  .tuple(fc.constantFrom('>=', '<=', '>', '<', '=='), fc.constantFrom(...NAMES.values), fc.integer({min: 0, max: 10}))
  .map(([op, value, than]) => ({op, value, than}) as Guard);
const leaf = fc.oneof(
  comparison,
  fc.constantFrom(...NAMES.flags).map(flag => ({op: 'flag', flag}) as Guard),
  fc.constantFrom(...NAMES.variants).map(is => ({op: 'variant', is}) as Guard),
  fc.constantFrom(...NAMES.roles).map(is => ({op: 'role', is}) as Guard),
);
const guards = fc.letrec<{guard: Guard}>(tie => ({
  guard: fc.oneof(
    {depthSize: 'small'},
    leaf,
    tie('guard').map(of => ({op: 'not', of}) as Guard),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('guard'), {minLength: 2, maxLength: 3}))
      .map(([op, of]) => ({op, of}) as Guard),
  ),
})).guard;

function printed(guard: Guard): string {
  switch (guard.op) {
    case 'and':
    case 'or':
      return `(${guard.of.map(printed).join(` ${guard.op} `)})`;
    case 'not':
      return `not ${printed(guard.of)}`;
    case 'flag':
      return guard.flag;
    case 'variant':
    case 'role':
      return `${guard.op} == ${guard.is}`;
    default:
      return `${guard.value} ${guard.op} ${guard.than}`;
  }
}

test('every condition that is written out is read back as it was', () => {
  fc.assert(fc.property(guards, guard => assert.deepEqual(parsed(printed(guard)), guard)));
});
