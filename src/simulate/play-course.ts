/**
 * Plays the compiled course as one invented learner, through the machines that the player uses: nothing is told to an LMS
 * that a learner could not have done. Only the clock, the seeds and the answers are ours.
 */
import {type ActorRefFrom, createActor} from 'xstate';
import type {CompiledCourse} from '../build/compile-course.ts';
import {courseMachine} from '../machines/course.machine.ts';
import type {CourseEvent} from '../machines/events.ts';
import {testMachine} from '../machines/test.machine.ts';
import type {Act} from '../model/facts.ts';
import {type Learner, runningTest} from '../model/learner.ts';
import type {StepOutline} from '../model/outline.ts';
import {nextVariant} from '../model/plays.ts';
import {score} from '../model/score.ts';
import {canTakeEquivalent, caseFor, isCompleted, isPassed, missing, nextStep, stepsFor} from '../model/sequence.ts';
import type {Settings} from '../model/settings.ts';
import {drawTest, seenInTests} from '../model/test-draw.ts';
import {mayDrawTest} from '../model/test-result.ts';
import {answerItem, skillFor} from './answer.ts';
import type {Chance} from './chance.ts';
import {playCase} from './play-case.ts';
import {Timeline} from './timeline.ts';
import type {Traits} from './traits.ts';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
/** Gain of skill over the whole course, and over one more attempt at the test; in logits. */
const COURSE_GAIN = 0.9;
const RETAKE_GAIN = 0.4;
/** Seconds in which a screen is read, and in which a reply is chosen. */
const SCREEN = 45;
const THOUGHT = 14;

export interface Playing {
  readonly course: CompiledCourse;
  readonly settings: Settings;
  readonly traits: Traits;
  readonly chance: Chance;
  /** Milliseconds since 1970. */
  readonly startAt: number;
}
export interface Played {
  readonly learner: Learner;
  readonly timeline: Timeline;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Time that the page was open. */
  readonly seconds: number;
}

/** Plays until the learner is done or gives up. */
export function playCourse(playing: Playing): Played {
  return new CoursePlay(playing).play();
}

class CoursePlay {
  private readonly actor: ActorRefFrom<typeof courseMachine>;
  private readonly timeline: Timeline;
  private readonly outline;
  private now: number;
  private seconds = 0;

  constructor(private readonly playing: Playing) {
    const {course, settings, startAt} = playing;
    this.outline = course.outline;
    this.timeline = new Timeline(this.outline);
    this.now = startAt;
    this.actor = createActor(courseMachine, {input: {outline: this.outline, settings}});
    this.actor.on('*', act => this.timeline.note(act as Act, this.now));
    this.actor.start();
  }

  private get learner(): Learner {
    return this.actor.getSnapshot().context.learner;
  }

  play(): Played {
    const {traits, chance, startAt, settings} = this.playing;
    this.tell({type: 'session.opened', day: this.day, seed: chance.seed()});
    const {role, region} = traits;
    const language = this.outline.languages[0] ?? 'nl';
    this.tell({
      type: 'profile.chosen',
      role: settings.role || role,
      region: settings.region || region,
      language,
    });
    const end = Math.ceil(stepsFor(this.outline, this.learner).length * traits.stamina);
    let walked = 0;
    for (let step = nextStep(this.outline, this.learner); step && walked < end; walked++) {
      this.walk(step);
      step = nextStep(this.outline, this.learner, step);
    }
    this.actor.stop();
    const {timeline, learner, seconds, now} = this;
    return {learner, timeline, startedAt: startAt, endedAt: now, seconds: Math.round(seconds)};
  }

  private get day(): number {
    return Math.floor(this.now / DAY);
  }

  /** Sends an event that must fit: one that does not is a mistake of this simulation. */
  private tell(event: CourseEvent): void {
    if (!this.actor.getSnapshot().can(event)) throw new Error(`the course refuses ${JSON.stringify(event)}`);
    this.actor.send(event);
  }

  private spend(seconds: number): void {
    this.seconds += seconds;
    this.now += Math.round(seconds) * 1000;
  }

  private walk(id: string): void {
    const {settings, traits, chance} = this.playing;
    const step = this.outline.steps[id] as StepOutline;
    this.waitForRound(step);
    this.tell({type: 'step.opened', step: id});
    this.spend(SCREEN * traits.pace * Math.exp(chance.normal(0, 0.3)));
    for (const item of step.views.includes('evaluation') ? Object.keys(this.outline.evaluation) : []) this.rate(item);
    if (step.equivalentItems && traits.reads) {
      for (const item of step.equivalentItems) this.answer(item);
      if (canTakeEquivalent(this.outline, this.learner, id)) {
        this.tell({type: 'equivalent.taken', step: id});
        this.checkCompletion();
        return;
      }
    }
    for (const item of step.items) if (this.outline.items[item]?.kind === 'reflect') this.reflect(item);
    for (const open of missing(this.outline, settings, this.learner, id))
      if (this.outline.items[open]) this.answer(open);
    if (step.cases.length > 0) this.playCase(caseFor(step, this.learner));
    if (step.views.includes('test')) this.takeTest();
    this.tell({type: 'step.finished', step: id});
    this.checkCompletion();
  }

