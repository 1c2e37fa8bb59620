import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ColumnMapping} from '../../../model/attempts.ts';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {card} from '../../../ui/styles/card.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import type {ImportedSource, ImportProgress} from '../../importer.ts';
import type {LrsSource} from '../../lrs.ts';
import type {ImportRequest, NamedBlob} from '../import/messages.ts';
import '../lrs-form/lrs-form.ts';
import '../mapping-form/mapping-form.ts';
import {page} from '../page.css.ts';
import {styles} from './import-screen.styles.ts';

const NUMBER = new Intl.NumberFormat('nl-NL');
/** What the trainer asks for. */
export type ImportAct = Exclude<ImportRequest, {type: 'add'}> | {readonly type: 'example' | 'local' | 'stop'};

export class ImportEvent extends Event {
  static readonly type = 'oo-import';

  constructor(readonly act: ImportAct) {
    super(ImportEvent.type, {bubbles: true, composed: true});
  }
}

/** Brings results in: files, the example class or the local LMS; and tells what became of every row. */
@customElement('oo-import-screen')
export class ImportScreen extends LitElement {
  static override styles = [base, button, card, field, page, styles];

  @property({attribute: false}) reports: readonly ImportedSource[] = [];
  @property({attribute: false}) progress: ImportProgress | null = null;
  /** Whether the local LMS of this site can be read. */
  @property({type: Boolean}) hasLocal = false;
  /** Learners that were read so far, the example not counted. */
  @property({type: Number}) learners = 0;
  @state() private over = false;
  private latest: readonly NamedBlob[] = [];

  protected override render(): TemplateResult {
    return html`<div class="screen">
      <div class="open" ?data-over=${this.over} @dragover=${this.onDragOver} @dragleave=${this.onDragLeave} @drop=${this.onDrop}>
        <div class="field">
          <label for="files">Sleep je exports hierheen, of kies ze</label>
          <input id="files" type="file" multiple @change=${this.onFiles} />
        </div>
        <p class="small muted">Moodle (SCORM-rapport: tekst, Excel of ODS), SCORM Cloud, xAPI of cmi5 (JSON of NDJSON), het lokale LMS, of een eigen tabel. De bestanden blijven op dit apparaat.</p>
      </div>
      <div class="btns">
        ${this.learners === 0 ? html`<button type="button" class="btn quiet" @click=${this.onExample}>Bekijk de voorbeeldklas</button>` : nothing}
        ${this.hasLocal ? html`<button type="button" class="btn quiet" @click=${this.onLocal}>Lees het lokale LMS</button>` : nothing}
      </div>
      ${this.renderProgress()}
      ${this.learners > 0 && !this.progress ? html`<div class="stack"><p>Nu ingelezen: <strong>${NUMBER.format(this.learners)} deelnemers</strong>. Een volgend bestand komt erbij.</p><p><a class="btn" href="#bespreek">Bekijk wat je morgen kunt bespreken</a></p></div>` : nothing}
      <div role="status">${this.reports.map(report => this.renderReport(report))}</div>
      <details>
        <summary>Haal resultaten uit een LRS</summary>
        <oo-lrs-form @oo-lrs=${this.onLrs}></oo-lrs-form>
      </details>
      <details>
        <summary>Hoe haal ik de resultaten uit Moodle?</summary>
        <ol class="steps measure">
          <li>Open de cursus en daarna de SCORM-activiteit. Kies <strong>Rapporten</strong>.</li>
          <li>Kies bovenaan het rapport <strong>Interacties</strong>.</li>
          <li>Zet de vinkjes aan bij <strong>vraag, antwoord, juist antwoord en resultaat</strong>. Kies alle pogingen.</li>
          <li>Klik op Voorkeuren opslaan, en download als <strong>tekst</strong>. Excel en ODS kunnen ook.</li>
          <li>Sleep het bestand hierheen.</li>
        </ol>
      </details>
    </div>`;
  }

  private renderProgress(): TemplateResult | typeof nothing {
    if (!this.progress) return nothing;
    const {name, done, total} = this.progress;
    return html`<div class="progress">
      <label for="progress">Bezig met ${name}</label>
      ${total > 0 ? html`<progress id="progress" max=${total} .value=${done}></progress>` : html`<progress id="progress"></progress><span class="small">${NUMBER.format(done)} statements</span>`}
      <button type="button" class="btn quiet" @click=${this.onStop}>Stop</button>
    </div>`;
  }

  private renderReport({name, report}: ImportedSource): TemplateResult {
    const {source, rows, kept, merged, dropped, advice, refused, columns} = report;
    return html`<section class="report ${refused ? 'refused' : ''}" aria-label="Verslag van ${name}">
      <h2>${name}</h2>
      ${
        refused
          ? html`<p><strong>${refused.reason}</strong></p><p>${refused.cure}</p>`
          : html`<p>${source}: ${NUMBER.format(kept)} van ${NUMBER.format(rows)} regels gebruikt${merged > 0 ? `, ${NUMBER.format(merged)} samengevoegd met wat er al was` : ''}.</p>`
      }
      ${
        dropped.length > 0
          ? html`<ul>${dropped.map(({reason, count, places}) => html`<li><strong>${NUMBER.format(count)} niet gebruikt:</strong> ${reason} <span class="muted">(${places.join(', ')}${count > places.length ? ', …' : ''})</span></li>`)}</ul>`
          : nothing
      }
      ${advice.map(text => html`<p class="note">${text}</p>`)}
      ${columns ? html`<oo-mapping-form .columns=${columns} @oo-mapping=${(event: CustomEvent<ColumnMapping>) => this.onMapping(name, event.detail)}></oo-mapping-form>` : nothing}
    </section>`;
  }

  private act(act: ImportAct): void {
    this.dispatchEvent(new ImportEvent(act));
  }

  private read(files: Iterable<File>): void {
    this.latest = Array.from(files, file => ({name: file.name, blob: file}));
    if (this.latest.length > 0) this.act({type: 'read', files: this.latest});
  }

  private onFiles({target}: Event): void {
    const input = target as HTMLInputElement;
    this.read(input.files ?? []);
    input.value = '';
  }

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
    this.read(event.dataTransfer?.files ?? []);
  }

  private onMapping(name: string, mapping: ColumnMapping): void {
    this.act({type: 'read', files: this.latest.filter(file => file.name === name), mapping});
  }

  private onLrs({detail}: CustomEvent<LrsSource>): void {
    this.act({type: 'pull', source: detail});
  }

  private onExample(): void {
    this.act({type: 'example'});
  }

  private onLocal(): void {
    this.act({type: 'local'});
  }

  private onStop(): void {
    this.act({type: 'stop'});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-import-screen': ImportScreen;
  }
}
