import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import type {CourseEvent} from '../../src/machines/events.ts';
import type {Confidence} from '../../src/model/facts.ts';
import type {ItemOutline} from '../../src/model/outline.ts';
import type {Settings} from '../../src/model/settings.ts';
import type {CourseText, ItemText, LessonText} from '../../src/model/texts.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/action-plan/action-plan.ts';
import '../../src/ui/boosters/boosters.ts';
import '../../src/ui/evaluation-form/evaluation-form.ts';
import type {CourseHost} from '../../src/ui/host.ts';
import '../../src/ui/overview/overview.ts';
import '../../src/ui/proof/proof.ts';
import {text as caseText, chart} from './case-fixture.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, deepText, expectAccessible, focused, mount} from './provide.ts';
import {facts, TODAY, teacher} from './reference-fixture.ts';

const item = (id: string, parts: Partial<ItemOutline>): ItemOutline => ({
  id,
  n: 0,
  kind: 'test',
  step: 's1',
  objectives: ['LO1'],
  options: ['a', 'b', 'c'],
  key: ['a'],
  confidence: false,
  ...parts,
});
const situation = (id: string, index: number) =>
  item(id, {
    kind: 'situation',
    step: null,
    options: ['s', 'z', 'g'],
    key: [index % 2 ? 'z' : 's'],
    use: 'booster',
    ...(index % 2 ? {lookalike: 'debt'} : {form: 'labour'}),
  });
const situations = Array.from({length: 14}, (_, index) => situation(`v${index}`, index));
const {key: _key, ...reflect} = item('R1', {kind: 'reflect', options: []});
const items = [...situations, reflect, item('B1', {use: 'booster'}), item('C1', {kind: 'choice', confidence: true})];
const outline = emptyOutline({
  items: Object.fromEntries(items.map(one => [one.id, one])),
  modules: [
    {id: 'm1', n: 0, steps: ['s1'], requires: [], free: true, minutes: 7},
    // Nothing in it counts, and nobody was there.
    {id: 'm2', n: 1, steps: ['s2'], requires: [], free: true, minutes: 3},
  ],
  steps: {
    s1: {
      id: 's1',
      n: 0,
      module: 'm1',
      counted: true,
      items: ['C1', 'R1'],
      cases: [],
      views: ['action_plan'],
      draw: {id: 'd', n: 0, signal: 1, lookalike: 1},
    },
    s2: {id: 's2', n: 1, module: 'm2', counted: false, items: [], cases: [], views: []},
  },
  cases: {
    CASE_TEST: {
      id: 'CASE_TEST',
      n: 0,
      roles: [],
      objectives: [],
      variants: ['a', 'b'],
      nodes: {},
      endings: ['good', 'later'],
      expert: {},
      interludes: [],
    },
  },
  evaluation: {a: 5, k: 10, p: 0, l: 0},
  boosters: [1, 3, 6].map((months, index) => ({
    id: `r${index}`,
    months,
    case: 'CASE_TEST',
    followup: months === 6,
    minutes: 4 + index,
  })),
});
const words = (id: string): ItemText => ({
  text: `Situatie ${id}.`,
  options: Object.fromEntries(
    ['a', 'b', 'c', 's', 'z', 'g'].map(o => [o, {text: `${id} keuze ${o}`, explanation: `Uitleg ${id}${o}.`}]),
  ),
});
const texts = Object.fromEntries(items.map(({id}) => [id, words(id)]));
const lesson: LessonText = {
  title: 'Les één',
  blocks: [
    {
      type: 'activity',
      activity: {
        kind: 'reflect',
        id: 'R1',
        prompt: 'Wat doe jij morgen anders?',
        considerations: [{voice: 'Jij', text: 'Klein.'}],
      },
    },
    {type: 'activity', activity: {kind: 'choice', id: 'C1', prompt: 'Wat kies je?', options: []}},
  ],
};
const courseText = {
  title: 'Ogen open',
  subtitle: 'Zien en handelen',
  modules: {m1: {title: 'Wat is het?', summary: ''}},
  steps: {s1: 'Les één'},
  objectives: {LO1: 'Je legt uit wat het is.', LO2: 'Je handelt.'},
} as unknown as CourseText;
const content = {
  outline,
  ...facts,
  loadCourse: async () => courseText,
  loadLesson: async () => lesson,
  loadSituations: async () => Object.fromEntries(situations.map(({id}) => [id, words(id)])),
  loadBank: async () => texts,
  loadChart: async () => chart,
  loadCase: async () => caseText,
};

async function open(
  view: (host: CourseHost) => TemplateResult,
  events: readonly CourseEvent[] = [],
  settings: Partial<Settings> = {},
) {
  const host = courseHost(content, [{type: 'session.opened', day: TODAY, seed: 5}, teacher, ...events], settings);
  const element = await mount<HTMLElement>(host, view(host));
  // The shell turns these events into events of the course machine.
  element.addEventListener('oo-evaluation-submit', ({question, rating}) =>
    host.course.send({type: 'evaluation.submitted', question, rating}),
  );
  element.addEventListener('oo-note-submit', ({item: id, text, shared}) =>
    host.course.send({type: 'note.submitted', item: id, text, shared}),
  );
  await waitUntil(() => deep(element, '#heading') !== null);
  return {host, element, learner: () => host.course.getSnapshot().context.learner};
}
const press = (view: Element, selector: string) => deep<HTMLElement>(view, selector)?.click();
const sure = (id: string, answer: string, confidence: Confidence): CourseEvent => ({
  type: 'answer.submitted',
  item: id,
  response: [answer],
  confidence,
  latency: 0,
});

