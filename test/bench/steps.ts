/** From step to step as a learner goes: a press on "Verder", until the next step is painted. */

import type {Outline} from '../../src/model/outline.ts';
import {withSettings} from '../../src/model/route.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {everything} from '../../src/record/budget.ts';
import {encode, LIMITS} from '../../src/record/codec.ts';
import {type Lms, Quiet, type Stored} from './launch.ts';

/** What an LMS has of somebody who did everything; `place` is where they were. */
export function finished(whole: Outline, place: 'home' | 'first step'): Stored {
  const outline = withSettings(whole, DEFAULT_SETTINGS);
  const first = outline.modules[0]?.steps[0] ?? '';
  const {learner, ...rest} = everything(outline, false);
  // A question without a scale takes no rating; a record with one would be told as partly read.
  const rated = Object.entries(learner.evaluation).filter(([id]) => (outline.evaluation[id] ?? 0) > 0);
  const content = {
    ...rest,
    learner: {...learner, evaluation: Object.fromEntries(rated)},
    place: place === 'home' ? '' : first,
  };
  return {
    'cmi.core.entry': 'resume',
    'cmi.core.lesson_status': 'passed',
    'cmi.core.lesson_location': content.place,
    'cmi.suspend_data': encode(outline, content, LIMITS.scorm12).text,
  };
}

/** Milliseconds of each step on, up to `most` of them, for somebody who did everything before. The first press is not counted. */
export function stepTimes(lms: Lms, name: string, outline: Outline, most: number): Promise<number[]> {
  return lms.onDevice(name, {on: 'desktop', stored: finished(outline, 'first step')}, async (_, frame, page) => {
    const quiet = new Quiet(page);
    await frame.waitForFunction(isOnStep);
    const taken: number[] = [];
    for (let step = 0; step <= most && (await frame.evaluate(isOnStep)); step++) {
      taken.push(await frame.evaluate(goOn));
      // Who reads gives the next step time to arrive.
      await quiet.reached(50);
    }
    return taken.slice(1, -1);
  });
}

/** In the frame: a lesson is on the screen. */
function isOnStep(): boolean {
  const view = document.querySelector('oo-course')?.shadowRoot?.querySelector('oo-lesson-view')?.shadowRoot;
  return Boolean(view?.querySelector('h1') && view.querySelector('.pager .forward'));
}

/** In the frame: presses, and waits until another heading, or home, is painted. */
async function goOn(): Promise<number> {
  const shell = document.querySelector('oo-course')?.shadowRoot as ShadowRoot;
  const heading = (): string | undefined =>
    shell.querySelector('oo-lesson-view')?.shadowRoot?.querySelector('h1')?.textContent ?? undefined;
  const before = heading();
  const isThere = (): boolean => {
    const now = heading();
    return now === undefined ? shell.querySelector('oo-course-home') !== null : now !== before;
  };
  const button = shell.querySelector('oo-lesson-view')?.shadowRoot?.querySelector<HTMLElement>('.pager .forward');
  const started = performance.now();
  button?.click();
  while (!isThere()) await new Promise(requestAnimationFrame);
  // The frame after the change is on the screen when the task behind it runs.
  await new Promise(requestAnimationFrame);
  await new Promise<void>(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
  return performance.now() - started;
}
