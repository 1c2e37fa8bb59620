/** `settings.json` in the zip: an LMS administrator edits it without rebuilding. Checked at launch, without a schema library. */
import type {Outline} from './outline.ts';

export interface Settings {
  /** Region file, or '' to let the learner choose. */
  readonly region: string;
  /** Role for everybody, or '' to let the learner choose. */
  readonly role: string;
  /** Pass mark in percent; the LMS's own wins. */
  readonly passMark: number;
  /** Attempts at the final test; 0: as many as one likes. */
  readonly attempts: number;
  /** Hours to wait between attempts. */
  readonly waitHours: number;
  /** What the LMS is told on leaving after completion. */
  readonly exitAfterCompletion: 'suspend' | 'normal';
  /** What a test that was not passed is called. */
  readonly notPassed: 'failed' | 'incomplete';
  /** Complete without the final test (all counted steps seen). */
  readonly completeWithoutTest: boolean;
  /** Evaluation must be filled in before completion. */
  readonly evaluationRequired: boolean;
  /** Eight items before the start, for gain. */
  readonly startMeasurement: boolean;
  /** Fill fixed SCORM 1.2 interaction slots after the first paint: for LMSs that line answers up by index. */
  readonly fixedSlots: boolean;
  /** Keep a journal on this device; switch off for shared computers. */
  readonly journal: boolean;
  /** Button to leave quickly. */
  readonly quickExit: boolean;
  /** Languages offered. */
  readonly languages: readonly string[];
  /** Accreditation ids per register, for the proof of participation and the certificate. */
  readonly accreditation: readonly {readonly register: string; readonly id: string; readonly points: number}[];
}

export const DEFAULT_SETTINGS: Settings = {
  region: '',
  role: '',
  passMark: 80,
  attempts: 0,
  waitHours: 0,
  exitAfterCompletion: 'suspend',
  notPassed: 'failed',
  completeWithoutTest: false,
  evaluationRequired: false,
  startMeasurement: false,
  fixedSlots: false,
  journal: true,
  quickExit: true,
  languages: ['nl'],
  accreditation: [],
};

/** A setting that was not usable, so that the default counts; `found` is cut to 120 characters, room for what a browser says of broken JSON. */
export interface SettingsProblem {
  readonly setting: string;
  readonly found: string;
}

type Check = (value: unknown) => boolean;
const isBoolean: Check = value => typeof value === 'boolean';
const isText: Check = value => typeof value === 'string' && value.length <= 64;
const isCount: Check = value => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10_000;
const isOneOf =
  (...allowed: readonly unknown[]): Check =>
  value =>
    allowed.includes(value);
const isAccreditation: Check = value => {
  const {register, id, points} = (value ?? {}) as Record<string, unknown>;
  return isText(register) && isText(id) && typeof points === 'number' && points >= 0;
};
const isListOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.length <= 50 && value.every(check);

/** One check per setting: `settings.json` is read by people without our schema library. */
const checks: Readonly<Record<keyof Settings, Check>> = {
  region: isText,
  role: isText,
  passMark: value => typeof value === 'number' && value > 0 && value <= 100,
  attempts: isCount,
  waitHours: isCount,
  exitAfterCompletion: isOneOf('suspend', 'normal'),
  notPassed: isOneOf('failed', 'incomplete'),
  completeWithoutTest: isBoolean,
  evaluationRequired: isBoolean,
  startMeasurement: isBoolean,
  fixedSlots: isBoolean,
  journal: isBoolean,
  quickExit: isBoolean,
  languages: value => isListOf(isText)(value) && (value as unknown[]).length > 0,
  accreditation: isListOf(isAccreditation),
};

/**
 * Reads `settings.json`. A value that cannot be used and a name that does not exist are reported; the default counts then
 * (for the pass mark the course's own). Keys that start with `$` or `_` are comments.
 */
export function readSettings(
  json: unknown,
  course: Pick<Outline, 'regions' | 'roles' | 'languages' | 'test'>,
): {settings: Settings; problems: readonly SettingsProblem[]} {
  const defaults: Settings = {...DEFAULT_SETTINGS, passMark: course.test.passMark, languages: course.languages};
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return {settings: defaults, problems: [{setting: 'settings.json', found: shown(json)}]};
  }
  const settings: Record<string, unknown> = {...defaults};
  const problems: SettingsProblem[] = [];
  for (const [setting, value] of Object.entries(json)) {
    if (/^[$_]/.test(setting)) continue;
    const usable = Object.hasOwn(checks, setting) && checks[setting as keyof Settings](value) && exists(setting, value);
    if (usable) settings[setting] = value;
    else problems.push({setting: setting.slice(0, 40), found: shown(value)});
  }
  return {settings: settings as unknown as Settings, problems};

  function exists(setting: string, value: unknown): boolean {
    if (setting === 'region') return value === '' || course.regions.includes(value as string);
    if (setting === 'role') return value === '' || course.roles.some(role => role === value);
    return setting !== 'languages' || (value as string[]).every(language => course.languages.includes(language));
  }
}

function shown(value: unknown): string {
  return String(JSON.stringify(value) ?? value).slice(0, 120);
}
