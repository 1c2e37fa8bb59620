import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseLock, printLock, updateLock} from '../../src/build/lock-file.ts';
import {lockKey, lockNumbers, packLock, parentOf, unpackLock} from '../../src/model/lock.ts';
import type {LockEntry} from '../../src/model/outline.ts';

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
const letter = fc.constantFrom(...'abcdefg');
const info = fc.record(
  {kind: fc.constantFrom('choice', 'estimate', 'test'), confidence: fc.boolean(), steps: fc.integer({min: 1, max: 99})},
  {requiredKeys: ['kind', 'confidence'], noNullPrototype: true},
) as fc.Arbitrary<NonNullable<LockEntry['item']>>;
/** Families as the content declares them: parents first, then their parts, in any mix. */
const family = fc.oneof(
  fc
    .tuple(id, info, fc.uniqueArray(letter), fc.uniqueArray(letter))
    .map(([path, item, options, targets]): LockEntry[] => [
      {kind: 'item', path, item},
      ...options.map((one): LockEntry => ({kind: 'option', path: `${path}/${one}`})),
      ...targets.map((one): LockEntry => ({kind: 'target', path: `${path}/${one}`})),
    ]),
  fc
    .tuple(id, fc.uniqueArray(id, {maxLength: 3}), fc.uniqueArray(letter))
    .map(([path, nodes, replies]): LockEntry[] => [
      {kind: 'case', path},
      ...replies.map((one): LockEntry => ({kind: 'variant', path: `${path}/${one}`})),
      ...nodes.flatMap((node): LockEntry[] => [
        {kind: 'node', path: `${path}/${node}`},
        ...replies.map((one): LockEntry => ({kind: 'reply', path: `${path}/${node}/${one}`})),
      ]),
      {kind: 'ending', path: `${path}/end`},
    ]),
  fc
    .tuple(fc.constantFrom('step', 'module', 'role', 'region', 'draw'), id)
    .map(([kind, path]) => [{kind, path} as LockEntry]),
  letter.map((path): LockEntry[] => [{kind: 'question', path}]),
);
const unique = (entries: readonly LockEntry[]): LockEntry[] => [
  ...new Map(entries.map(one => [lockKey(one), one])).values(),
];
const declared = fc.array(family, {maxLength: 6}).map(families => unique(families.flat()));
/** Lists as they come to be: content that grows and shrinks, version after version. */
const locks = fc
  .array(declared, {minLength: 1, maxLength: 4})
  .map(versions => versions.reduce<LockEntry[]>((lock, version) => updateLock(lock, version).entries, []));

test('a packed list opens as it was', () => {
  fc.assert(fc.property(locks, lock => assert.deepEqual(unpackLock(packLock(lock)), lock)));
});

test('a printed list is read as it was', () => {
  fc.assert(
    fc.property(locks, lock => {
      const {entries, problems} = parseLock(printLock(lock), 'ids.lock');
      assert.deepEqual(problems, []);
      assert.deepEqual(entries, lock);
    }),
  );
});

test('a number, once given, stays, whatever comes and goes', () => {
  fc.assert(
    fc.property(locks, declared, (lock, next) => {
      const before = lockNumbers(lock);
      const {entries} = updateLock(lock, next);
      const after = lockNumbers(entries);
      for (const [key, n] of before) assert.equal(after.get(key), n, key);
      assert.deepEqual(entries.slice(0, lock.length).map(lockKey), lock.map(lockKey));
    }),
  );
});

test('what comes back after it was removed keeps its mark: its number is not given again', () => {
  const step: LockEntry = {kind: 'step', path: 'm1_l1'};
  const removed = updateLock(updateLock([], [step]).entries, []).entries;
  assert.deepEqual(updateLock(removed, [step]).entries, [{...step, gone: true}]);
});

test('numbers count per kind and parent', () => {
  const numbers = lockNumbers([
    {kind: 'item', path: 'A'},
    {kind: 'option', path: 'A/a'},
    {kind: 'option', path: 'A/b', gone: true},
    {kind: 'item', path: 'B'},
    {kind: 'option', path: 'B/a'},
    {kind: 'option', path: 'A/c'},
  ]);
  assert.equal(numbers.get('item B'), 1);
  assert.equal(numbers.get('option B/a'), 0);
  assert.equal(numbers.get('option A/c'), 2);
  assert.equal(parentOf('CASE/n1/a'), 'CASE/n1/');
});
