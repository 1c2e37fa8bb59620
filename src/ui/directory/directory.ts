import {css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Contact} from '../../model/region.schema.ts';
import {FactsView, type ViewFacts} from '../facts-view.ts';
import {option} from '../styles/option.css.ts';
import {contactStyles} from './contact.css.ts';
import {contactBlock} from './contact.ts';

type Situation = Contact['situations'][number];

/** Who helps in this region: searched by word, filtered by situation. A phone number can be pressed. */
@customElement('oo-directory')
export class Directory extends FactsView {
  static override styles = [
    ...FactsView.styles,
    option,
    contactStyles,
    css`
      .tools { display: grid; gap: var(--s-4); margin-block: var(--s-4); }
      .search { display: grid; gap: var(--s-1); font-size: var(--t-sm); font-weight: 600; max-inline-size: 28rem; }
      .search input { min-block-size: var(--target); padding: 0.4rem 0.9rem; border: var(--edge); border-radius: var(--r-2); background: var(--c-surface); font-weight: 400; font-size: var(--t-0); }
      .list { border-block-start: var(--hair); }
      @media print { .tools { display: none; } }
    `,
  ];

  @state() private situation: Situation | '' = '';
  @state() private query = '';

  protected renderFacts(facts: ViewFacts) {
    const {region, national} = facts;
    if (!region) return nothing;
    const words = this.words.help;
    const frame = {words, national, language: this.language, today: this.today};
    const shown = region.contacts.filter(contact => this.fits(contact));
    const used = new Set(region.contacts.flatMap(contact => contact.situations));
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.directory.heading(region.name)}</h2>
      <search class="tools">
        <label class="search">${words.directory.search}<input type="search" .value=${this.query} @input=${this.onInput} /></label>
        <fieldset @change=${this.onSituation}>
          <legend class="lbl">${words.directory.situation}</legend>
          <div class="chips">
            ${this.renderChip('', words.directory.all)}
            ${[...used].map(one => this.renderChip(one, words.directory.situations[one]))}
          </div>
        </fieldset>
        <p class="small muted" role="status">${words.directory.found(shown.length)}</p>
      </search>
      ${shown.length === 0 ? html`<p>${words.directory.none}</p>` : nothing}
      <ul class="list">${repeat(
        shown,
        contact => contact.id,
        contact => html`<li>${contactBlock(contact, frame)}</li>`,
      )}</ul>
      ${
        region.municipalities.length > 0
          ? html`<details><summary>${words.directory.municipalities}</summary>
              <p class="small">${new Intl.ListFormat(this.language).format(region.municipalities)}</p></details>`
          : nothing
      }
    </section>`;
  }

  private renderChip(value: Situation | '', label: string) {
    return html`<label class="chip"><input type="radio" name="situation" value=${value} .checked=${this.situation === value} /><span>${label}</span></label>`;
  }

  private fits(contact: Contact): boolean {
    const words = this.words.help.directory.situations;
    const text = [contact.name, contact.purpose, ...contact.situations.map(one => words[one])].join(' ');
    const query = this.query.trim().toLocaleLowerCase(this.language);
    return (
      (this.situation === '' || contact.situations.includes(this.situation)) &&
      text.toLocaleLowerCase(this.language).includes(query)
    );
  }

  private onInput({target}: Event) {
    this.query = (target as HTMLInputElement).value;
  }

  private onSituation({target}: Event) {
    this.situation = (target as HTMLInputElement).value as Situation | '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'oo-directory': Directory;
  }
}
