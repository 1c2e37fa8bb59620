/** Ways in which LMSs hide their API or answer by it; each was seen in the field (sources in `src/lms/quirks.ts`). */
import {always, NOTHING, type Personality, seeded} from './personality.ts';

const STATUS = {scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status'} as const;
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

export const apiPersonalities: readonly Personality[] = [
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
    title: 'has no interactions',
    behaviour: always({
      refuse: element => (element.startsWith('cmi.interactions') ? '401' : null),
      give: (element, value) => (element.startsWith('cmi.interactions') ? '' : value),
    }),
    expect: {interactions: false},
  },
  {
    title: 'has neither objectives, language nor minimum and maximum score',
    standards: ['scorm12'],
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
    standards: ['scorm2004'],
    behaviour: always({refuse: element => (/objectives|adl\.nav/.test(element) ? '401' : null)}),
  },
];

/** An LMS that is busy: nothing else runs meanwhile. */
function wait(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
