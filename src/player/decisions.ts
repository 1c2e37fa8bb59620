/** What only the learner can decide, by the choices of a notice. */
import type {CourseActor} from '../ui/host.ts';
import {tellCompletion} from './completion.ts';
import type {FactKeeper} from './fact-keeper.ts';
import type {PlayerParts} from './parts.ts';
import {StrayWork} from './stray-work.ts';

export interface DecisionParts extends PlayerParts {
  readonly course: CourseActor;
  readonly keeper: FactKeeper;
  /** The way to the LMS and the whole course are there. */
  readonly prepare: () => Promise<void>;
  /** Work of earlier sessions counts again. */
  readonly onAdopted: () => void;
  /** It is decided what this session goes on from. */
  readonly onDecided: () => void;
  /** This window is the one that writes, from its next start on. */
  readonly onTakenOver: () => void;
}

export class Decisions {
  /** Facts are told that are on the device already. */
  isAdopting = false;
  private stray: StrayWork | null = null;

  constructor(private readonly parts: DecisionParts) {}

  /** @param choice an id of the notice's choices */
  choose(notice: string, choice: string): void {
    if (notice === 'lms-empty') void this.decideOnJournal(choice === 'continue');
    if (notice === 'stray-work' && choice === 'mine') void this.takeStrayWork();
    if (notice === 'other-tab' && choice === 'take-over') void this.takeOver();
  }

  /** @returns how many facts there are to ask about */
  async findStrayWork(): Promise<number> {
    this.stray = await StrayWork.find(this.parts);
    return this.stray?.facts ?? 0;
  }

  /** The LMS forgot the learner and the journal did not. What was done here meanwhile wins. */
  private async decideOnJournal(goOn: boolean): Promise<void> {
    const {record, journal, course, keeper} = this.parts;
    if (goOn) {
      const {tellCourse} = await import('./copies.ts');
      this.isAdopting = true;
      tellCourse(course, record.asked);
      this.isAdopting = false;
      keeper.adopt(record.asked);
      this.parts.onAdopted();
    } else {
      await journal.forget(record.asked);
    }
    this.parts.onDecided();
    tellCompletion(course);
  }

  private async takeStrayWork(): Promise<void> {
    await this.parts.prepare();
    await this.stray?.take(this.parts.course, this.parts.keeper);
  }

  /** From a fresh start, for the other window went on while this one looked. */
  private async takeOver(): Promise<void> {
    await this.parts.claim.takeOver();
    this.parts.onTakenOver();
    this.parts.win.location.reload();
  }
}
