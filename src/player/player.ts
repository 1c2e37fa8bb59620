/** The composition root's one object: the course actor, the facts and the LMS, as the shell sees them. */
import {createActor} from 'xstate';
import {courseMachine} from '../machines/course.machine.ts';
import type {CourseContent} from '../model/course-content.ts';
import type {Act, CopyProblem} from '../model/facts.ts';
import type {Launch} from '../model/port.ts';
import {pageLanguage} from '../model/route.ts';
import type {Settings} from '../model/settings.ts';
import {
  type CourseActor,
  type CourseHost,
  type Diagnostics,
  type Notice,
  type SaveState,
  SaveStateEvent,
  type TestActor,
} from '../ui/host.ts';
import {dayOf, newSeed, sessionAt} from './clock.ts';
import {tellCompletion} from './completion.ts';
import {Decisions} from './decisions.ts';
import {FactKeeper} from './fact-keeper.ts';
import type {Handover} from './handover.ts';
import {followLifeCycle, hidePage, leavePage} from './life-cycle.ts';
import type {NoticeBoard} from './notice-board.ts';
import {once} from './once.ts';
import type {PlayerParts} from './parts.ts';
import {saveStateOf} from './save-state.ts';
import type {OpenedCase} from './sittings.ts';

export class Player extends EventTarget implements CourseHost {
  content: CourseContent;
  readonly course: CourseActor;
  readonly settings: Settings;
  readonly launch: Launch;
  saveState: SaveState = 'stored';
  private readonly keeper: FactKeeper;
  private readonly decisions: Decisions;
  private handover: Handover | null = null;
  private isOver = false;
  /** A record that could not be read whole. */
  private aside = '';
  private place = '';
  /** The way to the LMS did not load: what is done now is handed over at a next launch. */
  private isCutOff = false;

  constructor(private readonly parts: PlayerParts) {
    super();
    const {content, settings, launch, record, journal} = parts;
    const {outline} = content;
    this.content = content;
    this.settings = settings;
    this.launch = launch;
    const context = {outline, settings, learner: record.learner, place: {at: 'home'}} as const;
    const snapshot = courseMachine.resolveState({value: 'home', context});
    this.course = createActor(courseMachine, {input: {outline, settings}, snapshot});
    this.keeper = new FactKeeper(journal, sessionAt(Date.now(), record.sessions), record.covered, () =>
      this.showState(),
    );
    this.decisions = new Decisions({
      ...parts,
      course: this.course,
      keeper: this.keeper,
      prepare: () => this.prepare(),
      onAdopted: () => this.loop?.changed(),
      onDecided: () => this.openSession(),
      onTakenOver: () => {
        this.isOver = true;
      },
    });
  }

  /** Starts the course where the learner was, and follows the page until it is left. `shown`: when the first screen is. */
  async start(shown: Promise<void>): Promise<void> {
    const {win, record} = this.parts;
    this.course.on('*', act => this.onFact(act));
    this.course.start();
    if (record.place) this.course.send({type: 'step.opened', step: record.place});
    if (record.asked.length === 0) this.openSession();
    this.course.subscribe(() => this.onMoved());
    followLifeCycle(win, {
      onHidden: () => this.loop?.flush(),
      onLeft: () => this.finish('pagehide'),
      onOnline: () => (this.isCutOff ? this.want() : void this.loop?.retry()),
      onTick: () => win.document.hidden || this.onTick(),
    });
    this.showState();
    await shown;
    // Of a long course the first screen shows the beginning; the rest of it does not wait for an act.
    if (this.parts.isAwaited || this.content.outline.further) this.want();
    const facts = this.isWritable ? await this.decisions.findStrayWork() : 0;
    if (facts > 0) this.note('warning', 'stray-work', {values: {facts}, choices: ['mine', 'not-mine']});
    this.aside = (await this.parts.journal.readNote()).aside ?? '';
  }

  get notices(): readonly Notice[] {
    return this.parts.board.list;
  }

  /** What is missing afterwards, the outline or the way to the LMS, is tried again by the next who asks. */
  async prepare(): Promise<void> {
    const handover = this.loadHandover().catch(() => {});
    await this.loadWhole();
    await handover;
  }

  choose(notice: string, choice: string): void {
    this.parts.board.remove(notice);
    this.decisions.choose(notice, choice);
    this.tell();
  }

  async openCase(id: string, again = false): Promise<OpenedCase> {
    const language = pageLanguage(this.content.outline, this.learner, this.launch);
    return (await this.openSittings()).openCase(id, language, again);
  }

  async openTest(): Promise<TestActor> {
    const {actor, replaced} = (await this.openSittings()).openTest();
    if (replaced > 0) this.note('info', 'test-replaced', {values: {count: replaced}});
    return actor;
  }

  async retrySave(): Promise<void> {
    await Promise.all([this.keeper.retry(), this.prepare()]);
    await this.loop?.retry();
  }

  async saveCopy(): Promise<Blob> {
    return (await import('./copies.ts')).copyOf(this.course);
  }

  async openCopy(file: Blob): Promise<{ok: true; added: number} | {ok: false; reason: CopyProblem}> {
    const before = this.keeper.count;
    const opened = await (await import('./copies.ts')).openCopy(this.course, file);
    return opened.ok ? {ok: true, added: this.keeper.count - before} : opened;
  }

