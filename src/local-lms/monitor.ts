import {html, LitElement, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {styles} from './monitor.styles.ts';
import {type Call, type RunTime, RunTimeEvent} from './run-time.ts';

type View = 'data' | 'calls' | 'errors';
const VIEWS: readonly {readonly id: View; readonly label: string}[] = [
  {id: 'data', label: 'Gegevens'},
  {id: 'calls', label: 'Aanroepen'},
  {id: 'errors', label: 'Fouten'},
];
const CLOCK = new Intl.DateTimeFormat('nl-NL', {hour: '2-digit', minute: '2-digit', second: '2-digit'});

/**
 * What the course tells the LMS, live: the data model, every call, and the calls that were refused.
 */
@customElement('oo-lms-monitor')
export class LmsMonitor extends LitElement {
  static override styles = styles;

  /** The launch to watch. */
  @property({attribute: false}) runTime: RunTime | undefined;

  @state() private view: View = 'data';
  private watched: RunTime | undefined;
  private readonly onChange = (): void => this.requestUpdate();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch(undefined);
  }

  protected override willUpdate(): void {
    this.watch(this.runTime);
  }

  protected override render(): TemplateResult {
    const calls = this.runTime?.calls ?? [];
    const errors = calls.filter(call => call.code !== '0' && !isEmptyRead(call));
    return html`
      <fieldset class="views">
        <legend>Wat de cursus aan het LMS vertelt</legend>
        ${VIEWS.map(
          ({id, label}) => html`<label>
            <input type="radio" name="view" value=${id} .checked=${this.view === id} @change=${this.onViewChange} />
            ${label}${id === 'errors' ? ` (${errors.length})` : id === 'calls' ? ` (${calls.length})` : ''}
          </label>`,
        )}
      </fieldset>
      <div class="scroll" tabindex="0" role="region" aria-label="Inhoud van de monitor">
        ${this.view === 'data' ? this.renderData() : this.renderCalls(this.view === 'calls' ? calls : errors)}
      </div>
    `;
  }

  private renderData(): TemplateResult {
    const elements = [...(this.runTime?.elements ?? [])];
    if (elements.length === 0) return html`<p>Start de cursus. Hier zie je dan het gegevensmodel van het LMS.</p>`;
    return html`<table>
      <caption>
        Gegevensmodel
      </caption>
      <thead>
        <tr>
          <th scope="col">Element</th>
          <th scope="col">Waarde</th>
        </tr>
      </thead>
      <tbody>
        ${elements.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
      </tbody>
    </table>`;
  }

  private renderCalls(calls: readonly Call[]): TemplateResult {
    if (calls.length === 0) return html`<p>Nog niets.</p>`;
    return html`<table>
      <caption>
        De nieuwste staat bovenaan
      </caption>
      <thead>
        <tr>
          <th scope="col">Tijd</th>
          <th scope="col">Aanroep</th>
          <th scope="col">Antwoord</th>
          <th scope="col">Code</th>
        </tr>
      </thead>
      <tbody>
        ${calls
          .slice(-200)
          .reverse()
          .map(
            call => html`<tr>
              <td>${CLOCK.format(call.at)}</td>
              <td>${call.name}(${[call.element, call.value].filter(Boolean).join(', ')})</td>
              <td>${call.result}</td>
              <td>${call.code}</td>
            </tr>`,
          )}
      </tbody>
    </table>`;
  }

  private watch(next: RunTime | undefined): void {
    if (next === this.watched) return;
    this.watched?.removeEventListener(RunTimeEvent.type, this.onChange);
    this.watched = next;
    this.watched?.addEventListener(RunTimeEvent.type, this.onChange);
  }

  private onViewChange({currentTarget}: Event): void {
    this.view = (currentTarget as HTMLInputElement).value as View;
  }
}

/** SCORM 2004 answers 403 to a first read of an element without a value; that is no fault (standards: rule 15). */
function isEmptyRead(call: Call): boolean {
  return call.code === '403' && call.name === 'GetValue';
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-lms-monitor': LmsMonitor;
  }
}
