/** The verifier's page as a reader uses it, in a real browser with its real cryptography. */
import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '../wait-until.ts';
import '../../src/certificates/verify/verify-page.ts';
import type {VerifyPage} from '../../src/certificates/verify/verify-page.ts';
import {tokens} from '../../src/ui/tokens.css.ts';
import {signed, trustOf} from './fixture.ts';

describe('the verifier’s page', () => {
  before(() => {
    if (tokens.styleSheet) document.adoptedStyleSheets.push(tokens.styleSheet);
    const list = document.createElement('script');
    list.type = 'application/json';
    list.id = 'trust-list';
    list.textContent = JSON.stringify({...trustOf(), issuers: []});
    document.body.append(list);
  });
  after(() => document.getElementById('trust-list')?.remove());

  const open = async (page: VerifyPage, ...files: File[]): Promise<void> => {
    const input = page.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    const carrier = new DataTransfer();
    for (const file of files) carrier.items.add(file);
    if (!input) throw new Error('no field for files');
    input.files = carrier.files;
    input.dispatchEvent(new Event('change'));
  };
  const verdictOf = (page: VerifyPage): string => page.renderRoot.querySelector('#verdict h2')?.textContent ?? '';
  const jwt = (token: string): File => new File([token], 'credential.jwt');

  it('says nothing is proven without the issuer on the list, and shows the fields with it', async () => {
    const {token, trust} = await signed();
    const page = await fixture<VerifyPage>(html`<oo-verify-page></oo-verify-page>`);
    await expect(page).to.be.accessible();
    await open(page, jwt(token));
    await waitUntil(() => verdictOf(page) !== '');
    expect(verdictOf(page)).to.equal('Onbekende uitgever');
    expect(page.renderRoot.querySelector('.name')).to.equal(null);
    await open(page, new File([JSON.stringify(trust)], 'trust-list.json'));
    await waitUntil(() => verdictOf(page).startsWith('Echt'));
    expect(verdictOf(page)).to.equal('Echt, intrekking niet gecontroleerd');
    expect(page.renderRoot.querySelector('.name')?.textContent).to.equal('Noëlle Çelik-van ’t Ooster-IJsselstein');
    expect(page.shadowRoot?.activeElement?.id).to.equal('verdict');
    await expect(page).to.be.accessible();
  });

  it('says that a list was opened, adds it to the one before, and lets no older one bring back a key that ended', async () => {
    const {token, trust} = await signed();
    const [own] = trust.issuers;
    if (!own) throw new Error('no issuer');
    const page = await fixture<VerifyPage>(html`<oo-verify-page></oo-verify-page>`);
    const listOf = (date: string, issuer: object): File =>
      new File([JSON.stringify({...trust, date, issuers: [issuer]})], 'trust-list.json');
    const ended = {...own, keys: own.keys.map(key => ({...key, until: key.from}))};
    await open(page, listOf('2026-11-25T00:00:00Z', ended));
    await waitUntil(() => page.renderRoot.querySelector('[role=status]')?.textContent?.includes('De lijst is geopend'));
    const other = {...own, did: 'did:web:other.example', name: 'Andere', keys: []};
    await open(page, listOf('2026-11-26T00:00:00Z', other), listOf('2026-11-24T00:00:00Z', own), jwt(token));
    await waitUntil(() => verdictOf(page) !== '');
    expect(verdictOf(page)).to.equal('Niet echt');
    expect(page.renderRoot.querySelector('.verdict')?.textContent).to.include('niet in gebruik');
    expect(page.renderRoot.querySelector('details')?.textContent).to.include('Andere');
    await open(page, listOf('2026-11-25T12:00:00Z', own));
    await waitUntil(() => verdictOf(page).startsWith('Echt'));
  });

  it('shows a hostile name as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const {token, trust} = await signed('ES256', {name});
    const page = await fixture<VerifyPage>(html`<oo-verify-page></oo-verify-page>`);
    await open(page, new File([JSON.stringify(trust)], 'trust-list.json'), jwt(token));
    await waitUntil(() => verdictOf(page) !== '');
    expect(page.renderRoot.querySelector('.name')?.textContent).to.equal(name);
    expect(page.renderRoot.querySelector('img')).to.equal(null);
  });

  it('tells what to do with a file that is no certificate, and forgets the one before', async () => {
    const {token} = await signed();
    const page = await fixture<VerifyPage>(html`<oo-verify-page></oo-verify-page>`);
    await open(page, jwt(token));
    await waitUntil(() => verdictOf(page) !== '');
    await open(page, new File(['%PDF-1.7 nothing'], 'empty.pdf'));
    await waitUntil(() => verdictOf(page) === '');
    expect(page.renderRoot.querySelector('[role=status]')?.textContent).to.include('geen ondertekend certificaat');
  });

  it('shows no verdict where two certificates are opened at once: only one would be seen', async () => {
    const {token, statement, trust} = await signed();
    const page = await fixture<VerifyPage>(html`<oo-verify-page></oo-verify-page>`);
    await open(page, new File([JSON.stringify(trust)], 'trust-list.json'), jwt(token), jwt(statement));
    const status = (): string => page.renderRoot.querySelector('[role=status]')?.textContent ?? '';
    await waitUntil(() => status().includes('één certificaat tegelijk'));
    expect(verdictOf(page)).to.equal('');
    // The list stays.
    await open(page, jwt(token));
    await waitUntil(() => verdictOf(page).startsWith('Echt'));
  });

  it('says so when the list that somebody put in the page is wrong, instead of nothing', async () => {
    const list = document.getElementById('trust-list');
    if (!list) throw new Error('no list');
    const {textContent} = list;
    list.textContent = '{"format": "ogen-open-trust-list", }';
    try {
      const page = await fixture<VerifyPage>(html`<oo-verify-page></oo-verify-page>`);
      const status = (): string => page.renderRoot.querySelector('[role=status]')?.textContent ?? '';
      expect(status()).to.include('heeft niet de goede vorm');
      const {token, trust} = await signed();
      await open(page, jwt(token));
      await waitUntil(() => status().includes('zonder lijst is niets te controleren'));
      expect(verdictOf(page)).to.equal('');
      await open(page, new File([JSON.stringify(trust)], 'trust-list.json'), jwt(token));
      await waitUntil(() => verdictOf(page).startsWith('Echt'));
    } finally {
      list.textContent = textContent;
    }
  });
});
