/** Pooling: exact, and nobody can be found in it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {ImportedAttempt} from '../../src/model/attempts.ts';
import {fold} from '../../src/results/fold.ts';
import type {Frame} from '../../src/results/frame.ts';
import {pool, readSumsFile, type SumsFile, sumsFile} from '../../src/results/pool.ts';
import {publish} from '../../src/results/publish.ts';
import {addSums, type Sums} from '../../src/results/sums.ts';
import {talkList} from '../../src/results/talk-list.ts';
import {attempt, columnsOf} from './columns.ts';
import {toyItem} from './toy-item.ts';

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  A: ['a', 'b', 'c', 'd'],
  B: ['a', 'b', 'c'],
  C: ['a', 'b'],
};
const IDS = Object.keys(OPTIONS);
const frame: Frame = {
  course: 'toy@1',
  items: new Map(IDS.map(id => [id, toyItem(id, {options: OPTIONS[id] ?? []})])),
  latest: new Map(),
  sets: new Map([['lessons', {size: 3, isFixed: true}]]),
  cases: [],
  boosterIds: new Set(),
  mastery: 0.8,
};

type Level = 1 | 2 | 3 | null;
const LEVELS: readonly Level[] = [null, 1, 2, 3];
interface Given {
  readonly response: string;
  readonly confidence: Level;
}
/** A class as a table: per learner, per question an answer or none. */
type Class = readonly (readonly (Given | null)[])[];

/** Answers lean to one option and one level, so that some cells are large and some small. */
const someClass = (lean: number): fc.Arbitrary<Class> =>
  fc.array(fc.tuple(...IDS.map(id => givenTo(id, lean))), {minLength: 8, maxLength: 45});
function givenTo(id: string, lean: number): fc.Arbitrary<Given | null> {
  const options = OPTIONS[id] ?? [];
  const response = fc.oneof(
    {weight: lean, arbitrary: fc.constant('a')},
    {weight: 2, arbitrary: fc.constantFrom(...options)},
  );
  const confidence = fc.oneof(
    {weight: lean, arbitrary: fc.constant<Level>(3)},
    {weight: 1, arbitrary: fc.constantFrom<Level>(null, 1, 2)},
  );
  return fc.oneof(
    {weight: 20, arbitrary: fc.record({response, confidence}, {noNullPrototype: true})},
    {weight: 1, arbitrary: fc.constant(null)},
  );
}
const anyClass = fc.integer({min: 0, max: 12}).chain(someClass);

function attemptsOf(learners: Class, organisation: string): ImportedAttempt[] {
  return learners.map((row, i) => {
    const answers = row.flatMap((given, q) => {
      const id = IDS[q] ?? '';
      return given ? [{item: id, ...given, credit: frame.items.get(id)?.credit(given.response) ?? null}] : [];
    });
    return attempt(`${organisation}${i}`, answers, {organisation});
  });
}
const sumsOf = (attempts: readonly ImportedAttempt[]): Sums => fold(columnsOf(attempts), frame, {rule: 'first'});
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
const published = (learners: Class): string => inOrder(publish(sumsOf(attemptsOf(learners, 'o')), frame));

test('what organisations add up to is what all their learners come to, exactly', () => {
  fc.assert(
    fc.property(fc.array(anyClass, {minLength: 2, maxLength: 5}), classes => {
      const parts = classes.map((one, i) => attemptsOf(one, `o${i}`));
      const [first, ...rest] = parts.map(sumsOf) as [Sums, ...Sums[]];
      assert.equal(inOrder(rest.reduce(addSums, first)), inOrder(sumsOf(parts.flat())));
    }),
  );
});

/**
 * Whether another class has the same published figures and another number of learners in the cell: then what was published
 * does not tell that number. One learner who answers one question otherwise is enough of a difference.
 */
function isHidden(learners: Class, q: number, isInCell: (given: Given) => boolean): boolean {
  const now = published(learners);
  return learners.some((row, i) => {
    const given = row[q];
    return (
      given &&
      (OPTIONS[IDS[q] ?? ''] ?? []).some(response =>
        LEVELS.some(confidence => {
          const other = {response, confidence};
          if (isInCell(other) === isInCell(given)) return false;
          return published(learners.with(i, row.with(q, other))) === now;
        }),
      )
    );
  });
}

/** Every count that could point at a few people: a wrong answer, with and without being sure of it, and each level. */
function cellsOf(id: string): [name: string, isInCell: (given: Given) => boolean][] {
  const wrong = (OPTIONS[id] ?? []).slice(1);
  return [
    ...wrong.map((response): ReturnType<typeof cellsOf>[number] => [
      `answer ${response}`,
      one => one.response === response,
    ]),
    ...wrong.flatMap(response =>
      [true, false].map((sure): ReturnType<typeof cellsOf>[number] => [
        `answer ${response}, sure ${sure}`,
        one => one.response === response && (one.confidence === 3) === sure,
      ]),
    ),
    ...LEVELS.flatMap(level =>
      [true, false].map((right): ReturnType<typeof cellsOf>[number] => [
        `level ${level}, right ${right}`,
        one => one.confidence === level && (one.response === 'a') === right,
      ]),
    ),
  ];
}

test('no count of one to four who gave a wrong answer, or were sure or unsure, can be recovered', () => {
  let cells = 0;
  fc.assert(
    fc.property(anyClass, learners => {
      if (publish(sumsOf(attemptsOf(learners, 'o')), frame) === null) return;
      for (const [q, id] of IDS.entries()) {
        for (const [name, isInCell] of cellsOf(id)) {
          const count = learners.filter(row => row[q] && isInCell(row[q])).length;
          if (count === 0 || count > 4) continue;
          cells += 1;
          assert.ok(isHidden(learners, q, isInCell), `${id}, ${name}: that it is ${count} can be recovered`);
        }
      }
    }),
    {numRuns: process.env.FULL ? 400 : 40},
  );
  assert.ok(cells > 100, `only ${cells} small cells were tried`);
});

