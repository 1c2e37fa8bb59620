import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {StepOutline} from '../../src/model/outline.ts';
import {SaveStateEvent} from '../../src/ui/host.ts';
import {waitUntil} from '../wait-until.ts';
import {outline} from './lesson-fixture.ts';
import {learner, open, place, press, seen} from './open-shell.ts';
import {deep, deepText, expectAccessible, focused} from './provide.ts';

describe('<oo-course> at home', () => {
  it('tells what it is about and leads into the first lesson', async () => {
    const opened = await open();
    expect(document.title).to.equal('De route | Proefcursus');
    expect(deepText(opened.shell)).to.include('Na deze cursus kijk je anders.');
    expect(deepText(opened.shell)).to.include('0 van de 2 delen klaar');
    await expectAccessible(opened.shell);
    await press(opened.shell, 'Begin');
    await waitUntil(() => focused()?.localName === 'h1' && document.title === 'Kijken | Proefcursus');
    expect(deepText(focused() as Element)).to.equal('Kijken');
  });

  it('shows closed parts with what they wait for, not as links', async () => {
    const {shell} = await open([seen('s1')]);
    const closed = deep<HTMLElement>(shell, '[data-module="two"]');
    expect(closed?.querySelector('details')).to.equal(null);
    expect(deepText(closed as Element)).to.include('Opent na deel 1');
    expect(deepText(deep(shell, '[data-module="one"]') as Element)).to.include('1 van 2 lessen klaar');
  });

  it('counts the parts that one sees, also one in which nothing counts for the course', async () => {
    const last = {id: 'last', n: 2, steps: ['s4'], requires: [], free: true, minutes: 0};
    const steps = {
      ...outline.steps,
      s4: {...outline.steps.s1, id: 's4', module: 'last', counted: false} as StepOutline,
    };
    const texts = {outline: {...outline, modules: [...outline.modules, last], steps}};
    const {shell} = await open([], {texts});
    await waitUntil(() => deep(shell, '[data-module="last"]') !== null);
    expect(deepText(shell)).to.include('0 van de 3 delen klaar');
    const later = await open([seen('s4')], {texts});
    expect(deepText(later.shell)).to.include('1 van de 3 delen klaar');
  });

  it('takes role and region together, and says so when one is missing', async () => {
    const opened = await open();
    const role = deep<HTMLInputElement>(opened.shell, 'input[name="role"]');
    role?.focus();
    await sendKeys({press: 'Space'});
    await press(opened.shell, 'Zo werk ik');
    await waitUntil(() => deepText(opened.shell).includes('Kies eerst waar je werkt'));
    deep<HTMLSelectElement>(opened.shell, '#region')?.focus();
    await sendKeys({type: 'Hart'});
    await press(opened.shell, 'Zo werk ik');
    await waitUntil(() => learner(opened).profile !== null);
    expect(learner(opened).profile).to.deep.include({role: 'onderwijs', region: 'hart_van_brabant', language: 'nl'});
  });

  it('shows a role that the organisation filled in and lets nobody change it', async () => {
    const {shell} = await open([], {settings: {role: 'onderwijs', region: 'hart_van_brabant'}});
    expect(deep<HTMLFieldSetElement>(shell, 'fieldset')?.disabled).to.equal(true);
    expect(deep<HTMLSelectElement>(shell, '#region')?.value).to.equal('hart_van_brabant');
    expect(deepText(shell)).to.include('Je organisatie heeft dit voor je ingevuld');
  });

  it('skips to the content with the first Tab', async () => {
    const {shell} = await open();
    (document.activeElement as HTMLElement)?.blur();
    await sendKeys({press: 'Tab'});
    expect(deepText(focused() as Element)).to.equal('Naar de inhoud');
    await sendKeys({press: 'Enter'});
    expect(focused()).to.equal(deep(shell, 'main'));
  });

  it('reflows on every phone without sideways scrolling, whatever the save light says', async () => {
    const {shell, host} = await open([seen('s1')], {notices: [{id: 'n', kind: 'info', message: 'no-lms'}]});
    for (const width of [320, 360, 390, 430, 600]) {
      await setViewport({width, height: 640});
      for (const state of [
        'stored',
        'handed_over',
        'saving',
        'device',
        'kept',
        'lost',
        'preview',
        'review',
        'looking',
      ] as const) {
        host.saveState = state;
        host.dispatchEvent(new SaveStateEvent(state));
        await waitUntil(() => deep(shell, `[data-state="${state}"]`) !== null);
        expect(document.documentElement.scrollWidth, `${state} at ${width}`).to.be.at.most(width);
      }
    }
    await setViewport({width: 1000, height: 700});
  });
});

