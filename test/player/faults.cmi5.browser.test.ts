/**
 * A fault at every request to a cmi5 LMS, which is a server of another origin with a real record store behind it: no answer that
 * was accepted is lost, and nothing that the LMS hears is untrue or against the standard.
 */
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {Fault} from '../lms/cmi5-lms.ts';
import type {FaultPlan, Heard} from '../lms/cmi5-plugin.ts';
import {smallCourse} from '../model/small-course.ts';
import {GIVEN, missingOf, work} from './faults.ts';
import {visitCmi5} from './visit.ts';

const FAULTS: readonly Fault[] = ['drop', 'lost', 'lie', 401, 403, 409, 412, 500];
/** So many trials at once: most of a trial is waiting. */
const TOGETHER = 8;
/** Where no answer comes, a request is given up after this many milliseconds instead of fifteen thousand. */
const PATIENCE = 1000;
/** A trial that takes longer has stopped somewhere. */
const DEADLINE = 90_000;

const heardBy = (lms: string) => executeServerCommand<Heard, string>('cmi5-heard', lms);

/** Two launches with a fault in the first, which is then killed. @returns what was lost or told wrong, in words */
async function tryFault(plan: FaultPlan): Promise<readonly string[]> {
  const outline = {...smallCourse, id: crypto.randomUUID()};
  const lms = await executeServerCommand<string, unknown>('cmi5-open', plan);
  const first = await visitCmi5(lms, outline);
  await work(first.player, GIVEN, () => first.shows('stored', 'device', 'kept'));
  first.kill();
  const second = await visitCmi5(lms, outline);
  await second.started;
  const missing = await missingOf(second, GIVEN);
  await second.shows('stored');
  const {violations, answers} = await heardBy(lms);
  second.close();
  await executeServerCommand('cmi5-close', lms);
  const told = GIVEN.flatMap(([item, response]) => {
    const heard = answers.filter(([id]) => id === item).map(([, text]) => text);
    return heard.length === 1 && heard[0] === response.join('[,]') ? [] : [`${item} was told as ${heard}`];
  });
  return [...missing.map(([item]) => `${item} is lost`), ...new Set(violations), ...told];
}

/** All of a list of faults at every request; what went wrong, a line each. */
async function tryAll(faults: readonly Fault[], requests: number): Promise<readonly string[]> {
  const plans = faults.flatMap(fault =>
    [false, true].flatMap(isLasting => Array.from({length: requests}, (_, i) => ({at: i + 1, fault, isLasting}))),
  );
  const wrong: string[] = [];
  const left = [...plans];
  const stuck = () => new Promise<readonly string[]>(resolve => setTimeout(() => resolve(['it stopped']), DEADLINE));
  await Promise.all(
    Array.from({length: TOGETHER}, async () => {
      for (let plan = left.shift(); plan; plan = left.shift()) {
        const {fault, at, isLasting} = plan;
        const found = await Promise.race([tryFault(plan), stuck()]);
        wrong.push(...found.map(what => `${fault} at ${at}${isLasting ? ' and after' : ''}: ${what}`));
      }
    }),
  );
  console.log(`cmi5: ${plans.length} faults (${faults}) at ${requests} requests, ${wrong.length} lost or told wrong`);
  return wrong;
}

describe('faults of a cmi5 LMS', function () {
  this.timeout(300_000);
  const {timeout} = AbortSignal;
  let requests = 0;

  before(async () => {
    const quiet = await executeServerCommand<string, unknown>('cmi5-open', {at: 0, fault: null, isLasting: false});
    const one = await visitCmi5(quiet, {...smallCourse, id: crypto.randomUUID()});
    await work(one.player, GIVEN, () => one.shows('stored'));
    requests = (await heardBy(quiet)).requests;
    one.kill();
    await executeServerCommand('cmi5-close', quiet);
  });
  afterEach(() => {
    AbortSignal.timeout = timeout;
  });

  it('lose no accepted answer and tell nothing untrue, whichever request goes wrong and however', async () => {
    expect(requests).to.be.above(12);
    expect((await tryAll(FAULTS, requests)).join('\n')).to.equal('');
  });

  it('lose no accepted answer and tell nothing untrue, whichever request is never answered', async () => {
    AbortSignal.timeout = () => timeout.call(AbortSignal, PATIENCE);
    expect((await tryAll(['hang'], requests)).join('\n')).to.equal('');
  });
});
