import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {waitUntil} from '../wait-until.ts';
import '../../src/ui/action-card/action-card.ts';
import '../../src/ui/decision-aid/decision-aid.ts';
import {contactOf, fallbackFor} from '../../src/ui/directory/contact.ts';
import '../../src/ui/directory/directory.ts';
import '../../src/ui/law-box/law-box.ts';
import '../../src/ui/rights-timeline/rights-timeline.ts';
import '../../src/ui/route-card/route-card.ts';
import '../../src/ui/self-care/self-care.ts';
import type {CourseHost} from '../../src/ui/host.ts';
import {courseHost, emptyOutline} from './course-host.ts';
import {deep, deepText, expectAccessible, focused, mount} from './provide.ts';
import {facts, national, TODAY, teacher} from './reference-fixture.ts';

const outline = emptyOutline();

async function open(view: (host: CourseHost) => TemplateResult, profile = true): Promise<HTMLElement> {
  const host = courseHost({outline, ...facts}, profile ? [teacher] : []);
  const element = await mount<HTMLElement>(host, view(host));
  await waitUntil(() => deep(element, '#heading, .panel') !== null);
  return element;
}
const names = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('[data-contact]') ?? [])].map(one => one.getAttribute('data-contact'));

describe('<oo-directory>', () => {
  const directory = (host: CourseHost) => html`<oo-directory .host=${host} .today=${TODAY}></oo-directory>`;

  it('lists every contact of the region with a telephone link', async () => {
    const view = await open(directory);
    expect(names(view)).to.deep.equal([
      'emergency',
      'care_coordinator',
      'safe_at_home',
      'national_desk',
      'youth_chat',
      'sexual_violence',
    ]);
    expect(deep<HTMLAnchorElement>(view, '[data-contact="care_coordinator"] a')?.href).to.equal('tel:0135498430');
    await expectAccessible(view);
  });

  it('filters by situation with the keyboard and by word, and says how many are left', async () => {
    const view = await open(directory);
    deep<HTMLInputElement>(view, 'input[value="minor"]')?.focus();
    await sendKeys({press: 'Space'});
    await waitUntil(() => names(view).length === 2);
    expect(names(view)).to.deep.equal(['care_coordinator', 'safe_at_home']);
    expect(deepText(view)).to.include('2 organisaties');
    deep<HTMLInputElement>(view, 'input[type="search"]')?.focus();
    await sendKeys({type: 'veilig'});
    await waitUntil(() => names(view).length === 1);
    expect(deepText(view)).to.include('1 organisatie');
    await sendKeys({type: 'xyz'});
    await waitUntil(() => names(view).length === 0);
    expect(deepText(view)).to.include('Bij gevaar bel je 112');
  });

  it('shows the national contact beside one checked over 90 days ago, and only where it says something else', async () => {
    const view = await open(directory);
    const fallbacks = [...(view.shadowRoot?.querySelectorAll('.fallback') ?? [])].map(
      one => one.parentElement?.dataset.contact,
    );
    expect(fallbacks).to.deep.equal(['care_coordinator']);
    expect(deepText(view)).to.include('Nagekeken op 5 januari 2026').and.to.include('Vraag het aan je gemeente.');
  });

  it('shows no fallback that only has another name: the route names a contact in words of the role', () => {
    const contact = contactOf(national, 'safe_at_home');
    if (!contact) throw new Error('no safe_at_home in the fixture');
    const unchecked = {...contact, checked: null};
    expect(fallbackFor({...unchecked, name: 'Veilig Thuis, voor een kind'}, national, TODAY)).to.equal(undefined);
    expect(fallbackFor({...unchecked, phone: '013-1234567'}, national, TODAY)).to.equal(contact);
  });

  it('shows no fallback on the 90th day', async () => {
    const day = Date.UTC(2026, 0, 5) / 86_400_000 + 90;
    const view = await open(host => html`<oo-directory .host=${host} .today=${day}></oo-directory>`);
    expect(deep(view, '.fallback')).to.equal(null);
  });
});

describe('<oo-route-card>', () => {
  const route = (host: CourseHost) => html`<oo-route-card .host=${host} .today=${TODAY}></oo-route-card>`;

  it('gives the route of the learner’s role and the first call in three sentences', async () => {
    const view = await open(route);
    expect(deepText(view)).to.include('Zorgteam').and.to.include('0800-2000').and.to.include('Wat adviseert u?');
    expect(view.shadowRoot?.querySelectorAll('.call li').length).to.equal(3);
    await expectAccessible(view);
  });

  it('asks for a role first, and names 112', async () => {
    expect(deepText(await open(route, false)))
      .to.include('Kies eerst je rol')
      .and.to.include('112');
  });
});

