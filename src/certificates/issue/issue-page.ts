import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {type Actor, createActor} from 'xstate';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {IssueProblem} from '../issue-problem.ts';
import {readIssuer} from '../issuer.ts';
import {findRegister} from '../registers.ts';
import {readRegistrations} from '../registrations.ts';
import './check-list.ts';
import type {NumberChangeEvent} from './check-list.ts';
import './column-form.ts';
import type {MappingEvent} from './column-form.ts';
import {demonstrationIssuer} from './demonstration-key.ts';
import {type Assets, deskActors, loadAssets} from './desk-actors.ts';
import {DownloadLink} from './download-link.ts';
import {filesOf, keyFields, keyOf} from './file-fields.ts';
import {type IssueEvent, type IssueSnapshot, issueMachine, needsAnswer, selectReady} from './issue.machine.ts';
import {styles} from './issue-page.styles.ts';
import './log-desk.ts';
import {doneStep, signingStep, signStep} from './sign-steps.ts';

type Desk = Actor<typeof issueMachine>;

/** The issuer's page: from what the LMS exports to a zip with certificates, all in this browser. Starts as a demonstration. */
@customElement('oo-issue-page')
export class IssuePage extends LitElement {
  static override styles = [base, button, field, styles];

  @state() private snapshot: IssueSnapshot | undefined;
  @state() private problem = '';
  /** Looks at what was issued, instead of issuing. */
  @state() private showsLog = false;
  @query('#now') private readonly now!: HTMLElement | null;
  @query('h1') private readonly heading!: HTMLElement | null;

  private desk: Desk | undefined;
  private assets: Assets | undefined;
  private readonly download = new DownloadLink();

  override connectedCallback(): void {
    super.connectedCallback();
    this.start().catch((error: Error) => {
      this.problem = `De pagina is niet compleet (${error.message}). Open haar via een webserver, met alle bestanden ernaast.`;
    });
  }

  override disconnectedCallback(): void {
    this.desk?.stop();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('snapshot' as never) as IssueSnapshot | undefined;
    // A new step takes the focus, so that it is read; the first one does not.
    if (before && this.snapshot && screenOf(before) !== screenOf(this.snapshot)) this.now?.focus();
  }

  protected override render(): TemplateResult {
    const {snapshot} = this;
    const problem = this.problem || snapshot?.context.problem;
    return html`
      <header>
        <svg viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"><path d="M12.2 23a7.8 7.8 0 0 1 15.6 0z" fill="var(--c-light)" stroke="none" /><path d="M2.5 23Q20 2 37.5 23Q20 37 2.5 23ZM3 23H37" stroke-linejoin="round" /></svg>
        <span class="voice">Ogen open</span>
        <a href="../verify.html">Een certificaat controleren</a>
      </header>
      ${snapshot?.context.issuer.demonstration ? html`<p class="demo">Demonstratie: verzonnen uitgever, openbare sleutel. Wat hier uitkomt, is geen geldig certificaat.</p>` : nothing}
      <main>
        <h1 tabindex="-1">Certificaten uitgeven</h1>
        ${this.showsLog ? this.renderLog(snapshot) : html`<div role="alert">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>${snapshot ? this.renderStep(snapshot) : html`<p>De pagina wordt klaargezet.</p>`}`}
      </main>
    `;
  }

  private renderStep(snapshot: IssueSnapshot): TemplateResult {
    if (snapshot.matches('empty')) return this.renderEmpty(snapshot);
    if (snapshot.matches('reading') || snapshot.matches('unlocking')) return html`<p role="status">Even geduld.</p>`;
    if (snapshot.matches('mapping')) return this.renderMapping(snapshot);
    if (snapshot.matches('signing')) return signingStep(snapshot.context, this.onCancelClick);
    if (snapshot.matches('done'))
      return doneStep(snapshot.context, this.download.urlOf(snapshot.context.zip), this.onClearClick);
    return html`${this.renderList(snapshot)} ${snapshot.matches('confirmed') ? this.renderKey(snapshot) : nothing} ${snapshot.matches('unlocked') ? signStep(snapshot.context, this.onSignClick) : nothing}`;
  }

