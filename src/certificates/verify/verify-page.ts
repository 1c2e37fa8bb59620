import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {card} from '../../ui/styles/card.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {spokenDay} from '../credential/moment.ts';
import type {Summary} from '../credential/summary.ts';
import type {TrustList} from '../keys/trust-list.ts';
import {type Extracted, extract, fromText} from './extract.ts';
import {trustFrom} from './trust.ts';
import {type Verdict, type Verification, verify} from './verify.ts';
import {styles} from './verify-page.styles.ts';
import {NOTHING_WORDS, reasonWords, verdictWords} from './words.ts';

const TONE: Readonly<Record<Verdict, 'good' | 'look' | 'bad'>> = {
  genuine: 'good',
  'genuine-unchecked': 'look',
  'not-yet-valid': 'look',
  expired: 'look',
  revoked: 'bad',
  'unknown-issuer': 'bad',
  'not-genuine': 'bad',
};
const WRONG_LIST =
  'De lijst van uitgevers in deze pagina heeft niet de goede vorm: zonder lijst is niets te controleren.';
const SHAPES = {good: 'M8 12.4l2.8 2.8L16 9.6', look: 'M12 7v6M12 16.2v.4', bad: 'M8.5 8.5l7 7M15.5 8.5l-7 7'} as const;

/**
 * Verifies certificates in this browser: nothing is sent anywhere. The one request it may make is for the issuer's status list,
 * and only where the page itself stands on the issuer's site.
 */
@customElement('oo-verify-page')
export class VerifyPage extends LitElement {
  static override styles = [base, button, card, field, styles];

  private readonly lists: TrustList[] = [];
  @state() private trust = trustFrom(document.getElementById('trust-list')?.textContent ?? '', this.lists);
  @state() private result: Verification | undefined;
  @state() private problem = this.trust ? '' : WRONG_LIST;
  /** What was opened, while there is no certificate to look at. */
  @state() private notice = '';
  @state() private over = false;
  @query('#verdict') private readonly verdict!: HTMLElement | null;

