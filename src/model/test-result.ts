/** What a handed-in attempt comes to, and how every objective stands. */
import type {Learner, TestAttempt} from './learner.ts';
import type {ItemOutline, Outline} from './outline.ts';
import {score} from './score.ts';
import type {Settings} from './settings.ts';

/** Right answers out of asked ones. */
export interface Share {
  readonly right: number;
  readonly asked: number;
}
export interface TestResult extends Share {
  /** Percent right, rounded down to a whole number, so that a rounded score never passes where the count does not. */
  readonly percent: number;
  readonly passed: boolean;
  readonly objectives: Readonly<Record<string, Share>>;
  /** Items answered wrong or not at all, in drawn order. */
  readonly wrong: readonly string[];
}

/** Result of one attempt. An item left open is wrong; an item that left the course since is not counted. */
export function testResult(outline: Outline, settings: Settings, test: TestAttempt): TestResult {
  const items = test.items.map(id => outline.items[id]).filter(item => item !== undefined);
  const {right, asked} = testShare(outline, test);
  const objectives: Record<string, Share> = {};
  for (const item of items) {
    for (const id of item.objectives) objectives[id] = added(objectives[id], isRight(item, test) ? 1 : 0, 1);
  }
  return {
    right,
    asked,
    percent: asked === 0 ? 0 : Math.floor((100 * right) / asked),
    passed: test.handedIn !== null && asked > 0 && 100 * right >= settings.passMark * asked,
    objectives,
    wrong: items.filter(item => !isRight(item, test)).map(item => item.id),
  };
}

/** Right answers of one attempt, over the items that are still in the course. */
export function testShare(outline: Outline, test: TestAttempt): Share {
  const items = test.items.map(id => outline.items[id]).filter(item => item !== undefined);
  return {right: items.filter(item => isRight(item, test)).length, asked: items.length};
}

/** Handed in, with at least the pass mark (rounded up to whole answers). */
export function isTestPassed(outline: Outline, settings: Settings, test: TestAttempt): boolean {
  return testResult(outline, settings, test).passed;
}

/** The handed-in attempt with the largest share right; of equals the earliest. */
export function bestTest(outline: Outline, tests: readonly TestAttempt[]): TestAttempt | undefined {
  const share = (test: TestAttempt) => {
    const {right, asked} = testShare(outline, test);
    return asked === 0 ? 0 : right / asked;
  };
  return tests
    .filter(test => test.handedIn !== null)
    .reduce<TestAttempt | undefined>((best, test) => (!best || share(test) > share(best) ? test : best), undefined);
}

/**
 * Share per objective, 0 to 1, for those with answers: over last answers in lessons, first answers to situations and the
 * best handed-in test.
 */
export function objectiveShares(outline: Outline, learner: Learner): Record<string, number> {
  const sums: Record<string, Share> = {};
  const add = (item: ItemOutline, credit: number | null) => {
    if (credit === null) return;
    for (const id of item.objectives) sums[id] = added(sums[id], credit, 1);
  };
  for (const [id, answers] of Object.entries(learner.answers)) {
    const item = outline.items[id];
    // What was known before the start says nothing about what was learned.
    if (item && item.use !== 'start')
      add(item, score(item, (item.kind === 'situation' ? answers.first : answers.last).response));
  }
  const best = bestTest(outline, learner.tests);
  for (const id of best?.items ?? []) {
    const item = outline.items[id];
    if (item && best) add(item, isRight(item, best) ? 1 : 0);
  }
  return Object.fromEntries(Object.entries(sums).map(([id, {right, asked}]) => [id, right / asked]));
}

/** Whether another attempt may be drawn on this day (days since 1970). */
export function mayDrawTest(settings: Settings, learner: Learner, day: number): boolean {
  const latest = learner.tests.at(-1);
  if (!latest) return true;
  if (latest.handedIn === null || (settings.attempts > 0 && latest.attempt >= settings.attempts)) return false;
  // A day that has not come yet was by a clock that was ahead: it may not keep the learner waiting.
  return latest.handedIn > day || day >= latest.handedIn + Math.ceil(settings.waitHours / 24);
}

function isRight(item: ItemOutline, test: TestAttempt): boolean {
  const answer = test.answers[item.id];
  return answer !== undefined && score(item, answer.response) === 1;
}

function added(sum: Share | undefined, right: number, asked: number): Share {
  return {right: (sum?.right ?? 0) + right, asked: (sum?.asked ?? 0) + asked};
}
