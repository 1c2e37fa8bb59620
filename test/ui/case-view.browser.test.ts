import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {CourseEvent} from '../../src/machines/events.ts';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/case-view/case-view.ts';
import type {CaseView} from '../../src/ui/case-view/case-view.ts';
import {chart, interludeItem, text} from './case-fixture.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, deepText, expectAccessible, focused, mount} from './provide.ts';
import {facts} from './reference-fixture.ts';

const outline = emptyOutline({
  items: {TEST_D1: interludeItem},
  cases: {
    CASE_TEST: {
      id: 'CASE_TEST',
      n: 0,
      roles: [],
      objectives: [],
      variants: ['a', 'b'],
      nodes: Object.fromEntries(['n1', 'n2', 'n3'].map((id, n) => [id, {n, name: id, replies: ['a', 'b']}])),
      endings: ['good', 'later'],
      expert: chart.expert,
      interludes: ['TEST_D1'],
    },
  },
});
const started: CourseEvent = {
  type: 'case.progressed',
  act: {type: 'case.started', case: 'CASE_TEST', variant: 'a', seed: 7},
};
const chose = (node: string, reply: string): CourseEvent => ({
  type: 'case.progressed',
  act: {type: 'reply.chosen', case: 'CASE_TEST', node, reply},
});

async function open(events: readonly CourseEvent[] = [], words = text) {
  const host = courseHost({outline, ...facts, loadChart: async () => chart, loadCase: async () => words}, events);
  const view = await mount<CaseView>(host, html`<oo-case-view .host=${host} .caseId=${'CASE_TEST'}></oo-case-view>`);
  return {host, view};
}
const shows = (view: CaseView, words: string) =>
  waitUntil(() => deepText(view).includes(words), `expected to see: ${words}`);
const press = (view: CaseView, selector: string) => deep<HTMLElement>(view, selector)?.click();

