import {expect, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {LATENCY_CLASSES} from '../../src/model/facts.ts';
import type {AnnounceEvent, NoteSubmitEvent} from '../../src/ui/events.ts';
import {waitUntil} from '../wait-until.ts';
import {type Mounted, mountActivity} from './activity-fixture.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, deepText, expectAccessible, focused, mount} from './provide.ts';

const input = (element: Element, selector: string) => {
  const found = deep<HTMLInputElement>(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
/** Chooses by the keyboard alone: focus, then space. */
async function choose(element: Element, selector: string) {
  input(element, selector).focus();
  await sendKeys({press: 'Space'});
}
async function submit({element}: Mounted) {
  input(element, '[type="submit"]').focus();
  await sendKeys({press: 'Enter'});
  await element.updateComplete;
}
const responses = ({submitted}: Mounted) => submitted.map(({response}) => [...response]);

/** The focus contract: the summary has focus, and the next Tab lands on the first explanation. */
async function expectFocusContract({element}: Mounted) {
  await waitUntil(() => focused()?.id === 'summary');
  await sendKeys({press: 'Tab'});
  expect(focused()?.localName).to.equal('summary');
  expect(element.shadowRoot?.contains(focused())).to.equal(true);
}

describe('every activity', () => {
  for (const kind of [
    'choice',
    'choices',
    'sort',
    'order',
    'match',
    'mark',
    'scene',
    'estimate',
    'rate',
    'reflect',
  ] as const) {
    it(`${kind} carries its id, can be used and read, and asks for what is open`, async () => {
      const mounted = await mountActivity(kind);
      expect(mounted.element.getAttribute('item-id')).to.equal(`T_${kind}`);
      await expectAccessible(mounted.element);
      if (kind === 'order' || kind === 'reflect') return;
      await submit(mounted);
      expect(mounted.submitted).to.have.length(0);
      expect(deepText(mounted.element)).to.include('Geef eerst overal antwoord');
    });
  }
});

describe('<oo-choice>', () => {
  it('sends answer and sureness chosen by the keyboard, then shows both answers and why', async () => {
    const mounted = await mountActivity('choice');
    await choose(mounted.element, '[value="a"]');
    await submit(mounted);
    expect(focused()).to.equal(input(mounted.element, '[name="confidence"]'));
    await sendKeys({press: 'ArrowDown'});
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a']]);
    expect(mounted.submitted[0]?.confidence).to.equal(2);
    await expectFocusContract(mounted);
    const text = deepText(mounted.element);
    expect(text).to.include('Experts kijken hier anders');
    expect(text).to.include('Jij zei: ik denk het.');
    expect(deepText(input(mounted.element, '[data-option="a"]'))).to.include('jouw antwoord');
    expect(deepText(input(mounted.element, '[data-option="b"]'))).to.include('zo kijken experts');
    const lines = [...(mounted.element.shadowRoot?.querySelectorAll<HTMLElement>('[data-option]') ?? [])];
    const open = lines.filter(line => line.querySelector('details')?.open);
    const differs = lines.filter(({dataset}) => dataset.you !== dataset.expert);
    expect(differs.length).to.equal(2);
    expect(open).to.deep.equal(differs);
    await expectAccessible(mounted.element);
  });

  it('asks once more, with the same question and an empty form', async () => {
    const mounted = await mountActivity('choice');
    await choose(mounted.element, '[value="a"]');
    await choose(mounted.element, '[name="confidence"]');
    await submit(mounted);
    const again = [...(mounted.element.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
    again?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deep(mounted.element, 'form') !== null);
    expect(focused()?.localName).to.equal('input');
    expect(deep(mounted.element, ':checked')).to.equal(null);
    await choose(mounted.element, '[value="b"]');
    await choose(mounted.element, '[name="confidence"]');
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a'], ['b']]);
    expect(deepText(mounted.element)).to.include('Je kijkt zoals de experts');
  });

  it('keeps the order of its options for a seed, before and after answering', async () => {
    const ids = ({element}: Mounted, selector: string, name: string) =>
      [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(one => one.getAttribute(name));
    const before = ids(await mountActivity('choice'), '[name="answer"]', 'value');
    const last = {response: ['a'], latency: 1};
    const after = ids(await mountActivity('choice', {first: last, last, tries: 1}), '[data-option]', 'data-option');
    expect(after).to.deep.equal(before);
    expect([...before].sort()).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('<oo-choices>', () => {
  it('gives partial credit in words', async () => {
    const mounted = await mountActivity('choices');
    await choose(mounted.element, '[value="c"]');
    await choose(mounted.element, '[value="a"]');
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a', 'c']]);
    await expectFocusContract(mounted);
    const text = deepText(mounted.element);
    expect(text).to.include('Je koos één van de twee antwoorden die experts kiezen');
    expect(text).to.include('Eén antwoord koos je erbij');
    expect(text).to.include('Neem dit mee.');
    await expectAccessible(mounted.element);
  });
});

describe('<oo-sort>', () => {
  it('puts every card in a bin with the arrows and tells both choices', async () => {
    const mounted = await mountActivity('sort');
    for (const card of ['a', 'b', 'c']) await choose(mounted.element, `[name="${card}"][value="x"]`);
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a.x', 'b.x', 'c.x']]);
    await expectFocusContract(mounted);
    expect(deepText(mounted.element)).to.include('Twee van de drie keer kijk je zoals de experts');
    expect(deepText(input(mounted.element, '[data-option="b"]'))).to.include(
      'Jij koos ‘Feit’, experts kiezen ‘Gedachte’',
    );
    await expectAccessible(mounted.element);
  });

  it('leads to the first card without a bin', async () => {
    const mounted = await mountActivity('sort');
    const names = [
      ...(mounted.element.shadowRoot?.querySelectorAll<HTMLInputElement>('fieldset input:first-child') ?? []),
    ];
    const order = [...new Set(names.map(({name}) => name))];
    await choose(mounted.element, `[name="${order[0]}"]`);
    await submit(mounted);
    expect((focused() as HTMLInputElement).name).to.equal(order[1]);
  });
});

describe('<oo-match>', () => {
  it('takes a partner for every story', async () => {
    const mounted = await mountActivity('match');
    for (const [story, key] of [
      ['a', 'W'],
      ['b', 'W'],
    ] as const) {
      input(mounted.element, `#${story}`).focus();
      await sendKeys({press: key});
    }
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a.x', 'b.x']]);
    await expectFocusContract(mounted);
    expect(deepText(input(mounted.element, '[data-option="b"]'))).to.include('Jij koos ‘Werk’, experts kiezen ‘Thuis’');
    await expectAccessible(mounted.element);
  });
});

describe('<oo-order>', () => {
  const order = ({element}: Mounted) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.step') ?? [])].map(({dataset}) => dataset.option);

  it('never starts solved', async () => {
    expect(order(await mountActivity('order'))).not.to.deep.equal(['a', 'b', 'c']);
  });

  it('moves by buttons, keeps focus on them and says the new place', async () => {
    const mounted = await mountActivity('order');
    const said: string[] = [];
    mounted.element.addEventListener('oo-announce', event => said.push((event as AnnounceEvent).text));
    const [first = ''] = order(mounted);
    input(mounted.element, `button[value="${first}"][data-by="1"]`).focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => order(mounted)[1] === first);
    await waitUntil(() => said.length === 1);
    expect((focused() as HTMLButtonElement).value).to.equal(first);
    expect(said[0]).to.match(/^Nu plaats 2 van 3: /);
    const top = input(mounted.element, '.step button');
    expect(top.getAttribute('aria-disabled')).to.equal('true');
    top.focus();
    await sendKeys({press: 'Enter'});
    expect(order(mounted)[1]).to.equal(first);
  });

  it('sends the order on the screen and explains in the right order', async () => {
    const mounted = await mountActivity('order');
    const shown = order(mounted);
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([shown]);
    await expectFocusContract(mounted);
    const after = [...(mounted.element.shadowRoot?.querySelectorAll<HTMLElement>('[data-option]') ?? [])];
    expect(after.map(({dataset}) => dataset.option)).to.deep.equal(['a', 'b', 'c']);
    await expectAccessible(mounted.element);
  });
});

describe('<oo-mark>', () => {
  it('marks passages and leaves the others plain', async () => {
    const mounted = await mountActivity('mark');
    expect(mounted.element.shadowRoot?.querySelectorAll('[type="checkbox"]')).to.have.length(2);
    await choose(mounted.element, '[value="a"]');
    await choose(mounted.element, '[value="b"]');
    await choose(mounted.element, '[value="a"]');
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['b']]);
    await expectFocusContract(mounted);
    expect(deepText(mounted.element)).to.include('Je vond het stukje dat ertoe doet');
    await expectAccessible(mounted.element);
  });
});

describe('<oo-scene-search>', () => {
  it('shares one choice between picture and list', async () => {
    const mounted = await mountActivity('scene');
    await waitUntil(() => deep(mounted.element, '.spot') !== null);
    input(mounted.element, '.spot[value="a"]').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deepText(mounted.element).includes('1 gekozen'));
    await choose(mounted.element, '[name="form"][value="list"]');
    await waitUntil(() => deep(mounted.element, '[type="checkbox"]') !== null);
    expect(input(mounted.element, '[type="checkbox"][value="a"]').checked).to.equal(true);
    await choose(mounted.element, '[type="checkbox"][value="g"]');
    await expectAccessible(mounted.element);
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a', 'g']]);
    await waitUntil(() => focused()?.id === 'summary');
    expect(deepText(mounted.element)).to.include('Je vond één van de twee signalen');
    await waitUntil(() => deep(mounted.element, '.spot') !== null);
    expect(input(mounted.element, '.spot[value="b"]').getAttribute('aria-label')).to.match(/^\d\. Kastje$/);
    await expectAccessible(mounted.element);
  });
});

describe('<oo-estimate>', () => {
  it('starts empty, keeps slider and field the same, and holds to the range', async () => {
    const mounted = await mountActivity('estimate');
    const number = input(mounted.element, '#number');
    expect(number.value).to.equal('');
    input(mounted.element, '[type="range"]').focus();
    await sendKeys({press: 'ArrowRight'});
    await mounted.element.updateComplete;
    expect(number.value).to.equal('550');
    number.focus();
    number.select();
    await sendKeys({type: '1234'});
    await sendKeys({press: 'Tab'});
    await mounted.element.updateComplete;
    expect(number.value).to.equal('1000');
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['1000']]);
    await waitUntil(() => focused()?.id === 'summary');
    expect(deepText(mounted.element)).to.include('Jij schatte 1.000 mensen. De bron noemt 300 mensen.');
    await expectAccessible(mounted.element);
  });
});

describe('<oo-rate>', () => {
  it('takes a point per statement and calls nothing right or wrong', async () => {
    const mounted = await mountActivity('rate');
    await choose(mounted.element, '[name="a"][value="4"]');
    await choose(mounted.element, '[name="b"][value="1"]');
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([['a.4', 'b.1']]);
    await waitUntil(() => focused()?.id === 'summary');
    expect(deepText(mounted.element)).to.include('niets goed of fout');
    expect(deep(mounted.element, '.verdict')).to.equal(null);
    await expectAccessible(mounted.element);
  });
});

describe('<oo-situation>', () => {
  it('measures how long each situation took, also where the next one comes in the same place', async () => {
    await import('../../src/ui/activities/situation/situation.ts');
    const item = (id: string) =>
      ({id, n: 0, kind: 'situation', step: 's', objectives: [], options: ['s', 'z', 'g'], confidence: false}) as const;
    const text = {text: 'Wat zie je?', options: {}};
    const element = document.createElement('oo-situation');
    const latencies: number[] = [];
    element.addEventListener('oo-answer-submit', ({latency}) => latencies.push(latency));
    Object.assign(element, {item: item('v1'), text, place: '1'});
    await mount(courseHost({outline: emptyOutline()}), html`<div>${element}</div>`);
    await element.updateComplete;
    element.scrollIntoView();
    await new Promise<void>(resolve =>
      new IntersectionObserver(([entry]) => entry?.isIntersecting && resolve()).observe(element),
    );
    // The element's own observer may be told after this one.
    await nextFrame();
    const clock = performance.now;
    const answer = async () => {
      input(element, '[value="s"]').click();
      input(element, '[type="submit"]').click();
      await element.updateComplete;
    };
    try {
      performance.now = () => clock.call(performance) + 60_000;
      await answer();
      Object.assign(element, {item: item('v2'), place: '2'});
      await element.updateComplete;
      await answer();
    } finally {
      performance.now = clock;
    }
    expect(latencies.map(latency => LATENCY_CLASSES[latency])).to.deep.equal([48, 0]);
  });
});

describe('<oo-reflect>', () => {
  it('counts what is there already when one changes it', async () => {
    const last = {response: [], latency: 1};
    const {element} = await mountActivity('reflect', {first: last, last, tries: 1});
    Object.assign(element, {note: {text: 'Ik bel morgen.', shared: false}});
    await element.updateComplete;
    input(element, '.btns button').click();
    await waitUntil(() => deep(element, 'textarea') !== null);
    expect(deepText(element)).to.include('14 van 500 tekens');
  });

  it('keeps words to oneself unless shared, and counts silence too', async () => {
    const mounted = await mountActivity('reflect');
    const notes: NoteSubmitEvent[] = [];
    mounted.element.addEventListener('oo-note-submit', event => notes.push(event as NoteSubmitEvent));
    await submit(mounted);
    expect(responses(mounted)).to.deep.equal([[]]);
    expect(notes).to.have.length(0);
    expect(deepText(mounted.element)).to.include('Begin klein.');

    const again = [...(mounted.element.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
    again?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deep(mounted.element, 'textarea') !== null);
    input(mounted.element, 'textarea').focus();
    await sendKeys({type: 'Ik bel <b>morgen</b>'});
    await submit(mounted);
    expect(notes.map(({text, shared}) => ({text, shared}))).to.deep.equal([
      {text: 'Ik bel <b>morgen</b>', shared: false},
    ]);
    Object.assign(mounted.element, {note: {text: notes[0]?.text, shared: false}});
    await mounted.element.updateComplete;
    expect(deepText(mounted.element)).to.include('Ik bel <b>morgen</b>');
    await expectAccessible(mounted.element);
  });
});
