import {expect, fixture, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import type {CourseEvent} from '../../src/machines/events.ts';
import '../../src/ui/course-shell/course-shell.ts';
import type {CourseContent} from '../../src/model/outline.ts';
import type {Settings} from '../../src/model/settings.ts';
import {type CourseHost, type Notice, SaveStateEvent} from '../../src/ui/host.ts';
import {courseHost} from './course-host.ts';
import {content} from './lesson-fixture.ts';
import {deep, deepText, expectAccessible, focused} from './provide.ts';
import {facts, teacher} from './reference-fixture.ts';

const START: CourseEvent = {type: 'session.opened', day: 20000, seed: 7} as CourseEvent;
const seen = (step: string): CourseEvent => ({type: 'step.finished', step});

interface Opened {
  readonly shell: HTMLElement;
  readonly host: CourseHost & {saveState: string; notices: Notice[]; left: string[]; chosen: string[]};
}
async function open(
  events: readonly CourseEvent[] = [],
  {
    notices = [],
    settings = {},
    texts = {},
  }: {notices?: readonly Notice[]; settings?: Partial<Settings>; texts?: Partial<CourseContent>} = {},
): Promise<Opened> {
  const left: string[] = [];
  const chosen: string[] = [];
  const host = Object.assign(courseHost({...content, ...texts}, [START, ...events], settings), {
    notices,
    left,
    chosen,
    quickExit: () => left.push('quick'),
    exit: () => left.push('exit'),
    choose: (notice: string, choice: string) => chosen.push(`${notice}: ${choice}`),
    retrySave: async () => {},
    openCopy: async () => ({ok: false, reason: 'damaged'}) as const,
    saveCopy: () => new Blob(['{}']),
    diagnostics: () => ({
      course: 'test',
      version: '0.1.0',
      standard: 'scorm12',
      mode: 'normal',
      stateCharacters: 12,
      facts: 3,
      unconfirmed: 1,
      storage: 'indexeddb' as const,
      calls: [{call: 'LMSCommit', element: '', size: 0, result: 'true', code: '0', at: 0}],
    }),
  }) as unknown as Opened['host'];
  const shell = await fixture<HTMLElement>(html`<oo-course .host=${host}></oo-course>`);
  await waitUntil(() => deep(shell, 'h1, .sheet') !== null, 'a screen');
  return {shell, host};
}
const find = (shell: Element, name: string | RegExp): HTMLButtonElement => {
  const buttons: HTMLButtonElement[] = [];
  const visit = (root: ShadowRoot) => {
    buttons.push(...root.querySelectorAll<HTMLButtonElement>('button'));
    for (const child of root.querySelectorAll('*')) if (child.shadowRoot) visit(child.shadowRoot);
  };
  if (shell.shadowRoot) visit(shell.shadowRoot);
  const found = buttons.find(button => {
    const label = button.getAttribute('aria-label') ?? deepText(button);
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`no button ${name}; there are: ${buttons.map(one => deepText(one)).join(' | ')}`);
  return found;
};
async function press(shell: Element, name: string | RegExp) {
  find(shell, name).focus();
  await sendKeys({press: 'Enter'});
}
const place = ({host}: Opened) => host.course.getSnapshot().context.place;
const learner = ({host}: Opened) => host.course.getSnapshot().context.learner;

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
      for (const state of ['stored', 'saving', 'device', 'lost'] as const) {
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
    await press(opened.shell, /^Nog één vraag op deze pagina/);
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
    expect(text).to.include('Je vond één signaal en miste er nul.');
    expect(text).to.include('Eén keer zag je een signaal dat er niet was. Eén keer was je zeker');
    await expectAccessible(opened.shell);
  });

  it('follows a link to another lesson', async () => {
    const opened = await open([seen('s1'), {type: 'step.opened', step: 's1'}]);
    deep<HTMLAnchorElement>(opened.shell, 'a[data-step]')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => document.title === 'Kiezen | Proefcursus');
  });
});

