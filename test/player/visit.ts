/** One launch of the player in a window of its own, against scorm-again standing in for the LMS. No shell: the host is driven. */
import {Scorm12API} from 'scorm-again';
import {createScorm12Port} from '../../src/lms/scorm12.ts';
import type {CourseContent, Outline} from '../../src/model/outline.ts';
import type {Player} from '../../src/player/player.ts';
import {openPlayer} from '../../src/player/start-player.ts';
import type {SaveState} from '../../src/ui/host.ts';
import {smallChart, smallCourse} from '../model/small-course.ts';

type Cmi = Record<string, unknown>;

/** What an LMS has of one attempt between launches. */
export class Attempt {
  cmi: Cmi = {};
  commits = 0;
  /** False: every commit fails. */
  works = true;

  constructor(readonly learner: string) {}

  get(element: string): unknown {
    return element.split('.').reduce<unknown>((part, key) => (part as Cmi | undefined)?.[key], {cmi: this.cmi});
  }
}

/** A visit: the window, the player in it, and how it is left. */
export interface Visit {
  readonly player: Player;
  readonly frame: HTMLIFrameElement;
  readonly api: Scorm12API;
  /** Resolves when the save light shows this state. */
  shows(state: SaveState): Promise<void>;
  /** The tab is closed: pagehide, and then nothing any more. */
  close(): void;
  /** The browser is killed: no event at all. */
  kill(): void;
}

export function contentOf(outline: Outline): CourseContent {
  const texts = {situation: '', title: ''};
  return {
    outline,
    loadChart: async () => smallChart,
    loadCase: async () => ({...texts, nodes: {}, endings: {}, interludes: []}) as never,
  } as unknown as CourseContent;
}

export async function visit(attempt: Attempt, outline: Outline = smallCourse): Promise<Visit> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const win = frame.contentWindow as Window & {API?: Scorm12API};
  const api = new Scorm12API({autocommit: false, logLevel: 5});
  api.loadFromJSON(
    {...attempt.cmi, core: {...(attempt.cmi.core as object), student_id: attempt.learner}} as never,
    'cmi',
  );
  const store = () => {
    attempt.cmi = JSON.parse(JSON.stringify(api.cmi)) as Cmi;
    attempt.commits++;
  };
  const commit = api.lmsCommit.bind(api);
  api.LMSCommit = () => {
    if (!attempt.works) return 'false';
    const done = commit();
    if (done === 'true') store();
    return done;
  };
  const finish = api.lmsFinish.bind(api);
  api.LMSFinish = () => {
    store();
    return finish();
  };
  win.API = api;
  const player = await openPlayer(win, contentOf(outline), createScorm12Port, import('../../src/player/handover.ts'));
  player.start();
  return {
    player,
    frame,
    api,
    shows: state =>
      new Promise(resolve => {
        const look = () => player.saveState === state && resolve();
        player.addEventListener('oo-save-state', look);
        look();
      }),
    close: () => frame.remove(),
    kill: () => {
      delete win.API;
      // Everything that would still write is cut off before the window goes.
      Object.assign(api, {LMSSetValue: () => 'false', LMSCommit: () => 'false', LMSFinish: () => 'false'});
      frame.remove();
    },
  };
}