  private renderLog(snapshot: IssueSnapshot | undefined): TemplateResult {
    return html`
      <div class="btns"><button class="btn text" type="button" @click=${this.onLogClick}>Terug naar uitgeven</button></div>
      <oo-log-desk .issuer=${snapshot?.context.issuer} .assets=${this.assets}></oo-log-desk>
    `;
  }

  private renderMapping({context: {unknown}}: IssueSnapshot): TemplateResult {
    return html`
      <section class="step" id="now" tabindex="-1" aria-labelledby="mapping">
        <h2 id="mapping">De kolommen van <bdi>${unknown?.file}</bdi></h2>
        <oo-column-form .columns=${unknown?.columns ?? []} @oo-mapping=${this.onMapping}></oo-column-form>
        <div class="btns"><button class="btn text" type="button" @click=${this.onClearClick}>Kies een ander bestand</button></div>
      </section>
    `;
  }

  private renderEmpty({context: {issuer}}: IssueSnapshot): TemplateResult {
    return html`
      <section class="step" aria-labelledby="source">
        <h2 id="source">1. Wie heeft de cursus gehaald?</h2>
        <div class="two">
          <div class="field">
            <label for="exports">Exports van je leersysteem</label>
            <input id="exports" type="file" multiple @change=${this.onExportsChange} />
            <p class="small muted">Moodle, SCORM Cloud, xAPI of een tabel. Niets verlaat dit apparaat.</p>
          </div>
          <div class="stack">
            <p><b>Of uit de demonstratie</b></p>
            <button class="btn quiet" type="button" @click=${this.onLocalClick}>Lees het lokale LMS</button>
          </div>
        </div>
      </section>
      <section class="step" aria-labelledby="issuer">
        <h2 id="issuer">Uitgever: ${issuer.name}</h2>
        <div class="field">
          <label for="issuer-file">Bestand issuer.json van je organisatie</label>
          <input id="issuer-file" type="file" accept=".json" @change=${this.onIssuerChange} />
        </div>
      </section>
      <section class="step" aria-labelledby="issued">
        <h2 id="issued">Al uitgegeven</h2>
        <p>Zoek een certificaat op, verbeter het of trek het in. Gaf je eerder uit op een andere plek, ook met de opdracht? Vul hier dan eerst het logboek aan: anders krijgt iemand twee certificaten.</p>
        <div class="btns"><button class="btn quiet" type="button" @click=${this.onLogClick}>Open het logboek</button></div>
      </section>
    `;
  }

  private renderList(snapshot: IssueSnapshot): TemplateResult {
    const {context} = snapshot;
    const {imported, checked, accepted, numbers, issuer} = context;
    const fixed = !snapshot.matches('checked') && !snapshot.matches('imported');
    const ready = selectReady(context).length;
    const registers = issuer.accreditations.flatMap(({register}) => findRegister(register) ?? []);
    return html`
      <section class="step" id=${fixed ? 'list' : 'now'} tabindex="-1" aria-labelledby="check">
        <h2 id="check">2. Controleer de lijst</h2>
        <p>${checked.length} afgerond, ${imported?.unfinished ?? 0} nog niet. ${ready} ${ready === 1 ? 'krijgt' : 'krijgen'} een certificaat.</p>
        <details class="small"><summary>Wat is er gelezen?</summary><ul>${imported?.reports.map(report => html`<li>${report}</li>`)}${imported?.undated.map(name => html`<li>Zonder datum, niet uit te geven: ${name}</li>`)}</ul></details>
        <div class="field" ?hidden=${fixed || issuer.accreditations.length === 0}>
          <label for="numbers">Lijst met registratienummers (csv), of vul ze hieronder in</label>
          <input id="numbers" type="file" accept=".csv,.txt" @change=${this.onNumbersFile} />
        </div>
        ${registers.map(({name, number}) => (number.assumed && !fixed ? html`<p class="small muted">${name}: ${number.assumed} ${number.usual?.text ?? nothing} Kijk de nummers na bij het register.</p>` : nothing))}
        <oo-check-list .checked=${checked} .numbers=${numbers} .registers=${registers} ?accepted=${accepted} ?fixed=${fixed} @oo-number-change=${this.onNumberChange}></oo-check-list>
        <label class="check" ?hidden=${!accepted && !needsAnswer(context)}><input type="checkbox" .checked=${accepted} ?disabled=${fixed} @change=${this.onAcceptChange} /> Ik heb gekeken naar alles waar ‘Let op’ staat, en het klopt.</label>
        <div class="btns">
          ${
            fixed
              ? html`<button class="btn quiet" type="button" @click=${this.onReopenClick}>Wijzig de lijst</button>`
              : html`<button class="btn" type="button" ?disabled=${!snapshot.can({type: 'list.confirmed'})} @click=${this.onConfirmClick}>De lijst klopt</button>`
          }
          <button class="btn text" type="button" @click=${this.onClearClick}>Begin opnieuw</button>
        </div>
      </section>
    `;
  }

