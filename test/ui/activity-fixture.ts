/** One activity of every kind with its item, and a frame that answers as the course does: what is submitted comes back. */
import {html} from 'lit';
import type {Activity, ActivityKind, ActivityOf} from '../../src/model/activity.schema.ts';
import type {Answers} from '../../src/model/learner.ts';
import type {ItemOutline} from '../../src/model/outline.ts';
import {isLegal} from '../../src/model/score.ts';
import type {ActivityElement} from '../../src/ui/activities/activity-element.ts';
import {loadActivity} from '../../src/ui/activities/registry.ts';
import type {AnswerSubmitEvent} from '../../src/ui/events.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {mount} from './provide.ts';

type Kind = Exclude<ActivityKind, 'vignette'>;

const option = (id: string, text: string, correct = false) => ({
  id,
  text,
  explanation: `Uitleg bij ${text}`,
  ...(correct && {correct: true as const}),
});
const options = [option('a', 'Appel'), option('b', 'Brood', true), option('c', 'Citroen')];

export const activities: {[K in Kind]: ActivityOf<K>} = {
  choice: {kind: 'choice', id: 'T_choice', prompt: 'Welke kies je?', options, confidence: true},
  choices: {
    kind: 'choices',
    id: 'T_choices',
    prompt: 'Welke kies je allemaal?',
    options: [option('a', 'Appel', true), option('b', 'Brood', true), option('c', 'Citroen'), option('d', 'Druif')],
    takeaway: 'Neem dit mee.',
  },
  sort: {
    kind: 'sort',
    id: 'T_sort',
    prompt: 'Waar hoort het bij?',
    bins: [
      {id: 'x', label: 'Feit'},
      {id: 'y', label: 'Gedachte'},
    ],
    cards: [
      {...option('a', 'Hij kwam om negen uur.'), bin: 'x'},
      {...option('b', 'Hij was vast bang.'), bin: 'y'},
      {...option('c', 'Er stond een auto.'), bin: 'x'},
    ],
  },
  order: {
    kind: 'order',
    id: 'T_order',
    prompt: 'Zet op volgorde.',
    steps: [option('a', 'Kijken'), option('b', 'Opschrijven'), option('c', 'Overleggen')],
  },
  match: {
    kind: 'match',
    id: 'T_match',
    prompt: 'Wat past bij wie?',
    targets: [
      {id: 'x', label: 'Werk'},
      {id: 'y', label: 'Thuis'},
    ],
    stories: [
      {...option('a', 'Piotr sloopt muren.'), target: 'x'},
      {...option('b', 'Joyce zorgt voor oma.'), target: 'y'},
    ],
  },
  mark: {
    kind: 'mark',
    id: 'T_mark',
    prompt: 'Wat telt hier?',
    form: 'chat',
    passages: [
      {id: 'a', from: 'K.', text: 'Lekker gespeeld.', explanation: 'Gewoon aardig.'},
      {from: 'Sam', text: 'Dank je.'},
      {id: 'b', from: 'K.', text: 'Zeg maar niks.', correct: true, explanation: 'Een geheim maken.'},
    ],
  },
  scene: {
    kind: 'scene',
    id: 'T_scene',
    prompt: 'Wat wil je onthouden?',
    scene: 'greenhouse',
    description: 'Een kas in de ochtend.',
    spots: [
      {id: 'a', name: 'Lijst aan de muur', correct: true, explanation: 'Boetes.'},
      {id: 'b', name: 'Kastje', correct: true, explanation: 'Paspoorten.'},
      {id: 'g', name: 'Geel bord', explanation: 'Een gewoon bord.'},
    ],
  },
  estimate: {
    kind: 'estimate',
    id: 'T_estimate',
    prompt: 'Hoeveel denk je?',
    min: 0,
    max: 1000,
    step: 50,
    answer: 300,
    tolerance: 50,
    unit: 'mensen',
    explanation: 'Het zijn er 300.',
  },
  rate: {
    kind: 'rate',
    id: 'T_rate',
    prompt: 'Hoe vaak?',
    low: 'nooit',
    high: 'altijd',
    statements: [option('a', 'Ik vraag door.'), option('b', 'Ik schrijf op.')],
  },
  reflect: {
    kind: 'reflect',
    id: 'T_reflect',
    prompt: 'Wat doe je morgen?',
    considerations: [{voice: 'Een collega', text: 'Begin klein.'}],
  },
};

const ids = (list: readonly {id?: string | undefined}[]) => list.flatMap(({id}) => (id ? [id] : []));
const right = (list: readonly {id?: string | undefined; correct?: true | undefined}[]) =>
  list.flatMap(({id, correct}) => (id && correct ? [id] : []));

function itemOf(activity: Activity): ItemOutline {
  const core = {id: activity.id, n: 0, kind: activity.kind, step: 's', objectives: [], confidence: false} as const;
  switch (activity.kind) {
    case 'choice':
    case 'choices':
      return {
        ...core,
        kind: activity.kind,
        options: ids(activity.options),
        key: right(activity.options),
        confidence: activity.confidence === true,
      };
    case 'sort':
      return {
        ...core,
        kind: 'sort',
        options: ids(activity.cards),
        targets: ids(activity.bins),
        key: activity.cards.map(({id, bin}) => `${id}.${bin}`),
      };
    case 'match':
      return {
        ...core,
        kind: 'match',
        options: ids(activity.stories),
        targets: ids(activity.targets),
        key: activity.stories.map(({id, target}) => `${id}.${target}`),
      };
    case 'order':
      return {...core, kind: 'order', options: ids(activity.steps), key: ids(activity.steps)};
    case 'mark':
      return {...core, kind: 'mark', options: ids(activity.passages), key: right(activity.passages)};
    case 'scene':
      return {...core, kind: 'scene', options: ids(activity.spots), key: right(activity.spots)};
    case 'estimate': {
      const {min, max, step, tolerance, answer} = activity;
      return {...core, kind: 'estimate', options: [], key: [String(answer)], range: {min, max, step, tolerance}};
    }
    case 'rate':
      return {...core, kind: 'rate', options: ids(activity.statements), targets: ['1', '2', '3', '4', '5']};
    case 'reflect':
      return {...core, kind: 'reflect', options: []};
    case 'vignette':
      throw new Error('a vignette is no item');
  }
}

export interface Mounted {
  readonly element: ActivityElement<Exclude<Activity, {kind: 'vignette'}>>;
  /** What was submitted, in order. Every response is one that the model takes. */
  readonly submitted: readonly AnswerSubmitEvent[];
}

/** An activity of a kind on the page. */
export async function mountActivity(kind: Kind, given?: Answers): Promise<Mounted> {
  await loadActivity(kind);
  const activity = activities[kind];
  const item = itemOf(activity);
  const submitted: AnswerSubmitEvent[] = [];
  const element = document.createElement(kind === 'scene' ? 'oo-scene-search' : `oo-${kind}`) as Mounted['element'];
  Object.assign(element, {item, activity, seed: 5, answers: given});
  element.addEventListener('oo-answer-submit', event => {
    if (!isLegal(item, event.response)) throw new Error(`not a response of ${item.id}: ${event.response}`);
    submitted.push(event);
    const {response, latency, confidence} = event;
    const last = {response, latency, ...(confidence && {confidence})};
    element.answers = {first: element.answers?.first ?? last, last, tries: submitted.length};
  });
  await mount(courseHost({outline: emptyOutline()}), html`<div>${element}</div>`);
  await element.updateComplete;
  return {element, submitted};
}
