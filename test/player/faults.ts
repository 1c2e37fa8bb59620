/** A fault at every call of the LMS's API, in four ways, and at random calls in random courses: nothing accepted is lost. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Outline} from '../../src/model/outline.ts';
import type {Player} from '../../src/player/player.ts';
import type {Standard} from '../lms/grammar.ts';
import type {StrictLms} from '../lms/strict-lms.ts';
import {smallCourse} from '../model/small-course.ts';
import {arbitraryCourse, arbitraryResponse} from '../record/arbitrary-course.ts';
import {newLms, type Visit, visit} from './visit.ts';

/** How a call to the API goes wrong, from the k-th call on or only there. */
type Fault = 'throws' | 'fails' | 'throws from here' | 'fails from here';
const FAULTS: readonly Fault[] = ['throws', 'fails', 'throws from here', 'fails from here'];
export type Given = readonly (readonly [item: string, response: readonly string[]])[];

/** An LMS that goes wrong at a call, until it is mended. */
function faultyLms(
  standard: Standard,
  at: number,
  fault: Fault,
): {lms: StrictLms; mend: () => void; calls: () => number} {
  let calls = 0;
  let isMended = false;
  const isHit = () => !isMended && (fault.endsWith('here') ? calls > at : calls === at + 1);
  const lms = newLms(standard, {
    before() {
      calls++;
      if (fault.startsWith('throws') && isHit()) throw new Error('The LMS is not well.');
    },
    commit: () => (fault.startsWith('fails') && isHit() ? 'fail' : 'store'),
    refuse: () => (fault.startsWith('fails') && isHit() ? '101' : null),
  });
  return {
    lms,
    mend: () => {
      isMended = true;
    },
    calls: () => calls,
  };
}

/** Answers one after the other; each is accepted before the next. */
export async function work(player: Player, given: Given, accepted: () => Promise<void>): Promise<void> {
  for (const [item, response] of given) {
    player.course.send({type: 'answer.submitted', item, response, latency: 1});
    await accepted();
  }
}
const answersOf = ({course}: Player) => course.getSnapshot().context.learner.answers;

/** Two launches with a fault in the first, which is then killed; how many accepted answers the second one lacks. */
async function lost(standard: Standard, course: Outline, given: Given, at: number, fault: Fault): Promise<number> {
  // A course of its own, or work without an LMS of another trial would be found.
  const outline = {...course, id: crypto.randomUUID()};
  const {lms, mend} = faultyLms(standard, at, fault);
  const first = await visit(lms, outline);
  await work(first.player, given, () => first.shows('stored', 'device', 'kept'));
  first.kill();
  mend();
  const second = await visit(lms, outline);
  await second.started;
  const missing = await missingOf(second, given);
  second.close();
  return missing.length;
}

/** What of these answers a later launch does not have, when both of its questions are put to the learner, who says yes. */
export async function missingOf({player}: Visit, given: Given): Promise<Given> {
  const answered = () => given.every(([item]) => answersOf(player)[item] !== undefined);
  for (const [notice, choice] of [
    ['lms-empty', 'continue'],
    ['stray-work', 'mine'],
  ] as const) {
    if (!player.notices.some(({id}) => id === notice)) continue;
    player.choose(notice, choice);
    await new Promise<void>(resolve => {
      player.course.subscribe(() => answered() && resolve());
      if (answered()) resolve();
    });
  }
  const there = answersOf(player);
  return given.filter(([item, response]) => there[item]?.first.response.join() !== response.join());
}

export const GIVEN: Given = [
  ['M1_A1_choice', ['b']],
  ['M1_A2_choices', ['a', 'c']],
  ['V1', ['s']],
];

/** The suite for one standard; a file of its own for each, so that they run beside each other. */
export function describeFaults(standard: Standard): void {
  describe(`faults of a ${standard} LMS`, function () {
    this.timeout(120_000);

    it('lose no accepted answer, whichever call goes wrong and however', async () => {
      const quiet = faultyLms(standard, Number.POSITIVE_INFINITY, 'fails');
      const one = await visit(quiet.lms);
      await work(one.player, GIVEN, () => one.shows('stored'));
      one.close();
      const all = quiet.calls();
      expect(all).to.be.above(20);
      const results: [Fault, number, number][] = [];
      for (const fault of FAULTS) {
        for (let at = 0; at < all; at++) results.push([fault, at, await lost(standard, smallCourse, GIVEN, at, fault)]);
      }
      console.log(
        `${standard}: ${results.length} faults tried, ${results.filter(([, , n]) => n !== 0).length} lost something`,
      );
      expect(results.filter(([, , n]) => n !== 0).join('; ')).to.equal('');
    });

    it('lose no accepted answer of random courses and answers', async () => {
      const courses = await fc.sample(arbitraryCourse, 10);
      const trial = fc.constantFrom(...courses.keys()).chain(course => {
        const outline = courses[course] as Outline;
        const items = Object.values(outline.items).filter(({kind, use}) => kind !== 'test' || use);
        const given = fc
          .uniqueArray(fc.constantFrom(...items), {minLength: 1, maxLength: 4, selector: ({id}) => id})
          .chain(list =>
            fc.tuple(...list.map(item => arbitraryResponse(item).map(response => [item.id, response] as const))),
          );
        return fc.record({
          course: fc.constant(course),
          given,
          at: fc.nat(60),
          fault: fc.constantFrom(...FAULTS),
        });
      });
      await fc.assert(
        fc.asyncProperty(trial, async ({course, given, at, fault}) => {
          expect(await lost(standard, courses[course] as Outline, given, at, fault)).to.equal(0);
        }),
        {numRuns: 25, endOnFailure: true},
      );
    });
  });
}
