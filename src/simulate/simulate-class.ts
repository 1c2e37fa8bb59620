/** A class of invented learners and what the course told the LMS of each. */
import type {CompiledCourse} from '../build/compile-course.ts';
import type {Learner} from '../model/learner.ts';
import {outcomeOf} from '../model/outcome.ts';
import type {Interaction, Report} from '../model/port.ts';
import {withSettings} from '../model/route.ts';
import {DEFAULT_SETTINGS, type Settings} from '../model/settings.ts';
import {Chance} from './chance.ts';
import {playCourse} from './play-course.ts';
import {drawTraits, type Traits} from './traits.ts';

/** The first of them starts on this day; the same every time, so that files are. */
const FIRST_DAY = Date.UTC(2026, 8, 7, 7, 30);
const DAYS = 45;

export interface SimulatedAttempt {
  readonly traits: Traits;
  readonly learner: Learner;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly seconds: number;
  readonly outcome: ReturnType<typeof outcomeOf>;
  /** In order of time. */
  readonly interactions: readonly Interaction[];
}
export interface ClassOptions {
  readonly n: number;
  readonly seed: number;
  readonly settings?: Partial<Settings>;
}

/** Status as an LMS keeps it in one word. */
export function statusOf({completion, success}: Pick<Report, 'completion' | 'success'>) {
  if (success !== 'unknown') return success;
  return completion;
}

/** Plays the course `n` times; one learner at a time, so that a large class fits in memory. */
export function* simulateClass(whole: CompiledCourse, {n, seed, settings}: ClassOptions): Generator<SimulatedAttempt> {
  const all: Settings = {...DEFAULT_SETTINGS, passMark: whole.outline.test.passMark, ...settings};
  const outline = withSettings(whole.outline, all);
  const course = {...whole, outline};
  for (let number = 1; number <= n; number++) {
    const chance = new Chance(`${seed}|${number}`);
    const traits = drawTraits(outline, number, chance.branch('traits'));
    const startAt =
      FIRST_DAY + Math.floor(chance.next() * DAYS) * 86_400_000 + Math.floor(chance.next() * 32_000) * 1000;
    const {learner, timeline, ...times} = playCourse({course, settings: all, traits, chance, startAt});
    const outcome = outcomeOf(outline, all, learner);
    yield {traits, learner, ...times, outcome, interactions: timeline.interactions(learner)};
  }
}