describe('<oo-case-view>', () => {
  it('starts with the content note, the situation and the aim, and tells nobody yet', async () => {
    const {host, view} = await open();
    await shows(view, text.note);
    expect(deepText(view)).to.include(text.situation).and.to.include(text.goal);
    expect(host.course.getSnapshot().context.learner.plays).to.deep.equal({});
    expect(view.getAttribute('item-id')).to.equal('CASE_TEST');
    await expectAccessible(view);
  });

  it('says before the start that an expert must still confirm it', async () => {
    const toConfirm = 'Een expert moet dit gesprek nog bevestigen.';
    const {view: confirmed} = await open();
    await shows(confirmed, text.note);
    expect(deepText(confirmed)).not.to.include(toConfirm);
    const {view} = await open([], {...text, verify: true});
    await shows(view, toConfirm);
  });

  it('is played with the keyboard, and focus follows every new line', async () => {
    const {host, view} = await open();
    await shows(view, 'Begin het gesprek');
    deep<HTMLElement>(view, '.btn')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'line');
    expect(focused()?.textContent).to.match(/^(Sam|Kim) staat in de deur\.$/);
    await expectAccessible(view);
    while (focused()?.getAttribute('value') !== 'b') await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.textContent?.endsWith('kijkt weg.') === true);
    expect(host.course.getSnapshot().context.learner.plays.CASE_TEST?.at(-1)?.path).to.deep.equal([
      {node: 'n1', reply: 'b'},
    ]);
    await expectAccessible(view);
  });

  it('never shows a number of the hidden values during play, only words', async () => {
    const {view} = await open([started, chose('n1', 'a')]);
    await shows(view, 'veel, groeit');
    expect(deepText(view)).to.not.match(/[0-9]+ ?(\/|van de) ?10/);
  });

  it('takes up a play where it stood, with the same name and order of replies', async () => {
    const {view} = await open([started]);
    await shows(view, 'Begin het gesprek');
    press(view, '.btn');
    await shows(view, 'staat in de deur');
    const order = [...(deep(view, '.replies')?.querySelectorAll('button') ?? [])].map(button => button.value);
    const {view: later} = await open([started, chose('n1', 'a')]);
    await shows(later, 'gaat zitten.');
    press(later, '.btn');
    await shows(later, 'Wat schrijf je op?');
    press(later, '.btn.text');
    await shows(later, '‘En nu?’');
    const {view: again} = await open([started]);
    await shows(again, 'Begin het gesprek');
    press(again, '.btn');
    await shows(again, 'staat in de deur');
    expect([...(deep(again, '.replies')?.querySelectorAll('button') ?? [])].map(button => button.value)).to.deep.equal(
      order,
    );
  });

  it('lets an optional activity between two moments be skipped, and then gives the focus to the conversation', async () => {
    const {view} = await open([started, chose('n1', 'a')]);
    await shows(view, 'gaat zitten.');
    press(view, '.btn');
    await waitUntil(() => focused()?.id === 'between');
    await expectAccessible(view);
    press(view, '.btn.text');
    await waitUntil(() => focused()?.id === 'line');
    expect(focused()?.textContent).to.equal('‘En nu?’');
  });

  it('says other words when a guard holds', async () => {
    const low = {...chart, values: {trust: 8, sight: 1}};
    const host = courseHost({outline, ...facts, loadChart: async () => low, loadCase: async () => text}, [
      started,
      chose('n1', 'b'),
    ]);
    const view = await mount<CaseView>(host, html`<oo-case-view .host=${host} .caseId=${'CASE_TEST'}></oo-case-view>`);
    await shows(view, 'kijkt weg.');
    press(view, '.btn');
    await shows(view, 'Wat schrijf je op?');
    press(view, '.btn.text');
    await shows(view, '‘Je had iets beloofd. En nu?’');
  });

  it('ends with a repair step and a debrief, and tries again from a moment without recording it', async () => {
    const {host, view} = await open([started, chose('n1', 'b'), chose('n3', 'b')]);
    await shows(view, 'De deur valt dicht.');
    press(view, '.btn');
    await waitUntil(() => focused()?.id === 'ending');
    expect(deepText(view)).to.include('Nog niet').and.to.include('Bel morgen om advies.').and.to.include('Niet zomaar');
    await expectAccessible(view);
    const before = host.course.getSnapshot().context.learner;
    press(view, '.replay[value="2"]');
    await waitUntil(() => focused()?.id === 'line');
    expect(deepText(view)).to.include('Dit wordt niet bewaard').and.to.include('pakt een tas.');
    press(view, '.reply[value="a"]');
    await shows(view, 'blijft staan.');
    expect(host.course.getSnapshot().context.learner).to.equal(before);
    press(view, '.rehearsal .btn');
    await shows(view, 'De hele route van de expert');
  });

  it('plays the other variant as a new play that is recorded', async () => {
    const {host, view} = await open([started, chose('n1', 'b'), chose('n3', 'b')]);
    await shows(view, 'De deur valt dicht.');
    press(view, '.btn');
    await shows(view, 'Speel de andere versie');
    press(view, '.again .btn');
    await waitUntil(() => host.course.getSnapshot().context.learner.plays.CASE_TEST?.length === 2);
    expect(host.course.getSnapshot().context.learner.plays.CASE_TEST?.at(-1)?.variant).to.equal('b');
    await waitUntil(() => focused()?.id === 'line');
  });

  it('says so when the case cannot load, and loads it at the second try', async () => {
    let tries = 0;
    const loadCase = async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return text;
    };
    const host = courseHost({outline, ...facts, loadChart: async () => chart, loadCase});
    const view = await mount<CaseView>(host, html`<oo-case-view .host=${host} .caseId=${'CASE_TEST'}></oo-case-view>`);
    await shows(view, 'kon niet laden');
    press(view, '.btn');
    await shows(view, text.goal);
  });
});
