/** Lets one personality meet a whole course, and finds out whether the promises held. */

import type {PortOptions} from '../../src/lms/options.ts';
import {createScorm12Port} from '../../src/lms/scorm12.ts';
import {createScorm2004Port} from '../../src/lms/scorm2004.ts';
import type {LmsPort} from '../../src/model/port.ts';
import {DEFAULT_SETTINGS} from '../../src/model/settings.ts';
import {firstSession, interactions, play, type Run, secondSession, slots} from './course-run.ts';
import type {Standard} from './grammar.ts';
import type {Personality} from './personality.ts';
import {type ApiObject, StrictLms} from './strict-lms.ts';
import {createWindow, type TestWindow} from './window.ts';

const API = {scorm12: 'API', scorm2004: 'API_1484_11'} as const;

export interface Trial {
  readonly lms: StrictLms;
  readonly runs: readonly Run[];
  /** Broken promises, a line each; empty: green. */
  readonly broken: readonly string[];
  /** What the server has in the end. */
  readonly kept: {readonly record: boolean; readonly result: boolean; readonly answers: boolean};
}

export function portOf(standard: Standard, win: Window, options: Partial<PortOptions> = {}): LmsPort {
  const create = standard === 'scorm12' ? createScorm12Port : createScorm2004Port;
  return create(win, {course: 'ogen_open', settings: DEFAULT_SETTINGS, slots: () => slots, ...options});
}

export function windowOf(standard: Standard, api: ApiObject, personality: Personality): TestWindow {
  const name = API[standard];
  const extra = personality.place?.(api, name) ?? {[name]: api};
  return createWindow({extra, ...(personality.storageDenied ? {storage: denied} : {})});
}

export async function tryScorm(standard: Standard, personality: Personality): Promise<Trial> {
  const lms = new StrictLms(standard, personality.behaviour?.(standard));
  const runs: Run[] = [
    await session(lms, personality, firstSession, 0, 'pagehide'),
    await session(lms, personality, secondSession, firstSession.length, 'explicit'),
    // To look back: nothing is answered.
    await session(lms, personality, [], 0, 'explicit'),
  ];
  const kept = {
    record: runs[2]?.launch.state === runs[1]?.last.state,
    result: judgeOutcome(lms, true).length === 0,
    answers: missingInteractions(lms).length === 0,
  };
  return {lms, runs, kept, broken: judge(lms, personality, runs)};
}

async function session(
  lms: StrictLms,
  personality: Personality,
  steps: Parameters<typeof play>[1],
  facts: number,
  how: 'explicit' | 'pagehide',
): Promise<Run> {
  const win = windowOf(lms.standard, lms.launch(), personality);
  const settings = {...DEFAULT_SETTINGS, ...personality.settings};
  const port = portOf(lms.standard, win, {settings});
  if (steps.length === 0) {
    const launch = await port.start();
    return {launch, told: [], last: {state: '', result: {ok: true, confirmed: false}}};
  }
  return play(port, steps, facts, how, {
    before: step => win.setOnline(personality.online?.(step) ?? true),
    handsIn: () => {
      lms.handedIn = true;
    },
    leaving: () => {
      win.setOnline(true);
      lms.isLeaving = true;
    },
  });
}

/** The promises: nothing illegal, nothing untrue, nothing lost that was called stored. */
function judge(lms: StrictLms, {expect = {}, reportsByIndex, check}: Personality, runs: readonly Run[]): string[] {
  const broken = [...new Set(lms.violations), ...(check?.(lms) ?? [])];
  const {state = true, outcome = true, honest = true, found = true} = expect;
  const [first, second, third] = runs as [Run, Run, Run];
  for (const [run, next] of [
    [first, second],
    [second, third],
  ] as const) {
    const isStored = next.launch.state === run.last.state;
    if (run.last.result.ok && honest && !isStored) broken.push('called stored, but gone at the next launch');
    if (state && !isStored) broken.push('the record is not on the server');
    if (run.told.some(({result}) => result.ok && result.confirmed)) broken.push('SCORM cannot confirm');
  }
  if (first.launch.standard !== (found ? lms.standard : 'browser')) broken.push(`launched as ${first.launch.standard}`);
  broken.push(...judgeOutcome(lms, outcome));
  if (expect.interactions ?? true) broken.push(...missingInteractions(lms));
  if (reportsByIndex) broken.push(...misplaced(lms));
  return broken;
}

function judgeOutcome(lms: StrictLms, wanted: boolean): string[] {
  const is12 = lms.standard === 'scorm12';
  const get = (element: string): string => lms.server.get(is12 ? element.replace('cmi.', 'cmi.core.') : element) ?? '';
  const raw = Number(get('cmi.score.raw'));
  const passed = is12 ? get('cmi.lesson_status') === 'passed' : get('cmi.success_status') === 'passed';
  const completed = is12 ? passed : get('cmi.completion_status') === 'completed';
  const scaled = is12 || Number(get('cmi.score.scaled')) === 0.9;
  if (!wanted) return passed && raw !== 90 ? ['passed without the score of a passed test'] : [];
  return passed && completed && raw === 90 && scaled ? [] : [`outcome on the server: ${passed} ${completed} ${raw}`];
}

/** Every interaction is on the server once, whole, with the answer that was given last. */
function missingInteractions({server, standard}: StrictLms): string[] {
  const ids = [...server].filter(([key]) => /^cmi\.interactions\.\d+\.id$/.test(key));
  return interactions.flatMap(({id, response}) => {
    const places = ids.filter(([, value]) => value === id || value.replace(/_\d+$/, '') === id);
    const [place] = places.at(-1) ?? [];
    if (!place) return [`${id} is not on the server`];
    const answer = server.get(place.replace('.id', standard === 'scorm12' ? '.student_response' : '.learner_response'));
    return response.length > 0 && !answer ? [`${id} has no answer on the server`] : [];
  });
}

/** With fixed places the index of a question is its slot, for every learner, and no place before it is empty. */
function misplaced({server}: StrictLms): string[] {
  const used = [...server.keys()].filter(key => /^cmi\.interactions\.\d+\.id$/.test(key)).length;
  return interactions
    .slice(0, used)
    .filter(({id, slot}) => server.get(`cmi.interactions.${slot}.id`) !== id)
    .map(({id, slot}) => `place ${slot} is not ${id}`);
}

function denied(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}
