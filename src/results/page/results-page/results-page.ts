import {packed} from 'virtual:example-class';
import {course} from 'virtual:results-course';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {unpackAttempts} from '../../../model/packed-attempts.ts';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import '../case-screen/case-screen.ts';
import type {Filter} from '../../choose-attempts.ts';
import '../class-filter/class-filter.ts';
import {type ClassModel, classModel} from '../class-model.ts';
import '../class-overview/class-overview.ts';
import type {ImportedSource, ImportProgress} from '../../importer.ts';
import {CourseWords} from '../course-words.ts';
import {ImportWorker} from '../import/import-worker.ts';
import {readLocalAttempts} from '../import/local-attempts.ts';
import type {Imported} from '../import/messages.ts';
import {type ImportAct, ImportEvent} from '../import-screen/import-screen.ts';
import '../learner-screen/learner-screen.ts';
import {forgetMapping} from '../mapping-form/kept-mapping.ts';
import '../organisation-screen/organisation-screen.ts';
import '../question-screen/question-screen.ts';
import '../region-screen/region-screen.ts';
import '../report-screen/report-screen.ts';
import '../signal-screen/signal-screen.ts';
import '../talk-screen/talk-screen.ts';
import {page} from '../page.css.ts';
import {styles} from './results-page.styles.ts';
import {type Route, routeOf, SCREENS, titleOf} from './routes.ts';

/** The trainer's page: brings results in and shows them. Everything stays in the memory of this page. */
@customElement('oo-results-page')
export class ResultsPage extends LitElement {
  static override styles = [base, button, page, styles];

  @state() private route: Route = routeOf(location.hash);
  @state() private model: ClassModel | null = null;
  @state() private reports: readonly ImportedSource[] = [];
  @state() private progress: ImportProgress | null = null;
  @state() private problem = '';
  @state() private names = false;
  private isExample = false;
  @query('h1') private readonly heading!: HTMLElement;

  private readonly words = new CourseWords(course);
  private importer: ImportWorker | null = null;

