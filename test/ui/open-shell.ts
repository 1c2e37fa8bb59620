import {fixture} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {CourseEvent} from '../../src/machines/events.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/course-shell/course-shell.ts';
import type {CourseContent} from '../../src/model/course-content.ts';
import type {Settings} from '../../src/model/settings.ts';
import type {CourseHost, Notice} from '../../src/ui/host.ts';
import {courseHost} from './course-host.ts';
import {content} from './lesson-fixture.ts';
import {deep, deepText} from './provide.ts';

/** A learner's first act. */
export const START: CourseEvent = {type: 'session.opened', day: 20000, seed: 7} as CourseEvent;
export const seen = (step: string): CourseEvent => ({type: 'step.finished', step});

export interface Opened {
  readonly shell: HTMLElement;
  readonly host: CourseHost & {saveState: string; notices: Notice[]; left: string[]; chosen: string[]};
}
/** The shell over a host that notes what it is asked. */
export async function open(
  events: readonly CourseEvent[] = [],
  {
    notices = [],
    settings = {},
    texts = {},
  }: {notices?: readonly Notice[]; settings?: Partial<Settings>; texts?: Partial<CourseContent>} = {},
): Promise<Opened> {
  const left: string[] = [];
  const chosen: string[] = [];
  const host = Object.assign(courseHost({...content, ...texts}, [START, ...events], settings), {
    notices,
    left,
    chosen,
    quickExit: () => left.push('quick'),
    exit: () => left.push('exit'),
    choose: (notice: string, choice: string) => chosen.push(`${notice}: ${choice}`),
    retrySave: async () => {},
    openCopy: async () => ({ok: false, reason: 'damaged'}) as const,
    saveCopy: () => new Blob(['{}']),
    diagnostics: () => ({
      course: 'test',
      version: '0.1.0',
      standard: 'scorm12',
      mode: 'normal',
      stateCharacters: 12,
      facts: 3,
      unconfirmed: 1,
      storage: 'indexeddb' as const,
      calls: [{call: 'LMSCommit', element: '', size: 0, result: 'true', code: '0', at: 0}],
    }),
  }) as unknown as Opened['host'];
  const shell = await fixture<HTMLElement>(html`<oo-course .host=${host}></oo-course>`);
  await waitUntil(() => deep(shell, 'h1, .sheet') !== null, 'a screen');
  return {shell, host};
}
/** The button with this name, wherever it stands. */
export const find = (shell: Element, name: string | RegExp): HTMLButtonElement => {
  const buttons: HTMLButtonElement[] = [];
  const visit = (root: ShadowRoot) => {
    buttons.push(...root.querySelectorAll<HTMLButtonElement>('button'));
    for (const child of root.querySelectorAll('*')) if (child.shadowRoot) visit(child.shadowRoot);
  };
  if (shell.shadowRoot) visit(shell.shadowRoot);
  const found = buttons.find(button => {
    const label = button.getAttribute('aria-label') ?? deepText(button);
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`no button ${name}; there are: ${buttons.map(one => deepText(one)).join(' | ')}`);
  return found;
};
/** Presses a button by its key. */
export async function press(shell: Element, name: string | RegExp) {
  find(shell, name).focus();
  await sendKeys({press: 'Enter'});
}
export const place = ({host}: Opened) => host.course.getSnapshot().context.place;
export const learner = ({host}: Opened) => host.course.getSnapshot().context.learner;
