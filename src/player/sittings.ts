/** Opens cases and the test: machines of their own, taken up where they were left, their facts told to the course. */
import {createActor} from 'xstate';
import {type CaseMachine, createCaseMachine} from '../machines/case.machine.ts';
import {testMachine} from '../machines/test.machine.ts';
import type {CaseChart} from '../model/case-chart.ts';
import type {CourseContent} from '../model/course-content.ts';
import type {Play} from '../model/learner.ts';
import {runningTest} from '../model/learner.ts';
import {nextVariant} from '../model/plays.ts';
import {drawTest, redraw, seenInTests} from '../model/test-draw.ts';
import {mayDrawTest} from '../model/test-result.ts';
import type {CaseText} from '../model/texts.ts';
import {resumeCase, resumeTest} from '../record/resume.ts';
import type {CaseActor, CourseActor, TestActor} from '../ui/host.ts';
import {dayOf, newSeed} from './clock.ts';

export interface OpenedCase {
  readonly actor: CaseActor;
  readonly chart: CaseChart;
  readonly text: CaseText;
}

export class Sittings {
  private readonly cases = new Map<string, CaseActor>();
  private test: TestActor | undefined;

  constructor(
    private readonly content: CourseContent,
    private readonly course: CourseActor,
  ) {}

  private get learner() {
    return this.course.getSnapshot().context.learner;
  }

  /** The running play of a case, or a new one; `again` starts another play of a case that has ended. */
  async openCase(id: string, language: string, again: boolean): Promise<OpenedCase> {
    const [chart, text] = await Promise.all([this.content.loadChart(id), this.content.loadCase(id, language)]);
    const known = this.cases.get(id);
    if (known && !(again && known.getSnapshot().hasTag('ended'))) return {actor: known, chart, text};
    const machine = createCaseMachine(chart);
    const play = this.learner.plays[id]?.at(-1);
    const actor =
      play && !(again && play.ending !== null) ? this.resumeCase(machine, play) : this.startCase(machine, id);
    this.cases.set(id, actor);
    return {actor, chart, text};
  }

  /**
   * The running attempt at the test, or a new draw. `replaced` tells how many of its items left the course since.
   * @throws when no attempt is left or the waiting time is not over (`mayDrawTest`)
   */
  openTest(): {actor: TestActor; replaced: number} {
    const {learner} = this;
    const {outline, settings} = this.course.getSnapshot().context;
    const running = runningTest(learner);
    if (running && this.test?.getSnapshot().context.attempt === running.attempt) return {actor: this.test, replaced: 0};
    if (!running) {
      if (!mayDrawTest(settings, learner, dayOf(Date.now()))) throw new Error('No attempt at the test may start now.');
      const seed = newSeed();
      const {items} = drawTest(outline, {seed, role: this.role, avoid: seenInTests(learner)});
      const attempt = (learner.tests.at(-1)?.attempt ?? 0) + 1;
      this.test = createActor(testMachine, {input: {outline, attempt, seed, items}});
      return {actor: this.tellTest(this.test), replaced: 0};
    }
    const {items, replaced} = redraw(outline, learner, running);
    const {attempt, seed} = running;
    const input = {outline, attempt, seed, items, replaced};
    if (replaced.length > 0) {
      this.course.send({type: 'test.progressed', act: {type: 'test.drawn', attempt, seed, items}});
    }
    this.test = createActor(testMachine, {input, snapshot: resumeTest(input, running)});
    return {actor: this.tellTest(this.test), replaced: replaced.length};
  }

  private startCase(machine: CaseMachine, id: string): CaseActor {
    const seed = newSeed();
    const outline = this.content.outline.cases[id];
    const variant = outline ? nextVariant(outline, this.learner, seed) : '';
    return this.tellCase(createActor(machine, {input: {variant, seed, role: this.role}}));
  }

  /** A play that no longer fits the case is played again as far as it does, as a play of its own. */
  private resumeCase(machine: CaseMachine, play: Play): CaseActor {
    const input = {variant: play.variant, seed: play.seed, role: this.role};
    const snapshot = resumeCase(machine, input, play);
    const fits = snapshot.context.path.length === play.path.length && snapshot.context.ending === play.ending;
    if (fits) return this.tellCase(createActor(machine, {input, snapshot}));
    const actor = this.tellCase(createActor(machine, {input}));
    for (const {reply} of snapshot.context.path) {
      if (actor.getSnapshot().can({type: 'reaction.read'})) actor.send({type: 'reaction.read'});
      actor.send({type: 'reply.chosen', reply});
    }
    return actor;
  }

  private get role(): string {
    return this.learner.profile?.role ?? '';
  }

  private tellCase(actor: CaseActor): CaseActor {
    actor.on('*', act => this.course.send({type: 'case.progressed', act}));
    actor.start();
    return actor;
  }

  private tellTest(actor: TestActor): TestActor {
    actor.on('*', act => this.course.send({type: 'test.progressed', act}));
    actor.start();
    return actor;
  }
}
