import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {emptyLearner, type Learner} from '../../src/model/learner.ts';
import type {Outline} from '../../src/model/outline.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {keptTests} from '../../src/record/answer-section.ts';
import {ALPHABET, bytesToText, textToBytes} from '../../src/record/base85.ts';
import {budgetOf} from '../../src/record/budget.ts';
import {decode, encode, LIMITS} from '../../src/record/codec.ts';
import {cover} from '../../src/record/facts.ts';
import {Decoder, Encoder, FlagModel} from '../../src/record/range-coder.ts';
import {replay} from '../../src/record/replay.ts';
import {keptPlays} from '../../src/record/sections.ts';
import {smallCourse} from '../model/small-course.ts';
import {arbitraryCourse, arbitraryFacts, arbitraryLater, learnerOf} from './arbitrary-course.ts';

const LIMIT = LIMITS.scorm2004;
const write = (outline: Outline, learner: Learner, limit: number = LIMIT) =>
  encode(outline, {learner, covered: new Map([[1000, 3]]), place: 'm2_l1'}, limit).text;

/** What a record keeps of a learner: bounded lists, and no more than that an answer was given again. */
function bounded(outline: Outline, learner: Learner): Learner {
  return {
    ...learner,
    answers: mapValues(learner.answers, one => (one.tries > 1 ? {...one, tries: 2} : one)),
    plays: mapValues(learner.plays, keptPlays),
    tests: keptTests(outline, learner.tests),
    notes: Object.fromEntries(Object.entries(learner.notes).filter(([, note]) => note.text !== '')),
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function readBack(outline: Outline, text: string) {
  const decoded = decode(outline, text);
  assert.ok(decoded.ok, `not readable: ${JSON.stringify(decoded)}`);
  return {decoded, ...replay(outline, DEFAULT_SETTINGS, emptyLearner(), decoded.acts)};
}

const courseAndFacts = arbitraryCourse.chain(outline =>
  fc.record({outline: fc.constant(outline), facts: arbitraryFacts(outline)}),
);

describe('the range coder', () => {
  it('reads back every number and flag, near their information content', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc
        .integer({min: 1, max: 1_000_000})
        .chain(below => fc.record({below: fc.constant(below), value: fc.nat(below - 1)})),
    );
    fc.assert(
      fc.property(fc.array(value, {maxLength: 300}), values => {
        const encoder = new Encoder();
        const models = [new FlagModel(), new FlagModel()] as const;
        for (const one of values) {
          if (typeof one === 'boolean') encoder.flag(models[0], one);
          else encoder.number(one.below, one.value);
        }
        const bytes = encoder.finish();
        const decoder = new Decoder(bytes);
        for (const one of values) {
          if (typeof one === 'boolean') assert.equal(decoder.flag(models[1]), one);
          else assert.equal(decoder.number(one.below), one.value);
        }
        const flags = values.filter(one => typeof one === 'boolean').length;
        assert.ok(8 * bytes.length <= encoder.information * 1.01 + flags + Math.log2(flags + 1) + 24);
      }),
      {numRuns: 300},
    );
  });
});

describe('base 85', () => {
  it('reads back all bytes and uses no character that XML, JSON, CSV or a form would change', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 40}), bytes => {
        const text = bytesToText(bytes);
        assert.deepEqual(textToBytes(text), bytes);
        assert.equal(text.length, Math.ceil((bytes.length * 5) / 4));
      }),
    );
    assert.equal(new Set(ALPHABET).size, 85);
    assert.match(ALPHABET, /^[!-~]+$/);
    assert.doesNotMatch(ALPHABET, /["'&<>,%+\\ ]/);
  });

  it('refuses what it did not make', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const bytes = textToBytes(text);
        if (bytes) assert.equal(bytesToText(bytes).length, text.length);
      }),
    );
  });
});