  constructor() {
    super();
    this.addEventListener(ImportEvent.type, this.onImport as EventListener);
    this.addEventListener('oo-names', this.onNames as EventListener);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onAddress);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.onAddress);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('route') && !changed.has('model')) return;
    document.title = `${titleOf(this.route)} | Ogen open`;
  }

  protected override render(): TemplateResult {
    const isShown = this.model !== null || this.route.screen === 'regio';
    return html`
      <header class="bar"><div class="wrap">
        <p class="mark"><svg viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"><path d="M12.2 23a7.8 7.8 0 0 1 15.6 0z" fill="var(--c-light)" stroke="none" /><path d="M2.5 23Q20 2 37.5 23Q20 37 2.5 23ZM3 23H37" stroke-linejoin="round" /></svg> Ogen open</p>
        <p class="small muted where">Voor trainers</p>
        ${this.model ? html`<button type="button" class="btn quiet sm" @click=${this.onWipe}>Wis alles</button>` : nothing}
      </div></header>
      ${this.renderNav()}
      ${this.model ? this.renderInvented(this.model) : nothing}
      <main class="wrap">
        <h1 tabindex="-1">${titleOf(isShown ? this.route : {screen: 'gegevens', id: ''})}</h1>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        ${this.model && !['gegevens', 'regio'].includes(this.route.screen) ? this.renderFilter(this.model) : nothing}
        ${isShown ? this.renderScreen() : this.renderImport()}
      </main>
    `;
  }

  private renderNav(): TemplateResult {
    return html`<nav class="wrap" aria-label="Schermen"><ul>
      ${SCREENS.filter(({needsClass}) => this.model !== null || !needsClass).map(
        ({id, label}) =>
          html`<li><a href="#${id}" aria-current=${this.isHere(id) ? 'page' : nothing}>${label}</a></li>`,
      )}
    </ul></nav>`;
  }

  private renderInvented({sums}: ClassModel): TemplateResult | typeof nothing {
    const {simulated, attempts} = sums.counts;
    if (simulated === 0) return nothing;
    return html`<aside class="wrap" aria-label="Voorbeeldgegevens"><p class="banner">${
      simulated < attempts
        ? html`<strong>Let op.</strong> ${simulated} van de ${attempts} pogingen zijn van verzonnen deelnemers, en tellen mee. Kies ‘Wis alles’, en lees daarna alleen je eigen bestanden in.`
        : html`<strong>Voorbeeldklas.</strong> Deze deelnemers zijn verzonnen; hun antwoorden zijn door een programma gegeven.`
    }</p></aside>`;
  }

  private renderFilter(model: ClassModel): TemplateResult {
    const {isForeign, unknown} = model;
    return html`
      <oo-class-filter .model=${model} @oo-filter=${this.onFilter}></oo-class-filter>
      ${isForeign ? html`<p class="problem">Deze vragen horen niet bij deze cursus. Je ziet ze met hun nummer, en alle samen als één reeks.</p>` : nothing}
      ${!isForeign && unknown.length > 0 ? html`<p class="small muted">${unknown.length} vragen in de gegevens horen niet bij deze versie van de cursus en tellen niet mee.</p>` : nothing}
    `;
  }

  private renderScreen(): TemplateResult {
    const {model, route, words} = this;
    if (route.screen === 'regio') return html`<oo-region-screen .words=${words}></oo-region-screen>`;
    if (!model || route.screen === 'gegevens') return this.renderImport();
    switch (route.screen) {
      case 'bespreek':
        return html`<oo-talk-screen .shown=${model} linked></oo-talk-screen>`;
      case 'vraag':
        return html`<oo-question-screen .shown=${model} .item=${route.id}></oo-question-screen>`;
      case 'gesprekken':
        return html`<oo-case-screen .shown=${model}></oo-case-screen>`;
      case 'signalen':
        return html`<oo-signal-screen .shown=${model}></oo-signal-screen>`;
      case 'deelnemers':
      case 'deelnemer':
        return html`<oo-learner-screen .model=${model} .attempt=${route.id} .names=${this.names}></oo-learner-screen>`;
      case 'organisaties':
        return html`<oo-organisation-screen .model=${model}></oo-organisation-screen>`;
      case 'verslag':
        return html`<oo-report-screen .model=${model} .names=${this.names}></oo-report-screen>`;
      case 'overzicht':
        return html`<oo-class-overview .shown=${model} linked></oo-class-overview>`;
    }
  }

  private renderImport(): TemplateResult {
    return html`<oo-import-screen .reports=${this.reports} .progress=${this.progress} .learners=${this.isExample ? 0 : (this.model?.columns.learners.length ?? 0)} ?hasLocal=${location.protocol !== 'file:'}></oo-import-screen>`;
  }

  private isHere(id: string): boolean {
    const {screen} = this.route;
    return (
      screen === id || (id === 'overzicht' && screen === 'vraag') || (id === 'deelnemers' && screen === 'deelnemer')
    );
  }

  private readonly onAddress = async (): Promise<void> => {
    this.route = routeOf(location.hash);
    await this.updateComplete;
    this.heading.focus();
    window.scrollTo({top: 0});
  };

  private readonly onImport = ({act}: ImportEvent): void => {
    this.problem = '';
    this.import(act).catch(this.onFault);
  };

  private readonly onFault = (): void => {
    this.progress = null;
    this.wipe();
    this.problem =
      'Het inlezen is misgegaan, misschien door te weinig geheugen. Sluit andere tabbladen en kies de bestanden opnieuw.';
  };

  private async import(act: ImportAct): Promise<void> {
    if (act.type === 'stop') return this.importer?.stop();
    const local = act.type === 'local' ? await readLocalAttempts() : null;
    if (act.type === 'local' && !local) {
      this.problem = 'In het lokale LMS van deze site staan nog geen pogingen.';
      return;
    }
    // Who looked at the example wants to see only the own class next.
    if (this.isExample) this.wipe();
    this.importer ??= new ImportWorker(this.onProgress);
    if (act.type === 'example') {
      this.show(
        await this.importer.run({type: 'add', name: 'Voorbeeldklas', attempts: unpackAttempts(packed)}),
        '#bespreek',
      );
      this.isExample = true;
    } else if (local) {
      this.show(await this.importer.run({type: 'read', files: [{name: 'Lokaal LMS', blob: local}]}));
    } else if (act.type === 'read' || act.type === 'pull') {
      this.show(await this.importer.run(act));
    }
  }

  private show({columns, reports}: Imported, next = '#gegevens'): void {
    this.progress = null;
    this.reports = reports;
    if (columns.learner.length === 0) return;
    this.model = classModel(columns, this.model?.filter ?? {rule: 'first'}, this.words);
    // What became of the rows is told first; the class is one press away.
    location.hash = next;
  }

  private readonly onProgress = (progress: ImportProgress): void => {
    this.progress = progress;
  };

  private readonly onNames = ({detail}: CustomEvent<boolean>): void => {
    this.names = detail;
  };

  private onFilter({detail}: CustomEvent<Filter>): void {
    if (this.model) this.model = classModel(this.model.columns, detail, this.words);
  }

  private onWipe(): void {
    this.wipe();
    forgetMapping();
    location.hash = '#gegevens';
  }

  private wipe(): void {
    this.importer?.close();
    this.importer = null;
    this.model = null;
    this.reports = [];
    this.names = false;
    this.isExample = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-results-page': ResultsPage;
  }
}
