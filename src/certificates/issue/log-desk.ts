import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {type Actor, createActor} from 'xstate';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {card} from '../../ui/styles/card.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {dayOf} from '../credential/moment.ts';
import type {Issuer} from '../issuer.ts';
import './change-form.ts';
import type {ChangeEvent} from './change-form.ts';
import type {Assets} from './desk-actors.ts';
import {DownloadLink} from './download-link.ts';
import {filesOf} from './file-fields.ts';
import {styles} from './issue-page.styles.ts';
import {type LogSnapshot, logMachine} from './log.machine.ts';
import {logActors} from './log-actors.ts';
import './log-list.ts';
import type {EntryEvent} from './log-list.ts';

/** What was issued: look it up, put it right or revoke it, and carry the log between this page and the command line. */
@customElement('oo-log-desk')
export class LogDesk extends LitElement {
  static override styles = [base, button, card, field, styles];

  @property({attribute: false}) issuer!: Issuer;
  @property({attribute: false}) assets!: Assets;
  @state() private snapshot: LogSnapshot | undefined;
  @query('#now') private readonly now!: HTMLElement | null;

  private desk: Actor<typeof logMachine> | undefined;
  private readonly zip = new DownloadLink();
  private readonly log = new DownloadLink();
  private logFile: {text: string; blob: Blob} | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.desk = createActor(logMachine.provide({actors: logActors(this.assets)}), {input: {issuer: this.issuer}});
    this.desk.subscribe(snapshot => {
      this.snapshot = snapshot;
    });
    this.desk.start();
  }

  override disconnectedCallback(): void {
    this.desk?.stop();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('snapshot' as never) as LogSnapshot | undefined;
    if (before?.value !== this.snapshot?.value) this.now?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {snapshot} = this;
    if (!snapshot) return nothing;
    const {problem, notice} = snapshot.context;
    return html`
      <div role="alert">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
      <div role="status">${notice ? html`<p class="notice">${notice}</p>` : nothing}${isBusy(snapshot) ? html`<p>Even geduld.</p>` : nothing}</div>
      ${this.renderStep(snapshot)}
    `;
  }

  private renderStep(snapshot: LogSnapshot): TemplateResult | typeof nothing {
    if (snapshot.matches('listed')) return this.renderList(snapshot);
    if (snapshot.matches('chosen') || snapshot.matches('unlocking') || snapshot.matches('changing'))
      return this.renderChange(snapshot);
    if (snapshot.matches('changed')) return this.renderChanged(snapshot);
    return nothing;
  }

  private renderList({context: {log, issuer}}: LogSnapshot): TemplateResult {
    return html`
      <section class="panel step" id="now" tabindex="-1" aria-labelledby="issued">
        <h2 id="issued">Uitgegeven certificaten</h2>
        ${log.entries.length > 0 ? html`<oo-log-list .entries=${log.entries} @oo-entry=${this.onEntry}></oo-log-list>` : html`<p>Het logboek van ${issuer.name} op dit apparaat is leeg.</p>`}
      </section>
      <section class="panel step" aria-labelledby="log">
        <h2 id="log">Het logboek</h2>
        <p>Het logboek is het geheugen van de uitgever. Deze pagina en de opdracht lezen elkaars logboek: neem het mee als je van plek wisselt, en geef nooit op twee plekken tegelijk uit.</p>
        ${log.text === '' ? nothing : html`<div class="btns"><a class="btn quiet" download="logboek.ndjson" href=${this.log.urlOf(this.fileOf(log.text))}>Bewaar het logboek</a></div>`}
        <div class="field">
          <label for="log-file">Vul aan uit een bestand (logboek.ndjson)</label>
          <input id="log-file" type="file" accept=".ndjson" @change=${this.onFile} />
        </div>
      </section>
    `;
  }

  private renderChange(snapshot: LogSnapshot): TemplateResult {
    const {chosen, issuer, signer} = snapshot.context;
    return html`
      <section class="panel step" id="now" tabindex="-1" aria-labelledby="change" ?inert=${!snapshot.matches('chosen')}>
        <h2 id="change">Verbeter of trek in</h2>
        <oo-change-form .entry=${chosen} .issuer=${issuer} ?unlocked=${signer !== null} @oo-change=${this.onChange}></oo-change-form>
      </section>
    `;
  }

  private renderChanged({context: {zip, change}}: LogSnapshot): TemplateResult {
    const isRevoked = change?.kind === 'revoke';
    return html`
      <section class="panel step" id="now" tabindex="-1" aria-labelledby="changed">
        <h2 id="changed">${isRevoked ? 'Het certificaat is ingetrokken' : 'Het nieuwe certificaat is er'}</h2>
        <p>${isRevoked ? 'In de zip staan' : 'Het oude is ingetrokken. In de zip staan het nieuwe certificaat,'} de nieuwe statuslijst en het logboek. Zet de statuslijst op je website.</p>
        <div class="btns">
          <a class="btn" download=${`${isRevoked ? 'ingetrokken' : 'vervangt'}-${dayOf(Date.now())}.zip`} href=${this.zip.urlOf(zip)}>Bewaar de zip</a>
          <button class="btn quiet" type="button" @click=${this.onList}>Terug naar de lijst</button>
        </div>
      </section>
    `;
  }

  /** One file for one text, so that its address stays. */
  private fileOf(text: string): Blob {
    if (this.logFile?.text !== text) this.logFile = {text, blob: new Blob([text], {type: 'application/x-ndjson'})};
    return this.logFile.blob;
  }

  private onFile({target}: Event): void {
    const [file] = filesOf(target);
    if (file) this.desk?.send({type: 'file.chosen', file});
  }

  private onEntry({entry}: EntryEvent): void {
    this.desk?.send({type: 'certificate.chosen', entry});
  }

  private onChange({given}: ChangeEvent): void {
    this.desk?.send(given ? {type: 'change.given', ...given} : {type: 'change.dropped'});
  }

  private onList(): void {
    this.desk?.send({type: 'list.opened'});
  }
}

function isBusy({value}: LogSnapshot): boolean {
  return ['opening', 'catchingUp', 'unlocking', 'changing'].includes(String(value));
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-log-desk': LogDesk;
  }
}
