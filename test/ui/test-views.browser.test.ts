import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {CourseEvent} from '../../src/machines/events.ts';
import type {Confidence} from '../../src/model/facts.ts';
import type {ItemOutline} from '../../src/model/outline.ts';
import type {Settings} from '../../src/model/settings.ts';
import type {CourseText, ItemText} from '../../src/model/texts.ts';
import type {StepOpenEvent} from '../../src/ui/events.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/signal-profile/signal-profile.ts';
import '../../src/ui/test-view/test-view.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, deepText, expectAccessible, focused, mount} from './provide.ts';
import {facts, TODAY, teacher} from './reference-fixture.ts';

const item = (id: string, objective: string): ItemOutline => ({
  id,
  n: 0,
  kind: 'test',
  step: `les_${objective}`,
  objectives: [objective],
  options: ['a', 'b', 'c'],
  key: ['a'],
  confidence: false,
  level: 'T',
});
const ids = ['T1', 'T2', 'T3', 'T4', 'T5'];
const situation = (id: string, key: 's' | 'z', parts: Partial<ItemOutline>): ItemOutline => ({
  ...item(id, 'LO3'),
  kind: 'situation',
  step: null,
  options: ['s', 'z', 'g'],
  key: [key],
  confidence: true,
  ...parts,
});
const all = [
  ...ids.map((id, index) => item(id, index < 3 ? 'LO1' : 'LO2')),
  situation('V1', 's', {form: 'labour'}),
  situation('V2', 's', {form: 'sexual'}),
  situation('V3', 'z', {lookalike: 'debt'}),
];
const outline = emptyOutline({
  items: Object.fromEntries(all.map(one => [one.id, one])),
  test: {passMark: 80, draw: {LO1: {K: 0, T: 3, A: 0}, LO2: {K: 0, T: 2, A: 0}}},
});
const words = (id: string): ItemText => ({
  text: `Situatie ${id}. Wat doe je?`,
  options: Object.fromEntries(
    ['a', 'b', 'c', 's', 'z', 'g'].map(o => [o, {text: `${id} keuze ${o}`, explanation: `Uitleg ${id}${o}.`}]),
  ),
});
const bank = Object.fromEntries(all.map(({id}) => [id, words(id)]));
const text = {
  objectives: {LO1: 'Uitleggen', LO2: 'Handelen'},
  steps: {les_LO1: 'De bouwstenen', les_LO2: 'De volgorde'},
} as unknown as CourseText;

type TestProgressed = Extract<CourseEvent, {type: 'test.progressed'}>;
const drawn: TestProgressed = {type: 'test.progressed', act: {type: 'test.drawn', attempt: 1, seed: 3, items: ids}};
const answered = (id: string, option: string): CourseEvent => ({
  type: 'test.progressed',
  act: {type: 'answer.given', item: id, response: [option], latency: 0},
});
const handedIn: TestProgressed = {type: 'test.progressed', act: {type: 'test.handed_in', attempt: 1, day: TODAY}};

async function open(events: readonly CourseEvent[] = [], settings: Partial<Settings> = {}, today = TODAY) {
  const content = {outline, ...facts, loadBank: async () => bank, loadCourse: async () => text};
  const host = courseHost(content, [teacher, ...events], settings);
  const view = await mount<HTMLElement>(host, html`<oo-test-view .host=${host} .today=${today}></oo-test-view>`);
  await waitUntil(() => deep(view, 'h2') !== null);
  return {host, view};
}
const press = (view: Element, selector: string) => deep<HTMLElement>(view, selector)?.click();
const tests = (host: Awaited<ReturnType<typeof open>>['host']) => host.course.getSnapshot().context.learner.tests;