describe('<oo-decision-aid>', () => {
  const aid = (host: CourseHost) => html`<oo-decision-aid .host=${host} .today=${TODAY}></oo-decision-aid>`;

  it('leads with the keyboard from a worry to whom one calls, with the role’s route first', async () => {
    const view = await open(aid);
    deep<HTMLElement>(view, '.answer[value="b"]')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'ask');
    expect(focused()?.textContent).to.equal('Vraag advies.');
    expect(deepText(view)).to.include('Jouw route eerst (Onderwijs)').and.to.include('013 549 8430');
    await expectAccessible(view);
    await sendKeys({press: 'Tab'});
    deep<HTMLElement>(view, '.btn.quiet')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.textContent === 'Loopt er nu iemand gevaar?');
  });

  it('sends danger to 112', async () => {
    const view = await open(aid);
    deep<HTMLElement>(view, '.answer[value="a"]')?.click();
    await waitUntil(() => deepText(view).includes('Bel 112.'));
    expect(deep<HTMLAnchorElement>(view, 'a.tel')?.href).to.equal('tel:112');
  });
});

describe('<oo-action-card>', () => {
  const card = (host: CourseHost) => html`<oo-action-card .host=${host} .today=${TODAY}></oo-action-card>`;

  it('puts danger first and holds the seven parts, the date and the version', async () => {
    const view = await open(card);
    const text = deepText(view);
    const parts = ['Nu gevaar?', 'Kijk', 'Praat', 'Schrijf op', 'Bel', 'Doe niet', 'En jij?'].map(part =>
      text.indexOf(part),
    );
    expect(parts).to.deep.equal([...parts].sort((a, b) => a - b));
    expect(parts.every(place => place >= 0)).to.equal(true);
    expect(text).to.include('24 november 2026').and.to.include('0.1.0').and.to.include('Conceptuitgave');
    await expectAccessible(view);
  });

  it('works without a role, with the usual numbers', async () => {
    expect(deepText(await open(card, false)))
      .to.include('112')
      .and.to.include('0800-2000');
  });
});

describe('<oo-rights-timeline>', () => {
  it('shows what holds for whom one chooses', async () => {
    const view = await open(host => html`<oo-rights-timeline .host=${host}></oo-rights-timeline>`);
    expect(deepText(view)).to.include('Bedenktijd').and.to.include('Een voogd');
    await expectAccessible(view);
    deep<HTMLElement>(view, 'input[value="minor"]')?.focus();
    await sendKeys({press: 'Space'});
    await waitUntil(() => !deepText(view).includes('Bedenktijd'));
    expect(deepText(view)).to.include('Een voogd').and.to.include('4 stappen en rechten voor: Onder de 18');
  });
});

describe('<oo-law-box>', () => {
  it('gives every text with the day it was checked, its source and whether it is still open', async () => {
    const view = await open(host => html`<oo-law-box .host=${host}></oo-law-box>`);
    expect(deepText(view)).to.include('Stand op 9 februari 2026').and.to.include('Bron: Gemeente');
    expect(view.shadowRoot?.querySelectorAll('.open').length).to.equal(1);
    await expectAccessible(view);
  });
});

describe('<oo-self-care>', () => {
  it('names people who think along and says that nobody sees it', async () => {
    const view = await open(host => html`<oo-self-care .host=${host} .today=${TODAY}></oo-self-care>`);
    expect(deepText(view)).to.include('chatmetfier.nl').and.to.include('0800-0188').and.to.include('Niemand ziet');
    await expectAccessible(view);
  });

  it('says what to do when the contacts cannot load, and tries again', async () => {
    let tries = 0;
    const loadRegion: typeof facts.loadRegion = id =>
      ++tries <= 2 ? Promise.reject(new Error('offline')) : facts.loadRegion(id);
    const host = courseHost({outline, ...facts, loadRegion}, [teacher]);
    const view = await mount<HTMLElement>(host, html`<oo-self-care .host=${host}></oo-self-care>`);
    await waitUntil(() => deepText(view).includes('Bel 112'));
    deep<HTMLElement>(view, '.btn')?.click();
    await waitUntil(() => deepText(view).includes('0800-0188'));
  });
});