  private renderKey({context: {issuer}}: IssueSnapshot): TemplateResult {
    return html`
      <form class="step" id="now" tabindex="-1" aria-labelledby="key" @submit=${this.onKeySubmit}>
        <h2 id="key">3. Open de sleutel</h2>
        ${keyFields(issuer)}
        <div class="btns"><button class="btn">Open de sleutel</button></div>
      </form>
    `;
  }

  private async start(): Promise<void> {
    const assets = await loadAssets();
    this.assets = assets;
    const input = {issuer: demonstrationIssuer(new URL('../verify.html', location.href).href)};
    this.desk = createActor(issueMachine.provide({actors: deskActors(assets)}), {input});
    this.desk.subscribe(snapshot => {
      this.snapshot = snapshot;
    });
    this.desk.start();
    this.snapshot = this.desk.getSnapshot();
  }

  private send(event: IssueEvent): void {
    this.problem = '';
    this.desk?.send(event);
  }

  private onExportsChange({target}: Event): void {
    const files = filesOf(target);
    if (files.length > 0) this.send({type: 'source.chosen', source: {files}});
  }

  private onMapping({mapping}: MappingEvent): void {
    this.send({type: 'columns.mapped', mapping});
  }

  private onLogClick(): void {
    this.problem = '';
    this.showsLog = !this.showsLog;
    // The button that was pressed is gone.
    this.heading?.focus();
  }

  private onLocalClick(): void {
    this.send({type: 'source.chosen', source: 'local-lms'});
  }

  private async onIssuerChange({target}: Event): Promise<void> {
    const text = await filesOf(target)[0]?.text();
    if (text === undefined) return;
    this.attempt(() => this.send({type: 'issuer.chosen', issuer: readIssuer(JSON.parse(text))}));
  }

  private async onNumbersFile({target}: Event): Promise<void> {
    const text = await filesOf(target)[0]?.text();
    const completions = this.snapshot?.context.imported?.completions ?? [];
    if (text === undefined) return;
    this.attempt(() => {
      const {numbers, unknown} = readRegistrations(text, completions);
      this.send({type: 'numbers.changed', numbers});
      if (unknown.length > 0)
        this.problem = `Niet (of twee keer) in de lijst gevonden: ${unknown.slice(0, 20).join(', ')}`;
    });
  }

  private onNumberChange({learner, register, number}: NumberChangeEvent): void {
    const numbers = this.snapshot?.context.numbers ?? {};
    this.send({type: 'numbers.changed', numbers: {...numbers, [learner]: {...numbers[learner], [register]: number}}});
  }

  private onAcceptChange({target}: Event): void {
    this.send({type: 'warnings.accepted', accepted: (target as HTMLInputElement).checked});
  }

  private onConfirmClick(): void {
    this.send({type: 'list.confirmed'});
  }

  private onReopenClick(): void {
    this.send({type: 'list.reopened'});
  }

  private readonly onClearClick = (): void => {
    this.send({type: 'desk.cleared'});
  };

  private onKeySubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.send({type: 'key.given', ...keyOf(new FormData(event.target as HTMLFormElement))});
  }

  private readonly onSignClick = (): void => {
    this.send({type: 'signing.started'});
  };

  private readonly onCancelClick = (): void => {
    this.send({type: 'signing.cancelled'});
  };

  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.problem =
        error instanceof IssueProblem ? `${error.message} ${error.cure}` : 'Dit bestand heeft niet de goede vorm.';
    }
  }
}

/** What one sees; checking again after a number was typed is the same list. */
function screenOf({value}: IssueSnapshot): string {
  return value === 'imported' ? 'checked' : String(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-issue-page': IssuePage;
  }
}
