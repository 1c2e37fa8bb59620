import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {base} from '../ui/styles/base.css.ts';
import {button} from '../ui/styles/button.css.ts';
import {card} from '../ui/styles/card.css.ts';
import {field} from '../ui/styles/field.css.ts';
import {Attempts, type LocalAttempt, type LocalLearner, type LocalStandard} from './attempts.ts';
import {styles} from './local-lms.styles.ts';
import './monitor.ts';
import {RunTime, RunTimeEvent} from './run-time.ts';
import {summarize} from './summary.ts';

const STANDARDS: readonly {readonly id: LocalStandard; readonly label: string; readonly course: string}[] = [
  {id: 'scorm12', label: 'SCORM 1.2', course: 'scorm12'},
  {id: 'scorm2004', label: 'SCORM 2004', course: 'scorm2004-3rd'},
];

/**
 * A small LMS that stands in for the organisation's: learners, attempts, the packaged course in a frame, and a monitor.
 */
@customElement('oo-local-lms')
export class LocalLms extends LitElement {
  static override styles = [base, button, card, field, styles];

  @state() private learners: readonly LocalLearner[] = [];
  @state() private learner: LocalLearner | undefined;
  @state() private standard: LocalStandard = 'scorm12';
  @state() private attempts: readonly LocalAttempt[] = [];
  @state() private runTime: RunTime | undefined;
  @state() private problem = '';

  @query('iframe') private readonly frame!: HTMLIFrameElement | null;
  @query('#new-learner') private readonly nameField!: HTMLInputElement;
  @query('#start') private readonly startButton!: HTMLButtonElement;

