/** A small course: two modules, a reading version, a draw of situations, tokens, terms and claims. */
import type {CourseContent} from '../../src/model/course-content.ts';
import type {ItemOutline, Outline, StepOutline} from '../../src/model/outline.ts';
import type {LessonText, ReferenceText} from '../../src/model/texts.ts';
import {activities} from './activity-fixture.ts';
import {emptyOutline} from './course-host.ts';

const step = (id: string, module: string, parts: Partial<StepOutline> = {}): StepOutline => ({
  id,
  n: 0,
  module,
  counted: true,
  items: [],
  cases: [],
  views: [],
  ...parts,
});
const item = (id: string, parts: Partial<ItemOutline>): ItemOutline => ({
  id,
  n: 0,
  kind: 'choice',
  step: null,
  objectives: [],
  options: [],
  confidence: false,
  ...parts,
});
const situation = (id: string, key: 's' | 'z' | 'g') =>
  item(id, {
    kind: 'situation',
    options: ['s', 'z', 'g'],
    key: [key],
    confidence: true,
    ...(key === 's' ? {form: 'labour'} : {lookalike: 'debt'}),
  });

export const outline: Outline = emptyOutline({
  modules: [
    {id: 'one', n: 0, steps: ['s1', 's2'], requires: [], free: false, minutes: 4},
    {id: 'two', n: 1, steps: ['s3'], requires: ['one'], free: false, minutes: 6},
  ],
  steps: {
    s1: step('s1', 'one'),
    s2: step('s2', 'one', {items: ['T_choice'], equivalentItems: ['T_mark']}),
    s3: step('s3', 'two', {draw: {id: 'T_vignette', n: 0, signal: 1, lookalike: 1}}),
  },
  items: {
    T_choice: item('T_choice', {step: 's2', options: ['a', 'b', 'c'], key: ['b'], confidence: true}),
    T_mark: item('T_mark', {kind: 'mark', step: 's2', options: ['a', 'b'], key: ['b']}),
    v1: situation('v1', 's'),
    v2: situation('v2', 'z'),
    v3: situation('v3', 'z'),
    v4: {...situation('v4', 's'), use: 'booster'},
  },
});

const lessons: Readonly<Record<string, LessonText>> = {
  s1: {
    title: 'Kijken',
    blocks: [
      {
        type: 'html',
        html:
          '<p>Bel <oo-token path="region.care_coordinator.phone"></oo-token>. Dat is een <oo-term key="lvb">woord</oo-term>.</p>' +
          '<p><oo-claim key="open">Dit weten we nog niet.</oo-claim> <oo-claim key="sure">Dit wel.</oo-claim></p>' +
          '<p>Lees <a href="#s2" data-step="s2">verder</a>.</p>',
      },
    ],
  },
  s2: {
    title: 'Kiezen',
    note: 'Dit gaat over druk.',
    blocks: [
      {type: 'html', html: '<p>Kies maar.</p>'},
      {type: 'activity', activity: activities.choice},
    ],
    equivalent: [
      {type: 'html', html: '<p>De korte versie.</p>'},
      {type: 'activity', activity: activities.mark},
    ],
  },
  s3: {
    title: 'Signaal of niet',
    blocks: [
      {
        type: 'activity',
        activity: {
          kind: 'vignette',
          id: 'T_vignette',
          prompt: 'Wat zie je?',
          confidence: true,
          draw: {signal: 1, lookalike: 1},
        },
      },
    ],
  },
};

const words = (explanation: string) => ({text: '', explanation});
const judged = {s: words('Het geld gaat naar een ander.'), z: words('Een schuld.'), g: words('Niets.')};
const reference = {
  claims: {
    open: {id: 'open', statement: 'Dit is een schatting.', sources: [], reviewed: '2026-11-24', verify: true},
    sure: {id: 'sure', statement: 'Dit staat vast.', sources: ['B1'], reviewed: '2026-11-24'},
  },
  terms: {lvb: {id: 'lvb', term: 'LVB', explanation: 'Licht verstandelijke beperking.'}},
  law: {straf: {id: 'straf', title: 'Straf', text: 'Mag niet.', sources: [], checked: '2026-02-09'}},
  rights: [],
  sources: {B1: {id: 'B1', publisher: 'Uitgever', title: 'Rapport', date: '2024'}},
} as unknown as ReferenceText;

export const content: CourseContent = {
  outline,
  loadWhole: async () => content,
  loadCourse: async () => ({
    title: 'Proefcursus',
    subtitle: 'Zien en doen',
    promise: 'Na deze cursus kijk je anders.',
    modules: {one: {title: 'Begin', summary: 'Het begin.'}, two: {title: 'Daarna', summary: 'Het vervolg.'}},
    steps: {s1: 'Kijken', s2: 'Kiezen', s3: 'Signaal of niet'},
    objectives: {},
    roles: {onderwijs: 'Onderwijs'},
    regions: {hart_van_brabant: 'Hart van Brabant', landelijk: 'Landelijk'},
  }),
  loadLesson: async id => lessons[id] as LessonText,
  loadChart: async () => Promise.reject(new Error('no chart')),
  loadCase: async () => Promise.reject(new Error('no case')),
  loadSituations: async () => ({
    v1: {text: 'Florin krijgt geen loon.', options: judged},
    v2: {text: 'Kim heeft schulden.', options: judged, verify: true},
    v3: {text: 'Alex betaalt zelf een lening af.', options: judged},
    v4: {text: 'Wat hier staat, is voor later.', options: judged},
  }),
  loadBank: async () => ({}),
  loadRole: async id =>
    ({
      id,
      name: 'Onderwijs',
      as: 'als docent',
      first_call: ['Ik bel over een leerling.', 'Ik zie verzuim.', 'Wat adviseert u?'],
      verify: true,
    }) as never,
  loadRegion: async id =>
    ({
      id,
      name: id === 'landelijk' ? 'Landelijk' : 'Hart van Brabant',
      contacts:
        id === 'landelijk'
          ? []
          : [{id: 'care_coordinator', name: 'Zorgcoördinator', phone: '013 549 8430', verify: true}],
    }) as never,
  loadReference: async () => reference,
};