  diagnostics(): Diagnostics {
    const {outline} = this.content;
    const unusable = this.parts.problems.map(({setting, found}) => `${setting} ${found}`).join('; ');
    return {
      course: outline.id,
      version: outline.version,
      standard: this.launch.standard,
      mode: this.launch.mode,
      stateCharacters: this.handover?.stateCharacters ?? this.launch.state.length,
      facts: this.keeper.count,
      unconfirmed: this.loop?.isClean ? 0 : this.keeper.count,
      storage: this.parts.journal.storage,
      ...(this.aside && {damagedRecord: `${this.aside.slice(0, 7)}… (${this.aside.length})`}),
      ...(unusable && {unusableSettings: unusable}),
      calls: this.parts.port.calls,
    };
  }

  exit(): void {
    this.finish('explicit');
    void leavePage(this.parts.win, this.parts.port.returnUrl, this.keeper.settled());
  }

  quickExit(): void {
    hidePage(this.parts.win);
    this.finish('pagehide');
    void leavePage(this.parts.win, null, this.keeper.settled());
  }

  /** Another window took over: from here on this one only shows. */
  standBack(): void {
    this.handover?.loop.close();
    this.note('warning', 'taken-over');
    this.showState();
  }

  private get learner() {
    return this.course.getSnapshot().context.learner;
  }

  /** Whether this window may write at all: it holds the claim, and the course was not opened to try it out. */
  private get isWritable(): boolean {
    return this.parts.claim.isHeld && this.launch.mode !== 'browse' && !this.isOver;
  }

  /** The way to the LMS, while this window may go it. */
  private get loop() {
    return this.isWritable ? this.handover?.loop : undefined;
  }

  private readonly loadWhole = once(async () => {
    const content = await this.parts.content.loadWhole();
    const {outline} = content;
    if (outline === this.content.outline) return;
    this.content = content;
    this.course.send({type: 'outline.loaded', outline});
    this.tell();
  });

  /** What was done meanwhile, or is only in the journal, is handed over at once. Until it is there, facts are on the device. */
  private readonly loadHandover = once(async () => {
    const {parts, course, keeper} = this;
    try {
      const [{Handover}] = await Promise.all([parts.loadHandover(), this.loadWhole()]);
      await parts.port.prepare();
      this.handover = new Handover({...parts, content: this.content, course, keeper, onChange: () => this.showState()});
      this.isCutOff = false;
    } catch (error) {
      this.isCutOff = true;
      this.showState();
      throw error;
    }
    const isNews = keeper.acts > 0 || parts.record.hasNews || this.handover.hasUntold;
    if (isNews) this.loop?.changed();
    this.showState();
  });

  private readonly openSittings = once(async () => {
    const {Sittings} = await import('./sittings.ts');
    return new Sittings(this.content, this.course);
  });

  private openSession(): void {
    if (this.isWritable) this.course.send({type: 'session.opened', day: dayOf(Date.now()), seed: newSeed()});
  }

  /** As `prepare`, for who does not wait: what is missing is tried again with the next act. */
  private want(): void {
    this.prepare().catch(() => {});
  }

  /** An LMS gets the place with the next report; without one the device has to remember it. */
  private onMoved(): void {
    this.loop?.touch();
    const {place} = this.course.getSnapshot().context;
    const step = place.at === 'step' ? place.step : '';
    if (step !== '') this.want();
    if (step === this.place || !this.isWritable) return;
    this.place = step;
    if (this.launch.standard === 'browser') void this.parts.journal.note({place: step});
  }

  private onTick(): void {
    void this.keeper.retry();
    this.loop?.flush();
  }

  private onFact(act: Act): void {
    if (!this.isWritable || this.decisions.isAdopting) return;
    void this.keeper.keep(act);
    if (act.type !== 'session.opened') {
      this.want();
      this.loop?.changed();
    }
    const isUnkept = this.parts.journal.storage === 'memory' && this.launch.standard !== 'browser';
    if (isUnkept && act.type === 'note.written' && !act.shared && act.text) this.note('warning', 'note-unkept');
    this.showState();
    if (act.type !== 'course.passed' && act.type !== 'course.completed') tellCompletion(this.course);
  }

  private finish(how: 'explicit' | 'pagehide'): void {
    if (!this.isWritable) return;
    if (this.handover) this.handover.finish(how);
    else this.parts.port.finish(null, how);
    this.isOver = true;
  }

  private note(...notice: Parameters<NoticeBoard['add']>): void {
    if (this.parts.board.add(...notice)) this.tell();
  }

  private showState(): void {
    const count = this.handover?.droppedNotes ?? 0;
    if (count > 0) this.note('info', 'notes-dropped', {values: {count}});
    const {launch, keeper, loop, isCutOff} = this;
    const {claim, record} = this.parts;
    const state = saveStateOf({launch, keeper, loop, isCutOff, isHeld: claim.isHeld, mayWrite: record.mayWrite});
    // Who leaves is not told anything any more.
    if (this.isOver || state === this.saveState) return;
    this.saveState = state;
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new SaveStateEvent(this.saveState));
  }
}
