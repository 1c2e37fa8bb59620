/** What the device may forget after the LMS gave a record back: what is in that record, and nothing else. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createActor} from 'xstate';
import {browserLaunch} from '../../src/lms/no-lms.ts';
import {courseMachine} from '../../src/machines/course.machine.ts';
import type {CourseContent} from '../../src/model/course-content.ts';
import type {Fact} from '../../src/model/facts.ts';
import type {LmsPort} from '../../src/model/port.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {FactKeeper} from '../../src/player/fact-keeper.ts';
import {Handover, type HandoverParts} from '../../src/player/handover.ts';
import {newRecord} from '../../src/player/opened-record.ts';
import {MemoryJournal} from '../../src/record/memory-journal.ts';
import {createWindow} from '../lms/window.ts';
import {smallCourse} from '../model/small-course.ts';

/** A device takes its time to read; resolves `forgot` when it was told what it may forget. */
class Device extends MemoryJournal {
  private tell = () => {};
  readonly forgot = new Promise<void>(resolve => {
    this.tell = resolve;
  });

  override async read(): Promise<readonly Fact[]> {
    await new Promise(setImmediate);
    return super.read();
  }
  override async forget(facts: readonly Fact[]): Promise<void> {
    await super.forget(facts);
    this.tell();
  }
}
const given: Fact = {type: 'answer.given', item: 'M1_A1_choice', response: ['b'], latency: 1, session: 1, sequence: 1};

/** An LMS that gives everything back. */
const port: LmsPort = {
  standard: 'cmi5',
  returnUrl: null,
  calls: [],
  start: async () => ({...browserLaunch('course'), standard: 'cmi5'}),
  prepare: async () => {},
  write: async () => ({ok: true, confirmed: true}),
  finish: () => ({ok: true, confirmed: false}),
};

test('work about which the learner has not decided yet stays on the device, whatever the LMS gives back meanwhile', async () => {
  const journal = new Device();
  await journal.add([given]);
  const course = createActor(courseMachine, {input: {outline: smallCourse, settings: DEFAULT_SETTINGS}}).start();
  const keeper = new FactKeeper(journal, 2, new Map(), () => {});
  course.on('*', act => void keeper.keep(act));
  const parts: Partial<HandoverParts> = {
    win: createWindow(),
    content: {outline: smallCourse} as CourseContent,
    record: {...newRecord(), asked: [given]},
    launch: await port.start(),
    ...{port, journal, course, keeper, onChange: () => {}},
  };
  const {loop} = new Handover(parts as HandoverParts);
  course.send({type: 'answer.submitted', item: 'M1_A2_choices', response: ['a'], latency: 1});
  assert.equal((await journal.read()).length, 2);
  loop.changed();
  await journal.forgot;
  assert.deepEqual(await journal.read(), [given]);
});
