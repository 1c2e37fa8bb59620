/** Acts from elsewhere: a copy that the learner opens, a journal that is ahead of the LMS. Loaded when asked for. */
import {learnerKey} from '../lms/learner-key.ts';
import {browserLaunch} from '../lms/no-lms.ts';
import type {Act, CopyProblem, Fact} from '../model/facts.ts';
import {newActs, readCopy, writeCopy} from '../record/copy.ts';
import {type Journal, openJournal} from '../record/journal.ts';
import {eventOf} from '../record/replay.ts';
import type {CourseActor} from '../ui/host.ts';
import type {FactKeeper} from './fact-keeper.ts';
import type {PlayerParts} from './parts.ts';

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

/** Tells the course acts as far as they are new and fit. */
export function tellCourse(course: CourseActor, acts: readonly Act[]): void {
  const learner = () => course.getSnapshot().context.learner;
  for (const act of newActs(learner(), acts)) course.send(eventOf(learner(), act));
}

/** What was done on this device while the LMS was not found, or did not tell who the learner was. */
export class StrayWork {
  private constructor(private readonly found: readonly {journal: Journal; facts: readonly Fact[]}[]) {}

  /** Looks in the two journals that are nobody's in particular. */
  static async find({win, content, port, launch}: PlayerParts): Promise<StrayWork> {
    const {id} = content.outline;
    const keys = [browserLaunch(id).learnerKey, learnerKey(port.standard, '', id)];
    const found = keys
      .filter(key => key !== launch.learnerKey)
      .map(async key => {
        const journal = await openJournal(win.indexedDB, key, Date.now());
        return {journal, facts: await journal.read()};
      });
    return new StrayWork(await Promise.all(found));
  }

  /** Facts that are worth asking about. */
  get facts(): number {
    return this.found.flatMap(({facts}) => facts).filter(fact => fact.type !== 'session.opened').length;
  }

  /** The learner says that it is theirs: told anew, it belongs to this session. */
  async take(course: CourseActor, keeper: FactKeeper): Promise<void> {
    for (const {facts} of this.found) tellCourse(course, facts);
    await keeper.settled();
    for (const {journal, facts} of this.found) await journal.forget(facts);
  }
}