  private token: string | undefined;
  private statusList: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onAddress);
    this.onAddress();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.onAddress);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <svg viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"><path d="M12.2 23a7.8 7.8 0 0 1 15.6 0z" fill="var(--c-light)" stroke="none" /><path d="M2.5 23Q20 2 37.5 23Q20 37 2.5 23ZM3 23H37" stroke-linejoin="round" /></svg>
        Ogen open
      </header>
      <main>
        <h1>Certificaat controleren</h1>
        <p>Open de pdf of het .jwt-bestand, of plak de link van de QR-code. Alles blijft op dit apparaat.</p>
        <div class="open" ?data-over=${this.over} @dragover=${this.onDragOver} @dragleave=${this.onDragLeave} @drop=${this.onDrop}>
          <div class="field">
            <label for="file">Bestand</label>
            <input id="file" type="file" multiple accept=".pdf,.jwt,.jws,.json,.txt" @change=${this.onFileChange} />
          </div>
          <form class="row" @submit=${this.onLinkSubmit}>
            <div class="field"><label for="link">Of de link van de QR-code</label><input id="link" class="input" autocomplete="off" spellcheck="false" /></div>
            <button class="btn quiet">Controleer</button>
          </form>
        </div>
        <div role="status">${this.problem ? html`<p class="verdict bad"><span></span>${this.problem}</p>` : this.notice}</div>
        ${this.result ? this.renderResult(this.result) : nothing}
        ${this.renderTrust()}
      </main>
    `;
  }

  private renderResult(result: Verification): TemplateResult {
    const words = verdictWords(result);
    const tone = result.demonstration && TONE[result.verdict] === 'good' ? 'look' : TONE[result.verdict];
    return html`
      <section id="verdict" class="verdict ${tone}" tabindex="-1" aria-labelledby="verdict-title">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="9.5" /><path d=${SHAPES[tone]} /></svg>
        <div class="stack">
          <h2 id="verdict-title">${words.title}</h2>
          <p>${words.text}</p>
          ${result.reason ? html`<p>${reasonWords(result.reason)}</p>` : nothing}
          ${result.domain ? html`<p>Uitgever volgens het bestand: <code>${result.domain}</code></p>` : nothing}
        </div>
      </section>
      ${result.summary ? this.renderSummary(result.summary, result) : nothing}
    `;
  }

  private renderSummary(summary: Summary, {issuer, fromPaper}: Verification): TemplateResult {
    const facts: (readonly [string, string])[] = [
      ['Cursus', summary.course],
      ['Afgerond op', spokenDay(summary.completed)],
      ['Studielast', `${new Intl.NumberFormat('nl-NL').format(summary.hours)} uur`],
      ['Toetsresultaat', summary.score === null ? 'gehaald' : `${summary.score}% (grens ${summary.passMark}%)`],
      ...summary.points.map(
        ({label, points, accreditation, number}) =>
          [
            `Punten ${label}`,
            `${new Intl.NumberFormat('nl-NL').format(points)} (accreditatie ${accreditation}${number ? `, nummer ${number}` : ''})`,
          ] as const,
      ),
      ['Uitgever volgens je lijst', issuer?.name ?? ''],
      ['Uitgegeven op', spokenDay(summary.issued)],
      ['Geldig tot en met', spokenDay(summary.until)],
      ['Versie van de cursus', summary.version],
      ['Certificaatnummer', summary.id.replace('urn:uuid:', '')],
      ...(summary.replaces ? [['Vervangt', summary.replaces.replace('urn:uuid:', '')] as const] : []),
    ];
    return html`
      <section class="panel stack" aria-labelledby="holder">
        <p class="kicker">Dit staat in het ondertekende ${fromPaper ? 'deel van de QR-code' : 'certificaat'}</p>
        <h2 id="holder" class="name">${summary.name}</h2>
        <dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
        <p class="small muted">Gecontroleerd op ${spokenDay(new Date().toISOString())}. Vergelijk dit met het papier en met het legitimatiebewijs. Alleen wat hier staat, telt.</p>
      </section>
    `;
  }

  private renderTrust(): TemplateResult {
    const issuers = this.trust?.issuers ?? [];
    return html`
      <details>
        <summary>Welke uitgevers vertrouwt deze pagina?</summary>
        <div class="stack small">
          <p>Lijst van ${this.trust ? spokenDay(this.trust.date) : 'onbekende datum'}. Een lijst (trust-list.json) die je hierboven opent, komt erbij zolang de pagina open is.</p>
          <ul>${issuers.map(({name, did, demonstration}) => html`<li>${name}: <code>${did.slice('did:web:'.length)}</code>${demonstration ? ' (proefsleutel, bewijst niets)' : nothing}</li>`)}</ul>
        </div>
      </details>
    `;
  }

  private readonly onAddress = (): void => {
    if (location.hash.length > 1) this.take([fromText(location.hash.slice(1))]).catch(this.onFault);
  };

  private onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private onDragLeave(): void {
    this.over = false;
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.open([...(event.dataTransfer?.files ?? [])]).catch(this.onFault);
  }

  private onFileChange({target}: Event): void {
    this.open([...((target as HTMLInputElement).files ?? [])]).catch(this.onFault);
  }

  private onLinkSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const link = (event.target as HTMLFormElement).querySelector('input')?.value ?? '';
    this.take([fromText(link)]).catch(this.onFault);
  }

  private readonly onFault = (): void => {
    this.refuse('Dit bestand is niet te lezen. Kies het opnieuw.');
  };

  private async open(files: readonly File[]): Promise<void> {
    await this.take(await Promise.all(files.map(async file => extract(new Uint8Array(await file.arrayBuffer())))));
  }

  /** Lists stay; a certificate takes the place of the one before. */
  private async take(found: readonly Extracted[]): Promise<void> {
    this.problem = '';
    this.notice = '';
    const tokens: string[] = [];
    for (const one of found) {
      if (one.kind === 'nothing') return this.refuse(NOTHING_WORDS[one.reason]);
      if (one.kind === 'status-list') this.statusList = one.token;
      else if (one.kind === 'trust-list') this.trust = this.trustOf(one.json);
      else tokens.push(one.token);
    }
    if (tokens.length > 1) return this.refuse('Open één certificaat tegelijk: de pagina toont er maar één.');
    this.token = tokens[0] ?? this.token;
    if (!this.trust) return this.refuse(WRONG_LIST);
    if (this.token === undefined) this.notice = 'De lijst is geopend. Open nu het certificaat.';
    else await this.judge(this.token, this.trust);
  }

  /** A verdict about something else must not stand below a problem. */
  private refuse(problem: string): void {
    this.problem = problem;
    this.result = undefined;
    this.token = undefined;
  }

  private trustOf(json: unknown): TrustList | null {
    const trust = trustFrom(JSON.stringify(json), this.lists);
    if (!trust) this.problem = 'Deze lijst van uitgevers heeft niet de goede vorm. De oude lijst blijft gelden.';
    return trust ?? this.trust;
  }

  private async judge(token: string, trust: TrustList): Promise<void> {
    const ask = (statusList: string | undefined): Promise<Verification> =>
      verify({token, trust, now: Date.now(), ...(statusList === undefined ? {} : {statusList})});
    let result = await ask(this.statusList);
    // Also when the list at hand is old, or of another certificate.
    if (result.verdict === 'genuine-unchecked') {
      const nearby = await nearbyStatusList(result.statusListAddress);
      if (nearby !== undefined) {
        this.statusList = nearby;
        result = await ask(nearby);
      }
    }
    this.result = result;
    await this.updateComplete;
    this.verdict?.focus();
  }
}

/** The list, where the page stands on the site that publishes it; else nobody is asked anything. */
async function nearbyStatusList(address: string | undefined): Promise<string | undefined> {
  if (!address || new URL(address).origin !== location.origin) return undefined;
  const answer = await fetch(address, {cache: 'no-cache'}).catch(() => undefined);
  return answer?.ok ? answer.text() : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-verify-page': VerifyPage;
  }
}