describe('<oo-evaluation-form>', () => {
  const form = (host: CourseHost) => html`<oo-evaluation-form .host=${host}></oo-evaluation-form>`;

  it('is filled in with the keyboard and sends what was answered, and nothing for what was skipped', async () => {
    const {element, learner} = await open(form);
    deep<HTMLElement>(element, 'input[name="a"][value="4"]')?.focus();
    await sendKeys({press: 'Space'});
    deep<HTMLElement>(element, 'textarea')?.focus();
    await sendKeys({type: 'De gesprekken.'});
    deep<HTMLElement>(element, '.btn')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'thanks');
    expect(learner().evaluation).to.deep.equal({a: 4});
    expect(learner().notes.l).to.deep.equal({text: 'De gesprekken.', shared: true});
    expect(deepText(element)).to.include('Nog 1 vraag is open');
    await expectAccessible(element);
  });

  it('thanks once: what the course notes afterwards leaves the focus where it is', async () => {
    const {element, host} = await open(form);
    deep<HTMLElement>(element, '.btn')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'thanks');
    await sendKeys({press: 'Tab'});
    const next = focused();
    expect(next?.id).not.to.equal('thanks');
    host.course.send({type: 'course.completed', day: TODAY, earlier: true});
    await (element as Element & {updateComplete?: Promise<boolean>}).updateComplete;
    expect(focused()).to.equal(next);
  });

  it('is accessible', async () => {
    await expectAccessible((await open(form)).element);
  });

  it('asks minutes as a number, and leaves alone what was written there in words before', async () => {
    const note = (text: string) => ({type: 'note.submitted', item: 'p', text, shared: true}) as CourseEvent;
    for (const [before, typed, after] of [
      ['', '45', '45'],
      ['60', '45', '45'],
      ['anderhalf uur', '', 'anderhalf uur'],
    ] as const) {
      const {element, learner} = await open(form, before ? [note(before)] : []);
      const field = deep<HTMLInputElement>(element, '[type="number"]');
      expect(field?.value).to.equal(/^\d*$/.test(before) ? before : '');
      if (field && typed) field.value = typed;
      press(element, '.btn');
      await waitUntil(() => deep(element, '#thanks') !== null);
      expect(learner().notes.p?.text).to.equal(after);
    }
  });

  it('says so when the organisation asks for it', async () => {
    expect(deepText((await open(form, [], {evaluationRequired: true})).element)).to.include(
      'Vul alle vragen met cijfers in',
    );
  });
});

describe('<oo-action-plan>', () => {
  const plan = (host: CourseHost) => html`<oo-action-plan .host=${host}></oo-action-plan>`;

  it('reads back what was written at the question of its step, as text', async () => {
    const text = '<b>Nummer</b> opslaan.';
    const {element} = await open(plan, [{type: 'note.submitted', item: 'R1', text, shared: false}]);
    expect(deep(element, '.own .voice')?.textContent).to.equal(text);
    await expectAccessible(element);
  });

  it('asks nothing twice: without words it says where they are written', async () => {
    const {element} = await open(plan);
    expect(deep(element, '.own')?.textContent).to.include('Schrijf hierboven op');
    expect(deep(element, 'textarea')).to.equal(null);
    await expectAccessible(element);
  });
});

describe('<oo-overview>', () => {
  const overview = (host: CourseHost) => html`<oo-overview .host=${host}></oo-overview>`;

  it('shows what I know, was sure of and wrong about, and decided', async () => {
    const {element} = await open(overview, [
      sure('v0', 'g', 3),
      sure('v1', 's', 1),
      sure('C1', 'b', 3),
      {type: 'note.submitted', item: 'R1', text: 'Ik bel morgen.', shared: false},
    ]);
    const wrong = [...(element.shadowRoot?.querySelectorAll('.sure') ?? [])].map(one => one.getAttribute('item-id'));
    expect(wrong).to.deep.equal(['v0', 'C1']);
    expect(deepText(element))
      .to.include('Wat doe jij morgen anders?')
      .and.to.include('Ik bel morgen.')
      .and.to.include('Wat kies je?');
    expect(deepText(element)).to.include('nog eens oefenen').and.to.include('Alleen jij ziet dit overzicht');
    await expectAccessible(element);
  });

  it('is honest when there is nothing yet', async () => {
    expect(deepText((await open(overview)).element))
      .to.include('nog niets beantwoord')
      .and.to.include('Je hebt nog niets opgeschreven')
      .and.to.include('nergens dat je zeker was');
  });

  it('shows words of a learner as text, never as markup', async () => {
    const {element} = await open(overview, [
      {type: 'note.submitted', item: 'R1', text: '<img src=x onerror=alert(1)>', shared: false},
    ]);
    expect(deep(element, '.own img')).to.equal(null);
    expect(deepText(element)).to.include('<img src=x');
  });
});

