import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import type {CourseContent} from '../../src/model/course-content.ts';
import {type CourseHost, SaveStateEvent} from '../../src/ui/host.ts';
import {waitUntil} from '../wait-until.ts';
import {content} from './lesson-fixture.ts';
import {find, open, press, seen} from './open-shell.ts';
import {deep, deepText, expectAccessible, focused} from './provide.ts';
import {facts, teacher} from './reference-fixture.ts';

/** Tells the page of an error that nobody caught, past the test runner. */
function breakScreen() {
  const error = new Error('broken');
  const runner = window.onerror;
  window.onerror = null;
  dispatchEvent(new ErrorEvent('error', {error, filename: 'x/course.js', lineno: 3, cancelable: true}));
  window.onerror = runner;
}

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

  it('prints the action card from the top of the paper: what lies above it would be cut off', async () => {
    const {shell} = await open([teacher], {texts: facts});
    await press(shell, 'Handelingskaart');
    await waitUntil(() => deep(shell, '.paper') !== null);
    await emulateMedia({media: 'print'});
    try {
      const top = (selector: string) => deep(shell, selector)?.getBoundingClientRect().top ?? Number.NaN;
      expect(top('.paper')).to.be.at.least(top('dialog'));
    } finally {
      await emulateMedia({media: 'screen'});
    }
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

  it('answers a search that was asked before everything was read', async () => {
    let resolve = () => {};
    const arrived = new Promise<void>(now => {
      resolve = now;
    });
    const loadReference: CourseContent['loadReference'] = async language => {
      await arrived;
      return content.loadReference(language);
    };
    const {shell} = await open([seen('s1')], {texts: {loadReference}});
    await press(shell, 'Hulp en instellingen');
    await waitUntil(() => deep(shell, 'oo-panel-menu') !== null);
    await press(shell, 'Zoeken en begrippen');
    await waitUntil(() => deep(shell, '#words') !== null);
    deep<HTMLInputElement>(shell, '#words')?.focus();
    await sendKeys({type: 'kies'});
    await sendKeys({press: 'Enter'});
    resolve();
    await waitUntil(() => deepText(shell).includes('1 plek gevonden'));
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

  it('offers to try again where that may help, and to open a copy where it would be kept', async () => {
    const {shell, host} = await open();
    await press(shell, /Wat betekent dit/);
    const offers = async (state: CourseHost['saveState']) => {
      host.saveState = state;
      host.dispatchEvent(new SaveStateEvent(state));
      const panel = deep(shell, 'oo-save-panel') as Element & {updateComplete: Promise<boolean>};
      await panel.updateComplete;
      return ['Opnieuw proberen', 'Kopie openen'].map(words => deepText(panel).includes(words));
    };
    await waitUntil(() => deep(shell, 'oo-save-panel') !== null);
    expect(await offers('lost')).to.deep.equal([true, true]);
    expect(await offers('device')).to.deep.equal([true, true]);
    for (const state of ['stored', 'handed_over', 'kept', 'review'] as const) {
      expect(await offers(state)).to.deep.equal([false, true]);
    }
    for (const state of ['preview', 'looking'] as const) expect(await offers(state)).to.deep.equal([false, false]);
    expect(deepText(shell)).to.include('Daar wordt je werk bewaard');
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
    await waitUntil(() => deepText(focused() as Element) === 'In dit venster verder');
    await press(shell, 'In dit venster verder');
    expect(host.chosen).to.deep.equal(['b: take']);
  });

  it('leads on to the screen when the last notice is put away', async () => {
    const {shell} = await open([], {notices: [{id: 'a', kind: 'info', message: 'no-lms'}]});
    await waitUntil(() => deepText(shell).includes('We vinden geen leeromgeving'));
    await press(shell, 'Melding weghalen');
    await waitUntil(() => focused()?.id === 'content');
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
      shell.shadowRoot?.querySelector('main')?.dispatchEvent(new AnnounceEvent('Nu plaats 2 van 3: Stap één'));
      await waitUntil(() => region.textContent === 'Nu plaats 2 van 3: Stap één');
      await waitUntil(() => heard.length > 0);
    }
    await waitUntil(() => heard.filter(words => words !== '').length === 2);
  });

  it('says nothing any more of a screen that the learner left', async () => {
    const {shell} = await open();
    const {AnnounceEvent} = await import('../../src/ui/events.ts');
    const region = [...(shell.shadowRoot?.querySelectorAll('[role="status"]') ?? [])].at(-1) as HTMLElement;
    shell.shadowRoot?.querySelector('main')?.dispatchEvent(new AnnounceEvent('Nu plaats 2 van 3: Stap één'));
    await waitUntil(() => region.textContent === 'Nu plaats 2 van 3: Stap één');
    await press(shell, 'Begin');
    await waitUntil(() => focused()?.localName === 'h1');
    expect(region.textContent).to.equal('');
  });

  it('takes a panel away when something breaks, so that one sees it, and opens it again', async () => {
    const {shell} = await open();
    await press(shell, 'Hulp en instellingen');
    await waitUntil(() => deep(shell, 'oo-panel-menu') !== null);
    breakScreen();
    await waitUntil(() => deepText(focused() as Element) === 'Dit scherm lukt nu niet');
    expect(deep(shell, 'dialog')).to.equal(null);
    await press(deep(shell, 'oo-error-screen') as Element, 'Naar de route');
    await waitUntil(() => deep(shell, 'oo-course-home') !== null);
    await press(shell, 'Hulp en instellingen');
    await waitUntil(() => deep(shell, 'oo-panel-menu') !== null);
  });

  it('shows a calm screen when a screen breaks, and finds the way home', async () => {
    const {shell} = await open();
    breakScreen();
    await waitUntil(() => deepText(shell).includes('Dit scherm lukt nu niet'));
    expect(deepText(focused() as Element)).to.equal('Dit scherm lukt nu niet');
    await expectAccessible(shell);
    await press(deep(shell, 'oo-error-screen') as Element, 'Naar de route');
    await waitUntil(() => deep(shell, 'oo-course-home') !== null);
  });
});
