/** What was done on this device while the LMS was not found, or did not tell who the learner was. */
import {learnerKey} from '../lms/learner-key.ts';
import {browserLaunch} from '../lms/no-lms.ts';
import type {Fact} from '../model/facts.ts';
import {type Journal, lookInJournal} from '../record/journal.ts';
import type {CourseActor} from '../ui/host.ts';
import type {FactKeeper} from './fact-keeper.ts';
import type {PlayerParts} from './parts.ts';

export class StrayWork {
  private constructor(private readonly found: readonly {journal: Journal; facts: readonly Fact[]}[]) {}

  /** Looks in the two journals that are nobody's in particular; only the learner can tell whose work it is. Null: none can be. */
  static async find({win, content, port, launch, journal}: PlayerParts): Promise<StrayWork | null> {
    const hasLms = port.standard !== 'browser' && launch.standard !== 'browser';
    if (!hasLms || journal.storage !== 'indexeddb') return null;
    const {id} = content.outline;
    const keys = [browserLaunch(id).learnerKey, learnerKey(port.standard, '', id)];
    const found = keys
      .filter(key => key !== launch.learnerKey)
      .map(async key => {
        const journal = lookInJournal(win.indexedDB, key, Date.now());
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
    const {tellCourse} = await import('./copies.ts');
    for (const {facts} of this.found) tellCourse(course, facts);
    await keeper.settled();
    for (const {journal, facts} of this.found) await journal.forget(facts);
  }
}