describe('<oo-boosters>', () => {
  const boosters = (host: CourseHost) => html`<oo-boosters .host=${host} .today=${TODAY}></oo-boosters>`;

  it('gives three dates from the day of completion', async () => {
    const {element} = await open(boosters, [{type: 'course.completed', day: TODAY - 10, earlier: true}]);
    expect(deepText(element))
      .to.include('14 december 2026')
      .and.to.include('14 februari 2027')
      .and.to.include('14 mei 2027');
    expect(deepText(element)).to.include('Ongeveer 4 minuten').and.to.include('Ongeveer 6 minuten');
    await expectAccessible(element);
  });

  /** Answers everything that a round asks, part after part, up to its last screen. */
  async function playRound(element: Element, round: number, look: () => Promise<void> = async () => {}): Promise<void> {
    press(element, `li:nth-child(${round}) .btn`);
    await waitUntil(() => focused()?.id === 'part');
    for (let n = 1; n <= 4; n++) {
      await waitUntil(() => deepText(element).includes(`Situatie ${n} van 4`) && focused()?.id === 'part');
      press(element, 'input[name="answer"]');
      press(element, 'form button[type="submit"]');
      await waitUntil(() => deep(element, '.frame > .btns .btn:not(.text)') !== null);
      press(element, '.frame > .btns .btn:not(.text)');
    }
    await waitUntil(() => deep(element, '.reply') !== null);
    for (let n = 0; n < 2; n++) {
      press(element, '.reply[value="a"]');
      await waitUntil(() => deep(element, '.reply') === null);
      press(element, '.now .btn');
      await waitUntil(() => deep(element, '.now .btn') === null || deep(element, '.reply') !== null);
    }
    await waitUntil(() => deepText(element).includes('De deur staat open'));
    press(element, '.frame > .btns .btn:not(.text)');
    await waitUntil(() => deepText(element).includes('Situatie B1.'));
    expect(deepText(element)).to.include('Jouw nummers op dit moment').and.to.include('0800-2000');
    await look();
    press(element, 'input[value="a"]');
    press(element, 'form button[type="submit"]');
    await waitUntil(() => deep(element, '.frame > .btns .btn:not(.text)') !== null);
    press(element, '.frame > .btns .btn:not(.text)');
    await waitUntil(() => deepText(element).includes('Twee stellingen'));
    await look();
    press(element, '.frame > .btns .btn:not(.text)');
    await waitUntil(() => deepText(element).includes('Deze ronde is klaar'));
  }

  it('plays a whole round as practice, and nothing of it reaches the record', async () => {
    const {element, learner} = await open(boosters);
    const before = learner();
    await playRound(element, 1, () => expectAccessible(element));
    expect(deepText(element)).not.to.include('En sinds de cursus?');
    expect(learner()).to.equal(before);
    press(element, '.frame > .btns .btn');
    await waitUntil(() => focused()?.id === 'heading');
  });

  it('holds up what the learner wrote after six months, as text, and asks for no report', async () => {
    const text = 'Ik bel <b>Ine</b> voor advies.';
    const {element, learner} = await open(boosters, [{type: 'note.submitted', item: 'R1', text, shared: false}]);
    const before = learner();
    await playRound(element, 3);
    expect(deepText(element)).to.include('En sinds de cursus?').and.to.include('Wat doe jij morgen anders?');
    expect(deepText(element)).to.include(text);
    expect(deep(element, 'input, textarea')).to.equal(null);
    expect(learner()).to.equal(before);
    await expectAccessible(element);
  });
});

describe('<oo-proof>', () => {
  const proof = (host: CourseHost) => html`<oo-proof .host=${host}></oo-proof>`;
  const completed: CourseEvent = {type: 'course.completed', day: TODAY, earlier: true};

  it('is not there before the course is completed, and says what is open', async () => {
    const {element} = await open(proof);
    expect(deepText(element)).to.include('als je de cursus hebt afgerond').and.to.include('Wat is het?');
    expect(deep(element, '.paper')).to.equal(null);
  });

  it('names participant, course, version, day, load and parts, and says that it is not signed', async () => {
    const settings = {accreditation: [{register: 'Registerplein', id: '1', points: 2}]};
    const {element} = await open(proof, [completed, {type: 'step.finished', step: 's1', earlier: true}], settings);
    for (const part of [
      'Anna de Vries',
      'Ogen open: Zien en handelen',
      '0.1.0',
      '24 november 2026',
      '7 minuten',
      'Wat is het?',
      '2 punten',
      'niet ondertekend',
      'Conceptuitgave',
    ]) {
      expect(deepText(element)).to.include(part);
    }
    expect(deep(element, '#heading')?.textContent).to.equal('Bewijs van deelname');
    expect([...(element.shadowRoot?.querySelectorAll('.modules li') ?? [])].map(one => one.textContent)).to.deep.equal([
      'Wat is het?',
    ]);
    await expectAccessible(element);
  });
});
