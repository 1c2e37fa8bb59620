/** Hands what is known of the learner to the LMS: makes the reports, sends them, ends the session. */

import type {Fact} from '../model/facts.ts';
import {InteractionTexts} from '../model/interaction-texts.ts';
import {interactionSlots} from '../model/interactions.ts';
import {outcomeOf} from '../model/outcome.ts';
import type {Report, WriteResult} from '../model/port.ts';
import {pageLanguage} from '../model/route.ts';
import {nextStep} from '../model/sequence.ts';
import {encode, LIMITS} from '../record/codec.ts';
import {isCovered} from '../record/facts.ts';
import {isPrivate, withoutPrivate} from '../record/private.ts';
import type {CourseActor} from '../ui/host.ts';
import {ActiveTime} from './clock.ts';
import type {FactKeeper} from './fact-keeper.ts';
import {InteractionOutbox} from './interaction-outbox.ts';
import type {PlayerParts} from './parts.ts';
import {SaveLoop} from './save-loop.ts';
import {hasTaker} from './save-state.ts';

export interface HandoverParts extends PlayerParts {
  readonly course: CourseActor;
  readonly keeper: FactKeeper;
  readonly onChange: () => void;
}

export {interactionSlots};

/** The record in the LMS is of a later version of the course, and stays as it is. */
const KEEPS_NEWER = {ok: false, retry: false, code: 'newer', message: 'The record is of a later version.'} as const;
/** Nothing is written: no LMS, or opened to look back. */
const NOT_TAKEN = {ok: false, retry: false, code: 'not-taken', message: 'This launch stores nothing.'} as const;

export class Handover {
  readonly loop: SaveLoop;
  /** Length of the last record, in characters. */
  stateCharacters = 0;
  /** Notes for which the LMS has no room. */
  droppedNotes = 0;
  private readonly outbox: InteractionOutbox;
  private readonly texts: InteractionTexts;
  private readonly time: ActiveTime;
  private isNoted = false;

  constructor(private readonly parts: HandoverParts) {
    const {win, content, record, launch} = parts;
    this.outbox = new InteractionOutbox(content.outline, record.recorded, launch.untold);
    this.texts = new InteractionTexts(content);
    this.time = new ActiveTime(win.document);
    this.loop = new SaveLoop({
      write: report => this.write(report),
      report: () => this.report(),
      prepare: () => this.prepare(),
      onAccepted: (report, confirmed) => this.onAccepted(report, confirmed),
      onChange: parts.onChange,
      refusal: this.refusal,
    });
  }

  /** The last report; after it nothing is sent. Synchronous as far as the standard allows. */
  finish(how: 'explicit' | 'pagehide'): void {
    const report = this.report();
    this.loop.close();
    this.parts.port.finish(this.parts.record.mayWrite ? report : null, how);
  }

  /** The LMS has the record, and does not know all of its answers yet. */
  get hasUntold(): boolean {
    return this.outbox.isWaiting;
  }

  /** What is known before anything was sent. */
  private get refusal(): Extract<WriteResult, {ok: false}> | null {
    const {launch, record} = this.parts;
    if (!record.mayWrite) return KEEPS_NEWER;
    return hasTaker({launch, mayWrite: true}) ? null : NOT_TAKEN;
  }

  private async write(report: Report): Promise<WriteResult> {
    return this.parts.record.mayWrite ? this.parts.port.write(report) : KEEPS_NEWER;
  }

  private report(): Report {
    const {course, keeper, launch} = this.parts;
    const {outline, settings, learner, place} = course.getSnapshot().context;
    const step = place.at === 'step' ? place.step : '';
    const content = {learner: withoutPrivate(learner), covered: keeper.covered, place: step};
    const {text, droppedNotes} = encode(outline, content, LIMITS[launch.standard]);
    this.stateCharacters = text.length;
    this.droppedNotes = droppedNotes;
    return {
      state: text,
      // Never empty: some LMSs refuse an empty location.
      location: step || (nextStep(outline, learner) ?? Object.keys(outline.steps)[0] ?? ''),
      ...outcomeOf(outline, settings, learner),
      interactions: this.outbox.pending(learner, Date.now()).map(one => this.texts.describe(one)),
      seconds: this.time.seconds,
    };
  }

  /** Loads words for the standards that carry them; SCORM 1.2 has no place for any. */
  private async prepare(): Promise<void> {
    const {launch, course, content} = this.parts;
    if (launch.standard !== 'scorm2004' && launch.standard !== 'cmi5') return;
    const {learner} = course.getSnapshot().context;
    const language = pageLanguage(content.outline, learner, launch);
    await this.texts.prepare(this.outbox.pending(learner, Date.now()), language);
  }

  private async onAccepted(report: Report, confirmed: boolean): Promise<void> {
    this.outbox.accept(report.interactions);
    if (!this.isNoted) await this.parts.journal.note({handedOver: true});
    this.isNoted = true;
    if (confirmed) void this.forgetConfirmed();
  }

  /**
   * What the LMS gave back when asked is safe there. Notes that had no room, what it never gets, and work about which the learner
   * has not decided yet are not.
   */
  private async forgetConfirmed(): Promise<void> {
    const facts = await this.parts.journal.read();
    if (!this.loop.isClean) return;
    const {keeper, journal} = this.parts;
    const isThere = (fact: Fact): boolean =>
      isCovered(keeper.covered, fact) && (fact.type !== 'note.written' || this.droppedNotes === 0);
    await journal.forget(facts.filter(fact => isThere(fact) && !isPrivate(fact)));
  }
}
