/** Ways in which LMSs differ from the standard, each seen in the field (see `standards` and issues named in `src/lms/quirks.ts`). */
import type {Standard} from './grammar.ts';
import type {Behaviour, StrictLms} from './strict-lms.ts';

/** What may be expected of an LMS that behaves like this; everything left out is true. */
export interface Expectation {
  /** The record is on the server at the next launch. */
  readonly state?: boolean;
  /** Passed, completed and the score are on the server in the end. */
  readonly outcome?: boolean;
  /** All interactions are on the server in the end. */
  readonly interactions?: boolean;
  /** The LMS says "true" although nothing was stored: nobody can know, so nothing may be called confirmed. */
  readonly honest?: boolean;
  /** The adapter finds an LMS at all. */
  readonly found?: boolean;
}
export interface Personality {
  /** A sentence for the published matrix. */
  readonly title: string;
  readonly standards?: readonly Standard[];
  readonly behaviour?: (standard: Standard) => Behaviour;
  /** Where the API is: properties of the course's window. */
  readonly place?: (api: object, name: string) => Record<string, unknown>;
  /** Acts on the network or the page between the steps of the course. */
  readonly online?: (step: number) => boolean;
  readonly storageDenied?: boolean;
  readonly expect?: Expectation;
  /** Presets `moodle` and `totara`. */
  readonly fixedSlots?: boolean;
}

const MODE = {scorm12: 'cmi.core.lesson_mode', scorm2004: 'cmi.mode'} as const;
const CREDIT = {scorm12: 'cmi.core.credit', scorm2004: 'cmi.credit'} as const;
const STATUS = {scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status'} as const;
const SCO12 = ['scorm12'] as const;
const SCO2004 = ['scorm2004'] as const;
const NOTHING = {state: false, outcome: false, interactions: false} as const;

const seeded =
  (seed: (standard: Standard) => Record<string, string>) =>
  (standard: Standard): Behaviour => ({seed: seed(standard)});
const always =
  (behaviour: Behaviour): ((standard: Standard) => Behaviour) =>
  () =>
    behaviour;
/** A window that throws at every touch, as one of another origin does. */
const crossOrigin = (): object =>
  new Proxy(
    {},
    {
      get: () => {
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    },
  );
const nested = (api: object, name: string, depth: number): object => {
  const top: Record<string, unknown> = {[name]: api};
  top.parent = top;
  return Array.from({length: depth}).reduce<object>(parent => ({parent}), top);
};

export const personalities: readonly Personality[] = [
  {title: 'keeps every rule of the standard'},
  {
    title: 'keeps every rule, with a fixed place for every interaction (presets moodle and totara)',
    standards: SCO12,
    fixedSlots: true,
  },
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
    title: 'puts its API in place late',
    place: (api, name) => {
      let looks = 0;
      const parent = {
        get [name]() {
          looks++;
          return looks > 5 ? api : undefined;
        },
      };
      return {parent: Object.defineProperty(parent, 'parent', {get: () => parent})};
    },
  },
  {title: 'has its API in the window that opened the course', place: (api, name) => ({opener: {[name]: api}})},
  {title: 'has its API in a parent of the opener', place: (api, name) => ({opener: nested(api, name, 2)})},
  {title: 'has its API forty frames up', place: (api, name) => ({parent: nested(api, name, 40)})},
  {
    title: 'sits in a parent of another origin, with its API in the opener',
    place: (api, name) => ({parent: crossOrigin(), opener: {[name]: api}}),
  },
  {
    title: 'has frames that go round in a circle and no API',
    place: () => {
      const one: Record<string, unknown> = {};
      const two = {parent: one};
      one.parent = two;
      return {parent: one};
    },
    expect: {...NOTHING, found: false},
  },
  {
    title: 'has an unrelated object of the same name below the real one',
    place: (api, name) => ({[name]: {version: 1}, parent: nested(api, name, 1)}),
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
    title: 'has no interactions',
    behaviour: always({
      refuse: element => (element.startsWith('cmi.interactions') ? '401' : null),
      give: (element, value) => (element.startsWith('cmi.interactions') ? '' : value),
    }),
    expect: {interactions: false},
  },
  {
    title: 'has neither objectives, language nor minimum and maximum score',
    standards: SCO12,
    behaviour: always({
      refuse: element => (/objectives|score\.m/.test(element) ? '401' : null),
      give: (element, value) => (/objectives|student_preference|student_data/.test(element) ? '' : value),
    }),
  },
  {
    title: 'leaves `_count` empty',
    behaviour: always({give: (element, value) => (element.endsWith('._count') ? '' : value)}),
  },
  {title: 'answers with booleans', behaviour: always({answer: done => done})},
  {title: 'answers with 1 and 0', behaviour: always({answer: done => (done ? 1 : 0)})},
  {
    title: 'answers with String objects',
    behaviour: always({answer: done => new String(done), give: (_, value) => new String(value)}),
  },
  {
    title: 'gives null and undefined where it has no value',
    behaviour: always({give: (element, value) => (value === '' ? (element.length % 2 ? null : undefined) : value)}),
  },
  {
    title: 'writes words of the vocabulary in capitals',
    behaviour: always({
      give: (element, value) => (/status|mode|credit|entry/.test(element) ? value.toUpperCase() : value),
    }),
  },
  {title: 'begins with an empty status', behaviour: seeded(standard => ({[STATUS[standard]]: ''}))},
  {title: 'gives an empty mode', behaviour: always({give: (element, value) => (/mode$/.test(element) ? '' : value)})},
  {
    title: 'says entry "" although it has data',
    behaviour: always({give: (element, value) => (/entry$/.test(element) ? '' : value)}),
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
  {
    title: 'throws at every SetValue',
    behaviour: always({
      before: name => {
        if (name.endsWith('SetValue')) throw new Error('LMS is broken');
      },
    }),
    expect: NOTHING,
  },
  {
    title: 'throws at every tenth call',
    behaviour: () => {
      let calls = 0;
      return {
        before: name => {
          calls++;
          if (calls % 10 === 0 && /SetValue|Commit/.test(name)) throw new Error('LMS is broken');
        },
      };
    },
    expect: {outcome: false, interactions: false, state: false},
  },
  {title: 'needs five milliseconds for every call', behaviour: always({before: () => wait(5)})},
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
  {
    title: 'is Moodle: offline for a few answers, sends only changes, and counts what failed as sent',
    standards: SCO12,
    fixedSlots: true,
    online: step => step < 3 || step > 6,
    behaviour: always({sendsChangesOnly: true}),
  },
  {
    title: 'is Moodle: a commit fails once, and what was in it counts as sent',
    standards: SCO12,
    fixedSlots: true,
    behaviour: always({sendsChangesOnly: true, commit: n => (n === 4 ? 'fail' : 'store')}),
  },
  {title: 'is already running: the frame of the course was reloaded', behaviour: always({running: true})},
  {
    title: 'wants ids of interactions to be unique over all sessions',
    behaviour: () => {
      const used = new Map<string, string>();
      return {
        refuse: (element, value) => {
          if (!/interactions\.\d+\.id$/.test(element)) return null;
          const place = used.get(value);
          if (place === undefined || place === element) used.set(value, element);
          return place === undefined || place === element ? null : '351';
        },
      };
    },
  },
  {
    title: 'keeps ids of objectives and navigation to itself',
    standards: SCO2004,
    behaviour: always({refuse: element => (/objectives|adl\.nav/.test(element) ? '401' : null)}),
  },
];

/** An LMS that is busy: nothing else runs meanwhile. */
function wait(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
