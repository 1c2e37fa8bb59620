/** Acts from elsewhere: a copy that the learner opens, a journal that is ahead of the LMS. Loaded when asked for. */
import type {Act, CopyProblem} from '../model/facts.ts';
import {runningTest} from '../model/learner.ts';
import {AttemptNumbers, isOtherAttempt} from '../record/attempts.ts';
import {newActs, readCopy, writeCopy} from '../record/copy.ts';
import {eventOf} from '../record/replay.ts';
import type {CourseActor} from '../ui/host.ts';

/** The learner's progress as a file. */
export function copyOf(course: CourseActor): Blob {
  const {outline, learner} = course.getSnapshot().context;
  return new Blob([writeCopy(outline, learner)], {type: 'application/json'});
}

/** Tells the course what is in a copy. */
export async function openCopy(
  course: CourseActor,
  file: Blob,
): Promise<{ok: true} | {ok: false; reason: CopyProblem}> {
  const copy = readCopy(course.getSnapshot().context.outline, await file.text());
  if (!copy.ok) return copy;
  tellCourse(course, copy.acts);
  return {ok: true};
}

/**
 * Tells the course acts as far as they are new and fit. While a test is under way there is no room for another attempt. Passed
 * and completed have to follow from what is there: what is left of a journal may have the end without the test before it.
 */
export function tellCourse(course: CourseActor, acts: readonly Act[]): void {
  const learner = () => course.getSnapshot().context.learner;
  const numbers = new AttemptNumbers();
  let isShut = false;
  for (const act of newActs(learner(), acts)) {
    const running = runningTest(learner());
    if (act.type === 'test.drawn') isShut = running !== undefined && isOtherAttempt(learner(), act);
    // Its answers would count as those of the test that is under way.
    const isShutOut = isShut && act.type === 'answer.given' && running?.items.includes(act.item);
    const isEnd = act.type === 'course.passed' || act.type === 'course.completed';
    if (!isShutOut) course.send(isEnd ? act : eventOf(learner(), numbers.of(learner(), act)));
    if (act.type === 'test.handed_in') isShut = false;
  }
}
