/** One launch of the player in a window of its own, in front of the strict LMS. No shell: the host is driven. */

import {executeServerCommand} from '@web/test-runner-commands';
import {createCmi5Port} from '../../src/lms/cmi5.ts';
import {createScorm12Port} from '../../src/lms/scorm12.ts';
import {createScorm2004Port} from '../../src/lms/scorm2004.ts';
import type {CourseContent} from '../../src/model/course-content.ts';
import type {Outline} from '../../src/model/outline.ts';
import type {Player} from '../../src/player/player.ts';
import type {CreatePort} from '../../src/player/start-player.ts';
import {openPlayer} from '../../src/player/start-player.ts';
import type {SaveState} from '../../src/ui/host.ts';
import {FRAME} from '../lms/cmi5-frame.ts';
import type {Standard} from '../lms/grammar.ts';
import {type ApiObject, type Behaviour, StrictLms} from '../lms/strict-lms.ts';
import {smallChart, smallCourse} from '../model/small-course.ts';

export const STANDARDS: readonly Standard[] = ['scorm12', 'scorm2004'];
const PORTS = {scorm12: createScorm12Port, scorm2004: createScorm2004Port} as const;
const API = {scorm12: 'API', scorm2004: 'API_1484_11'} as const;

/** A visit: the player in its window, and how it is left. */
export interface Visit {
  readonly player: Player;
  readonly frame: HTMLIFrameElement;
  /** Resolves when the start is over; what acts need may still be on its way. */
  readonly started: Promise<void>;
  /** Resolves when the save light shows one of these states. */
  shows(...states: SaveState[]): Promise<void>;
  /** The tab is closed: pagehide, and then nothing any more. */
  close(): void;
  /** The browser is killed: nothing reaches the LMS any more. */
  kill(): void;
}

/** An LMS with a learner whom no other test knows, so that journals keep apart. */
export function newLms(standard: Standard, behaviour: Behaviour = {}): StrictLms {
  const id = standard === 'scorm12' ? 'cmi.core.student_id' : 'cmi.learner_id';
  return new StrictLms(standard, {...behaviour, seed: {...behaviour.seed, [id]: crypto.randomUUID()}});
}

/** What a case needs to be opened: the structure; its words are not looked at here. */
function contentOf({further, ...outline}: Outline, failures = 0): CourseContent {
  let tries = 0;
  const beginning = {
    outline: {...outline, items: {}, cases: {}, lock: [], ...(further && {further})},
    loadWhole: async () => {
      if (++tries <= failures) throw new Error('no network');
      return {...beginning, outline};
    },
    loadChart: async () => smallChart,
    loadCase: async () => ({nodes: {}, interludes: []}),
    loadLesson: async () => ({blocks: []}),
    loadBank: async () => ({}),
    loadSituations: async () => ({}),
  } as unknown as CourseContent;
  return beginning;
}

/** Opens the course in front of the strict SCORM LMS, and prepares it for acts, as a lesson does before it shows. */
export async function visit(lms: StrictLms, outline: Outline = smallCourse): Promise<Visit> {
  const opened = await visitFirstScreen(lms, outline);
  await opened.player.prepare();
  return opened;
}

/**
 * Opens the course and does nothing yet.
 * @param failures how often the whole outline does not load
 * @param isDenied the browser lets nothing be stored
 */
export function visitFirstScreen(
  lms: StrictLms,
  outline: Outline = smallCourse,
  {failures = 0, isDenied = false} = {},
): Promise<Visit> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const life = {isOver: false};
  const api = Object.entries(lms.launch()).map(([name, method]) => [
    name,
    (...args: unknown[]) => (life.isOver ? 'false' : method(...args)),
  ]);
  const win = frame.contentWindow as Window & Record<string, unknown>;
  if (isDenied) Object.defineProperty(win, 'indexedDB', {get: () => undefined});
  win[API[lms.standard]] = Object.fromEntries(api) as ApiObject;
  return open(frame, contentOf(outline, failures), PORTS[lms.standard], life);
}

/** Opens the course as a cmi5 LMS launches it. @param lms its name with the plugin */
export async function visitCmi5(lms: string, outline: Outline): Promise<Visit> {
  const frame = document.createElement('iframe');
  frame.src = `${FRAME}${await executeServerCommand<string, unknown>('cmi5-launch', lms)}`;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const life = {isOver: false};
  const win = frame.contentWindow as Window;
  const real = win.fetch.bind(win);
  win.fetch = (...args) => (life.isOver ? Promise.reject(new TypeError('killed')) : real(...args));
  const opened = await open(frame, contentOf(outline), createCmi5Port, life);
  await opened.player.prepare();
  return opened;
}

async function open(
  frame: HTMLIFrameElement,
  content: CourseContent,
  createPort: CreatePort,
  life: {isOver: boolean},
): Promise<Visit> {
  const win = frame.contentWindow as Window;
  const player = await openPlayer(win, content, createPort);
  const started = player.start(Promise.resolve());
  return {
    player,
    started,
    frame,
    shows: (...states) =>
      new Promise(resolve => {
        const look = () => states.includes(player.saveState) && resolve();
        player.addEventListener('oo-save-state', look);
        look();
      }),
    close: () => frame.remove(),
    kill: () => {
      life.isOver = true;
      frame.remove();
    },
  };
}
