import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {type Actor, createActor} from 'xstate';
import {base} from '../../ui/styles/base.css.ts';
import {button} from '../../ui/styles/button.css.ts';
import {card} from '../../ui/styles/card.css.ts';
import {field} from '../../ui/styles/field.css.ts';
import {problemWords} from '../issue-problem.ts';
import {readRegistrations} from '../registrations.ts';
import type {NumberChangeEvent} from './check-list.ts';
import './column-form.ts';
import type {MappingEvent} from './column-form.ts';
import {demonstrationIssuer} from './demonstration-key.ts';
import {type Assets, deskActors, loadAssets} from './desk-actors.ts';
import {DownloadLink} from './download-link.ts';
import {filesOf, keyFields, keyOf} from './file-fields.ts';
import {issuerStep, loggedStep, sourceStep} from './first-steps.ts';
import {type IssueEvent, type IssueSnapshot, issueMachine} from './issue.machine.ts';
import {styles} from './issue-page.styles.ts';
import {readIssuerFiles} from './issuer-file.ts';
import {type ListActs, listStep} from './list-step.ts';
import './log-desk.ts';
import {doneStep, signingStep, signStep} from './sign-steps.ts';

type Desk = Actor<typeof issueMachine>;

/** The issuer's page: from what the LMS exports to a zip with certificates, all in this browser. Starts as a demonstration. */
@customElement('oo-issue-page')
export class IssuePage extends LitElement implements ListActs {
  static override styles = [base, button, card, field, styles];

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
        <b>Ogen open</b>
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
    if (snapshot.matches('empty')) {
      const {issuer} = snapshot.context;
      return html`${issuerStep(issuer, this.onIssuerChange)} ${sourceStep(issuer, this.onExportsChange, this.onLocalClick)} ${loggedStep(this.onLogClick)}`;
    }
    if (snapshot.matches('reading') || snapshot.matches('unlocking')) return html`<p role="status">Even geduld.</p>`;
    if (snapshot.matches('mapping')) return this.renderMapping(snapshot);
    if (snapshot.matches('signing')) return signingStep(snapshot.context, this.onCancelClick);
    if (snapshot.matches('done'))
      return doneStep(snapshot.context, this.download.urlOf(snapshot.context.zip), this.onClear);
    return html`${listStep(snapshot, this)} ${snapshot.matches('confirmed') ? this.renderKey(snapshot) : nothing} ${snapshot.matches('unlocked') ? signStep(snapshot.context, this.onSignClick) : nothing}`;
  }

  private renderLog(snapshot: IssueSnapshot | undefined): TemplateResult {
    return html`
      <div class="btns"><button class="btn text" type="button" @click=${this.onLogClick}>Terug naar uitgeven</button></div>
      <oo-log-desk .issuer=${snapshot?.context.issuer} .assets=${this.assets}></oo-log-desk>
    `;
  }

  private renderMapping({context: {unknown}}: IssueSnapshot): TemplateResult {
    return html`
      <section class="panel step" id="now" tabindex="-1" aria-labelledby="mapping">
        <h2 id="mapping">De kolommen van <bdi>${unknown?.file}</bdi></h2>
        <oo-column-form .columns=${unknown?.columns ?? []} @oo-mapping=${this.onMapping}></oo-column-form>
        <div class="btns"><button class="btn text" type="button" @click=${this.onClear}>Kies een ander bestand</button></div>
      </section>
    `;
  }

  private renderKey({context: {issuer}}: IssueSnapshot): TemplateResult {
    return html`
      <form class="panel step" id="now" tabindex="-1" aria-labelledby="key" @submit=${this.onKeySubmit}>
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

  readonly onClear = (): void => this.send({type: 'desk.cleared'});
  readonly onConfirm = (): void => this.send({type: 'list.confirmed'});
  readonly onReopen = (): void => this.send({type: 'list.reopened'});
  readonly onAcceptChange = ({target}: Event): void =>
    this.send({type: 'warnings.accepted', accepted: (target as HTMLInputElement).checked});

  readonly onNumbersFile = async ({target}: Event): Promise<void> => {
    const [file] = filesOf(target);
    const completions = this.snapshot?.context.imported?.completions ?? [];
    if (file) await this.attempt(async () => this.takeNumbers(readRegistrations(await file.text(), completions)));
  };

  readonly onNumberChange = ({learner, register, number}: NumberChangeEvent): void => {
    const numbers = this.snapshot?.context.numbers ?? {};
    this.send({type: 'numbers.changed', numbers: {...numbers, [learner]: {...numbers[learner], [register]: number}}});
  };

  private readonly onIssuerChange = async ({target}: Event): Promise<void> => {
    const files = filesOf(target);
    if (files.length === 0) return;
    await this.attempt(async () => this.send({type: 'issuer.chosen', issuer: await readIssuerFiles(files)}));
  };

  private readonly onExportsChange = ({target}: Event): void => {
    const files = filesOf(target);
    if (files.length > 0) this.send({type: 'source.chosen', source: {files}});
  };

  private readonly onLocalClick = (): void => this.send({type: 'source.chosen', source: 'local-lms'});

  private readonly onLogClick = (): void => {
    this.problem = '';
    this.showsLog = !this.showsLog;
    // The button that was pressed is gone.
    this.heading?.focus();
  };

  private readonly onSignClick = (): void => this.send({type: 'signing.started'});
  private readonly onCancelClick = (): void => this.send({type: 'signing.cancelled'});

  private onMapping({mapping}: MappingEvent): void {
    this.send({type: 'columns.mapped', mapping});
  }

  private onKeySubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.send({type: 'key.given', ...keyOf(new FormData(event.target as HTMLFormElement))});
  }

  private takeNumbers({numbers, unknown}: ReturnType<typeof readRegistrations>): void {
    this.send({type: 'numbers.changed', numbers});
    if (unknown.length > 0)
      this.problem = `Niet (of twee keer) in de lijst gevonden: ${unknown.slice(0, 20).join(', ')}`;
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.problem = problemWords(error);
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