  /** A round of the boosters is played when its months are over. */
  private waitForRound({module}: StepOutline): void {
    const months = this.outline.boosters?.find(({id}) => id === module)?.months ?? 0;
    this.now = Math.max(this.now, this.playing.startAt + months * MONTH);
  }

  /** What the learner has learned so far, in logits. */
  private get gain(): number {
    const steps = stepsFor(this.outline, this.learner).length;
    return (COURSE_GAIN * this.learner.seen.size) / Math.max(1, steps);
  }

  /** An answer, and mostly another one where the first was not wholly right. */
  private answer(id: string): void {
    const {traits, chance} = this.playing;
    const item = this.outline.items[id];
    if (!item) return;
    for (let tries = 1; tries <= 2; tries++) {
      const {response, confidence, latency, seconds} = answerItem(item, traits, chance, this.gain + (tries - 1) * 1.5);
      this.spend(seconds);
      const sure = confidence === undefined || tries > 1 ? {} : {confidence};
      this.tell({type: 'answer.submitted', item: id, response, latency, ...sure});
      const mayTryAgain = item.kind !== 'situation' && item.kind !== 'test';
      if (!mayTryAgain || (score(item, response) ?? 1) === 1 || !chance.flip(0.4)) return;
    }
  }

  private reflect(item: string): void {
    const {chance, traits} = this.playing;
    if (!chance.flip(0.5)) return;
    this.spend(60 * traits.pace);
    this.tell({type: 'note.submitted', item, text: 'Gesimuleerde notitie.', shared: chance.flip(0.4)});
  }

  /** Points of a scale count from 1; the one of eleven points from 0. */
  private rate(question: string): void {
    const {chance, traits} = this.playing;
    const points = this.outline.evaluation[question] ?? 0;
    if (points === 0 || !chance.flip(0.85)) return;
    const [low, high] = points === 11 ? [0, 10] : [1, points];
    const pleased = Math.min(1, Math.max(0, chance.normal(traits.pleased, 0.12)));
    this.spend(5);
    this.tell({type: 'evaluation.submitted', question, rating: Math.round(low + pleased * (high - low))});
  }

  /** Mostly once; some play again, and better. */
  private playCase(id: string): void {
    const {chance} = this.playing;
    this.playOnce(id, 0);
    for (const item of this.outline.cases[id]?.interludes ?? []) this.answer(item);
    if (chance.flip(0.3)) this.playOnce(id, 1);
  }

  private playOnce(id: string, gain: number): void {
    const {course, chance, traits} = this.playing;
    const chart = course.charts[id];
    const one = this.outline.cases[id];
    if (!chart || !one) return;
    const seed = chance.seed();
    playCase({
      chart,
      input: {variant: nextVariant(one, this.learner, seed), seed, role: this.learner.profile?.role ?? ''},
      skill: skillFor(one, traits) + this.gain + gain,
      chance,
      onThought: () => this.spend(THOUGHT * traits.pace),
      onAct: act => this.tell({type: 'case.progressed', act}),
    });
  }

  /** Attempts until passed, or until the learner or the settings stop. */
  private takeTest(): void {
    const {settings, traits} = this.playing;
    for (let attempt = 1; attempt <= traits.attempts; attempt++) {
      if (attempt > 1) this.now += DAY * Math.max(1, Math.ceil(settings.waitHours / 24));
      if (!mayDrawTest(settings, this.learner, this.day)) return;
      this.takeTestOnce(attempt, (attempt - 1) * RETAKE_GAIN);
      this.checkCompletion();
      if (isPassed(this.outline, settings, this.learner)) return;
    }
  }

  private takeTestOnce(attempt: number, gain: number): void {
    const {traits, chance} = this.playing;
    const seed = chance.seed();
    const {learner} = this;
    const role = learner.profile?.role ?? '';
    const {items} = drawTest(this.outline, {seed, role, avoid: seenInTests(learner)});
    const test = createActor(testMachine, {input: {outline: this.outline, attempt, seed, items}});
    test.on('*', act => this.tell({type: 'test.progressed', act}));
    test.start();
    for (const id of test.getSnapshot().context.order) {
      const item = this.outline.items[id];
      if (!item) continue;
      const {response, latency, seconds} = answerItem(item, traits, chance, this.gain + gain);
      this.spend(seconds);
      test.send({type: 'answer.submitted', item: id, response, latency});
    }
    test.send({type: 'test.handed_in', day: this.day});
    if (runningTest(this.learner)) throw new Error('the test was not handed in');
  }

  /** As the player does: passed and completed are facts of the day on which their rule was met. */
  private checkCompletion(): void {
    const {settings} = this.playing;
    const {day, learner} = this;
    if (learner.passed === null && isPassed(this.outline, settings, learner)) this.tell({type: 'course.passed', day});
    if (learner.completed === null && isCompleted(this.outline, settings, this.learner)) {
      this.tell({type: 'course.completed', day});
    }
  }
}
