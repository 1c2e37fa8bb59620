/** Which steps are there for a learner, open, done and next; how far the course is. All from the outline and the facts. */
import {bankItemsOf} from './bank-items.ts';
import type {Learner} from './learner.ts';
import type {ModuleOutline, Outline, StepOutline} from './outline.ts';
import type {Settings} from './settings.ts';
import {drawSituations} from './situations.ts';
import {isTestPassed} from './test-result.ts';

/** Steps for this learner's role, in order of the course. Before a role is chosen: those that are for everybody. */
export function stepsFor(outline: Outline, learner: Learner): readonly StepOutline[] {
  return outline.modules.flatMap(module => stepsOf(outline, learner, module));
}

/** Steps of one module for this learner's role. */
export function stepsOf(outline: Outline, learner: Learner, module: ModuleOutline): readonly StepOutline[] {
  const role = learner.profile?.role;
  return module.steps
    .map(id => outline.steps[id])
    .filter(step => step !== undefined)
    .filter(step => !step.roles || step.roles.some(one => one === role));
}

/** Finished, or its reading version taken, which counts the same. */
export function isDone(learner: Learner, step: string): boolean {
  return learner.seen.has(step) || learner.equivalents.has(step);
}

/** Every counted step of the module is done. */
export function isModuleDone(outline: Outline, learner: Learner, module: ModuleOutline): boolean {
  return stepsOf(outline, learner, module).every(step => !step.counted || isDone(learner, step.id));
}

/**
 * Whether the learner may be on a step: the modules it requires are done and, unless the module is free, the counted
 * steps before it. A step once done stays open.
 */
export function isOpen(outline: Outline, learner: Learner, id: string): boolean {
  const step = outline.steps[id];
  const module = outline.modules.find(one => one.id === step?.module);
  if (!step || !module) return false;
  if (isDone(learner, id)) return true;
  const steps = stepsOf(outline, learner, module);
  const place = steps.findIndex(one => one.id === id);
  if (place < 0 || !requirementsMet(outline, learner, module)) return false;
  return module.free || steps.slice(0, place).every(one => !one.counted || isDone(learner, one.id));
}

/** What a step still asks before it can be finished: ids of items and cases, `test`, `evaluation`; empty when nothing. */
export function missing(outline: Outline, settings: Settings, learner: Learner, id: string): readonly string[] {
  const step = outline.steps[id];
  if (!step) return [];
  const wanted = [
    ...step.items.filter(item => isAsked(outline, item)),
    ...drawnOf(outline, learner, step),
    ...bankItemsOf(outline, learner, step),
  ];
  const left = wanted.filter(item => !learner.answers[item]);
  if (step.cases.length > 0 && !step.cases.some(one => hasEnded(learner, one))) left.push(caseFor(step, learner));
  if (step.views.includes('test') && !learner.tests.some(test => test.handedIn !== null)) left.push('test');
  if (step.views.includes('evaluation') && settings.evaluationRequired && !isEvaluated(outline, learner)) {
    left.push('evaluation');
  }
  return left;
}

/** Everything that the step asks is answered. */
export function canFinish(outline: Outline, settings: Settings, learner: Learner, id: string): boolean {
  return isOpen(outline, learner, id) && missing(outline, settings, learner, id).length === 0;
}

/** What the reading version still asks. */
export function canTakeEquivalent(outline: Outline, learner: Learner, id: string): boolean {
  const items = outline.steps[id]?.equivalentItems;
  return (
    items !== undefined && isOpen(outline, learner, id) && items.every(item => learner.answers[item] !== undefined)
  );
}

/** The learner's own case of a step: by role, else the first. */
export function caseFor(step: StepOutline, learner: Learner): string {
  const role = learner.profile?.role as keyof typeof step.caseByRole | undefined;
  return (role && step.caseByRole?.[role]) ?? step.cases[0] ?? '';
}

/** Share of counted steps that are done, 0 to 1; 1 once the course was completed. */
export function progress(outline: Outline, learner: Learner): number {
  if (learner.completed !== null) return 1;
  const counted = stepsFor(outline, learner).filter(step => step.counted);
  return counted.length === 0 ? 0 : counted.filter(step => isDone(learner, step.id)).length / counted.length;
}

/** Whether the course has a final test that counts under these settings. */
export function testCounts(outline: Outline, settings: Settings): boolean {
  return !settings.completeWithoutTest && Object.values(outline.steps).some(step => step.views.includes('test'));
}

/**
 * The rule of completion: a role is chosen, every counted step is done, the test passed (unless the course or the settings
 * have none), and the evaluation filled in where the settings ask it.
 */
export function isCompleted(outline: Outline, settings: Settings, learner: Learner): boolean {
  if (learner.completed !== null) return true;
  const withTest = testCounts(outline, settings);
  const steps = stepsFor(outline, learner).filter(step => step.counted && (withTest || !step.views.includes('test')));
  return (
    learner.profile !== null &&
    steps.every(step => isDone(learner, step.id)) &&
    (!withTest || isPassed(outline, settings, learner)) &&
    (!settings.evaluationRequired || isEvaluated(outline, learner))
  );
}

/** A handed-in attempt reached the pass mark, now or when it was handed in. */
export function isPassed(outline: Outline, settings: Settings, learner: Learner): boolean {
  return learner.passed !== null || learner.tests.some(test => isTestPassed(outline, settings, test));
}

/** The first open step after `from` that is not done, else the first anywhere; `null` when all are done. */
export function nextStep(outline: Outline, learner: Learner, from: string | null = null): string | null {
  const steps = stepsFor(outline, learner);
  const place = steps.findIndex(step => step.id === from);
  const round = [...steps.slice(place + 1), ...steps.slice(0, place + 1)];
  return round.find(step => !isDone(learner, step.id) && isOpen(outline, learner, step.id))?.id ?? null;
}

/** Every question of the evaluation with a scale has a rating. */
export function isEvaluated(outline: Outline, learner: Learner): boolean {
  return Object.entries(outline.evaluation).every(
    ([id, points]) => points === 0 || learner.evaluation[id] !== undefined,
  );
}

function requirementsMet(outline: Outline, learner: Learner, module: ModuleOutline): boolean {
  return module.requires.every(id => {
    const required = outline.modules.find(one => one.id === id);
    return required === undefined || isModuleDone(outline, learner, required);
  });
}

/** Own words are never demanded. */
function isAsked(outline: Outline, item: string): boolean {
  const kind = outline.items[item]?.kind;
  return kind !== undefined && kind !== 'reflect';
}

function hasEnded(learner: Learner, id: string): boolean {
  return (learner.plays[id] ?? []).some(play => play.ending !== null);
}

function drawnOf(outline: Outline, learner: Learner, step: StepOutline): readonly string[] {
  return step.draw ? drawSituations(outline, learner.seed, step.draw).core : [];
}