describe('<oo-course> in a lesson', () => {
  it('fills tokens, explains terms in place and opens sources', async () => {
    const {shell} = await open([{type: 'step.opened', step: 's1'}]);
    await waitUntil(() => deepText(shell).includes('013 549 8430') || deepText(shell).includes('wordt nagekeken'));
    const term = deep(shell, 'oo-term');
    deep<HTMLButtonElement>(term as Element, 'button')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deepText(term as Element).includes('Licht verstandelijke beperking.'));
    const [open1, sure] = [...(deep(shell, 'oo-prose')?.shadowRoot?.querySelectorAll('oo-claim') ?? [])];
    expect(deepText(open1 as Element)).to.include('nog te bevestigen');
    expect(deepText(sure as Element)).not.to.include('nog te bevestigen');
    deep<HTMLButtonElement>(sure as Element, 'button')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deepText(sure as Element).includes('Uitgever, Rapport (2024)'));
    await expectAccessible(shell);
  });

  it('goes on from an ordinary page, and remembers that it was seen', async () => {
    const opened = await open([{type: 'step.opened', step: 's1'}]);
    await press(opened.shell, 'Verder: Kiezen');
    await waitUntil(() => document.title === 'Kiezen | Proefcursus' && focused()?.localName === 'h1');
    expect(learner(opened).seen.has('s1')).to.equal(true);
    expect(place(opened)).to.deep.equal({at: 'step', step: 's2'});
  });

  it('leads to what is open before it goes on, and goes on once that is answered', async () => {
    const opened = await open([seen('s1'), {type: 'step.opened', step: 's2'}]);
    await press(opened.shell, /^Nog één onderdeel op deze pagina/);
    expect(focused()?.id).to.equal('block-1');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    const sure = deep<HTMLInputElement>(opened.shell, '[name="confidence"]');
    sure?.focus();
    await sendKeys({press: 'Space'});
    await press(opened.shell, 'Bekijk hoe experts kijken');
    await waitUntil(() => focused()?.id === 'summary');
    expect(learner(opened).answers.T_choice?.first.confidence).to.equal(1);
    await press(opened.shell, 'Verder: Signaal of niet');
    await waitUntil(() => document.title === 'Signaal of niet | Proefcursus');
    expect(learner(opened).seen.has('s2')).to.equal(true);
  });

  it('offers the reading version, which counts the same', async () => {
    const opened = await open([seen('s1'), {type: 'step.opened', step: 's2'}]);
    await press(opened.shell, 'Doe de leesversie');
    await waitUntil(() => deepText(opened.shell).includes('De korte versie.'));
    expect(deep(opened.shell, 'oo-choice')).to.equal(null);
    deep<HTMLInputElement>(opened.shell, 'oo-mark [value="b"], [value="b"]')?.focus();
    await sendKeys({press: 'Space'});
    await press(opened.shell, 'Bekijk hoe experts kijken');
    await waitUntil(() => focused()?.id === 'summary');
    await press(opened.shell, 'Verder: Signaal of niet');
    await waitUntil(() => learner(opened).equivalents.has('s2'));
    expect(place(opened)).to.deep.equal({at: 'step', step: 's3'});
  });

  it('walks through drawn situations one at a time and sums up in words', async () => {
    const opened = await open([
      seen('s1'),
      {type: 'answer.submitted', item: 'T_choice', response: ['b'], latency: 1},
      seen('s2'),
      {type: 'step.opened', step: 's3'},
    ]);
    await waitUntil(() => deep(opened.shell, 'oo-situation') !== null);
    for (const next of ['Volgende situatie', 'Bekijk je uitslag']) {
      const situation = deep(opened.shell, 'oo-situation') as Element;
      const judgements = [...(situation.shadowRoot?.querySelectorAll('[name="answer"] + span') ?? [])].map(deepText);
      expect(judgements).to.deep.equal(['Een signaal van mensenhandel', 'Een andere zorg', 'Geen zorg']);
      await expectAccessible(opened.shell);
      deep<HTMLInputElement>(situation, '[value="s"]')?.focus();
      await sendKeys({press: 'Space'});
      deep<HTMLInputElement>(situation, '[name="confidence"][value="3"]')?.focus();
      await sendKeys({press: 'Space'});
      await press(situation, 'Bekijk hoe experts kijken');
      await waitUntil(() => focused()?.id === 'summary');
      await press(opened.shell, next);
      await waitUntil(() => focused()?.id === 'current' || deepText(opened.shell).includes('Je oordeel was'));
    }
    await waitUntil(() => focused()?.id === 'summary');
    expect(Object.keys(learner(opened).answers).filter(id => id.startsWith('v'))).to.have.length(2);
    const text = deepText(opened.shell);
    expect(text).to.include('Je oordeel was één van de twee keer zoals dat van de experts.');
    expect(text).to.include('Je vond het signaal.');
    expect(text).to.include('Eén keer zag je een signaal dat er niet was. Eén keer was je zeker');
    await expectAccessible(opened.shell);

    // The one that was not drawn is practice; the one kept for the boosters stays new.
    await press(opened.shell, 'Oefen met nog één situatie');
    await waitUntil(() => focused()?.id === 'current');
    expect(deepText(opened.shell)).to.include('Situatie 1 van 1');
    const more = deep(opened.shell, 'oo-situation') as Element;
    deep<HTMLInputElement>(more, '[value="z"]')?.click();
    deep<HTMLInputElement>(more, '[name="confidence"][value="1"]')?.click();
    await press(more, 'Bekijk hoe experts kijken');
    await waitUntil(() => Object.keys(learner(opened).answers).filter(id => id.startsWith('v')).length === 3);
    await press(opened.shell, 'Bekijk je uitslag');
    await waitUntil(() => deepText(opened.shell).includes('Je oordeel was twee van de drie keer'));
    expect(deepText(opened.shell)).to.not.include('Oefen met nog');
    expect(learner(opened).answers.v4).to.equal(undefined);
    await expectAccessible(opened.shell);
  });

  it('follows a link to another lesson', async () => {
    const opened = await open([seen('s1'), {type: 'step.opened', step: 's1'}]);
    deep<HTMLAnchorElement>(opened.shell, 'a[data-step]')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => document.title === 'Kiezen | Proefcursus');
  });
});
