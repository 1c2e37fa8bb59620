import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {Report, WriteResult} from '../../src/model/port.ts';
import {SaveLoop} from '../../src/player/save-loop.ts';

const FAILED: WriteResult = {ok: false, retry: true, code: '101', message: 'no'};
const NEVER: WriteResult = {ok: false, retry: false, code: 'no-lms', message: 'no'};
const DONE: WriteResult = {ok: true, confirmed: false};

/** A port whose answers are given one by one; `written` has what it got. */
function setUp(prepare: () => Promise<unknown> = async () => {}) {
  const written: number[] = [];
  const accepted: number[] = [];
  const waiting: ((result: WriteResult) => void)[] = [];
  let made = 0;
  const loop = new SaveLoop({
    write: report => {
      written.push(report.seconds);
      return new Promise(resolve => waiting.push(resolve));
    },
    report: () => ({seconds: ++made}) as Report,
    prepare,
    onAccepted: async report => void accepted.push(report.seconds),
    onChange: () => {},
    refusal: null,
  });
  /** Lets the port answer, and what follows from it run. */
  const answer = async (result: WriteResult) => {
    waiting.shift()?.(result);
    await settled();
  };
  return {loop, written, accepted, answer};
}
const settled = () => new Promise<void>(resolve => setImmediate(resolve));

describe('the save loop', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout']}));
  afterEach(() => mock.timers.reset());

  it('sends one report at a time, and what came meanwhile together in the next one', async () => {
    const {loop, written, accepted, answer} = setUp();
    loop.changed();
    await settled();
    loop.changed();
    loop.changed();
    await settled();
    assert.deepEqual(written, [1]);
    assert.equal(loop.isBusy, true);
    await answer(DONE);
    assert.deepEqual(written, [1, 2]);
    await answer(DONE);
    assert.deepEqual(
      [written, accepted],
      [
        [1, 2],
        [1, 2],
      ],
    );
    assert.deepEqual([loop.isClean, loop.isBusy], [true, false]);
  });

  it('tries again ever later, and stops after six times until something changes', async () => {
    const {loop, written, answer} = setUp();
    loop.changed();
    await settled();
    for (const wait of [1, 2, 4, 8, 16, 32]) {
      await answer(FAILED);
      assert.deepEqual([loop.isClean, loop.isBusy], [false, false]);
      const before = written.length;
      mock.timers.tick(wait * 1000 - 1);
      await settled();
      assert.equal(written.length, before);
      mock.timers.tick(1);
      await settled();
      assert.equal(written.length, before + 1);
    }
    await answer(FAILED);
    mock.timers.tick(10_000_000);
    await settled();
    assert.equal(written.length, 7);
    loop.changed();
    await settled();
    assert.equal(written.length, 8);
    await answer(DONE);
    assert.equal(loop.isClean, true);
  });

  it('does not try again what will never be taken', async () => {
    const {loop, written, answer} = setUp();
    loop.changed();
    await settled();
    await answer(NEVER);
    mock.timers.tick(10_000_000);
    await settled();
    assert.equal(written.length, 1);
    assert.deepEqual([loop.isClean, loop.isBusy, loop.refusal?.code], [false, false, 'no-lms']);
  });

  it('hands over at once when the page is hidden, also while words are still loading', async () => {
    let load = () => {};
    const {loop, written, answer} = setUp(
      () =>
        new Promise<void>(resolve => {
          load = resolve;
        }),
    );
    loop.changed();
    assert.deepEqual(written, []);
    loop.flush();
    assert.deepEqual(written, [1]);
    load();
    await settled();
    assert.deepEqual(written, [1]);
    await answer(DONE);
    assert.equal(loop.isClean, true);
  });

  it('sends a mere move only when the page is hidden or the clock ticks, and nothing when nothing changed', async () => {
    const {loop, written} = setUp();
    loop.flush();
    loop.touch();
    await settled();
    assert.deepEqual(written, []);
    loop.flush();
    assert.deepEqual(written, [1]);
  });

  it('sends nothing once it is closed', async () => {
    const {loop, written, answer} = setUp();
    loop.changed();
    await settled();
    await answer(FAILED);
    loop.close();
    loop.changed();
    loop.flush();
    await loop.retry();
    mock.timers.tick(10_000_000);
    await settled();
    assert.equal(written.length, 1);
  });
});