describe('<oo-test-view>', () => {
  it('says how many questions there are and which mark counts', async () => {
    const {view} = await open();
    expect(deepText(view)).to.include('5 vragen. De grens is 80%.');
    await expectAccessible(view);
  });

  it('is done with the keyboard, one question at a time, and names the open questions before handing in', async () => {
    const {host, view} = await open();
    deep<HTMLElement>(view, '.btn')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'stem');
    await expectAccessible(view);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'stem' && deepText(view).includes('Vraag 2 van 5'));
    expect(Object.values(tests(host)[0]?.answers ?? {}).length).to.equal(1);
    for (const n of [3, 4, 5]) {
      press(view, 'button[type="submit"]');
      await waitUntil(() => deepText(view).includes(`Vraag ${n} van 5`));
    }
    press(view, 'button[type="submit"]');
    await waitUntil(() => focused()?.id === 'check');
    expect(deepText(view)).to.include('De vragen 2, 3, 4 en 5 zijn nog open.');
    await expectAccessible(view);
    press(view, '.open button[value="3"]');
    await waitUntil(() => deepText(view).includes('Vraag 4 van 5'));
  });

  it('keeps an answer when one goes back, and lets it be changed', async () => {
    const {host, view} = await open([drawn]);
    press(view, '.btn');
    await waitUntil(() => deep(view, 'oo-test-question') !== null);
    const question = deep(view, 'oo-test-question');
    const first = question?.getAttribute('item-id') ?? '';
    press(view, 'input[value="b"]');
    press(view, 'button[type="submit"]');
    await waitUntil(() => question?.getAttribute('item-id') !== first);
    press(view, '.btn.text');
    await waitUntil(() => question?.getAttribute('item-id') === first);
    expect(deep<HTMLInputElement>(view, 'input[value="b"]')?.checked).to.equal(true);
    press(view, 'input[value="a"]');
    press(view, 'button[type="submit"]');
    await waitUntil(() => tests(host)[0]?.answers[first]?.response[0] === 'a');
  });

  it('comes back at the first open question of the running attempt', async () => {
    const {view} = await open([drawn, ...ids.slice(0, 4).map(id => answered(id, 'a'))]);
    expect(deepText(view)).to.include('Ga verder met de toets');
    press(view, '.btn');
    await waitUntil(() => deep(view, 'oo-test-question')?.getAttribute('item-id') === 'T5');
    expect(deepText(view)).to.include('4 van 5 beantwoord');
  });

  it('gives the result in words, per objective and per answer, and practice on the weakest objective', async () => {
    const {host, view} = await open([drawn, ...ids.slice(0, 3).map(id => answered(id, 'a')), answered('T4', 'b')]);
    press(view, '.btn');
    await waitUntil(() => deep(view, 'oo-test-question') !== null);
    press(view, '.jump button[value="4"]');
    await waitUntil(() => deepText(view).includes('Vraag 5 van 5'));
    press(view, 'button[type="submit"]');
    await waitUntil(() => focused()?.id === 'check');
    press(view, '.btns .btn');
    await waitUntil(() => focused()?.id === 'result');
    expect(tests(host)[0]?.handedIn).to.equal(TODAY);
    const words = deepText(view);
    expect(words).to.include('Nog niet gehaald').and.to.include('3 van de 5 vragen goed');
    expect(words).to.include('Het lastigst was: Handelen').and.to.include('Je liet deze vraag open.');
    expect(words).to.include('Uitleg T4b.').and.to.include('Uitleg T4a.').and.to.include('Uitleg T4c.');
    await expectAccessible(view);
    setTimeout(() => press(view, '.note .btn'));
    const event = (await oneEvent(view, 'oo-step-open')) as StepOpenEvent;
    expect(event.step).to.equal('les_LO2');
  });

  it('offers another attempt only when the settings allow it', async () => {
    const done = [drawn, ...ids.map(id => answered(id, 'b')), handedIn];
    expect(deepText((await open(done)).view)).to.include('Begin een nieuwe poging');
    expect(deepText((await open(done, {attempts: 1})).view)).to.include('Je pogingen zijn op');
    // A record keeps the first, the best and the last attempt.
    const last = [drawn, handedIn].map(({type, act}) => ({type, act: {...act, attempt: 3}}) as CourseEvent);
    expect(deepText((await open([...done, ...last], {attempts: 3})).view)).to.include('Je pogingen zijn op');
    const running = {...drawn, act: {...drawn.act, attempt: 3}} as CourseEvent;
    expect(deepText((await open([...done, running], {attempts: 4})).view)).to.include('Je hebt nog 1 poging.');
    const waiting = deepText((await open(done, {waitHours: 48})).view);
    expect(waiting).to.include('vanaf 26 november 2026').and.to.not.include('Begin een nieuwe poging');
    expect(deepText((await open(done, {waitHours: 48}, TODAY + 2)).view)).to.include('Begin een nieuwe poging');
  });

  it('tells whose pass mark counts', async () => {
    const {host, view} = await open([drawn, ...ids.map(id => answered(id, 'a')), handedIn], {passMark: 90});
    Object.assign(host, {launch: {...host.launch, passMark: 90}});
    const again = await mount<HTMLElement>(host, html`<oo-test-view .host=${host} .today=${TODAY}></oo-test-view>`);
    await waitUntil(() => deep(again, 'h2') !== null);
    expect(deepText(view)).to.include('De grens is 90%');
    expect(deepText(again)).to.include('De grens van je organisatie is 90%').and.to.include('Je hebt de toets gehaald');
  });
});

describe('<oo-signal-profile>', () => {
  const judge = (id: string, answer: string, confidence: Confidence): CourseEvent => ({
    type: 'answer.submitted',
    item: id,
    response: [answer],
    confidence,
    latency: 0,
  });
  async function profile(events: readonly CourseEvent[]) {
    const host = courseHost({outline, ...facts, loadSituations: async () => bank}, [teacher, ...events]);
    const view = await mount<HTMLElement>(host, html`<oo-signal-profile .host=${host}></oo-signal-profile>`);
    await waitUntil(() => deep(view, '#heading, .panel') !== null);
    return view;
  }

  it('counts what was found, missed and seen where it was not, and says how little that is', async () => {
    const view = await profile([judge('V1', 's', 3), judge('V2', 'g', 3), judge('V3', 's', 1)]);
    const words = deepText(view);
    expect(words).to.include('Van de 2 signalen zag je er 1. Bij 1 van de 1 andere');
    expect(words).to.include('Seksuele uitbuiting 0 van 1 gezien').and.to.include('Schulden 1 van 1');
    expect(words).to.include('Dit zijn 3 situaties').and.to.include('Hier was de helft een signaal');
    await expectAccessible(view);
  });

  it('names what one was sure of and wrong about, and not what one only guessed', async () => {
    const view = await profile([judge('V2', 'g', 3), judge('V3', 's', 1)]);
    const sure = [...(view.shadowRoot?.querySelectorAll('.sure li') ?? [])].map(one => one.getAttribute('item-id'));
    expect(sure).to.deep.equal(['V2']);
    expect(deepText(view)).to.include('Jij: geen zorg. Experts: signaal van mensenhandel. Uitleg V2s.');
  });

  it('says so when nothing was judged yet', async () => {
    expect(deepText(await profile([]))).to.include('nog geen situaties beoordeeld');
  });
});