  private store: Attempts | undefined;
  private leaving: RunTime | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.open().catch(this.onStorageError);
  }

  protected override updated(): void {
    document.title = this.runTime ? 'Ogen open: cursus' : 'Ogen open: lokaal LMS';
  }

  protected override render(): TemplateResult {
    return html`
      <header ?hidden=${this.runTime !== undefined}>
        <h1>Lokaal LMS</h1>
        <p class="muted">Deze pagina speelt het leersysteem van je organisatie. De cursus is het echte pakket.</p>
        ${this.problem ? html`<p class="panel care problem" role="alert">${this.problem}</p>` : nothing}
      </header>
      ${this.runTime ? this.renderCourse() : this.renderDesk()}
    `;
  }

  private renderDesk(): TemplateResult {
    return html`
      <main class="desk">
        <section class="panel" aria-labelledby="who">
          <h2 id="who">Wie volgt de cursus?</h2>
          <fieldset>
            <legend class="vh">Cursist</legend>
            ${this.learners.map(learner => this.renderLearner(learner))}
          </fieldset>
          <form class="field" @submit=${this.onLearnerAdd}>
            <label for="new-learner">Nieuwe cursist</label>
            <div class="row">
              <input id="new-learner" class="input" autocomplete="off" maxlength="80" required />
              <button class="btn quiet">Voeg toe</button>
            </div>
          </form>
        </section>
        <section class="panel" aria-labelledby="how">
          <h2 id="how">De cursus</h2>
          <fieldset class="standards">
            <legend>Standaard</legend>
            ${STANDARDS.map(
              ({id, label}) => html`<label class="check">
                <input type="radio" name="standard" value=${id} .checked=${this.standard === id} @change=${this.onStandardChange} />
                ${label}
              </label>`,
            )}
          </fieldset>
          <p class="muted">${this.statusText}</p>
          <div class="row">
            <button id="start" class="btn" type="button" ?disabled=${!this.learner} @click=${this.onStart}>
              ${this.currentAttempt ? 'Ga verder met de cursus' : 'Start de cursus'}
            </button>
            <button class="btn quiet" type="button" ?disabled=${!this.currentAttempt} @click=${this.onStartOver}>Begin opnieuw</button>
          </div>
          <h2>Daarna</h2>
          <ul>
            <li><a href="results.html">Resultaten voor de trainer</a></li>
            <li><a href="certificates/issue/">Certificaten uitgeven</a></li>
            <li><a href="certificates/verify.html">Een certificaat controleren</a></li>
            <li><button class="btn text" type="button" @click=${this.onExport}>Download alle pogingen (JSON)</button></li>
          </ul>
        </section>
      </main>
    `;
  }

  private renderLearner(learner: LocalLearner): TemplateResult {
    return html`<label class="learner">
      <input type="radio" name="learner" value=${learner.id} .checked=${this.learner?.id === learner.id} @change=${this.onLearnerChange} />
      <span>${learner.name}</span>
      <small class="muted">${
        this.attempts
          .filter(attempt => attempt.learner === learner.id)
          .map(summarize)
          .join(' · ') || 'Nog niet begonnen'
      }</small>
    </label>`;
  }

  private renderCourse(): TemplateResult {
    const course = STANDARDS.find(({id}) => id === this.standard)?.course;
    return html`
      <main class="course">
        <div class="row bar">
          <strong>${this.learner?.name}</strong>
          <button class="btn quiet sm" type="button" @click=${this.onLeave}>Sluit de cursus</button>
        </div>
        <iframe title="Cursus Ogen open" src=${`course/${course}/index.html`}></iframe>
        <details>
          <summary>Monitor</summary>
          <oo-lms-monitor .runTime=${this.runTime}></oo-lms-monitor>
        </details>
      </main>
    `;
  }

  private get currentAttempt(): LocalAttempt | undefined {
    return this.attempts.findLast(({learner, standard}) => learner === this.learner?.id && standard === this.standard);
  }

  private get statusText(): string {
    if (!this.learner) return 'Kies eerst een cursist.';
    return this.currentAttempt
      ? summarize(this.currentAttempt)
      : `${this.learner.name} heeft nog geen poging in deze standaard.`;
  }

  private async open(): Promise<void> {
    this.store = await Attempts.open();
    this.learners = await this.store.learners();
    this.learner = this.learners[0];
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    this.attempts = (await this.store?.attempts()) ?? [];
  }

  /** The frame goes first, so that the course can say its last words to the API; then the API. */
  private async leave(): Promise<void> {
    const {runTime} = this;
    if (!runTime || this.leaving === runTime) return;
    this.leaving = runTime;
    this.frame?.remove();
    try {
      await runTime.settled();
    } finally {
      // Also when it could not be stored: the desk comes back and says so.
      runTime.remove();
      this.runTime = undefined;
      await this.updateComplete;
      this.startButton.focus();
    }
    await this.refresh();
  }

  private readonly onStorageError = (): void => {
    this.problem = 'Deze browser laat niets bewaren. Sta opslag toe voor deze pagina en laad haar opnieuw.';
  };

  private async onStart(): Promise<void> {
    if (!this.store || !this.learner) return;
    this.runTime = await RunTime.launch(this.store, this.learner, this.standard, window);
    this.runTime.addEventListener(RunTimeEvent.type, this.onRunTimeChange);
  }

  private readonly onRunTimeChange = (event: Event): void => {
    if ((event as RunTimeEvent).what === 'finished') this.leave().catch(this.onStorageError);
  };

  private onLeave(): void {
    this.leave().catch(this.onStorageError);
  }

  private async onStartOver(): Promise<void> {
    if (!this.store || !this.learner) return;
    if (!confirm(`Alle pogingen van ${this.learner.name} wissen?`)) return;
    await this.store.startOver(this.learner.id);
    await this.refresh();
  }

  private async onLearnerAdd(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.nameField.value.trim();
    if (!this.store || name === '') return;
    this.learner = await this.store.addLearner(name);
    this.learners = await this.store.learners();
    this.nameField.value = '';
  }

  private onLearnerChange({currentTarget}: Event): void {
    const id = (currentTarget as HTMLInputElement).value;
    this.learner = this.learners.find(learner => learner.id === id);
  }

  private onStandardChange({currentTarget}: Event): void {
    this.standard = (currentTarget as HTMLInputElement).value as LocalStandard;
  }

  private async onExport(): Promise<void> {
    if (!this.store) return;
    const file = new Blob([JSON.stringify(await this.store.exportAll(), null, 2)], {type: 'application/json'});
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(file),
      download: 'ogen-open-pogingen.json',
    });
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-local-lms': LocalLms;
  }
}
