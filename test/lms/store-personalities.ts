/** Ways in which LMSs keep, lose or overrule what they are told; each was seen in the field (sources in `src/lms/quirks.ts`). */
import {always, NOTHING, type Personality, seeded} from './personality.ts';
import type {StrictLms} from './strict-lms.ts';

const MODE = {scorm12: 'cmi.core.lesson_mode', scorm2004: 'cmi.mode'} as const;
const CREDIT = {scorm12: 'cmi.core.credit', scorm2004: 'cmi.credit'} as const;

export const storePersonalities: readonly Personality[] = [
  {title: 'keeps every rule of the standard'},
  {
    title: 'says "true" and stores nothing',
    behaviour: always({commit: () => 'lie'}),
    expect: {...NOTHING, honest: false},
  },
  {
    title: 'lets the session expire at the fourth commit',
    behaviour: always({commit: (_, {commitsOfLaunch}) => (commitsOfLaunch >= 4 ? 'fail' : 'store')}),
    expect: NOTHING,
  },
  {
    title: 'lets one commit in three fail',
    behaviour: always({commit: n => (n % 3 === 0 ? 'fail' : 'store')}),
    expect: {},
  },
  {
    title: 'lets one commit in three fail, and forgets what was in it',
    behaviour: always({
      forgets: true,
      commit: (n, {isLeaving}) => (n % 3 === 0 && !isLeaving ? 'fail' : 'store'),
    }),
  },
  {
    title: 'cuts the record at 255 characters and says "true"',
    behaviour: always({keep: (element, value) => (element === 'cmi.suspend_data' ? value.slice(0, 255) : value)}),
    expect: {state: false},
  },
  {
    title: 'cuts the record at 4,096 characters and says "true"',
    behaviour: always({keep: (element, value) => (element === 'cmi.suspend_data' ? value.slice(0, 4096) : value)}),
  },
  {
    title: 'refuses a record of more than 600 characters',
    behaviour: standard => ({
      refuse: (element, value) =>
        element === 'cmi.suspend_data' && value.length > 600 ? (standard === 'scorm12' ? '405' : '406') : null,
    }),
    expect: {state: false},
  },
  {
    title: 'has a pass mark of its own and judges by it',
    behaviour: standard => ({
      seed: standard === 'scorm12' ? {'cmi.student_data.mastery_score': '70'} : {'cmi.scaled_passing_score': '0.7'},
    }),
  },
  {
    title: 'wipes everything after passed',
    behaviour: standard => ({
      relaunch: server => {
        const passed =
          server.get(standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status') === 'passed';
        if (passed)
          for (const key of [...server.keys()]) if (/suspend_data|interactions|location/.test(key)) server.delete(key);
      },
    }),
    expect: {state: false, interactions: false, honest: false},
  },
  {
    title: 'opens the course for review',
    behaviour: seeded(standard => ({[MODE[standard]]: 'review', [CREDIT[standard]]: 'no-credit'})),
    expect: NOTHING,
  },
  {title: 'opens the course to browse', behaviour: seeded(standard => ({[MODE[standard]]: 'browse'})), expect: NOTHING},
  {
    title: 'opens the course for no credit',
    behaviour: seeded(standard => ({[CREDIT[standard]]: 'no-credit'})),
    expect: NOTHING,
  },
  {title: 'lives in a browser that denies storage', storageDenied: true},
  {
    title: 'loses what is sent while the page goes away (XHR blocked on pagehide)',
    behaviour: always({commit: (_, lms: StrictLms) => (lms.isLeaving ? 'lie' : 'store')}),
    expect: {honest: false, interactions: false},
  },
  {
    title: 'gives back a record that is older than the device’s',
    behaviour: () => {
      let first = '';
      return {
        relaunch: (server, launches) => {
          if (launches === 1) first = server.get('cmi.suspend_data') ?? '';
          else server.set('cmi.suspend_data', first);
        },
      };
    },
    expect: {state: false, honest: false},
  },
  {title: 'is offline for a few answers', online: step => step < 3 || step > 6},
];
