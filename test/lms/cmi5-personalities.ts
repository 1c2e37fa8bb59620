/** Ways in which cmi5 LMSs and their record stores differ or fail. Titles that a SCORM personality has too share its row. */
import type {Settings} from '../../src/model/settings.ts';
import type {Cmi5Behaviour} from './cmi5-lms.ts';
import {type Expectation, NOTHING} from './personality.ts';

export interface Cmi5Personality {
  readonly title: string;
  readonly behaviour?: () => Cmi5Behaviour;
  readonly online?: (step: number) => boolean;
  readonly storageDenied?: boolean;
  /** The page is reloaded after its start. */
  readonly reloaded?: boolean;
  readonly expect?: Expectation;
  /** What an administrator has chosen for it; the rest is as by default. */
  readonly settings?: Partial<Settings>;
}
const fault = (one: NonNullable<Cmi5Behaviour['fault']>) => (): Cmi5Behaviour => ({fault: one});

export const cmi5Personalities: readonly Cmi5Personality[] = [
  {title: 'keeps every rule of the standard'},
  {
    title: 'says "true" and stores nothing',
    behaviour: fault((resource, method) => (resource === 'record' && method === 'PUT' ? 'lie' : null)),
    // Read back, so found out; the statements are told all the same.
    expect: {state: false},
  },
  {
    title: 'lets the session expire at the fourth commit',
    behaviour: fault((resource, method, n) =>
      ((resource === 'record' && method === 'PUT') || resource === 'statements') && n >= 4 ? 401 : null,
    ),
    expect: NOTHING,
  },
  {
    title: 'lets one commit in three fail',
    behaviour: fault((resource, method, n, {isLeaving}) =>
      !isLeaving && method !== 'GET' && resource !== 'fetch' && n % 3 === 0 ? 503 : null,
    ),
  },
  {
    title: 'has a pass mark of its own and judges by it',
    behaviour: () => ({masteryScore: 0.7}),
  },
  {
    title: 'wipes everything after passed',
    behaviour: () => ({relaunch: (documents, launches) => (launches === 2 ? documents.clear() : undefined)}),
    expect: {state: false, honest: false},
  },
  {title: 'opens the course for review', behaviour: () => ({launchMode: 'Review'}), expect: NOTHING},
  {title: 'opens the course to browse', behaviour: () => ({launchMode: 'Browse'}), expect: NOTHING},
  {title: 'lives in a browser that denies storage', storageDenied: true},
  {
    title: 'loses what is sent while the page goes away (XHR blocked on pagehide)',
    behaviour: fault((_, method, __, {isLeaving}) => (isLeaving && method !== 'GET' ? 'drop' : null)),
  },
  {
    title: 'gives back a record that is older than the device’s',
    behaviour: () => {
      let first = new Map<string, string>();
      return {
        relaunch: (documents, launches) => {
          if (launches === 1) first = new Map(documents);
          else for (const [key, text] of first) documents.set(key, text);
        },
      };
    },
    expect: {state: false, honest: false},
  },
  {title: 'is offline for a few answers', online: step => step < 3 || step > 6},
  {
    title: 'is out of reach for a few answers while the browser thinks it is online',
    behaviour: fault((resource, method, n, {launches}) =>
      launches === 1 && method !== 'GET' && resource !== 'fetch' && n >= 3 && n <= 6 ? 'drop' : null,
    ),
  },
  {title: 'gives its token once: the page is reloaded', reloaded: true},
  {
    title: 'gives its token once: the page is reloaded in a browser that denies storage',
    reloaded: true,
    storageDenied: true,
    expect: {...NOTHING, found: false},
  },
  {
    title: 'asks for patience (429) at every fourth request',
    behaviour: fault((_, method, n, {isLeaving}) => (!isLeaving && method === 'PUT' && n % 4 === 0 ? 429 : null)),
  },
  {
    title: 'is slow to be ready: the launch data fail twice',
    behaviour: fault((resource, _, n) => (resource === 'launch data' && n <= 2 ? 500 : null)),
  },
  {
    title: 'never gives its launch data',
    behaviour: fault(resource => (resource === 'launch data' ? 500 : null)),
    expect: {...NOTHING, found: false},
  },
  {
    title: 'has no token for us',
    behaviour: fault(resource => (resource === 'fetch' ? 500 : null)),
    expect: {...NOTHING, found: false},
  },
  {
    title: 'forbids to read the preferences of the learner',
    behaviour: fault(resource => (resource === 'preferences' ? 403 : null)),
  },
  {title: 'hides the ETag from other origins', behaviour: () => ({hidesEtag: true})},
  {
    title: 'stores what it is sent, but its answer is lost',
    behaviour: fault((resource, method, n, {isLeaving}) =>
      !isLeaving && method !== 'GET' && resource !== 'fetch' && n % 3 === 0 ? 'lost' : null,
    ),
  },
  {
    title: 'refuses every statement about an answer (403)',
    behaviour: fault((resource, _, n) => (resource === 'statements' && n > 1 ? 403 : null)),
    expect: {outcome: false, interactions: false},
  },
];