describe('<oo-course> around the lesson', () => {
  it('leaves at once: by its button, by Escape twice, by Shift three times; never by less', async () => {
    const {shell, host} = await open();
    await press(shell, 'Verlaat snel');
    expect(host.left).to.deep.equal(['quick']);
    await sendKeys({press: 'Escape'});
    await sendKeys({press: 'a'});
    await sendKeys({press: 'Escape'});
    expect(host.left).to.have.length(1);
    await sendKeys({press: 'Escape'});
    expect(host.left).to.have.length(2);
    for (const key of ['Shift', 'Shift']) await sendKeys({press: key});
    expect(host.left).to.have.length(2);
    await sendKeys({press: 'Shift'});
    expect(host.left).to.have.length(3);
  });

  it('has no quick exit where the organisation switched it off', async () => {
    const {shell, host} = await open([], {settings: {quickExit: false}});
    expect(() => find(shell, 'Verlaat snel')).to.throw();
    for (const key of ['Escape', 'Escape']) await sendKeys({press: key});
    expect(host.left).to.deep.equal([]);
  });

  it('announces a change of the save light once, and short saving not at all', async () => {
    const {shell, host} = await open();
    const region = () => deepText(deep(deep(shell, 'oo-save-light') as Element, '[role="status"]') as Element);
    const turn = async (state: CourseHost['saveState']) => {
      host.saveState = state;
      host.dispatchEvent(new SaveStateEvent(state));
      await waitUntil(
        () => deep(shell, `oo-save-light`)?.shadowRoot?.querySelector(`[data-state="${state}"]`) !== null,
      );
    };
    expect(region()).to.equal('');
    await turn('saving');
    await turn('stored');
    expect(region()).to.equal('');
    await turn('device');
    expect(region()).to.equal('Alleen op dit apparaat');
    await turn('stored');
    expect(region()).to.equal('Bewaard');
  });

  it('opens panels as dialogs, closes by Escape and gives focus back', async () => {
    const {shell} = await open();
    await press(shell, 'Hulp en instellingen');
    await waitUntil(() => deepText(focused() as Element) === 'Hulp en instellingen' && focused()?.localName === 'h2');
    await expectAccessible(shell);
    await press(shell, 'Lezen en weergave');
    await waitUntil(() => deep(shell, 'oo-reading-settings') !== null);
    await expectAccessible(shell);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => deep(shell, 'oo-panel') === null);
    expect(focused()).to.equal(find(shell, 'Hulp en instellingen'));
  });

  it('opens the action card with one press, from home and from a lesson, and comes back to where it was', async () => {
    const {shell} = await open([teacher], {texts: facts});
    await press(shell, 'Handelingskaart');
    await waitUntil(() => deep(shell, '.paper') !== null);
    expect(deepText(focused() as Element)).to.equal('Handelingskaart');
    await expectAccessible(shell);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => deep(shell, 'oo-panel') === null);
    expect(focused()).to.equal(find(shell, 'Handelingskaart'));

    await press(shell, 'Begin');
    await waitUntil(() => focused()?.localName === 'h1');
    await press(shell, 'Handelingskaart');
    await waitUntil(() => deep(shell, '.paper') !== null);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => deep(shell, 'oo-panel') === null);
    expect(focused()).to.equal(find(shell, 'Handelingskaart'));
  });

  for (const [name, view, heading] of [
    ['Wat doe ik nu?', 'oo-decision-aid', 'Wat doe ik nu?'],
    ['Hulp in de regio', 'oo-directory', 'Hulp in Hart van Brabant'],
    ['Mijn overzicht', 'oo-overview', 'Jouw overzicht'],
    ['Komt dit dichtbij?', 'oo-self-care', 'Komt dit dichtbij?'],
  ] as const) {
    it(`leads from the menu to ‘${name}’ and keeps focus inside`, async () => {
      const {shell} = await open([teacher], {texts: facts});
      await press(shell, 'Hulp en instellingen');
      await waitUntil(() => deep(shell, 'oo-panel-menu') !== null);
      await press(shell, name);
      await waitUntil(() => deep(shell, `oo-panel ${view}`)?.shadowRoot?.querySelector('#heading'));
      expect(deepText(deep(shell, view)?.shadowRoot?.querySelector('#heading') as Element)).to.equal(heading);
      await waitUntil(() => focused()?.localName === 'h2');
      expect(deepText(focused() as Element)).to.equal(name);
      await expectAccessible(shell);
      await sendKeys({press: 'Escape'});
      await waitUntil(() => deep(shell, 'oo-panel') === null);
      expect(focused()).to.equal(find(shell, 'Hulp en instellingen'));
    });
  }

  it('applies how one likes to read at once', async () => {
    const {shell} = await open();
    await press(shell, 'Hulp en instellingen');
    await waitUntil(() => deep(shell, 'oo-panel-menu') !== null);
    await press(shell, 'Lezen en weergave');
    await waitUntil(() => deep(shell, '[name="text"][value="larger"]') !== null);
    deep<HTMLInputElement>(shell, '[name="text"][value="larger"]')?.focus();
    await sendKeys({press: 'Space'});
    expect(document.documentElement.dataset.text).to.equal('larger');
    expect(Number.parseFloat(getComputedStyle(document.documentElement).fontSize)).to.equal(21);
    deep<HTMLInputElement>(shell, '[name="text"][value="normal"]')?.focus();
    await sendKeys({press: 'Space'});
    expect(document.documentElement.dataset.text).to.equal(undefined);
  });

  it('finds words in lessons and terms, and opens what it found', async () => {
    const opened = await open([seen('s1')]);
    await press(opened.shell, 'Hulp en instellingen');
    await waitUntil(() => deep(opened.shell, 'oo-panel-menu') !== null);
    await press(opened.shell, 'Zoeken en begrippen');
    await waitUntil(() => deepText(opened.shell).includes('Licht verstandelijke beperking'));
    deep<HTMLInputElement>(opened.shell, '#words')?.focus();
    await sendKeys({type: 'KIES'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deepText(opened.shell).includes('1 plek gevonden'));
    await expectAccessible(opened.shell);
    await press(deep(opened.shell, 'oo-search-panel') as Element, /^Kiezen/);
    await waitUntil(() => document.title === 'Kiezen | Proefcursus');
    expect(deep(opened.shell, 'oo-panel')).to.equal(null);
  });

  it('says what the save light means and shows support what it needs, without a name', async () => {
    const {shell, host} = await open();
    host.saveState = 'device';
    host.dispatchEvent(new SaveStateEvent('device'));
    await waitUntil(() => deepText(shell).includes('Alleen op dit apparaat'));
    await press(shell, /Wat betekent dit/);
    await waitUntil(() => deepText(shell).includes('De leeromgeving neemt ze nu niet aan'));
    await expectAccessible(shell);
    await press(shell, 'Gegevens voor de helpdesk');
    await waitUntil(() => deep(shell, 'pre') !== null);
    const report = deepText(deep(shell, 'pre') as Element);
    expect(report).to.include('standard: scorm12').and.to.include('LMSCommit').and.not.to.include('Anna');
    await expectAccessible(shell);
  });

  it('shows notices, puts one away and passes on what was decided', async () => {
    const choices = [{id: 'take', message: 'choice-take-over'}];
    const {shell, host} = await open([], {
      notices: [
        {id: 'a', kind: 'info', message: 'no-lms'},
        {id: 'b', kind: 'warning', message: 'other-tab', choices},
        {id: 'c', kind: 'warning', message: 'never-heard-of'},
      ],
    });
    await waitUntil(() => deepText(shell).includes('We vinden geen leeromgeving'));
    expect(deepText(shell)).to.include('Er ging bij de start iets niet goed');
    await expectAccessible(shell);
    await press(shell, 'Melding weghalen');
    await waitUntil(() => !deepText(shell).includes('We vinden geen leeromgeving'));
    await press(shell, 'In dit venster verder');
    expect(host.chosen).to.deep.equal(['b: take']);
  });

  it('says an announcement once more when the same words come again', async () => {
    const {shell} = await open();
    const {AnnounceEvent} = await import('../../src/ui/events.ts');
    const region = [...(shell.shadowRoot?.querySelectorAll('[role="status"]') ?? [])].at(-1) as HTMLElement;
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    for (const _ of [1, 2]) {
      shell.shadowRoot?.querySelector('main')?.dispatchEvent(new AnnounceEvent('Stap één, nu plaats 2 van 3'));
      await waitUntil(() => region.textContent === 'Stap één, nu plaats 2 van 3');
      await waitUntil(() => heard.length > 0);
    }
    await waitUntil(() => heard.filter(words => words !== '').length === 2);
  });

  it('shows a calm screen when a screen breaks, and finds the way home', async () => {
    const {shell} = await open();
    const error = new ErrorEvent('error', {
      error: new Error('broken'),
      filename: 'x/course.js',
      lineno: 3,
      cancelable: true,
    });
    const runner = window.onerror;
    window.onerror = null;
    dispatchEvent(error);
    window.onerror = runner;
    await waitUntil(() => deepText(shell).includes('Dit scherm lukt nu niet'));
    expect(deepText(focused() as Element)).to.equal('Dit scherm lukt nu niet');
    await expectAccessible(shell);
    await press(shell, 'Naar de route');
    await waitUntil(() => deep(shell, 'oo-course-home') !== null);
  });
});