test('no cell of a published file holds one to four, but "all wrong answers together"', () => {
  fc.assert(
    fc.property(anyClass, learners => {
      const sums = publish(sumsOf(attemptsOf(learners, 'o')), frame);
      for (const {n, scored, x, responses, confidence} of Object.values(sums?.counts.items ?? {})) {
        assert.ok(n >= 10);
        const right = x / 1000;
        const wrong = scored - right;
        const cells = Object.entries(responses).flatMap(([response, bands]) => (response === 'a' ? [] : bands));
        assert.ok([...cells, ...confidence.slice(2)].every(cell => cell === 0 || cell >= 5 || cell === wrong));
        // Without a level: how many were right and wrong as a whole, which is told, or at least five.
        const [without = 0, withoutRight = 0] = confidence;
        assert.ok(
          [without, withoutRight].every(cell => cell === 0 || cell >= 5) ||
            (without === wrong && withoutRight === right),
        );
      }
    }),
  );
});

test('of an estimate with several right numbers it is told how many were right, not who gave which', () => {
  const estimate = toyItem('E', {
    ...{kind: 'estimate', set: null, key: '40', options: []},
    credit: response => (Math.abs(Number(response) - 40) <= 5 ? 1000 : 0),
  });
  const withEstimate = {...frame, items: new Map([['E', estimate]])};
  const numbers = [
    '37',
    '38',
    '39',
    '40',
    '40',
    '40',
    '42',
    '43',
    '44',
    '45',
    '45',
    '10',
    '10',
    '10',
    '10',
    '10',
    '10',
  ];
  const attempts = numbers.map((response, i) => attempt(`${i}`, [{item: 'E', response}]));
  const sums = publish(fold(columnsOf(attempts), withEstimate, {rule: 'first'}), withEstimate);
  const counts = Object.entries(sums?.counts.items.E?.responses ?? {}).map(([response, bands]) => [
    response,
    bands.reduce((all, one) => all + one, 0),
  ]);
  assert.deepEqual(counts, [
    ['10', 6],
    ['40', 11],
  ]);
});

const large = (n: number, wrong: string): Class =>
  Array.from({length: n}, (_, i) => IDS.map(() => ({response: i % 2 ? 'a' : wrong, confidence: 3 as const})));
const fileOf = (name: string, learners: Class): SumsFile =>
  sumsFile(name, sumsOf(attemptsOf(learners, name)), frame) ?? assert.fail();

test('fewer than ten learners give no file, and all attempts cannot be published', () => {
  assert.equal(sumsFile('klein', sumsOf(attemptsOf(large(9, 'b'), 'k')), frame), null);
  const all = {...sumsOf(attemptsOf(large(20, 'b'), 'k')), rule: 'all' as const};
  assert.throws(() => publish(all, frame), /count of learners/);
});

test('a region shows what three organisations carry and none for more than four fifths', () => {
  const three = [fileOf('een', large(20, 'b')), fileOf('twee', large(30, 'b')), fileOf('drie', large(40, 'b'))];
  const whole = pool(three);
  assert.deepEqual([whole.organisations, whole.hidden, whole.refused], [['een', 'twee', 'drie'], [], []]);
  assert.equal(whole.sums?.counts.items.A?.n, 90);
  assert.equal(pool(three.slice(0, 2)).sums, null);
  assert.equal(pool([...three.slice(0, 2), fileOf('groot', large(400, 'b'))]).sums, null);
  const again = pool([
    ...three,
    fileOf('een', large(20, 'b')),
    {...fileOf('oud', large(20, 'b')), sums: {...fileOf('oud', large(20, 'b')).sums, course: 'toy@0'}},
  ]);
  assert.equal(again.sums?.counts.items.A?.n, 90);
  assert.deepEqual(
    again.refused.map(({organisation, reason}) => [organisation, reason]),
    [
      ['een', 'deed al mee'],
      ['oud', 'gaat over een andere versie van de cursus of over andere pogingen'],
    ],
  );
});

test('an organisation that keeps to itself who was sure still tells how many were right', () => {
  // Three of each were sure: too few to tell.
  const unsure = (n: number): Class =>
    Array.from({length: n}, (_, i) =>
      IDS.map(() => ({response: i < 12 ? 'b' : 'a', confidence: (i < 3 || i > n - 4 ? 3 : 1) as Level})),
    );
  const {sums} = pool(['een', 'twee', 'drie'].map(name => fileOf(name, unsure(30))));
  const points = talkList(sums ?? assert.fail(), frame).points;
  assert.deepEqual(
    points.map(({item: id, n, wrong, sureWrong}) => [id, n, wrong, sureWrong]),
    IDS.map(id => [id, 90, 36, null]),
  );
});

test('a file comes back as it was written, and one that was tampered with is refused', () => {
  const file = fileOf('een', large(20, 'b'));
  const text = JSON.stringify(file);
  assert.deepEqual(readSumsFile(text), {ok: true, file});
  const broken = [
    text.replace('"n":20', '"n":"20"'),
    text.replace('"n":20', '"n":-20'),
    text.replace('"learners":20', '"learners":9'),
    text.replace('"n":20', '"n":null'),
    text.replace('"confidence":[', '"confidence":[1,'),
    text.replace('"x":', '"extra":"<script>","x":'),
    text.replace('"rule":"first"', '"rule":"all"'),
    'geen json',
    '[]',
    'null',
  ];
  for (const one of broken) assert.equal(readSumsFile(one).ok, false, one.slice(0, 80));
});
