import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {base} from '../../../ui/styles/base.css.ts';
import {button} from '../../../ui/styles/button.css.ts';
import {field} from '../../../ui/styles/field.css.ts';
import {FEWEST_ORGANISATIONS, LARGEST_SHARE, pool, readSumsFile, type SumsFile} from '../../pool.ts';
import '../class-overview/class-overview.ts';
import {courseFrame, type Shown} from '../class-model.ts';
import type {CourseWords} from '../course-words.ts';
import '../signal-screen/signal-screen.ts';
import '../talk-screen/talk-screen.ts';
import {page} from '../page.css.ts';

/** Larger is no file of sums. */
const LARGEST = 20 * 2 ** 20;

/** A region: files of organisations added up. There is no learner in it. */
@customElement('oo-region-screen')
export class RegionScreen extends LitElement {
  static override styles = [base, button, field, page];

  @property({attribute: false}) words!: CourseWords;
  @state() private files: readonly SumsFile[] = [];
  @state() private problems: readonly string[] = [];

  protected override render(): TemplateResult {
    const {sums, organisations, refused, hidden} = pool(this.files);
    const shown: Shown | null = sums && {sums, frame: courseFrame(this.words), words: this.words};
    return html`<div class="screen">
      <p class="measure">Tel de bestanden op die organisaties maakten bij Organisaties, ‘Tellingen delen’. Cijfers staan er pas bij drie organisaties of meer, als er geen bij is met meer dan vier vijfde van de deelnemers.</p>
      <div class="field"><label for="files">Bestanden met tellingen</label><input id="files" type="file" multiple accept=".json,application/json" @change=${this.onFiles} /></div>
      <div role="status">
        ${this.files.length > 0 ? html`<p>${organisations.length} ${organisations.length === 1 ? 'organisatie doet' : 'organisaties doen'} mee: ${organisations.join(', ')}.</p>` : nothing}
        <ul>${[...this.problems, ...refused.map(({organisation, reason}) => `${organisation}: ${reason}.`)].map(text => html`<li>${text}</li>`)}</ul>
        ${this.files.length > 0 && !sums ? html`<p>Nog geen cijfers: daarvoor zijn ${FEWEST_ORGANISATIONS} organisaties nodig, elk met ten hoogste ${Math.round(100 * LARGEST_SHARE)}% van de deelnemers.</p>` : nothing}
        ${sums && sums.counts.simulated > 0 ? html`<p><strong>In deze tellingen zitten verzonnen deelnemers.</strong></p>` : nothing}
        ${hidden.length > 0 && sums ? html`<p>${hidden.length} vragen zijn weggelaten: te weinig organisaties hadden er antwoorden op.</p>` : nothing}
      </div>
      ${
        shown
          ? html`<oo-class-overview .shown=${shown}></oo-class-overview>
              <h2>Bespreek in de regio</h2><oo-talk-screen .shown=${shown}></oo-talk-screen>
              <h2>Signaal of niet</h2><oo-signal-screen .shown=${shown}></oo-signal-screen>`
          : nothing
      }
    </div>`;
  }

  private async onFiles({target}: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const problems: string[] = [];
    const added: SumsFile[] = [];
    for (const file of input.files ?? []) {
      const result =
        file.size > LARGEST
          ? {
              ok: false as const,
              reason: 'Dit bestand is te groot voor tellingen.',
              cure: 'Kies het bestand dat de organisatie maakte.',
            }
          : readSumsFile(await file.text());
      if (result.ok) added.push(result.file);
      else problems.push(`${file.name}: ${result.reason} ${result.cure}`);
    }
    this.files = [...this.files, ...added];
    this.problems = problems;
    input.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-region-screen': RegionScreen;
  }
}
