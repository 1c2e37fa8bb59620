/** Lets the cmi5 adapter take a whole course through an LMS with a personality, and finds out whether the promises held. */
import {createCmi5Port} from '../../src/lms/cmi5.ts';
import type {PortOptions} from '../../src/lms/options.ts';
import {response2004} from '../../src/lms/responses.ts';
import type {LmsPort} from '../../src/model/port.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {Cmi5Lms} from './cmi5-lms.ts';
import type {Cmi5Personality} from './cmi5-personalities.ts';
import {verbOf} from './cmi5-rules.ts';
import {firstSession, interactions, play, type Run, secondSession} from './course-run.ts';
import {createWindow, type TestWindow, until} from './window.ts';

export interface Cmi5Trial {
  readonly lms: Cmi5Lms;
  readonly runs: readonly Run[];
  /** Broken promises, a line each; empty: green. */
  readonly broken: readonly string[];
  /** What the record store has in the end. */
  readonly kept: {readonly record: boolean; readonly result: boolean; readonly answers: boolean};
}

export function cmi5Window(lms: Cmi5Lms, storageDenied = false): TestWindow {
  return createWindow({search: lms.launch(), fetch: globalThis.fetch, ...(storageDenied ? {storage: denied} : {})});
}

export function cmi5Port(win: Window, options: Partial<PortOptions> = {}): LmsPort {
  return createCmi5Port(win, {course: 'ogen_open', settings: DEFAULT_SETTINGS, slots: () => [], ...options});
}

/** @param store base address of the real record store */
export async function tryCmi5(store: string, personality: Cmi5Personality): Promise<Cmi5Trial> {
  const lms = await Cmi5Lms.open(store, personality.behaviour?.());
  try {
    const runs = [
      await session(lms, personality, firstSession, 0, 'pagehide'),
      await session(lms, personality, secondSession, firstSession.length, 'explicit'),
      await session(lms, personality, [], 0, 'explicit'),
    ];
    const kept = {
      record: runs[2]?.launch.state === runs[1]?.last.state,
      result: untold(lms).length === 0,
      answers: missingAnswers(lms).length === 0,
    };
    return {lms, runs, kept, broken: judge(lms, personality, runs)};
  } finally {
    lms.close();
  }
}

async function session(
  lms: Cmi5Lms,
  personality: Cmi5Personality,
  steps: Parameters<typeof play>[1],
  facts: number,
  how: 'explicit' | 'pagehide',
): Promise<Run> {
  const win = cmi5Window(lms, personality.storageDenied);
  const settings = {...DEFAULT_SETTINGS, ...personality.settings};
  if (personality.reloaded) {
    const first = cmi5Port(win, {settings});
    await first.start();
    await first.prepare();
    await until(() => lms.isInitialized, 'the first page');
  }
  const port = cmi5Port(win, {settings});
  if (steps.length === 0) {
    return {launch: await port.start(), told: [], last: {state: '', result: {ok: true, confirmed: false}}};
  }
  let before = 0;
  const run = await play(port, steps, facts, how, {
    before: step => win.setOnline(personality.online?.(step) ?? true),
    leaving: () => {
      win.setOnline(true);
      lms.isLeaving = true;
      before = port.calls.filter(({element}) => element === 'statements').length;
    },
  });
  win.leave();
  // The last requests outlive the page; the next launch comes when they have been answered.
  const told = (): number => port.calls.filter(({element}) => element === 'statements').length;
  if (run.launch.standard === 'cmi5') await until(() => told() > before && lms.open === 0, 'the last words');
  return run;
}

function judge(lms: Cmi5Lms, {expect = {}}: Cmi5Personality, runs: readonly Run[]): string[] {
  const broken = [...new Set(lms.violations)];
  const {state = true, outcome = true, honest = true, found = true} = expect;
  const [first, second, third] = runs as [Run, Run, Run];
  for (const [run, next] of [
    [first, second],
    [second, third],
  ] as const) {
    const confirmed = run.told.filter(({result}) => result.ok && result.confirmed).at(-1);
    // What was confirmed lies on the server, in this record or in a later one.
    const isKept = !confirmed || Number(/\d+$/.exec(next.launch.state)) >= Number(/\d+$/.exec(confirmed.state));
    if (honest && !isKept) broken.push('confirmed, but gone at the next launch');
    if (state && next.launch.state !== run.last.state) broken.push('the record is not on the server');
  }
  if (first.launch.standard !== (found ? 'cmi5' : 'browser')) broken.push(`launched as ${first.launch.standard}`);
  if (outcome) broken.push(...untold(lms));
  if (expect.interactions ?? true) broken.push(...missingAnswers(lms));
  return broken;
}

function untold(lms: Cmi5Lms): string[] {
  const verbs = lms.accepted.map(one => verbOf(one));
  return ['passed', 'completed'].filter(verb => !verbs.includes(verb)).map(verb => `${verb} was not told`);
}

/** Every answer was told, once, as the learner gave it. */
function missingAnswers(lms: Cmi5Lms): string[] {
  return interactions.flatMap(interaction => {
    const told = lms.accepted.filter(({object}) => object.id === `${lms.activityId}/q/${interaction.id}`);
    if (told.length !== 1) return [`${interaction.id} was told ${told.length} times`];
    const response = told[0]?.result?.response;
    return response === (response2004(interaction) ?? '') ? [] : [`${interaction.id} was told as ${response}`];
  });
}

function denied(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}
