/**
 * LMSs as they are described, one for each preset: what their makers, their users or somebody who tried them wrote down. None of
 * these is the LMS itself: a preset that ran here is still one "from documents".
 */
import type {PackageName} from '../../scorm/package-types.ts';
import type {Cmi5Behaviour} from './cmi5-lms.ts';
import type {Standard} from './grammar.ts';
import type {Personality} from './personality.ts';
import type {Behaviour, StrictLms} from './strict-lms.ts';

export interface DocumentedLms extends Omit<Personality, 'title' | 'standards' | 'settings'> {
  /** Name of the preset. */
  readonly preset: string;
  /** What it does, after "behaves as". */
  readonly title: string;
  /** Where each of these facts stands. */
  readonly sources: readonly string[];
  /** What it imports. */
  readonly plays: readonly PackageName[];
  readonly cmi5?: () => Cmi5Behaviour;
  /** What would go wrong in it with the default settings; without it the preset has no settings of its own. */
  readonly withoutPreset?: RegExp;
}

const EXIT = {scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit'} as const;
const STATUS12 = 'cmi.core.lesson_status';
const RAW12 = 'cmi.core.score.raw';
const RAW = {scorm12: RAW12, scorm2004: 'cmi.score.raw'} as const;
const MASTERY12 = 'cmi.student_data.mastery_score';

const longerThan =
  (limits: Readonly<Record<Standard, number>>, standard: Standard): NonNullable<Behaviour['refuse']> =>
  (element, value) =>
    element === 'cmi.suspend_data' && value.length > limits[standard] ? (standard === 'scorm12' ? '405' : '406') : null;

/** Moodle 1.2, and Totara, which has Moodle's player and reports. */
const moodle: Pick<DocumentedLms, 'plays' | 'reportsByIndex' | 'online' | 'behaviour' | 'withoutPreset'> = {
  plays: ['scorm12'],
  reportsByIndex: true,
  online: step => step < 3 || step > 6,
  behaviour: () => ({
    seed: {[MASTERY12]: '80'},
    sendsChangesOnly: true,
    // HTTP 500, before the network goes.
    commit: n => (n === 4 ? 'fail' : 'store'),
    refuse: longerThan({scorm12: 64_000, scorm2004: 64_000}, 'scorm12'),
    atFinish: values => {
      const raw = values.get(RAW12);
      if (raw) values.set(STATUS12, Number(raw) >= Number(values.get(MASTERY12)) ? 'passed' : 'failed');
    },
    relaunch: server => {
      if (server.get(STATUS12) !== 'passed') return;
      server.set('cmi.core.lesson_mode', 'review');
      server.set('cmi.core.credit', 'no-credit');
    },
  }),
  withoutPreset: /^place \d+ is not /,
};

export const documentedLmss: readonly DocumentedLms[] = [
  {
    preset: 'generic',
    title: 'the standard says',
    sources: ['SCORM 1.2 Run-Time Environment; SCORM 2004 Run-Time Environment; cmi5 1.0.'],
    plays: ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'],
    cmi5: () => ({}),
  },
  {
    preset: 'moodle',
    title:
      'Moodle: sends only what changed, counts a failed commit as sent, reports answers by index, judges by its pass mark at the end, opens for review who has passed',
    sources: ['Moodle 4.3, observed with packages of our own.'],
    ...moodle,
  },
  {
    preset: 'totara',
    title: 'Totara: plays SCORM 1.2 as Moodle does, without sequencing of 2004',
    sources: ['Totara help, SCORM; the rest as Moodle 4.3.'],
    ...moodle,
  },
  {
    preset: 'cornerstone',
    title: 'Cornerstone: score 0 where the status came first, a failed attempt shown as completed',
    sources: [
      'adaptlearning/adapt_framework#2604 (score 0).',
      'Articulate community thread on Cornerstone and failed; CSOD Course Troubleshooting Guide (completed).',
    ],
    plays: ['scorm12', 'scorm2004-3rd'],
    behaviour: standard => {
      let hasScore = false;
      let isLate = false;
      return {
        keep: (element, value) => {
          if (element === RAW[standard]) hasScore = true;
          isLate ||= !hasScore && /^(?:passed|failed|completed)$/.test(value) && /status$/.test(element);
          return isLate && element === RAW[standard] ? '0' : value;
        },
        refuse: (element, value, lms) => {
          if (/status$/.test(element) && value === 'failed') lms.violate('who failed is shown as completed');
          return null;
        },
      };
    },
    withoutPreset: /^who failed is shown as completed$/,
  },
  {
    preset: 'docebo',
    title: 'Docebo: no sequencing, a record of at most 4,096 (1.2) or 64,000 characters (2004)',
    sources: ['Docebo help, Uploading and managing SCORM; Docebo community 9047.'],
    plays: ['scorm12', 'scorm2004-3rd'],
    behaviour: standard => {
      const tooLong = longerThan({scorm12: 4096, scorm2004: 64_000}, standard);
      return {
        refuse: (element, value, lms) => (element.startsWith('adl.') ? '401' : tooLong(element, value, lms)),
      };
    },
  },
  {
    preset: 'scormcloud',
    title: 'SCORM Cloud: restarts after an empty exit, and a 2004 frame stays until the course asks to be left',
    sources: ['adaptlearning/adapt_framework#2458 (exit).', 'adaptlearning/adapt-contrib-spoor#371 (frame).'],
    plays: ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5'],
    behaviour: standard => ({
      relaunch: server => {
        if (server.get(EXIT[standard]) !== 'suspend') server.delete('cmi.suspend_data');
      },
    }),
    check: ({standard, server}: StrictLms) =>
      standard === 'scorm12' || server.get('adl.nav.request') === 'suspendAll' ? [] : ['the frame stays'],
    cmi5: () => ({returnURL: 'https://lms.example/back'}),
  },
];