describe('a record', () => {
  it('gives back what it keeps of any learner of any course', () => {
    fc.assert(
      fc.property(courseAndFacts, ({outline, facts}) => {
        const learner = learnerOf(outline, facts);
        const back = readBack(outline, write(outline, learner));
        assert.deepEqual(back.dropped, []);
        assert.deepEqual(back.learner, bounded(outline, learner));
        assert.equal(back.decoded.place, 'm2_l1');
      }),
      {numRuns: 300},
    );
  });

  it('says which facts of which sessions are in it', () => {
    fc.assert(
      fc.property(courseAndFacts, ({outline, facts}) => {
        const covered = cover(new Map(), facts);
        const text = encode(outline, {learner: learnerOf(outline, facts), covered, place: ''}, LIMIT).text;
        assert.deepEqual(readBack(outline, text).decoded.covered, covered);
      }),
    );
  });

  it('of an earlier version opens in a later one: what is gone or changed is dropped and counted, the rest is there', () => {
    const versions = courseAndFacts.chain(one => arbitraryLater(one.outline).map(later => ({...one, later})));
    fc.assert(
      fc.property(versions, ({outline, facts, later}) => {
        const learner = bounded(outline, learnerOf(outline, facts));
        const back = readBack(later, write(outline, learner));
        assert.equal(back.learner.completed, learner.completed);
        assert.equal(back.learner.passed, learner.passed);
        assert.deepEqual(back.learner.plays, learner.plays);
        assert.deepEqual(back.learner.profile, learner.profile);
        for (const [id, answers] of Object.entries(learner.answers)) {
          const same = JSON.stringify(outline.items[id]) === JSON.stringify(later.items[id]);
          if (same) assert.deepEqual(back.learner.answers[id], answers);
        }
        for (const id of learner.seen) assert.equal(back.learner.seen.has(id), id in later.steps);
        const gone = Object.keys(learner.answers).filter(id => !later.items[id]).length;
        assert.ok(back.dropped.length >= gone);
      }),
      {numRuns: 300},
    );
  });

  it('of a later version is left alone', () => {
    fc.assert(
      fc.property(arbitraryLater(smallCourse), later => {
        assert.deepEqual(decode(smallCourse, write(later, emptyLearner())), {ok: false, reason: 'newer'});
      }),
    );
    assert.deepEqual(decode(smallCourse, 'O2whatever'), {ok: false, reason: 'newer'});
  });

  it('of another course, or one with another lock, does not open', () => {
    const text = write(smallCourse, emptyLearner());
    assert.deepEqual(decode({...smallCourse, id: 'other'}, text), {ok: false, reason: 'damaged'});
    const [first, second, ...rest] = smallCourse.lock;
    assert.ok(first && second);
    assert.deepEqual(decode({...smallCourse, lock: [second, first, ...rest]}, text), {ok: false, reason: 'damaged'});
  });

  it('that was cut keeps the parts before the cut', () => {
    const acts = arbitraryFacts(smallCourse);
    fc.assert(
      fc.property(acts, fc.double({min: 0, max: 0.999, noNaN: true}), (facts, part) => {
        const learner = bounded(smallCourse, learnerOf(smallCourse, facts));
        const text = write(smallCourse, {...learner, notes: {}});
        const decoded = decode(smallCourse, text.slice(0, Math.floor(part * text.length)));
        if (!decoded.ok) return;
        const back = replay(smallCourse, DEFAULT_SETTINGS, emptyLearner(), decoded.acts);
        assert.ok(decoded.missing.length > 0);
        assert.deepEqual([...decoded.covered], decoded.missing.includes('core') ? [] : [[1000, 3]]);
        assert.deepEqual(back.dropped, []);
        assert.deepEqual(back.learner.profile, learner.profile);
        assert.deepEqual(back.learner.seen, learner.seen);
        assert.ok([0, learner.tests.length].includes(back.learner.tests.length));
      }),
    );
  });

  it('that was damaged in any place never reads as something that nobody did', () => {
    const change = fc.record({
      at: fc.double({min: 0, max: 1, noNaN: true}),
      remove: fc.integer({min: 0, max: 5}),
      insert: fc.oneof(fc.string({maxLength: 4}), fc.string({unit: fc.constantFrom(...ALPHABET), maxLength: 4})),
    });
    const runs = Number(process.env.FUZZ_RUNS ?? 3000);
    fc.assert(
      fc.property(arbitraryFacts(smallCourse), fc.array(change, {minLength: 1, maxLength: 3}), (facts, changes) => {
        const learner = bounded(smallCourse, learnerOf(smallCourse, facts));
        const text = changes.reduce(
          (one, {at, remove, insert}) => {
            const place = Math.floor(at * one.length);
            return one.slice(0, place) + insert + one.slice(place + remove);
          },
          write(smallCourse, learner),
        );
        const decoded = decode(smallCourse, text);
        if (!decoded.ok) return;
        const back = replay(smallCourse, DEFAULT_SETTINGS, emptyLearner(), decoded.acts).learner;
        for (const [id, answers] of Object.entries(back.answers)) assert.deepEqual(answers, learner.answers[id]);
        for (const id of back.seen) assert.ok(learner.seen.has(id));
        assert.ok(back.passed === null || back.passed === learner.passed);
      }),
      {numRuns: runs},
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 200}), fc.boolean(), (text, marked) => {
        const decoded = decode(smallCourse, marked ? `O1${text}` : text);
        assert.equal(decoded.ok, false);
      }),
      {numRuns: 2000},
    );
  });

  it('drops notes first, the longest first, and says how many', () => {
    const note = (length: number) => ({text: 'é'.repeat(length), shared: false});
    const learner = {
      ...emptyLearner(),
      notes: {M1_A1_choice: note(10), M1_A2_choices: note(300), M2_A4_reflect: note(40)},
    };
    const whole = encode(smallCourse, {learner, covered: new Map(), place: ''}, LIMIT);
    assert.equal(whole.droppedNotes, 0);
    const tight = encode(smallCourse, {learner, covered: new Map(), place: ''}, whole.text.length - 1);
    assert.equal(tight.droppedNotes, 1);
    assert.ok(tight.text.length < whole.text.length);
    assert.deepEqual(Object.keys(readBack(smallCourse, tight.text).learner.notes).sort(), [
      'M1_A1_choice',
      'M2_A4_reflect',
    ]);
    assert.equal(encode(smallCourse, {learner, covered: new Map(), place: ''}, 0).droppedNotes, 3);
  });

  it('is never longer than the worst case that the build reports', () => {
    fc.assert(
      fc.property(courseAndFacts, ({outline, facts}) => {
        const learner = {...learnerOf(outline, facts), notes: {}};
        const text = encode(outline, {learner, covered: cover(new Map(), facts), place: ''}, LIMIT).text;
        assert.ok(text.length <= budgetOf(outline).worstCase);
      }),
      {numRuns: 200},
    );
  });
});
