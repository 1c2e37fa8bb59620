/** Counts what the adapter of a package asks of an LMS before the learner can act: its start and the first report. */
import {createScorm12Port} from '../src/lms/scorm12.ts';
import {createScorm2004Port} from '../src/lms/scorm2004.ts';
import {DEFAULT_SETTINGS} from '../src/model/settings.ts';
import type {PackageName} from './package-types.ts';

/** @returns the number of calls at a first launch; null where the standard has no API of calls */
export async function callsBeforeInteractive(name: PackageName): Promise<number | null> {
  if (name === 'cmi5' || name === 'web') return null;
  let calls = 0;
  const values = new Map<string, string>();
  const order = (): string => {
    calls++;
    return 'true';
  };
  const get = (element: string): string => {
    calls++;
    return values.get(element) ?? '';
  };
  const set = (element: string, value: string): string => {
    values.set(element, value);
    return order();
  };
  const api12 = {LMSInitialize: order, LMSGetValue: get, LMSSetValue: set, LMSCommit: order};
  const api2004 = {Initialize: order, GetValue: get, SetValue: set, Commit: order};
  const document = new EventTarget();
  const win = {API: api12, API_1484_11: api2004, document, setTimeout, clearTimeout, requestIdleCallback: () => 0};
  const create = name === 'scorm12' ? createScorm12Port : createScorm2004Port;
  const port = create(win as unknown as Window, {course: 'count', settings: DEFAULT_SETTINGS, slots: () => []});
  await port.start();
  await port.write({
    state: 'opened',
    location: 'first',
    progress: 0,
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    objectives: {},
    interactions: [],
    seconds: 1,
  });
  return calls;
}
